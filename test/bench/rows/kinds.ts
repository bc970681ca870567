/**
 * Edits of every kind, and many in a row: how long the worst of them takes, and whether the diagnostics behind them are
 * those that a server would report that never saw another version.
 */
import { collect, type Limit } from '../collect.ts';
import { ours } from '../contestants.ts';
import { editKinds } from '../editKinds.ts';
import { longNote } from '../notes/longNote.ts';
import type { Bar, Measurement, Result } from '../result.ts';
import { type Edit, type Session, startSession } from '../session.ts';
import { staleIn } from '../staleness.ts';
import { summaryOf } from '../statistics.ts';
import { typing } from '../typing.ts';

const words = 20_000;
const pastedWords = 5000;
/** Each kind is made so often; the first time warms up and is not counted. */
const rounds = 5;
const burst = 1000;
/** Behind so many edits of the burst the diagnostics are compared with those of a server that is started for it. */
const comparedEvery = 125;
const limit: Limit = { enough: 30_000, fewest: 10 };
const target = 30; // ms, for any edit

/** Measures all kinds of edits on one note. */
export async function measureKinds(): Promise<Result> {
  const note = longNote(words);
  const session = await startSession(ours());
  await session.open(note);
  const stale: string[] = [];
  const measurements: Measurement[] = [];
  const add = (name: string, milliseconds: readonly number[]): void => {
    measurements.push({
      what: `edit ${name}`,
      who: ours().name,
      words,
      unit: 'ms',
      summary: summaryOf(milliseconds),
    });
  };

  for (const { name, edits } of editKinds(note, longNote(pastedWords, { seed: 2 })))
    add(name, await editing(session, edits, (problem) => stale.push(`${name}: ${problem}`)));
  add('in a burst of 1,000', await bursting(session, (problem) => stale.push(`burst: ${problem}`)));
  add('last of 1,000 that waited for nothing', [
    await flooding(session, (problem) => stale.push(`flood: ${problem}`)),
  ]);
  await session.stop();

  for (const problem of stale) console.error(`STALE ${problem}`);
  return {
    measurements,
    bars: [
      ...measurements.map(({ what, summary }): Bar => {
        return {
          what: `${what}, worst`,
          words,
          measured: summary.max,
          unit: 'ms',
          comparison: 'at most',
          target,
        };
      }),
      {
        what: 'stale diagnostics',
        words,
        measured: stale.length,
        unit: '',
        comparison: 'at most',
        target: 0,
      },
    ],
  };
}

/** Makes the edits some times over; in the last round the diagnostics behind each are compared, at most a few of them. */
async function editing(
  session: Session,
  edits: readonly Edit[],
  report: (problem: string) => void,
): Promise<readonly number[]> {
  const all = Array.from({ length: rounds }, (_, round) =>
    edits.map((edit, number) => ({ edit, number, round })),
  );
  const times = await collect(
    all.flat(),
    { enough: Infinity, fewest: Infinity },
    async ({ edit, number, round }) => {
      const { milliseconds, result } = await session.edit(edit);
      const isCompared = round === rounds - 1 && number % Math.ceil(edits.length / 4) === 0;
      if (isCompared) await compare(session, result, report);
      return milliseconds;
    },
  );
  return times.slice(edits.length);
}

/** Edits as fast as diagnostics come, all over the note. */
async function bursting(session: Session, report: (problem: string) => void): Promise<readonly number[]> {
  return collect(typing(session.text, burst, 0.1), limit, async (edit, number) => {
    const { milliseconds, result } = await session.edit(edit);
    if (number % comparedEvery === comparedEvery - 1) await compare(session, result, report);
    return milliseconds;
  });
}

/** Edits that are written whether or not the server keeps up; the time is that of the diagnostics behind the last. */
async function flooding(session: Session, report: (problem: string) => void): Promise<number> {
  const edits = typing(session.text, burst, 0.5);
  for (const edit of edits) {
    session.writeAndAsk(edit);
    // A key every two milliseconds is more than anybody types; without a pause it would be one long message.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const { milliseconds, result } = await session.edit({ offset: 0, deleted: 0, text: 'In 1932 ' });
  await compare(session, result, report);
  return milliseconds;
}

async function compare(
  session: Session,
  result: Parameters<typeof staleIn>[0],
  report: (problem: string) => void,
): Promise<void> {
  const problem = await staleIn(result, session.text, ours());
  if (problem !== undefined) report(problem);
}
