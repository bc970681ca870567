/** What is said of a figure that is told nothing: each is either judged or silent for a reason, and the evidence is listed. */
import assert from 'node:assert/strict';
import type { Reason } from '../../../server/claims/judgement.ts';
import { LINK } from '../../../server/claims/weights.ts';
import { reasonWords } from '../../../server/features/shared/reasons.ts';
import { harbourKnowledge } from './harbourPack.ts';
import { examine, figuresOf, readings } from './readings.ts';

/** A note for each reason, with one figure that has it. */
const examples: Readonly<Record<Reason, string>> = {
  question: 'Had 42% of boats joined by 1904?',
  quotation: '> By 1904 42% of boats had joined.',
  'taken-back': 'By 1904 42% of boats had joined. This was not true.',
  denied: 'It is a myth that 42% of boats had joined by 1904.',
  'whole-of-part': 'Of the 42% of boats that had joined by 1904 few stayed.',
  target: 'The plan was for 42% of boats to have joined by 1904.',
  hypothesis: 'By 1904 perhaps there could be 42% of boats in guilds.',
  'one-place': 'In our village 42% of boats had joined by 1904.',
  quiz: 'True or false? By 1904 42% of boats had joined.',
  'table-header': '| Boats | 42% |\n|---|---|\n| joined | yes |',
  'no-measure': 'By 1904 42% of the islanders had a cold.',
  'weak-link': 'The weather was 42% of boats in 1904.',
  'other-place': 'In Hyperborea 42% of boats had joined by 1904.',
  'unknown-place': 'In Podgornoe 42% of boats had joined by 1904.',
  'no-date': 'In 1850 the sea was quiet. It was cold. Under Critias there were 3.07 million seals.',
  'unclear-date': 'That summer 42% of boats had joined.',
  'open-date': 'Before 1904 42% of boats had joined.',
  'date-before': 'Much happened in 1904. 42% of boats had joined.',
  'off-topic': 'There were 3.07 million seals.',
  rival: '# The Northern Isle\n\nIn 1905 640,000 tonnes of salt were made.',
  'held-elsewhere': 'Plato says 55,000 captains were fined in 1905.',
  change: 'In 1908 9.6 million seals were killed.',
  option: 'In 1904 42%, 35% or 30% of boats had joined.',
  remote: 'There were 19 seals in 1908.',
  'loose-link': '# In guilds\n\n## Boats\n\nIn 1905: 68%',
  'no-record': 'In 1908 70% of boats had joined.',
};

describe('a figure that is told nothing', () => {
  for (const [reason, text] of Object.entries(examples)) {
    it(`has the reason ${reason}`, () => {
      const found = readings(text, harbourKnowledge);
      assert.ok(
        found.some((one) => one.endsWith(`(${reason})`)),
        found.join(', '),
      );
      assert.ok(!found.some((one) => one.endsWith('!')), 'it is told something');
    });
  }

  it('has a reason in words, each its own', () => {
    const words = Object.values(reasonWords);
    assert.equal(new Set(words).size, words.length);
    assert.deepEqual(Object.keys(reasonWords).toSorted(), Object.keys(examples).toSorted());
  });

  it('has its place in the source, and the measure it came nearest to', () => {
    const text = '- *On the* Northern Isle there were **1,300** boats.';
    const [silence] = examine(text).flatMap(({ silences }) => silences);
    assert.ok(silence);
    assert.equal(text.slice(silence.span.start, silence.span.end), '1,300');
    assert.equal(silence.text, '1,300');
    assert.equal(silence.nearest?.measure, 'boats-north');
    assert.ok(silence.nearest.score > 0);
  });

  it('is silent in the order of the note, whatever the reasons are', () => {
    const text = 'In July 1905 the boats stood at 35%, and 42% of captains had a cold.';
    const starts = examine(text).flatMap(({ silences }) => silences.map(({ span }) => span.start));
    assert.equal(starts.length, 2);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });
});

describe('every figure', () => {
  it('is either judged or silent, never both and never neither', () => {
    for (const text of [...Object.values(examples), 'By 1904 42% of boats had joined.']) {
      const written = examine(text, harbourKnowledge).flatMap(({ judgements, silences }) => [
        ...judgements.filter(({ subject }) => subject === 'statistic').map(({ span }) => span.start),
        ...silences.map(({ span }) => span.start),
      ]);
      assert.equal(new Set(written).size, written.length, text);
      assert.ok(written.length > 0, text);
    }
  });
});

describe('the evidence of a judgement', () => {
  const evidenceOf = (text: string): readonly string[] =>
    figuresOf(text)[0]?.evidence.map(({ kind, words, where }) => `${kind} ${words} (${where})`) ?? [];
  const rows: readonly (readonly [text: string, ...evidence: string[]])[] = [
    [
      'By 1904 24% of fishing boats belonged to a guild.',
      'subject fishing boats (clause)',
      'predicate belonged (clause)',
      'unit percent (clause)',
      'place atlantis (default)',
      'period 1904 (clause)',
    ],
    [
      '# Boats in guilds (%)\n\n- Atlantis\n  - 1904: 24',
      'subject Boats (heading)',
      'predicate in guilds (heading)',
      'unit percent (heading)',
      'place atlantis (parent)',
      'period 1904 (clause)',
    ],
    [
      'At the canal 40,000 diggers died in 1903–07.',
      'subject diggers (clause)',
      'predicate died (clause)',
      'topic diggers (clause)',
      'unit thousand people (clause)',
      'place atlantis (default)',
      'period 1903/1907 (clause)',
    ],
    [
      'Plato speaks of 55,000 in 1903–07.',
      'holder Plato (clause)',
      'unit thousand people (clause)',
      'place atlantis (default)',
      'period 1903/1907 (clause)',
    ],
  ];
  for (const [text, ...expected] of rows) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(evidenceOf(text), expected);
    });
  }

  it('says how surely it is linked, and what came next', () => {
    const [boats] = figuresOf('In 1905 53% of boats and 68% of nets were in guilds.');
    assert.ok(boats?.linkage);
    assert.ok(boats.linkage.score >= LINK.threshold && boats.linkage.score <= 1);
    const [alone] = figuresOf('There were 19.6 million seals in 1908.');
    assert.ok(alone?.linkage);
    assert.ok(alone.linkage.rival === undefined || alone.linkage.rival.score <= alone.linkage.score);
    const [fallen] = figuresOf('Boats and nets: 68% in guilds in 1905.');
    assert.ok(fallen?.linkage?.rival, 'the boats come next to the nets, or the other way round');
  });

  it('lists the counts that the figure was held against', () => {
    const compared = (text: string): readonly string[] => figuresOf(text)[0]?.compared ?? [];
    // For a level those around the date as well, for a flow its own alone.
    assert.deepEqual(compared('By July 1904 24% of boats had joined.'), [
      'boats-1903',
      'boats-1904',
      'boats-1905',
    ]);
    assert.deepEqual(compared('In 1903 73.3 million tonnes of fish were landed.'), ['fish-1903']);
    assert.deepEqual(compared('In 1908 70% of boats had joined.'), ['boats-1906-07', 'boats-1910']);
  });
});
