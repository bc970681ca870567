import assert from 'node:assert/strict';
import { checkLazily } from '../../../server/checkedNotes.ts';
import {
  type Disagreement,
  disagreementsOf,
  figuresOf,
  type NoteFigures,
} from '../../../server/features/shared/disagreements.ts';
import { tinyKnowledge } from '../tinyPack.ts';

function read(text: string, name = 'a.md'): NoteFigures {
  const checked = checkLazily(text, tinyKnowledge, (error) => assert.fail(String(error)));
  return figuresOf(`file:///notes/${name}`, name, checked, tinyKnowledge);
}

function disagreements(text: string, ...others: readonly string[]): readonly Disagreement[] {
  const notes = others.map((other, number) => read(other, `${number}.md`));
  return disagreementsOf(read(text), notes, tinyKnowledge);
}

/** The figures of a text that are marked, as they are written. */
const marked = (text: string, ...others: readonly string[]): readonly string[] =>
  disagreements(text, ...others).map(({ judgement }) => judgement.text);

const title = '# The canal reform of Atlantis\n\n';

describe('a note against itself', () => {
  it('marks both places, each with the other', () => {
    const text = `${title}In 1905 40 million tonnes of fish were landed.\n\nThe harbours closed. In 1905 48 million tonnes of fish were landed.`;
    const [first, second, ...more] = disagreements(text);
    assert.ok(first && second);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [first, second].map(({ judgement }) => [judgement.text, judgement.rule, judgement.strength]),
      [
        ['40 million tonnes', 'note.disagrees', 'hint'],
        ['48 million tonnes', 'note.disagrees', 'hint'],
      ],
    );
    assert.deepEqual(
      first.others.map(({ uri, range, text: there }) => [uri, range.start, there]),
      [['file:///notes/a.md', { line: 4, character: 29 }, '48 million tonnes']],
    );
    assert.equal(
      first.judgement.message,
      'This note gives different values for fish landed (Atlantis), 1905: 40 million tonnes here, 48 million tonnes in line 5.',
    );
    assert.deepEqual(first.judgement.fixes, []);
  });

  it('says that both values are in circulation where the record knows them', () => {
    const [found] = disagreements(
      `${title}In 1903 there were 30.7 million seals.\n\nMore. In 1903 there were 32.1 million seals.`,
    );
    assert.match(found?.judgement.message ?? '', /Both are in circulation: say which count is meant\.$/);
  });

  const marks: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a table and its prose',
      '| Year | Fish landed (million tonnes) |\n| - | - |\n| 1905 | 40 |\n\nFish landed in 1905 came to 48 million tonnes.',
      ['40', '48 million tonnes'],
    ],
    [
      'two standard counts of one thing',
      'In 1903 there were 30.7 million seals.\n\nNothing else is known. In 1903 there were 32.1 million seals.',
      ['30.7 million', '32.1 million'],
    ],
    [
      'estimates that nobody is named for',
      'From 1903 to 1907 20,000 diggers died at the canal.\n\nIt was a scandal. From 1903 to 1907 55,000 diggers died at the canal.',
      ['20,000', '55,000'],
    ],
  ];
  for (const [name, text, expected] of marks) {
    it(`marks ${name}`, () => {
      assert.deepEqual(marked(title + text), expected);
    });
  }

  const landed = 'In 1905 40 million tonnes of fish were landed.';
  const silent: readonly (readonly [string, string, string])[] = [
    ['the same figure', landed, 'In 1905 40 million tonnes of fish were landed.'],
    ['the same figure, rounded', landed, 'In 1905 40.4 million tonnes of fish were landed.'],
    ['the same figure, hedged', landed, 'In 1905 nearly 41 million tonnes of fish were landed.'],
    ['another year', landed, 'In 1906 48 million tonnes of fish were landed.'],
    ['another place', landed, 'In 1905 48 million tonnes of fish were landed in Lemuria.'],
    ['another measure', landed, 'In 1905 there were 48 million seals.'],
    ['no date', landed, '48 million tonnes of fish were landed.'],
    ['a date of the sentence before', landed, 'It was 1905. 48 million tonnes of fish were landed.'],
    ['a target', landed, 'The plan for 1905 was 48 million tonnes of fish landed.'],
    ['a denial', landed, 'It is a myth that in 1905 48 million tonnes of fish were landed.'],
    ['a question', landed, 'Were 48 million tonnes of fish landed in 1905?'],
    ['a quotation', landed, 'He wrote: “In 1905 we have 48 million tonnes of fish landed.”'],
    ['somebody’s figure', landed, 'According to Solon 48 million tonnes of fish were landed in 1905.'],
    ['an estimate', landed, 'Historians estimate that 48 million tonnes of fish were landed in 1905.'],
    ['somebody of the pack', landed, 'In 1905, Critias was told, 48 million tonnes of fish were landed.'],
    [
      'a choice',
      landed,
      'In 1905 48 million tonnes of fish were landed, or 52 million tonnes of fish landed.',
    ],
    [
      'a figure that is reported as wrong',
      'In 1905 53% of boats were in guilds.',
      'In 1905 35% of boats were in guilds.',
    ],
    [
      'a level that moved within the period',
      'In 1906 58% of boats were in guilds.',
      'In 1906 37% of boats were in guilds.',
    ],
    [
      'estimates with their holders',
      'Solon holds that 20,000 diggers died at the canal from 1903 to 1907.',
      'Plato counts 55,000 diggers who died at the canal from 1903 to 1907.',
    ],
    [
      'a decade',
      'In the 1900s 40 million tonnes of fish were landed.',
      'In the 1900s 48 million tonnes of fish were landed.',
    ],
    [
      'another century',
      'In 1985 40 million tonnes of fish were landed.',
      'In 1985 48 million tonnes of fish were landed.',
    ],
  ];
  for (const [name, first, second] of silent) {
    it(`is silent about ${name}`, () => {
      assert.deepEqual(marked(`${title}${first}\n\nNothing else is known.\n\n${second}`), []);
    });
  }

  it('is silent where nothing is about the topic of the pack', () => {
    const [here, there] = [40, 48].map((value) => `In 1905 ${value} million tonnes of fish were landed.`);
    assert.deepEqual(marked(`# Fishing\n\n${here}\n\nMore.\n\n${there}`), []);
  });
});

describe('a note against its neighbours', () => {
  const here = `${title}In 1905 40 million tonnes of fish were landed.`;
  const there = `${title}In 1905 48 million tonnes of fish were landed.`;

  it('names the note and the line, and says how many more there are', () => {
    const [found] = disagreements(here, there, `${there}\n`);
    assert.equal(
      found?.judgement.message,
      'Your notes give different values for fish landed (Atlantis), 1905: 40 million tonnes here, 48 million tonnes in 0.md, line 3, and 1 more.',
    );
    assert.deepEqual(
      found.others.map(({ uri }) => uri),
      ['file:///notes/0.md', 'file:///notes/1.md'],
    );
  });

  it('is silent where they agree', () => {
    assert.deepEqual(disagreements(here, here), []);
  });

  it('does not compare a note with an earlier state of itself', () => {
    const earlier = { ...read(there), uri: 'git:/notes/a.md?ref=HEAD' };
    assert.deepEqual(disagreementsOf(read(here), [earlier], tinyKnowledge), []);
  });
});
