/** Open → first diagnostics, each time in a process that has opened nothing before. */
import { type Contestant, markdownServer, ours, remarkServer } from '../contestants.ts';
import { longNote } from '../notes/longNote.ts';
import type { Result } from '../result.ts';
import { startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';

const contestants = [ours(), remarkServer, markdownServer];

/** Rounds in which the servers take turns: fewer for long notes, whose times scatter less. */
const roundsFor = (words: number): number => (words <= 20_000 ? 7 : 3);

/** At most this share of the time that a full parse takes, by the length of the note. */
const targets: ReadonlyMap<number, number> = new Map([
  [2000, 1],
  [20_000, 0.6],
  [200_000, 0.5],
]);

/** Measures opening notes of these lengths. */
export async function measureOpening(lengths: readonly number[]): Promise<Result> {
  const results: Result[] = [];
  for (const words of lengths) results.push(await measureOne(words));
  return { measurements: results.flatMap((r) => r.measurements), bars: results.flatMap((r) => r.bars) };
}

async function measureOne(words: number): Promise<Result> {
  const note = longNote(words);
  const times = new Map<Contestant, number[]>(contestants.map((one) => [one, []]));
  for (let round = 0; round < roundsFor(words); round += 1) {
    for (const [contestant, measured] of times) {
      const session = await startSession(contestant);
      measured.push((await session.open(note)).milliseconds);
      await session.stop();
    }
  }
  const measurements = [...times].map(([{ name }, measured]) => ({
    what: 'open → first diagnostics',
    who: name,
    words,
    unit: 'ms' as const,
    summary: summaryOf(measured),
  }));
  const median = (name: string): number =>
    measurements.find(({ who }) => who === name)?.summary.median ?? NaN;
  const target = targets.get(words);
  if (target === undefined) return { measurements, bars: [] };
  return {
    measurements,
    bars: [
      {
        what: 'open → first diagnostics, against a full remark + GFM parse',
        words,
        measured: median(ours().name) / median(remarkServer.name),
        unit: '×',
        comparison: 'at most',
        target,
      },
    ],
  };
}
