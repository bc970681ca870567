/** Judges all cases with any weights, without an edit to the source: the fact check is bundled with `LINK` made adjustable. */
import { build, type Plugin } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KnowledgeParts } from '../bundledKnowledge.ts';
import type { Item } from '../corpus.ts';
import type { Work } from './judgingWorker.ts';
import type { Tally } from './objective.ts';
import type { Weights } from './parameters.ts';

/** Judges cases with changed weights. */
export interface Judges {
  /** What goes wrong in each case, in the order of the cases. */
  readonly judge: (weights: Weights) => Promise<readonly Tally[]>;
  readonly end: () => Promise<void>;
}

const here = import.meta.dirname;

/** Whoever asks for the weights gets those that can be changed; who changes or lists them gets the real ones. */
const withAdjustableWeights: Plugin = {
  name: 'adjustable-weights',
  setup({ onResolve }) {
    const put = (file: string): { path: string } => ({ path: path.join(here, file) });
    onResolve({ filter: /\/weights\.ts$/ }, ({ importer }) =>
      path.dirname(importer) === here ? undefined : put('adjustableWeights.ts'),
    );
    onResolve({ filter: /^\.\/sentence\.ts$/ }, ({ importer }) =>
      path.basename(importer) === 'reader.ts' ? put('rememberedSentences.ts') : undefined,
    );
    onResolve({ filter: /\/oncePer\.ts$/ }, () => put('forgetful.ts'));
  },
};

/** Starts as many workers as there are processors; each has its share of the cases. */
export async function startJudges(cases: readonly Item[], parts: KnowledgeParts): Promise<Judges> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'history-notes-weights-'));
  const outfile = path.join(folder, 'worker.mjs');
  await build({
    entryPoints: [path.join(here, 'judgingWorker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    plugins: [withAdjustableWeights],
    logLevel: 'warning',
  });
  const count = Math.min(os.availableParallelism(), cases.length);
  const workers = Array.from({ length: count }, (_, share) => {
    const workerData: Work = { cases: cases.filter((_case, at) => at % count === share), ...parts };
    return new Worker(outfile, { workerData });
  });
  const known = new Map<string, Promise<readonly Tally[]>>();
  const judge = async (weights: Weights): Promise<readonly Tally[]> => {
    const shares = await Promise.all(workers.map((worker) => ask(worker, weights)));
    return cases.map((_, at) => shares[at % count]?.[Math.floor(at / count)] ?? NOTHING);
  };
  return {
    judge: (weights) => {
      const key = weights.join();
      const tallies = known.get(key) ?? judge(weights);
      known.set(key, tallies);
      return tallies;
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const NOTHING: Tally = { falseAlarms: 0, missed: 0, unrecognised: 0, misjudged: 0 };

/** One question at a time: callers wait for an answer before they ask again. Rejects where the worker fails. */
async function ask(worker: Worker, weights: Weights): Promise<readonly Tally[]> {
  worker.postMessage(weights);
  const [answer] = (await once(worker, 'message')) as [readonly Tally[]];
  return answer;
}
