/** A worker that judges its share of the cases with the weights it is sent; judges.ts bundles and starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkBlock } from '../../../server/claims/check.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import type { KnowledgeParts } from '../bundledKnowledge.ts';
import type { Item } from '../corpus.ts';
import { inText, scoreJudged, type Placed } from '../score.ts';
import type { Tally } from './objective.ts';
import type { Weights } from './parameters.ts';
import { remembered } from './remembered.ts';

/** What a worker is started with. */
export interface Work extends KnowledgeParts {
  readonly cases: readonly Item[];
}

const { cases, packs, countries } = workerData as Work;
const knowledge = createKnowledge(packs, countries);

/** All that scoring looks at. */
const keyOf = (judged: readonly Placed[]): string =>
  judged
    .map(({ start, end, judgement: { subject, verdict, strength } }) =>
      [start, end, subject, verdict, strength].join(),
    )
    .join(';');

/** Each case is parsed once; only its judging depends on the weights. */
const judges = cases.map((item) => {
  const blocks = parseNote(item.text).blocks.map(({ block, start, context }) =>
    remembered(() => inText(checkBlock(block, context, knowledge), start), keyOf),
  );
  return (weights: Weights): Tally => {
    const judged = blocks.flatMap((judge) => judge(weights));
    const { falseAlarms, missed, unrecognised, misjudged } = scoreJudged([item], () => judged);
    return {
      falseAlarms: falseAlarms.length,
      missed: missed.length,
      unrecognised: unrecognised.length,
      misjudged: misjudged.length,
    };
  };
});

parentPort?.on('message', (weights: Weights) => {
  parentPort?.postMessage(judges.map((judge) => judge(weights)));
});
