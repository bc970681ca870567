/** Edit → diagnostics while 300 diagnostics stand: they must be neither worked out again nor sent at a price. */
import { ours } from '../contestants.ts';
import { longNote } from '../notes/longNote.ts';
import type { Result } from '../result.ts';
import { startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';
import { typing } from '../typing.ts';

const words = 20_000;
/** So many wrong sentences make a little over 300 diagnostics with those of the sources. */
const mistakes = 340;
const edits = 240;
const turns = 6;
const warmUp = 60;

/** Edits a note with many diagnostics and one with few, in turns. */
export async function measureStanding(): Promise<Result> {
  const notes = [longNote(words), longNote(words, { wrong: mistakes })];
  const running = await Promise.all(
    notes.map(async (note) => ({ note, session: await startSession(ours()), times: [] as number[], standing: 0 })),
  );
  for (const one of running) {
    await one.session.open(one.note);
    for (const edit of typing(one.note, warmUp)) await one.session.edit(edit);
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const one of running) {
      for (const edit of typing(one.session.text, edits / turns)) {
        const { milliseconds, result } = await one.session.edit(edit);
        one.times.push(milliseconds);
        one.standing = result.length;
      }
    }
  }
  for (const { session } of running) await session.stop();
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
