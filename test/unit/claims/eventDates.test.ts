/** Dates of events that are named: beside their date, as a label, by what happened to them, and across cells and cards. */
import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import type { Judgement } from '../../../server/claims/judgement.ts';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyCountries, tinyFiles } from '../tinyPack.ts';

/** An event of one moment, what begins and ends with others, and a stretch of years. */
const events = `
- id: third-assembly
  prefLabel: Third Assembly
  date: 1904-05-02/1904-05-09
  definition: Agreed to the ring of canals.
  use: warn
  names: ['(Third|3rd) (Great|) Assembly']
  exclude: [Assembly of Oarsmen]
  evidence: { status: confirmed }
- id: harbour-tokens
  prefLabel: Harbour tokens introduced
  date: 1905-12-27
  definition: Whoever left the island had to show one.
  use: warn
  begins: [harbour tokens]
  evidence: { status: confirmed }
- id: boat-tax-ends
  prefLabel: Boat tax abolished
  date: 1908-01-01
  acceptedDates: [1907-12-30]
  definition: The tax on boats was lifted.
  use: warn
  ends: [boat tax]
  evidence: { status: confirmed }
- id: boat-tax-begins
  prefLabel: Boat tax introduced
  date: 1903-06
  definition: Every boat paid a silver coin.
  use: warn
  begins: [boat tax]
  evidence: { status: confirmed }
- id: second-scheme
  prefLabel: Second Building Scheme
  date: 1901-02
  acceptedDates: [1901/1903]
  definition: Houses for the fishers.
  use: warn
  begins: ['(Second|2nd) Building Scheme']
  evidence: { status: confirmed }
- id: third-scheme
  prefLabel: Third Building Scheme
  date: 1904
  acceptedDates: [1903/1905]
  definition: Houses for the rowers.
  use: warn
  begins: ['(Third|3rd) Building Scheme']
  evidence: { status: confirmed }
- id: solon-dies
  prefLabel: Death of Solon
  date: 1902-07
  definition: The archon died.
  use: warn
  names: [Solon died]
  evidence: { status: confirmed }
- id: gull-edict
  prefLabel: Edict against gull feeders
  date: 1905-03-14
  definition: Whoever fed gulls was fined.
  use: warn
  evidence: { status: confirmed }
- id: long-hunger
  prefLabel: The Long Hunger
  date: 1906/1909
  definition: The catch failed for four years.
  use: warn
  names: [Long Hunger]
  loosely: [hunger]
  evidence: { status: confirmed }
`;

const { pack, problems } = compilePack(
  new Map([...tinyFiles, ['events.yaml', `${tinyFiles.get('events.yaml') ?? ''}${events}`]]),
);
if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
const knowledge = createKnowledge([pack], tinyCountries);

interface Placed extends Judgement {
  readonly from: number;
  readonly to: number;
}

const datesIn = (text: string): readonly Placed[] =>
  parseNote(text).blocks.flatMap(({ block, start, context }) =>
    checkBlock(block, context, knowledge)
      .filter(({ subject }) => subject === 'date')
      .map((one) => ({ ...one, from: start + one.span.start, to: start + one.span.end })),
  );

/** All marked dates are right (`supported`) or all are wrong, and nothing else is judged. */
const cases: readonly (readonly [string, 'supported' | 'contradicted'])[] = [
  ['The Third Assembly (⟦May 1904⟧) agreed.', 'supported'],
  ['The Third Assembly (⟦May 1906⟧) agreed.', 'contradicted'],
  ['The 3rd Assembly of ⟦1906⟧ agreed.', 'contradicted'],
  ['⟦1906⟧ – Third Great Assembly', 'contradicted'],
  ['- Third Assembly: ⟦May 1906⟧', 'contradicted'],
  ['In ⟦May 1906⟧ the Third Assembly resolved to dig.', 'contradicted'],
  ['After the Third Assembly in ⟦1904⟧ work began.', 'supported'],
  ['The canals were agreed at the Third Assembly in ⟦1906⟧.', 'contradicted'],
  ['Harbour tokens were brought in on ⟦27 December 1905⟧.', 'supported'],
  ['Harbour tokens were brought in on ⟦27 December 1907⟧.', 'contradicted'],
  ['In ⟦1907⟧ the archon introduced harbour tokens.', 'contradicted'],
  ['⟦Dec 1907⟧ – harbour tokens', 'contradicted'],
  ['The boat tax was introduced in ⟦1903⟧ and lifted in ⟦1908⟧.', 'supported'],
  ['The boat tax was introduced in ⟦1908⟧ and lifted in ⟦1903⟧.', 'contradicted'],
  ['The boat tax (⟦1903–08⟧) was hated.', 'supported'],
  ['The boat tax (⟦1898–1908⟧) was hated.', 'contradicted'],
  ['The Long Hunger (⟦1906–09⟧) was worst in the north.', 'supported'],
  ['The Long Hunger of ⟦1906–10⟧ was worst in the north.', 'supported'],
  ['The Long Hunger lasted from ⟦1901 to 1904⟧.', 'contradicted'],
  ['Q: When were harbour tokens introduced?\nA: ⟦December 1907⟧', 'contradicted'],
  ['When did the Third Assembly meet? In ⟦May 1904⟧.', 'supported'],
  ['- Third Assembly\n  - ⟦May 1906⟧\n  - agreed to the canals', 'contradicted'],
  ['| Event | Date |\n|---|---|\n| Third Assembly | ⟦1906⟧ |', 'contradicted'],
  [
    '| Year | What happened |\n|---|---|\n| ⟦1904⟧ | Third Assembly |\n| ⟦1905⟧ | Harbour tokens |',
    'supported',
  ],
  ['| Tax | Introduced | Abolished |\n|---|---|---|\n| Boat tax | ⟦1903⟧ | ⟦1908⟧ |', 'supported'],
  ['| Tax | Introduced | Abolished |\n|---|---|---|\n| Boat tax | ⟦1908⟧ | ⟦1903⟧ |', 'contradicted'],
  // How an end, a beginning and what lies between are told.
  ['The boat tax lasted in the villages until ⟦1908⟧.', 'supported'],
  ['The boat tax lasted in the villages until ⟦1904⟧.', 'contradicted'],
  ['The boat tax survived until ⟦1902⟧.', 'contradicted'],
  ['The boat tax had existed since ⟦1908⟧.', 'contradicted'],
  ['Harbour tokens, legal since ⟦1908⟧, were of brass.', 'contradicted'],
  ['The boat tax was dismantled in ⟦1904⟧.', 'contradicted'],
  ['The Third Assembly belongs to ⟦1907⟧.', 'contradicted'],
  // Clauses and word order.
  ['When harbour tokens were introduced in ⟦1908⟧ many fled.', 'contradicted'],
  ['Once the boat tax was lifted in ⟦1904⟧ nobody complained.', 'contradicted'],
  ['When the Third Assembly met in ⟦1904⟧ nobody spoke of tokens.', 'supported'],
  ['Ever since the Third Assembly (⟦1908⟧) there had been canals.', 'contradicted'],
  ['They were part of the Third Building Scheme which started in ⟦1909⟧.', 'contradicted'],
  ['Only in ⟦1908⟧ were harbour tokens introduced.', 'contradicted'],
  ['It was not until ⟦1908⟧ that harbour tokens were introduced.', 'contradicted'],
  ['Harbour tokens were not introduced until ⟦1908⟧.', 'contradicted'],
  ['⟦Spring 1908⟧: fishers read the Third Assembly', 'contradicted'],
  // Signs.
  ['Harbour tokens introduced? – ⟦1908⟧', 'contradicted'],
  ['harbour tokens ← ⟦27 dec 1905⟧', 'supported'],
  ['Solon † ⟦1902⟧', 'supported'],
  ['Solon (d. ⟦1906⟧)', 'contradicted'],
  ['In ⟦1906⟧ Solon died.', 'contradicted'],
  ['It was in ⟦1906⟧ that Solon died.', 'contradicted'],
  // The very day, or the same day of another year, with words of what the event is called.
  ['⟦14 March 1905⟧ – feeders of gulls fined', 'supported'],
  ['An edict of ⟦14 March 1902⟧ forbade feeding gulls.', 'contradicted'],
  ['⟦14 March 1930⟧: the edict against the gulls', 'contradicted'],
  ['Harbour tokens introduced: ⟦1950⟧', 'contradicted'],
  // A name that other things have too is dated by a date that agrees alone.
  ['In ⟦1907⟧ there was hunger.', 'supported'],
  // What is called by its date is called so whatever is said of it.
  ['The Third Assembly of ⟦1906⟧ was not heard of in the north.', 'contradicted'],
  ['If you rowed, you knew the Third Assembly of ⟦1906⟧.', 'contradicted'],
  // What stands for an event.
  ['The Second Building Scheme began in ⟦1901⟧, the Third in ⟦1904⟧.', 'supported'],
  ['Building Schemes:\n\n- Third: ⟦1908⟧', 'contradicted'],
  ['| Building Scheme | Started |\n|---|---|\n| 2nd | ⟦1901⟧ |\n| 3rd | ⟦1904⟧ |', 'supported'],
  ['| Started | Building Scheme |\n|---|---|\n| ⟦1908⟧ | Third |', 'contradicted'],
  ['| | From | To |\n|---|---|---|\n| boat tax | ⟦1908⟧ | ⟦1903⟧ |', 'contradicted'],
  ['The boat tax was introduced in ⟦1903⟧. It was lifted in ⟦1908⟧.', 'supported'],
  ['The boat tax filled the chests. It was lifted in ⟦1904⟧.', 'contradicted'],
  ['When was the boat tax introduced? ⟦1903⟧. And when was it lifted? ⟦1908⟧.', 'supported'],
  ['When was the boat tax introduced? ⟦1908⟧. And when was it lifted? ⟦1903⟧.', 'contradicted'],
  // Each date is that of its own verb, even where it would be right for the other.
  [
    'The boat tax on the quays was brought in in ⟦January 1908⟧ and abolished in ⟦June 1903⟧.',
    'contradicted',
  ],
  ['Third Assembly (⟦July 1902⟧); Solon died in ⟦May 1904⟧', 'contradicted'],
  // What stands in brackets behind a name, and a second name of the same event.
  ['The Third Assembly (the great one of the fishers): ⟦May 1906⟧', 'contradicted'],
  ['The Third Assembly, or Third Great Assembly, gathered in ⟦May 1906⟧.', 'contradicted'],
  // Misspelt verbs.
  ['Boat tax got abolishd ⟦1904⟧', 'contradicted'],
  ['Harbour tokens were introdced in ⟦1908⟧.', 'contradicted'],
  ['Harbour tokens were introdced in ⟦1905⟧.', 'supported'],
  // Cards whose question is a noun.
  ['Q: Introduction of harbour tokens?\nA: ⟦1908⟧', 'contradicted'],
  ['Q: End of the boat tax?\nA: ⟦1908⟧', 'supported'],
  ['Introduced in ⟦December 1908⟧, the harbour tokens tied people to the island.', 'contradicted'],
  ['The year ⟦1906⟧ saw the Third Assembly.', 'contradicted'],
  // What happened at or with something.
  ['Canals were agreed in ⟦May 1906⟧ at the Third Assembly.', 'contradicted'],
  ['- Third Assembly\n  - When: ⟦May 1906⟧', 'contradicted'],
  ['Harbour tokens kicked off in ⟦1908⟧.', 'contradicted'],
  // A date that leans on the one before it.
  ['The Third Assembly opened on ⟦2 May 1904⟧ and closed on ⟦the 9th⟧.', 'supported'],
  // Of what is dated by whole years the next year is wrong.
  ['The Third Building Scheme began in ⟦1906⟧.', 'contradicted'],
];

/** Nobody is told of a wrong date here. */
const silent: readonly string[] = [
  'By 1906 the Third Assembly was forgotten.',
  'Ten years after the Third Assembly (1914) the canals were full.',
  'In 1906 fishers remembered the Third Assembly.',
  'On the anniversary of the Third Assembly, in 1906, flags were hung out.',
  'The Third Assembly of Oarsmen met in 1906.',
  'In 1907 harbour tokens were checked at every quay.',
  '1907: harbour tokens in short supply',
  'Before harbour tokens were introduced, in 1902, everybody sailed.',
  'Harbour tokens were not introduced in 1907.',
  'If harbour tokens had been introduced in 1907, many would have left.',
  'Were harbour tokens introduced in 1907?',
  'Harbour tokens were introduced in a) 1907 b) 1908.',
  'It is a myth that harbour tokens were introduced in 1907.',
  'Harbour tokens were introduced in Hyperborea in 1907.',
  'In 1906 critics of the boat tax began to meet.',
  'The boat tax was raised in 1906.',
  'In 1905 the boat tax brought in much silver.',
  'The boat tax rose; in 1906 it was introduced on rafts too.',
  'The Long Hunger of 1951 is another matter.',
  'Harbour tokens had been checked since 1907.',
  'In 1903 there was hunger in the hills.',
  '14 March 2005: feeders of gulls and the edict',
  '1907 boat tax was lifted',
  'Built in 1907, the tower was part of the Third Building Scheme.',
  'The Third Assembly (May 1904) came before harbour tokens (December 1905).',
  'Under the boat tax (1906) fishers grew poor.',
  'In 1906 fishers knew what to do with the Third Assembly.',
  'The Third Assembly voted for harbour tokens in December 1905.',
  'On 14 March 1908 the edict against the gulls was celebrated.',
  'On 14 March 1906 a gull was seen.',
  'Harbour tokens introduced: 1949.',
  'Until 1904 the boat tax was low.',
  'A month after the Third Assembly (June 1906) the digging began.',
  'When the boat tax was low, in 1906, fishers drank.',
  'The Third Assembly named a board that in 1907 dug the canals.',
  'The Third Assembly set the spring of 1906 as the last day.',
  'The boat tax: 1906 was its best year.',
  'Boat tax 1906: 42 million crowns',
  'On the anniversary of the Third Assembly, in 1906, there were flags.',
  'Harbour tokens were introduced in 1908, but I need to check.',
  'The boat tax was hated. Critias attacked it in 1906.',
  'Critias hated the boat tax. It was in 1906 that he left.',
  'The Second Building Scheme began in 1901; the second year, 1902, was worse.',
  '| Event | Debated |\n|---|---|\n| Third Assembly | 1906 |',
];

describe('dates of events that are named', () => {
  for (const [marked, verdict] of cases) {
    it(`are ${verdict} in ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      assert.deepEqual(
        datesIn(text).map(({ from, to, verdict: said }) => ({ start: from, end: to, said })),
        ranges.map((range) => ({ ...range, said: verdict })),
      );
    });
  }

  for (const text of silent) {
    it(`are not called wrong in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        datesIn(text)
          .filter(({ verdict }) => verdict === 'contradicted')
          .map(({ message }) => message),
        [],
      );
    });
  }

  it('are mended in their own cell', () => {
    const text = '| Event | Date |\n|---|---|\n| Third Assembly | May 1906 |\n';
    const [found] = datesIn(text);
    const [fix] = found?.fixes ?? [];
    assert.ok(fix);
    const mended = text.slice(0, fix.span.start) + fix.newText + text.slice(fix.span.end);
    assert.equal(mended, '| Event | Date |\n|---|---|\n| Third Assembly | May 1904 |\n');
  });
});
