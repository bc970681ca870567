import assert from 'node:assert/strict';
import type { Judgement } from '../../../server/claims/judgement.ts';
import { checkBlock } from '../../../server/claims/check.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyCountries, tinyKnowledge, tinyPack } from '../tinyPack.ts';

interface Placed extends Judgement {
  readonly from: number;
  readonly to: number;
}

function judge(text: string, knowledge = tinyKnowledge): readonly Placed[] {
  return parseNote(text).blocks.flatMap(({ block, start, context }) =>
    checkBlock(block, context, knowledge).map((judgement) => ({
      ...judgement,
      from: start + judgement.span.start,
      to: start + judgement.span.end,
    })),
  );
}

const contradictions = (text: string): readonly Placed[] =>
  judge(text).filter(({ verdict }) => verdict === 'contradicted');

describe('the fact check', () => {
  /** Marked: exactly these spans are contradicted. */
  const wrong: readonly string[] = [
    'How many boats had joined in July 1905? – ⟦35%⟧',
    'How many boats had joined in July 1905? ⟦five per cent⟧.',
    'By 1904 ⟦42%⟧ of fishing boats belonged to a guild.',
    'In 1910 just ⟦9%⟧ of boats had joined.',
    'Boats in guilds: ⟦4%⟧ in 1905, 93% in 1910.',
    '# Boats that joined\n\n- 1904: 24%\n- 1905: ⟦35%⟧\n- 1910: 93%',
    '| Year | % of boats in guilds |\n|---|---|\n| 1904 | 24 |\n| 1905 | ⟦35⟧ |',
    '| | 1903 | 1908 |\n|---|---|---|\n| Seals (m) | 30.7 | ⟦91.6⟧ |',
    'Seals fell from 30.7 million in 1903 to ⟦9.6 million⟧ in 1908.',
    'There were ⟦3.07 million⟧ seals in 1903.',
    'Fish landed (m. tonnes)\n1903 – 73.3\n1907 – ⟦75.5⟧',
    '73.3 million tonnes of fish were landed in 1903. By 1907 it was ⟦90⟧.',
    '> Note\n\n- the ⟦42%⟧ of boats that had joined by 1904',
    'By 1904 **⟦42%⟧**&nbsp;of fishing boats belonged to a guild 🚣.',
    '```\nBy 1904 ⟦42%⟧ of boats had joined\n```',
    'Boats that joined 1904 / 1905 / 1910: 24% → ⟦35%⟧ → 93%',
    'In 1904, 1905 and 1910, 24, ⟦35⟧ and 93% of boats had joined respectively.',
    'In July 1904 24% of boats had joined; six years later it was ⟦25%⟧.',
    'Fish landed (m. tonnes)\n\n- 1903: 73.3\n- 1907: ⟦75.5⟧',
    '| Fish landed, m. tonnes | |\n|---|---|\n| 1903 | 73.3 |\n| 1907 | ⟦75.5⟧ |',
    'How many boats had joined in July 1904? ⟦42%⟧.',
    'On the eve of the Muan war in 1904 ⟦42%⟧ of boats had joined.',
    'In all, the canal works killed ⟦6 million⟧ diggers in 1903–07.',
  ];
  for (const marked of wrong) {
    it(`contradicts ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      assert.deepEqual(
        contradictions(text).map(({ from, to }) => text.slice(from, to)),
        ranges.map(({ start, end }) => text.slice(start, end)),
      );
      assert.deepEqual(
        contradictions(text).map(({ from }) => from),
        ranges.map(({ start }) => start),
      );
    });
  }

  const silent: readonly string[] = [
    'In 1903 73.3 million tonnes of fish were landed. Five catches on, in 1907, it was 57.',
    'Seals (million) : 19 . 6 in 1908 as against 30 .7 in 1903',
    '1905 in guilds: boats 53%, nets 68%',
    'By 1904 24% of fishing boats belonged to a guild.',
    'By 1904 nearly a quarter of the boats had joined.',
    'In 1905 over half of the boats had joined.',
    'In 1906 40% of boats had joined.', // between 58% in February and 37% in July
    'Seals: 32.1 million (winter count, 1903)',
    'Seals declined by 36% between 1903 and 1908.',
    'The plan was for 60% of boats to have joined by 1904.',
    'The archon had hoped that 60% of the boats would join by 1904.',
    'Had 60% of boats joined by 1904?',
    'If 60% of boats had joined by 1904, the net tax would have gone.',
    'By 1904 60% of boats had joined, the archon claimed.',
    'By 1904 60% of boats had joined. This was not true.',
    '“By 1904 sixty per cent of all our boats had joined of their own free will”, said a poster.',
    'In Hyperborea 60% of boats had joined by 1904.',
    'In one village 60% of the boats had joined by 1904.',
    'In 1904, 60% of boat captains were women.',
    '60% of households had joined by 1904.',
    'In 1904 60 boats joined.',
    'The paper counts for 60%.',
    'Plato 1950, p. 60, and Solon (1911), 60–62.',
    '`By 1904 60% of boats had joined`',
    '```ts\nBy 1904 60% of boats had joined\n```',
    'By 1904 ~~60%~~ of boats had joined.',
    'Before 1904 60% of boats had joined.',
    'What share of boats had joined in 1904?\n\n- 42%\n- 24%\n- 93%',
    'In 1904 ____ % of boats had joined (42% / 24% / 93%).',
    'True or false? In 1904 60% of boats had joined.',
    '## Quiz\n\nIn 1904 60% of boats had joined.',
    'It is a myth that 60% of boats had joined by 1904.',
    'In Podgornoe 60% of boats had joined by 1904.',
    'In the village of Oia 60% of the boats had joined by 1904.',
    '5 million seals were destroyed in 1903.',
    'In 1903 seals fell by 5 million.',
    'The circus had two seals in 1903.',
    'In 1904 60% of boats had a mast.',
    'Only 24 of 60% of boats had joined in 1904.',
    'constructor __proto__ 60% toString 1904',
    '\ud800 60% of \udfff boats',
  ];
  for (const text of silent) {
    it(`says nothing against ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        contradictions(text).map((one) => one.message),
        [],
      );
    });
  }

  /** Each mechanism by what it changes: the first text is contradicted, the second, with another word or two, is not. */
  const differences: readonly (readonly [string, string, string])[] = [
    [
      'a name behind "in"',
      'In 1904 42% of boats had joined.',
      'In 1904 42% of boats in Hyperborea had joined.',
    ],
    [
      'an adjective of what is counted, not of anything else',
      'In 1904 42% of boats had joined for fear of Muan raiders.',
      'In 1904 42% of Muan boats had joined.',
    ],
    [
      'a place, unless things only went there',
      'In 1904 42% of boats had joined and were sold to Hyperborea.',
      'In 1904 42% of boats had joined and were counted in Hyperborea.',
    ],
    [
      'a place, unless it is an example',
      'In 1904 42% of boats had joined, notably in Lemuria.',
      'In 1904 42% of boats had joined in Lemuria.',
    ],
    ['what came on top', 'There were 7 million seals in 1903.', 'Another 7 million seals came in 1903.'],
    ['what is out of all proportion', 'There were 7 million seals in 1908.', 'There were 777 seals in 1908.'],
    [
      'three values to choose from',
      'In 1904 42% of boats had joined.',
      'In 1904 42%, 35% or 30% of boats had joined.',
    ],
    [
      'a chain with more values than years',
      'Boats in guilds 1903–05: 4% → 93% → 53%',
      'Boats in guilds 1903–06: 4% → 93% → 53%',
    ],
    [
      'a season that nothing dates',
      '# The guilds in 1904\n\nThat summer 42% of boats had joined.',
      'That summer 42% of boats had joined.',
    ],
    [
      'a sentence that takes it back',
      'In 1904 42% of boats had joined. The nets came later.',
      'In 1904 42% of boats had joined. Not true.',
    ],
    [
      'a sentence that takes it back with a typographic apostrophe',
      'In 1904 42% of boats had joined. They did so in May.',
      'In 1904 42% of boats had joined. They didn’t.',
    ],
    ['a mark in front', 'True. In 1904 42% of boats had joined.', 'False. In 1904 42% of boats had joined.'],
    ['an open date', 'In 1904 42% of boats had joined.', 'Until 1904 42% of boats had joined.'],
  ];
  for (const [mechanism, flagged, spared] of differences) {
    it(`lets ${mechanism} make the difference: ${JSON.stringify(spared)}`, () => {
      assert.equal(contradictions(flagged).length, 1, flagged);
      assert.deepEqual(contradictions(spared), []);
    });
  }

  it('dates a season by the year before it', () => {
    const judged = judge('24% of boats had joined by July 1904. That autumn 70% of boats had joined.');
    assert.deepEqual(
      judged.map(({ period }) => period),
      ['1904-07', '1904-09/1904-11'],
    );
  });

  it('gives each value of a chain its year', () => {
    assert.deepEqual(
      judge('Boats in guilds 1903–05: 4% → 24% → 53%').map(({ verdict, period }) => [verdict, period]),
      [
        ['supported', '1903'],
        ['supported', '1904'],
        ['supported', '1905'],
      ],
    );
  });

  it('never calls a figure wrong that historians differ on, and says who holds what', () => {
    const [found] = judge('At the canal 40,000 diggers died in 1903–07.');
    assert.ok(found);
    assert.equal(found.verdict, 'contested');
    assert.equal(found.rule, 'statistic.contested');
    assert.match(found.message, /Plato 1950: 50,000–60,000/);
    assert.match(found.message, /Solon 1911: 20,000/);
  });

  it('exchanges the preposition with the date', () => {
    const text = 'In May 1904 an order on canals was given.';
    const [found] = contradictions(text);
    const [fix] = found?.fixes.filter(({ title }) => title.includes('date')) ?? [];
    assert.ok(fix);
    const mended = text.slice(0, fix.span.start) + fix.newText + text.slice(fix.span.end);
    assert.equal(mended, 'On 12 April 1903 an order on canals was given.');
  });

  it('leaves a figure to the historian who holds it of something else', () => {
    const six = { low: 6000, high: 6000 };
    const measures = tinyPack.measures.map((measure) => ({
      ...measure,
      observations: measure.observations.map((one) =>
        one.id === 'boats-north-1905' ? { ...one, value: six, accept: [six] } : one,
      ),
    }));
    const knowledge = createKnowledge([{ ...tinyPack, measures }], tinyCountries);
    const text = 'In 1905 there were 20,000 boats registered on the Northern Isle';
    const verdicts = (note: string): readonly string[] =>
      judge(note, knowledge).map(({ verdict }) => verdict);
    assert.deepEqual(verdicts(`${text}.`), ['contradicted']);
    assert.deepEqual(verdicts(`${text}, says Solon.`), ['not-covered']);
  });

  it('does not ask whose figure it is where the sentence says so', () => {
    const [plain] = judge('At the canal 20,000 diggers died in 1903–07.');
    const [attributed] = judge('At the canal 20,000 diggers died in 1903–07, says Solon.');
    assert.deepEqual([plain?.verdict, plain?.rule], ['contested', 'statistic.contested']);
    assert.deepEqual([attributed?.verdict, attributed?.rule], ['contested', undefined]);
  });

  it('supports a figure and names the evidence', () => {
    const [found] = judge('By 1904 24% of fishing boats belonged to a guild.');
    assert.equal(found?.verdict, 'supported');
    assert.equal(found.observation, 'boats-1904');
    assert.deepEqual(
      found.evidence.map(({ kind }) => kind),
      ['subject', 'predicate', 'unit', 'place', 'period'],
    );
  });

  const slips: readonly (readonly [string, string, RegExp, readonly string[]])[] = [
    ['In 1904 42% of boats had joined.', 'digits', /digits of 24% look transposed/, ['24']],
    ['In 1904 93% of boats had joined.', 'other-period', /93% is the figure for July 1910/, ['24', '1910']],
    ['In 1903 73.5 million tonnes of fish were landed, in 1907 85.', 'none', /not 85/, ['55–60']],
    [
      'In 1904 there were 39.6 million seals, in 1908 29.6 million.',
      'digits',
      /seem to have one wrong/,
      ['19.6 million'],
    ],
    ['Seals fell to 9.6 million in 1908.', 'digits', /seem to have lost one/, ['19.6 million']],
    ['In 1908 there were 1.96 million seals.', 'magnitude', /10 times too small/, ['19.6 million']],
    [
      'There were 30.7 thousand seals in 1903.',
      'magnitude',
      /thousands seem to stand for millions/i,
      ['30.7 million'],
    ],
    ['Seals: 19.6 million in 1903, 30.7 million in 1908.', 'swapped', /look swapped/, ['30.7 million']],
    ['In 1905 68% of boats were in guilds.', 'other-measure', /68% is the nets in fishing guilds/, ['53']],
    ['In 1904 76% of boats had joined.', 'loss-and-remainder', /left over from 100%/, ['24']],
  ];
  for (const [text, kind, words, fixes] of slips) {
    it(`explains ${JSON.stringify(text)} as ${kind}`, () => {
      const [found] = contradictions(text);
      assert.ok(found);
      assert.equal(found.slip?.kind ?? 'none', kind);
      assert.match(found.message, words);
      assert.deepEqual(
        found.fixes.map(({ newText }) => newText),
        fixes,
      );
    });
  }

  it('gives fixes whose spans lead to a note without the finding', () => {
    const text = 'By 1904 **42%** of fishing boats belonged to a guild.\r\n';
    const [found] = contradictions(text);
    const [fix] = found?.fixes ?? [];
    assert.ok(fix);
    const mended = text.slice(0, fix.span.start) + fix.newText + text.slice(fix.span.end);
    assert.equal(mended, 'By 1904 **24%** of fishing boats belonged to a guild.\r\n');
    assert.deepEqual(contradictions(mended), []);
  });

  const dates: readonly (readonly [string, 'supported' | 'contradicted'])[] = [
    ['The Canal Decree of ⟦12 April 1903⟧ ordered a ring.', 'supported'],
    ['The Canal Decree (⟦30 March 1903⟧) ordered a ring.', 'supported'],
    ['The Canal Decree of ⟦1905⟧ ordered a ring.', 'contradicted'],
    ['In ⟦May 1903⟧ an order on canals was given.', 'contradicted'],
    ["⟦20 February 1906⟧: 'Drowned with Joy'", 'supported'],
  ];
  for (const [marked, verdict] of dates) {
    it(`finds the date ${verdict} in ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const found = judge(text).filter(({ subject }) => subject === 'date');
      assert.deepEqual(
        found.map(({ from, to, verdict: said }) => ({ start: from, end: to, said })),
        ranges.map((range) => ({ ...range, said: verdict })),
      );
    });
  }

  for (const text of [
    'In Hyperborea the Canal Decree was issued in 1905.',
    'The Canal Decree was not issued in 1905.',
    'A Canal Decree of 1955 has the same name.',
    'The Canal Decree of 1903 was printed again in 1907.',
    'By 1905 the Canal Decree was forgotten.',
    'Since 1905 the Canal Decree has been famous.',
  ]) {
    it(`leaves the date alone in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(contradictions(text), []);
    });
  }

  it('judges a figure alike under a heading of its own and before a section on something else', () => {
    const claim = 'By 1904 42% of fishing boats belonged to a guild.';
    const around = '# Weather\n\nIt rained for 40 days in May.\n\n';
    const alone = contradictions(claim).map(({ message }) => message);
    assert.equal(alone.length, 1);
    assert.deepEqual(
      contradictions(`# Boats\n\n${claim}\n\n${around}`).map(({ message }) => message),
      alone,
    );
  });

  it('checks what a second pack adds, with no code for it', () => {
    const [measure] = tinyPack.measures;
    assert.ok(measure);
    const oars = {
      ...measure,
      id: 'oars',
      prefLabel: 'Oars',
      subject: ['oar'],
      confusedWith: [],
      observations: measure.observations.map((one) => ({ ...one, id: `oars-${one.id}`, measure: 'oars' })),
    };
    const more = {
      ...tinyPack,
      id: 'more',
      terms: [],
      people: [],
      events: [],
      quotations: [],
      measures: [oars],
    };
    const text = 'By 1904 42% of oars belonged to a guild.';
    assert.equal(contradictions(text).length, 0);
    const both = createKnowledge([tinyPack, more], tinyCountries);
    assert.deepEqual(
      judge(text, both).map(({ verdict, measure: id }) => [verdict, id]),
      [['contradicted', 'oars']],
    );
  });
});
