/** Hover and completion: in a note that lies still, and right behind an edit whose diagnostics nobody has asked for yet. */
import { collect, type Limit } from '../collect.ts';
import { ours } from '../contestants.ts';
import { longNote } from '../notes/longNote.ts';
import type { Bar, Measurement, Result } from '../result.ts';
import { type Session, startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';
import { typing } from '../typing.ts';

const asked = 240;
const warmUp = 60;
const limit: Limit = { enough: 15_000, fewest: 10 };

/** 95 in 100 answers take no longer (ms), by the length of the note. */
const targets: ReadonlyMap<number, number> = new Map([
  [2000, 3],
  [20_000, 3],
  [200_000, 5],
]);

const methods = [
  ['hover', 'textDocument/hover'],
  ['completion', 'textDocument/completion'],
] as const;

/** Asks in notes of these lengths. */
export async function measureFeatures(lengths: readonly number[]): Promise<Result> {
  const measurements: Measurement[] = [];
  for (const words of lengths) {
    const note = longNote(words);
    const session = await startSession(ours());
    await session.open(note);
    for (const [name, method] of methods) {
      const still = await askStill(session, method);
      const behindEdits = await askBehindEdits(session, method);
      for (const [when, times] of [
        ['note at rest', still],
        ['behind an edit', behindEdits],
      ] as const) {
        measurements.push({
          what: `${name}, ${when}`,
          who: ours().name,
          words,
          unit: 'ms',
          summary: summaryOf(times),
        });
      }
    }
    await session.stop();
  }
  return { measurements, bars: barsFor(measurements) };
}

/** Asks at words all over the middle of the note that a hover may have something to say of. */
async function askStill(session: Session, method: string): Promise<readonly number[]> {
  const { text } = session;
  const from = Math.floor(text.length * 0.4);
  const places = [...text.slice(from).matchAll(/kolkhoz|kulak|famine|193\d|\d%/g)]
    .slice(0, asked)
    .map(({ index }) => from + index + 1);
  const all = Array.from({ length: warmUp + asked }, (_, number) => places[number % places.length] ?? 0);
  const times = await collect(all, limit, async (place) => (await session.ask(method, place)).milliseconds);
  return warm(times);
}

/** Types words and asks behind each letter; the diagnostics come after it and are not in the time. */
async function askBehindEdits(session: Session, method: string): Promise<readonly number[]> {
  const times = await collect(typing(session.text, warmUp + asked), limit, async (edit) => {
    session.write(edit);
    const { milliseconds } = await session.ask(method, edit.offset + edit.text.length);
    await session.diagnostics();
    return milliseconds;
  });
  return warm(times);
}

/** Without the first of them, while the server was warming up. */
function warm(times: readonly number[]): readonly number[] {
  return times.slice(Math.floor((times.length * warmUp) / (warmUp + asked)));
}

function barsFor(measurements: readonly Measurement[]): readonly Bar[] {
  return measurements.flatMap(({ what, words, summary }): Bar[] => {
    const target = targets.get(words);
    if (target === undefined) return [];
    return [
      { what: `${what}, p95`, words, measured: summary.p95, unit: 'ms', comparison: 'at most', target },
    ];
  });
}
