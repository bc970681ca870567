/** The result in the terminal, as Markdown tables that can be pasted. */
import type { Machine } from './machine.ts';
import { isMet, type Result } from './result.ts';

/** Prints where and when, what was measured, and the bars. */
export function print({ cpu, cores, memory, node, date }: Machine, { measurements, bars }: Result): void {
  console.log(`\n${cpu}, ${cores} cores, ${memory}, Node ${node}, ${date}\n`);
  table(
    ['what', 'words', 'who', 'median', 'p95', 'most', 'of'],
    measurements.map(({ what, words, who, unit, summary }) => [
      what,
      count(words),
      who,
      ...[summary.median, summary.p95, summary.max].map((value) => `${short(value)} ${unit}`),
      String(summary.count),
    ]),
  );
  console.log('');
  table(
    ['the bar', 'words', 'measured', 'target', 'met'],
    bars.map((bar) => [
      bar.what,
      count(bar.words),
      `${short(bar.measured)} ${bar.unit}`,
      `${bar.comparison === 'at least' ? '≥' : '≤'} ${short(bar.target)} ${bar.unit}`,
      isMet(bar) ? 'yes' : 'NO',
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  console.log(line(head));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(row));
}

/** Three digits that count: `0.347`, `3.47`, `34.7`, `347`, `3,470`. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '?';
  if (value === 0 || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return Number(value.toPrecision(3)).toString();
}

function count(words: number): string {
  return words === 0 ? '' : words.toLocaleString('en-GB');
}
