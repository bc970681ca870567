/** Edit → diagnostics while 300 diagnostics stand: they must be neither worked out again nor sent at a price. */
import { collect, type Limit } from '../collect.ts';
import { ours } from '../contestants.ts';
import { longNote } from '../notes/longNote.ts';
import type { Result } from '../result.ts';
import { type Session, startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';
import { typing } from '../typing.ts';

const words = 20_000;
/** So many wrong sentences make a little over 300 diagnostics with those of the sources. */
const mistakes = 340;
const edits = 240;
const turns = 6;
const warmUp = 60;
/** In one turn. */
const limit: Limit = { enough: 2000, fewest: 3 };

/** A note under edits. */
interface Running {
  readonly session: Session;
  readonly times: number[];
  /** How many diagnostics it had last. */
  standing: number;
}

/** Edits a note with many diagnostics and one with few, in turns. */
export async function measureStanding(): Promise<Result> {
  const notes = [longNote(words), longNote(words, { wrong: mistakes })];
  const running = await Promise.all(
    notes.map(async (note): Promise<Running> => {
      const session = await startSession(ours());
      const { result } = await session.open(note);
      return { session, times: [], standing: result.length };
    }),
  );
  for (const one of running) await typeInto(one, warmUp);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const one of running) one.times.push(...(await typeInto(one, edits / turns)));
  }
  for (const { session } of running) await session.stop();
  const most = running.at(-1)?.standing ?? 0;
  if (most < 300) throw new Error(`Only ${most} diagnostics stand: strew more mistakes over the note.`);
  const measurements = running.map(({ times, standing }) => ({
    what: `edit → diagnostics, ${standing} standing`,
    who: ours().name,
    words,
    unit: 'ms' as const,
    summary: summaryOf(times),
  }));
  const [few, many] = measurements.map(({ summary }) => summary.median);
  return {
    measurements,
    bars: [
      {
        what: 'edit → diagnostics while 300 stand, against a note with few',
        words,
        measured: (many ?? NaN) / (few ?? NaN),
        unit: '×',
        comparison: 'at most',
        target: 2,
      },
    ],
  };
}

function typeInto(one: Running, count: number): Promise<readonly number[]> {
  return collect(typing(one.session.text, count), limit, async (edit) => {
    const { milliseconds, result } = await one.session.edit(edit);
    one.standing = result.length;
    return milliseconds;
  });
}
