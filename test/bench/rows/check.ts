/** `history-notes check` on a thousand notes: whether all cores work, for how long, and how much memory they take. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { longNote } from '../notes/longNote.ts';
import type { Result } from '../result.ts';
import { runtime } from '../runtime.ts';
import { summaryOf } from '../statistics.ts';

const program = path.resolve(import.meta.dirname, '../../../dist/cli.js');
const usageHook = pathToFileURL(path.resolve(import.meta.dirname, '../servers/usage.mjs')).href;

const notes = 1000;
/** A part of them, to see whether memory grows with their number. */
const fewNotes = 200;
const wordsEach = 2000;

/** What one run of the command cost. */
interface Cost {
  /** In seconds. */
  readonly wall: number;
  /** In seconds, of all threads and processes together. */
  readonly cpu: number;
  /** The most memory at once, of all processes together, in megabytes. */
  readonly memory: number;
}

/** Checks the notes once, and a part of them once. */
export async function measureCheck(): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'history-notes-bench-'));
  try {
    const few = path.join(folder, 'some');
    mkdirSync(few);
    for (let number = 0; number < notes; number += 1) {
      const place = number < fewNotes ? few : folder;
      writeFileSync(path.join(place, `${number}.md`), longNote(wordsEach, { seed: number + 1 }));
    }
    return resultOf(await costOf(few), await costOf(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function costOf(folder: string): Promise<Cost> {
  const reports = mkdtempSync(path.join(os.tmpdir(), 'history-notes-usage-'));
  const started = performance.now();
  // The exit code tells whether anything is contradicted, and something is.
  const child = spawn(runtime(), [program, 'check', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, USAGE_FOLDER: reports, NODE_OPTIONS: `--import ${usageHook}` },
  });
  await once(child, 'exit');
  const wall = (performance.now() - started) / 1000;
  const usages = readdirSync(reports).map((name) => readFileSync(path.join(reports, name), 'utf8'));
  rmSync(reports, { recursive: true, force: true });
  const parsed = usages.map((usage) => JSON.parse(usage) as { cpu: number; memory: number });
  const sum = (of: (one: { cpu: number; memory: number }) => number): number =>
    parsed.reduce((total, one) => total + of(one), 0);
  return { wall, cpu: sum(({ cpu }) => cpu), memory: sum(({ memory }) => memory) };
}

function resultOf(few: Cost, all: Cost): Result {
  const words = notes * wordsEach;
  const cores = os.availableParallelism();
  const who = 'history-notes check';
  const one = (what: string, value: number, unit: 's' | 'MB'): Result['measurements'][number] => {
    return { what, who, words, unit, summary: summaryOf([value]) };
  };
  const what = `check on ${notes.toLocaleString('en-GB')} notes`;
  return {
    measurements: [
      one(`${what}, wall time`, all.wall, 's'),
      one(`${what}, CPU time`, all.cpu, 's'),
      one(`${what}, most memory`, all.memory, 'MB'),
      { ...one(`check on ${fewNotes} notes, most memory`, few.memory, 'MB'), words: fewNotes * wordsEach },
    ],
    bars: [
      {
        what: `${what}, cores that worked of ${cores}`,
        words,
        measured: all.cpu / all.wall,
        unit: 'cores',
        comparison: 'at least',
        target: cores * 0.85,
      },
      {
        what: `${what}, a million words a core`,
        words,
        measured: (all.wall * cores * 1e6) / words,
        unit: 's',
        comparison: 'at most',
        target: 25,
      },
      {
        what: `${what}, memory against ${fewNotes} notes`,
        words,
        measured: all.memory / few.memory,
        unit: '×',
        comparison: 'at most',
        target: 1.25,
      },
    ],
  };
}
