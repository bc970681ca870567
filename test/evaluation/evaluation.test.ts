import assert from 'node:assert/strict';
import path from 'node:path';
import { bundledKnowledge } from './bundledKnowledge.ts';
import { readCorpus } from './corpus.ts';
import { score, type Outcome } from './score.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

/** What the fact check must not fall below; `npm run evaluate` prints where it stands. */
const sets = [
  {
    name: 'the labelled cases',
    file: 'dev.jsonl',
    floor: { flagPrecision: 0.99, recall: 0.95, recognition: 0.95, rightVerdict: 0.93 },
  },
  ...ordinals.map((name) => ({
    name: `the ${name} set of independent cases`,
    file: `independent/${name}.jsonl`,
    floor: { flagPrecision: 0.98, recall: 0.9, recognition: 0.9, rightVerdict: 0.88 },
  })),
  {
    name: 'the unseen cases',
    file: 'unseen/cases.jsonl',
    floor: { flagPrecision: 0.98, recall: 0.9, recognition: 0.9, rightVerdict: 0.88 },
  },
];

const list = (outcomes: readonly Outcome[]): string =>
  outcomes
    .map(({ item, claim, placed }) => `${item.id}: ${claim?.span ?? placed?.judgement.text ?? ''}`)
    .join('\n');

const knowledge = bundledKnowledge();

for (const { name, file, floor } of sets) {
  describe(name, function () {
    this.timeout(60_000);
    const items = readCorpus(path.join(import.meta.dirname, file));
    const result = score(items, knowledge);

    it('mark their spans where they say', () => {
      for (const { id, text, claims } of items) {
        for (const { span, start, end } of claims) assert.equal(text.slice(start, end), span, id);
      }
    });

    it(`have at least ${String(floor.flagPrecision * 100)}% right among the warnings`, () => {
      assert.ok(result.flagPrecision >= floor.flagPrecision, list(result.falseAlarms));
    });

    it(`have at least ${String(floor.recall * 100)}% of what is wrong warned of`, () => {
      assert.ok(result.recall >= floor.recall, list(result.missed));
    });

    it(`have at least ${String(floor.recognition * 100)}% of the claims recognised`, () => {
      assert.ok(result.recognition >= floor.recognition, list(result.unrecognised));
    });

    it(`have at least ${String(floor.rightVerdict * 100)}% of the claims judged right`, () => {
      assert.ok(result.rightVerdict >= floor.rightVerdict, list(result.misjudged));
    });
  });
}
