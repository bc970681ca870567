/** What a hundred thousand more terms cost: the start of the server and the scan of a note. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Contestant, ours } from '../contestants.ts';
import { longNote } from '../notes/longNote.ts';
import { manyTerms } from '../notes/manyTerms.ts';
import type { Bar, Measurement, Result } from '../result.ts';
import { startSession } from '../session.ts';
import { summaryOf } from '../statistics.ts';

const terms = 100_000;
const words = 20_000;
const rounds = 5;
const root = path.resolve(import.meta.dirname, '../../..');

/** What is measured of one server in every round, in milliseconds. */
interface Times {
  readonly start: number[];
  readonly ready: number[];
  readonly scan: number[];
}

const steps = [
  ['start', 'start → initialize answered'],
  ['ready', 'start → first diagnostics of a short note'],
  ['scan', 'open → diagnostics, when all is loaded'],
] as const;

/** Builds the server a second time with a pack of invented terms, and measures the two in turns. */
export async function measureTerms(): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'history-notes-bench-'));
  try {
    const more = path.join(folder, 'more.json');
    writeFileSync(more, JSON.stringify([manyTerms(terms)]));
    const out = path.join(folder, 'dist');
    execFileSync(process.execPath, ['esbuild.mjs', '--with', more, '--out', out], {
      cwd: root,
      stdio: 'pipe',
    });
    const servers = [
      ours(),
      { ...ours(path.join(out, 'server.cjs')), name: 'History Notes, 100,000 more terms' },
    ];
    return resultOf(await timesOf(servers));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timesOf(servers: readonly Contestant[]): Promise<ReadonlyMap<string, Times>> {
  const measured = new Map<Contestant, Times>(
    servers.map((one) => [one, { start: [], ready: [], scan: [] }]),
  );
  const [short, long] = [longNote(300), longNote(words)];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [server, { start, ready, scan }] of measured) {
      const before = performance.now();
      const session = await startSession(server);
      await session.open(short);
      const readyAfter = performance.now() - before;
      const { milliseconds } = await session.open(long);
      await session.stop();
      // The first round fills the system's caches.
      if (round === 0) continue;
      start.push(session.started.milliseconds);
      ready.push(readyAfter);
      scan.push(milliseconds);
    }
  }
  return new Map([...measured].map(([{ name }, times]) => [name, times]));
}

function resultOf(times: ReadonlyMap<string, Times>): Result {
  const measurements = [...times].flatMap(([who, measured]) =>
    steps.map(([step, what]): Measurement => {
      return {
        what,
        who,
        words: step === 'scan' ? words : 0,
        unit: 'ms',
        summary: summaryOf(measured[step]),
      };
    }),
  );
  const medians = (what: string): readonly [number, number] => {
    const [without, withMore] = measurements
      .filter((one) => one.what === what)
      .map(({ summary }) => summary.median);
    return [without ?? NaN, withMore ?? NaN];
  };
  const bars = steps.map(([step, what]): Bar => {
    const [without, withMore] = medians(what);
    const common = { what: `100,000 more terms: ${what}`, comparison: 'at most' } as const;
    return step === 'scan'
      ? { ...common, words, measured: (withMore / without - 1) * 100, unit: '%', target: 20 }
      : { ...common, words: 0, measured: withMore - without, unit: 'ms', target: 150 };
  });
  return { measurements, bars };
}
