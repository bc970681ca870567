import assert from 'node:assert/strict';
import path from 'node:path';
import { bundledKnowledge } from './bundledKnowledge.ts';
import { readCorpus } from './corpus.ts';
import { score, type Outcome } from './score.ts';

/** What the fact check must not fall below; `npm run evaluate` prints where it stands. */
const FLOOR = { flagPrecision: 0.98, recall: 0.85, recognition: 0.85, rightVerdict: 0.8 } as const;

const list = (outcomes: readonly Outcome[]): string =>
  outcomes
    .map(({ item, claim, placed }) => `${item.id}: ${claim?.span ?? placed?.judgement.text ?? ''}`)
    .join('\n');

describe('the labelled cases', function () {
  this.timeout(60_000);
  const file = path.join(import.meta.dirname, 'dev.jsonl');
  const items = readCorpus(file);
  const result = score(items, bundledKnowledge());

  it('mark their spans where they say', () => {
    for (const { id, text, claims } of items) {
      for (const { span, start, end } of claims) assert.equal(text.slice(start, end), span, id);
    }
  });

  it(`have at least ${String(FLOOR.flagPrecision * 100)}% right among the warnings`, () => {
    assert.ok(result.warnings > 50);
    assert.ok(result.flagPrecision >= FLOOR.flagPrecision, list(result.falseAlarms));
  });

  it(`have at least ${String(FLOOR.recall * 100)}% of what is wrong warned of`, () => {
    assert.ok(result.recall >= FLOOR.recall, list(result.missed));
  });

  it(`have at least ${String(FLOOR.recognition * 100)}% of the claims recognised`, () => {
    assert.ok(result.recognition >= FLOOR.recognition, list(result.unrecognised));
  });

  it(`have at least ${String(FLOOR.rightVerdict * 100)}% of the claims judged right`, () => {
    assert.ok(result.rightVerdict >= FLOOR.rightVerdict, list(result.misjudged));
  });
});
