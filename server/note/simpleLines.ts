/** A source as lines whose white space means nothing. */
import type { Stretch } from './simplePhrasing.ts';

/** A line without its indentation, which is spaces, and without its line ending. */
export interface SimpleLine extends Stretch {
  readonly indent: number;
}

/** The lines of `source`, the last one without a line ending; undefined when white space at the end of one may mean something. */
export function splitSimpleLines(source: string): SimpleLine[] | undefined {
  const lines: SimpleLine[] = [];
  for (let lineStart = 0; lineStart <= source.length;) {
    const feed = source.indexOf('\n', lineStart);
    const next = feed < 0 ? source.length + 1 : feed + 1;
    const end = feed > lineStart && source[feed - 1] === '\r' ? feed - 1 : next - 1;
    if (end > lineStart && source[end - 1] === ' ') return undefined;
    let start = lineStart;
    while (source[start] === ' ') start++;
    lines.push({ line: lines.length + 1, lineStart, start, end, indent: start - lineStart });
    lineStart = next;
  }
  return lines;
}

/** Whether there is nothing on a line, or no line. */
export const isBlank = (line: SimpleLine | undefined): boolean =>
  line === undefined || line.start === line.end;
