/** A source as lines whose white space means nothing. */
import type { Stretch } from './stretches.ts';

/** A line without the spaces around its content. */
export interface SimpleLine extends Stretch {
  /** How many spaces precede the content. */
  readonly indent: number;
}

/** The lines of `source`, the last one without a line ending; undefined when one ends in two spaces, which may be a break. */
export function splitSimpleLines(source: string): SimpleLine[] | undefined {
  const lines: SimpleLine[] = [];
  for (let lineStart = 0; lineStart <= source.length;) {
    const feed = source.indexOf('\n', lineStart);
    const next = feed < 0 ? source.length + 1 : feed + 1;
    const lineEnd = feed > lineStart && source[feed - 1] === '\r' ? feed - 1 : next - 1;
    const end = lineEnd > lineStart && source[lineEnd - 1] === ' ' ? lineEnd - 1 : lineEnd;
    const start = afterSpaces(source, lineStart, end);
    if (end > start && source[end - 1] === ' ') return undefined;
    lines.push({ line: lines.length + 1, lineStart, lineEnd, start, end, indent: start - lineStart });
    lineStart = next;
  }
  return lines;
}

/** What is left of `line` from `from` on. */
export function lineFrom(
  { line, lineStart, lineEnd, end }: Stretch,
  from: number,
  source: string,
): SimpleLine {
  const start = afterSpaces(source, from, end);
  return { line, lineStart, lineEnd, start, end, indent: start - from };
}

function afterSpaces(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && source[at] === ' ') at++;
  return at;
}

/** Whether there is nothing on a line, or no line. */
export const isBlank = (line: SimpleLine | undefined): boolean =>
  line === undefined || line.start >= line.end;
