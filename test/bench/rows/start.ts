/** Process start → `initialize` answered, in fresh processes that take turns with those of the peer. */
import { type Contestant, echoServer, emptyServer, markdownServer, ours } from '../contestants.ts';
import type { Measurement, Result } from '../result.ts';
import { startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';

const contestants = [ours(), markdownServer, emptyServer, echoServer];
const rounds = 15;

/** Measures the start of all servers. */
export async function measureStart(): Promise<Result> {
  const times = await startTimes(contestants, rounds);
  const measurements = [...times].map(([{ name }, measured]): Measurement => {
    return {
      what: 'start → initialize answered',
      who: name,
      words: 0,
      unit: 'ms',
      summary: summaryOf(measured),
    };
  });
  const median = (name: string): number =>
    measurements.find(({ who }) => who === name)?.summary.median ?? NaN;
  return {
    measurements,
    bars: [
      {
        what: 'process start → initialize answered, against vscode-markdown-languageserver',
        words: 0,
        measured: median(ours().name) / median(markdownServer.name),
        unit: '×',
        comparison: 'at most',
        target: 1,
      },
    ],
  };
}

/** How long each server took to answer, in milliseconds; the first round, which fills the system's caches, is left out. */
export async function startTimes(
  servers: readonly Contestant[],
  times: number,
): Promise<ReadonlyMap<Contestant, readonly number[]>> {
  const measured = new Map<Contestant, number[]>(servers.map((one) => [one, []]));
  for (let round = 0; round <= times; round += 1) {
    for (const [contestant, list] of measured) {
      const session = await startSession(contestant);
      if (round > 0) list.push(session.started.milliseconds);
      await session.stop();
    }
  }
  return measured;
}
