/** What takes a writer's word from a wrong figure, or keeps a note about something else from being held against a pack. */
import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { tinyCountries, tinyKnowledge } from '../tinyPack.ts';

/** The texts of the figures and dates that are reported as wrong. */
function wrongIn(text: string): readonly string[] {
  return parseNote(text).blocks.flatMap(({ block, context }) =>
    checkBlock(block, context, tinyKnowledge)
      .filter(({ verdict }) => verdict === 'contradicted')
      .map((judgement) => judgement.text),
  );
}

describe('a wrong figure that nobody states', () => {
  /** The same statement as the writer's own word, and taken from it. */
  const pairs: readonly (readonly [why: string, stated: string, not: string])[] = [
    [
      'a pupil wrote it',
      'By 1904 42% of boats had joined.',
      'A student who writes that by 1904 42% of boats had joined loses a mark.',
    ],
    [
      'it is an answer',
      'By 1904 42% of boats had joined.',
      "Anna's answer: by 1904 42% of boats had joined.",
    ],
    ['it is a story', 'By 1904 42% of boats had joined.', 'In the novel 42% of boats had joined by 1904.'],
    [
      'the bracket corrects it',
      'By 1904 42% of boats had joined.',
      'By 1904 42% (no, 24%) of boats had joined.',
    ],
    [
      'the heading supposes',
      '# Guilds\n\nBy 1904 42% of boats had joined.',
      '# What if Critias had lost?\n\nBy 1904 42% of boats had joined.',
    ],
    [
      'it is by how much',
      'In 1903 40 million tonnes of fish were landed.',
      'In 1903 the catch fell by almost 40 million tonnes.',
    ],
    [
      'a clause without a verb is about another thing',
      'Seals fell from 30.7 to 40 million between 1903 and 1908.',
      'Seals fell from 30.7 to 19.6 million between 1903 and 1908, the total from 60 to 40.',
    ],
    [
      'it is a part of what the sentence opens with',
      'In 1903 12 million seals were counted.',
      'Of 30.7 million seals in 1903 12 million were grey.',
    ],
    [
      'it was due',
      'By 1904 42% of boats were in guilds.',
      'By decree, 42% of boats had to be in guilds by 1904.',
    ],
    [
      'it is a control figure',
      'For 1904 they had 42% of boats in guilds.',
      'The control figures for 1904 had 42% of boats in guilds.',
    ],
    [
      'others are numbered',
      'Seals numbered 60 million in 1903.',
      'Herrings numbered 60 million in 1903, because of the seals.',
    ],
    [
      'it is of a place that somebody has his name on',
      'In 1903 the country had 60 million seals.',
      "In 1903 Plato's bay had 60 million seals.",
    ],
    [
      'its thing stands before it in a list',
      'Seals 60 million in 1903.',
      'Seals 30.7, herrings 12, walruses 60 million in 1903.',
    ],
    [
      'it is of them and what they have',
      'In 1904 42% of boats had joined.',
      'In 1904 12% of boats in guilds had no sail; 42% of them had two.',
    ],
    [
      'it is of the whole world',
      'In 1903 40 million tonnes of fish were landed.',
      'The world landed 40 million tonnes of fish in 1903.',
    ],
    ['it is to be ringed', 'By 1904 42% of boats had joined.', 'By 1904 42% of boats had joined. T F'],
    [
      'a game announces it',
      '- By 1904 42% of boats had joined.',
      'Two truths and a lie:\n\n- By 1904 42% of boats had joined.',
    ],
    [
      'its row is marked',
      '| Claim | |\n|---|---|\n| By 1904 42% of boats had joined | true |',
      '| Claim | |\n|---|---|\n| By 1904 42% of boats had joined | F |',
    ],
    [
      'its column is of errors',
      '| Fact | Page |\n|---|---|\n| By 1904 42% of boats had joined | p. 3 |',
      '| Myth | Page |\n|---|---|\n| By 1904 42% of boats had joined | p. 3 |',
    ],
    [
      'a date in a quiz',
      '## Dates\n\n- The Canal Decree was published in 1905.',
      '## Quiz\n\n- The Canal Decree was published in 1905.',
    ],
    [
      'a date in a story',
      'The Canal Decree was published in 1905.',
      'In my own story the Canal Decree was published in 1905.',
    ],
    [
      'others say so',
      'By 1904 42% of boats had joined.',
      'Some textbooks say that by 1904 42% of boats had joined.',
    ],
    ['it was so on paper', 'By 1904 42% of boats had joined.', 'Officially 42% of boats had joined by 1904.'],
    [
      'it is still to be looked up',
      'By 1904 42% of boats had joined.',
      'By 1904 42% (check!) of boats had joined.',
    ],
    ['its box is not ticked', '- By 1904 42% of boats had joined.', '- [ ] By 1904 42% of boats had joined.'],
    [
      'it only would have been',
      'By 1904 42% of boats had joined.',
      'Without Critias 42% of boats would have joined by 1904.',
    ],
  ];
  for (const [why, stated, not] of pairs) {
    it(`is let be: ${why}`, () => {
      assert.equal(wrongIn(stated).length, 1, stated);
      assert.deepEqual(wrongIn(not), []);
    });
  }
});

describe('a figure of something smaller', () => {
  const pairs: readonly (readonly [why: string, whole: string, part: string])[] = [
    [
      'a note on one village',
      '# The reform\n\nIn 1904 42% of boats had joined.',
      '# Case study: Saltwick\n\nIn 1904 42% of boats had joined.',
    ],
    [
      '… unless it names the country',
      '# Case study: Saltwick\n\nIn Atlantis 42% of boats had joined in 1904.',
      '# Case study: Saltwick\n\nHere 42% of boats had joined in 1904.',
    ],
    [
      'a place of two words',
      'In July 1904 42% of boats had joined.',
      'On Salt Marsh 42% of boats had joined in July 1904.',
    ],
    [
      '… but no congress',
      'At the Third Congress of July 1904 42% of boats had joined.',
      'At Crab Creek 42% of boats had joined in July 1904.',
    ],
    [
      'one farm among many',
      'By 1904 42% of boats had joined.',
      'By 1904 42% of boats had joined the "Red Herring" collective.',
    ],
    ['some regions', 'By 1904 42% of boats had joined.', 'By 1904 42% of boats had joined in whole regions.'],
    [
      'a share above another',
      'In 1904 42% of boats had joined.',
      'In 1904 the boats that had joined were 42% above the plan of 1903.',
    ],
    [
      'what somebody has',
      'In 1908 the country had 9.6 million seals.',
      'In 1908 the circus had 9.6 million seals.',
    ],
  ];
  for (const [why, whole, part] of pairs) {
    it(`is let be: ${why}`, () => {
      assert.equal(wrongIn(whole).length, 1, whole);
      assert.deepEqual(wrongIn(part), []);
    });
  }
});

describe('the whole of which a figure is a part', () => {
  it('is let be', () => {
    assert.deepEqual(wrongIn('There were 9.6 million seals in 1908.'), ['9.6 million']);
    assert.ok(!wrongIn('Some 3 million of the 9.6 million seals were grey in 1908.').includes('9.6 million'));
  });
});

describe('a number that counts nothing', () => {
  it('is the name of a round, a note or a place in a list', () => {
    assert.deepEqual(wrongIn('## Boats that joined\n\n- July 1904, round 42: they joined.'), []);
    assert.deepEqual(wrongIn('By July 1904 many boats had joined the guilds [42].'), []);
  });
});

describe('a note about another country', () => {
  const [[country = ''] = []] = tinyCountries;
  const body =
    'Some words to begin with. They are about boats in general.\n\n## Later\n\nBy 1904 42% of boats had joined.';
  const tops: readonly string[] = [
    `---\ntitle: Boats in ${country}\n---`,
    `---\ntags: [boats, ${country}]\n---`,
    `# Boats of ${country}\n\n# Guilds`,
    `These notes are about ${country}.`,
  ];
  it('is about this one where it does not say so', () => {
    assert.deepEqual(wrongIn(`---\ntitle: Boats\n---\n\n${body}`), ['42%']);
  });
  for (const top of tops) {
    it(`says so at its top: ${JSON.stringify(top)}`, () => {
      assert.deepEqual(wrongIn(`${top}\n\n${body}`), []);
    });
  }
  it('comes back where the topic is named', () => {
    assert.deepEqual(wrongIn(`---\ntitle: ${country}\n---\n\nIn Atlantis 42% of boats had joined by 1904.`), [
      '42%',
    ]);
  });
});

describe('a figure without a date', () => {
  it('needs the topic beside the words that link it, and no other time', () => {
    assert.deepEqual(wrongIn('There were 3.07 million seals.'), []);
    assert.deepEqual(wrongIn('Under Critias there were 3.07 million seals.'), ['3.07 million']);
    assert.deepEqual(wrongIn('In 1850 the sea was quiet. Under Critias there were 3.07 million seals.'), []);
  });
  it('keeps the year that was named last, however far off', () => {
    const between = 'One came. Two came. Three came.\n\nFour came.';
    assert.deepEqual(
      wrongIn(`In 1850 all was quiet.\n\n${between}\n\nUnder Critias there were 3.07 million seals.`),
      [],
    );
    assert.deepEqual(wrongIn(`${between}\n\nUnder Critias there were 3.07 million seals.`), ['3.07 million']);
  });
});

describe('a figure in a text about something else', () => {
  it('is let be where prose enough before it, under whatever heading, names nothing of the topic', () => {
    const prose =
      'The old harbour was full of noise and smoke that summer. Nobody knew where all the people came from.';
    const figure = '## Later\n\nBy 1904 42% of boats had joined.';
    assert.deepEqual(wrongIn(`${prose}\n\n${figure}`), []);
    assert.deepEqual(wrongIn(`${prose} Critias had sent them.\n\n${figure}`), ['42%']);
  });
});
