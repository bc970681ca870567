/**
 * `npm run bench`: how fast the server is, beside its peers and in one run with them.
 *
 *   npm run bench                     everything; some minutes
 *   npm run bench -- edit open        these rows only; their names are those of the files in rows/
 *   npm run bench -- --words 2000     notes of these lengths only (2000,20000,200000)
 *   npm run bench -- --json FILE      where the numbers are written
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { drawCostCurve } from './costCurve.ts';
import { machine } from './machine.ts';
import { installPeers } from './peers/install.mjs';
import { print } from './print.ts';
import { isMet, type Result, together } from './result.ts';
import { measureCheck } from './rows/check.ts';
import { curve, measureCurve } from './rows/curve.ts';
import { measureEdits } from './rows/edit.ts';
import { measureFeatures } from './rows/features.ts';
import { measureKinds } from './rows/kinds.ts';
import { measureMemory } from './rows/memory.ts';
import { measureOpening } from './rows/open.ts';
import { measureStanding } from './rows/standing.ts';
import { measureStart } from './rows/start.ts';
import { measureTerms } from './rows/terms.ts';
import { installRuntime } from './runtime.ts';
import { verifyContestants } from './verify.ts';

const here = import.meta.dirname;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: 'string', default: '2000,20000,200000' },
    json: { type: 'string', default: path.join(here, 'runs', 'latest.json') },
  },
});

const lengths = values.words.split(',').map(Number);

/** The rows by the names they are asked for. */
const rows: ReadonlyMap<string, () => Promise<Result>> = new Map([
  ['edit', () => measureEdits(lengths)],
  ['standing', () => measureStanding()],
  ['open', () => measureOpening(lengths)],
  ['features', () => measureFeatures(lengths)],
  ['start', () => measureStart()],
  ['memory', () => measureMemory()],
  ['terms', () => measureTerms()],
  ['kinds', () => measureKinds()],
  ['check', () => measureCheck()],
  ['curve', () => measureCurve()],
]);

async function main(): Promise<void> {
  const unknown = positionals.filter((name) => !rows.has(name));
  if (unknown.length > 0) throw new Error(`There are the rows ${[...rows.keys()].join(', ')}.`);
  if (!existsSync(path.join(here, '../../dist/server.cjs')))
    throw new Error('dist/server.cjs is missing: npm run build');
  await installPeers();
  await installRuntime();
  await verifyContestants();
  const started = performance.now();
  const results: Result[] = [];
  for (const [name, measure] of rows) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    process.stderr.write(`${name} …`);
    const before = performance.now();
    results.push(await measure());
    process.stderr.write(` ${((performance.now() - before) / 1000).toFixed(0)} s\n`);
  }
  const result = together(results);
  const about = { ...machine(), seconds: Math.round((performance.now() - started) / 1000) };
  print(about, result);
  const points = result.measurements.filter(({ what }) => what === curve);
  if (points.length > 0) writeFileSync(path.join(here, 'cost-curve.svg'), drawCostCurve(points, about));
  const bars = result.bars.map((bar) => ({ ...bar, met: isMet(bar) }));
  mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(
    values.json,
    `${JSON.stringify({ ...about, measurements: result.measurements, bars }, undefined, 2)}\n`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
