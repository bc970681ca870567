/** Pipe tables so simple that they can be read without a parser: every row begins and ends with a pipe. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { Labels } from './definitions.ts';
import { readSimplePhrasing } from './simplePhrasing.ts';
import { pointAt, type Stretch } from './stretches.ts';

const delimiters = /^\|(?: *:?-+:? *\|)+$/;

/**
 * The table whose lines are `lines` of `source`, all of which begin with a pipe, as the parser would read it; undefined
 * when it takes the parser to tell.
 */
export function readSimpleTable(
  source: string,
  lines: readonly Stretch[],
  footnotes: Labels,
): Table | undefined {
  const [head, second] = lines;
  const last = lines.at(-1);
  if (head === undefined || second === undefined || last === undefined) return undefined;
  const delimiterRow = source.slice(second.start, second.end);
  if (!delimiters.test(delimiterRow)) return undefined;
  const align = delimiterRow.split('|').slice(1, -1).map(alignment);
  const children: TableRow[] = [];
  for (const line of lines) {
    if (line === second) continue;
    const row = readRow(source, line, footnotes);
    if (row === undefined) return undefined;
    children.push(row);
  }
  if (children[0]?.children.length !== align.length) return undefined;
  const position = { start: pointAt(head, head.start), end: pointAt(last, last.end) };
  return { type: 'table', align, children, position };
}

function alignment(cell: string): AlignType {
  const rule = cell.trim();
  if (rule.startsWith(':')) return rule.endsWith(':') ? 'center' : 'left';
  return rule.endsWith(':') ? 'right' : null;
}

function readRow(source: string, line: Stretch, footnotes: Labels): TableRow | undefined {
  if (source[line.end - 1] !== '|' || line.end - line.start < 2) return undefined;
  const children: TableCell[] = [];
  for (let pipe = line.start; pipe < line.end - 1;) {
    const next = source.indexOf('|', pipe + 1);
    let start = pipe + 1;
    let end = next;
    while (start < end && source[start] === ' ') start++;
    while (end > start && source[end - 1] === ' ') end--;
    const content = start === end ? [] : readSimplePhrasing(source, [{ ...line, start, end }], footnotes);
    if (content === undefined) return undefined;
    // The pipe before a cell belongs to it, that after the last one too.
    const outer = next === line.end - 1 ? line.end : next;
    const position = { start: pointAt(line, pipe), end: pointAt(line, outer) };
    children.push({ type: 'tableCell', children: content, position });
    pipe = next;
  }
  return {
    type: 'tableRow',
    children,
    position: { start: pointAt(line, line.start), end: pointAt(line, line.end) },
  };
}
