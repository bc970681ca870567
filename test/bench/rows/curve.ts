/** The cost curve: what an edit in the middle costs as notes grow, for every server as far as it can be used. */
import { collect, type Limit } from '../collect.ts';
import { echoServer, emptyServer, markdownServer, ours, remarkServer } from '../contestants.ts';
import type { Contestant } from '../contestants.ts';
import { longNote } from '../notes/longNote.ts';
import type { Measurement, Result } from '../result.ts';
import { startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';
import { typing } from '../typing.ts';

const contestants = [ours(), markdownServer, remarkServer, emptyServer, echoServer];
const lengths = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];
const edits = 40;
const warmUp = 20;
/** So long one server is measured on one note at most, in milliseconds, … */
const enough = 4000;
/** … and with a median over this it is not tried on a longer one. */
const usable = 1500;

/** What the curve is made of: medians by server and length. */
export const curve = 'cost curve: edit → diagnostics';

/** Measures all servers on notes of all lengths. */
export async function measureCurve(): Promise<Result> {
  const measurements: Measurement[] = [];
  let trying: readonly Contestant[] = contestants;
  for (const words of lengths) {
    const note = longNote(words);
    const fast: Contestant[] = [];
    for (const contestant of trying) {
      const summary = summaryOf(await timesOf(contestant, note));
      measurements.push({ what: curve, who: contestant.name, words, unit: 'ms', summary });
      if (summary.median <= usable) fast.push(contestant);
    }
    trying = fast;
  }
  return { measurements, bars: [] };
}

async function timesOf(contestant: Contestant, note: string): Promise<readonly number[]> {
  const session = await startSession(contestant);
  await session.open(note);
  const type = (count: number, limit: Limit): Promise<readonly number[]> =>
    collect(typing(session.text, count), limit, async (edit) => (await session.edit(edit)).milliseconds);
  // A slow server is warm after a few edits as well: each is a great deal of work.
  await type(warmUp, { enough: enough / 4, fewest: 1 });
  const times = await type(edits, { enough, fewest: 3 });
  await session.stop();
  return times;
}
