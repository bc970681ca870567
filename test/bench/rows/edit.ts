/** Edit → diagnostics: a character in the middle of a note, and how long it takes until its diagnostics are there. */
import { setTimeout as pause } from 'node:timers/promises';
import { collect, type Limit } from '../collect.ts';
import {
  type Contestant,
  createMarkdownIt,
  echoServer,
  emptyServer,
  markdownServer,
  ours,
  oursPushing,
  remarkServer,
} from '../contestants.ts';
import { longNote } from '../notes/longNote.ts';
import type { Bar, Measurement, Result } from '../result.ts';
import { type Session, startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';
import { typing } from '../typing.ts';

const contestants = [ours(), oursPushing, markdownServer, remarkServer, emptyServer, echoServer];

/** How many edits are measured of a server, and in how many turns, in which the servers take turns. */
const edits = 240;
const turns = 6;
const warmUp = 40;
const fewParses = 5;
/** How long a server may clear up after itself before the next one has its turn, in milliseconds. */
const rest = 300;
/** Of a slow server, in one turn. */
const limit: Limit = { enough: 2000, fewest: 3 };

/** How much faster than the Markdown server, and how fast at all (ms, 95 in 100 edits), by the length of the note. */
const targets: ReadonlyMap<number, { readonly faster: number; readonly p95: number }> = new Map([
  [2000, { faster: 3, p95: 4 }],
  [20_000, { faster: 20, p95: 4 }],
  [200_000, { faster: 150, p95: 6 }],
]);

/** Measures all servers on notes of these lengths. */
export async function measureEdits(lengths: readonly number[]): Promise<Result> {
  const measurements: Measurement[] = [];
  for (const words of lengths) {
    const note = longNote(words);
    const times = [
      ...(await editTimes(contestants, note)),
      [`${markdownServer.name}: its client’s part`, parseTimes(note)],
    ] as const;
    for (const [who, milliseconds] of times)
      measurements.push({
        what: 'edit → diagnostics',
        who,
        words,
        unit: 'ms',
        summary: summaryOf(milliseconds),
      });
  }
  return { measurements, bars: lengths.flatMap((words) => barsFor(words, measurements)) };
}

/** How long the client of the Markdown server parses after an edit, which is in the time of that server: in milliseconds. */
function parseTimes(note: string): readonly number[] {
  const markdownIt = createMarkdownIt();
  return Array.from({ length: 2 * fewParses }, (_, number) => {
    const text = `${note}${number}`;
    const before = performance.now();
    markdownIt.parse(text, {});
    return performance.now() - before;
  }).slice(fewParses);
}

/** The times of edits in the middle of a note, in milliseconds, by the names of the servers. */
export async function editTimes(
  servers: readonly Contestant[],
  note: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const running = await Promise.all(
    servers.map(async (server) => ({ server, session: await startSession(server), times: [] as number[] })),
  );
  for (const { session } of running) await session.open(note);
  for (const { session } of running) await typeInto(session, warmUp, limit);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { session, times } of running) {
      await pause(rest);
      times.push(...(await typeInto(session, edits / turns, limit)));
    }
  }
  for (const { session } of running) await session.stop();
  return new Map(running.map(({ server, times }) => [server.name, times]));
}

/** The times of so many edits, or of fewer where they take too long. */
function typeInto(session: Session, count: number, limit: Limit): Promise<readonly number[]> {
  return collect(typing(session.text, count), limit, async (edit) => (await session.edit(edit)).milliseconds);
}

function barsFor(words: number, measurements: readonly Measurement[]): readonly Bar[] {
  const target = targets.get(words);
  const summary = (who: string): Measurement['summary'] | undefined =>
    measurements.find((one) => one.words === words && one.who === who)?.summary;
  const own = summary(ours().name);
  const peer = summary(markdownServer.name);
  if (target === undefined || own === undefined || peer === undefined) return [];
  return [
    {
      what: 'edit → diagnostics, median, against vscode-markdown-languageserver',
      words,
      measured: peer.median / own.median,
      unit: '×',
      comparison: 'at least',
      target: target.faster,
    },
    {
      what: 'edit → diagnostics, p95',
      words,
      measured: own.p95,
      unit: 'ms',
      comparison: 'at most',
      target: target.p95,
    },
  ];
}
