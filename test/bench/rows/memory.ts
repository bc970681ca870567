/** The memory of a server's process after it has opened a long note, and after many edits of it. */
import { collect, type Limit } from '../collect.ts';
import { type Contestant, markdownServer, ours } from '../contestants.ts';
import { residentMemory } from '../memory.ts';
import { longNote } from '../notes/longNote.ts';
import type { Measurement, Result } from '../result.ts';
import { startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';
import { typing } from '../typing.ts';

const contestants = [ours(), markdownServer];
const words = 200_000;
const rounds = 3;
const edits = 1000;
/** Of a slow server fewer, which is to its advantage. */
const limit: Limit = { enough: 15_000, fewest: 1 };

const opened = 'memory after opening';
const edited = 'memory after 1,000 edits';

/** Measures the servers side by side. */
export async function measureMemory(): Promise<Result> {
  const note = longNote(words);
  const measured = new Map<Contestant, { opened: number[]; edited: number[] }>(
    contestants.map((one) => [one, { opened: [], edited: [] }]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const [contestant, sizes] of measured) {
      const session = await startSession(contestant);
      await session.open(note);
      sizes.opened.push(residentMemory(session.pid));
      if (round === 0) {
        await collect(typing(note, edits), limit, async (edit) => (await session.edit(edit)).milliseconds);
        sizes.edited.push(residentMemory(session.pid));
      }
      await session.stop();
    }
  }
  const measurements = [...measured].flatMap(([{ name }, sizes]): Measurement[] => [
    { what: opened, who: name, words, unit: 'MB', summary: summaryOf(sizes.opened) },
    { what: edited, who: name, words, unit: 'MB', summary: summaryOf(sizes.edited) },
  ]);
  const ratio = (what: string): number => {
    const [own, peer] = measurements.filter((one) => one.what === what).map(({ summary }) => summary.median);
    return (own ?? NaN) / (peer ?? NaN);
  };
  const against = 'against vscode-markdown-languageserver';
  return {
    measurements,
    bars: [opened, edited].map((what) => {
      return {
        what: `${what}, ${against}`,
        words,
        measured: ratio(what),
        unit: '×',
        comparison: 'at most',
        target: 1,
      };
    }),
  };
}
