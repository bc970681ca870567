/** A source as lines whose white space means nothing. */
import type { Stretch } from './simplePhrasing.ts';

/** A line without the spaces around its content. */
export interface SimpleLine extends Stretch {
  /** How many spaces precede the content. */
  readonly indent: number;
}

/** The lines of `source`, the last one without a line ending; undefined when there is a line ending in two spaces, which may be a break. */
export function splitSimpleLines(source: string): SimpleLine[] | undefined {
  const lines: SimpleLine[] = [];
  for (let lineStart = 0; lineStart <= source.length;) {
    const feed = source.indexOf('\n', lineStart);
    const next = feed < 0 ? source.length + 1 : feed + 1;
    const lineEnd = feed > lineStart && source[feed - 1] === '\r' ? feed - 1 : next - 1;
    const end = lineEnd > lineStart && source[lineEnd - 1] === ' ' ? lineEnd - 1 : lineEnd;
    const line = withoutIndent(source, { line: lines.length + 1, lineStart, start: lineStart, end, lineEnd });
    if (end > line.start && source[end - 1] === ' ') return undefined;
    lines.push(line);
    lineStart = next;
  }
  return lines;
}

/** The stretch `line` without the spaces it begins with. */
export function withoutIndent(source: string, line: Stretch): SimpleLine {
  let start = line.start;
  while (start < line.end && source[start] === ' ') start++;
  return { ...line, start, indent: start - line.start };
}

/** Whether there is nothing on a line, or no line. */
export const isBlank = (line: SimpleLine | undefined): boolean =>
  line === undefined || line.start >= line.end;
