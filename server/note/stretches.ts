/** Parts of lines, and where they are as unist counts it. */
import type { Point } from 'unist';

/** A part of one line of a source. */
export interface Stretch {
  /** The number of the line, from 1; where it starts, and where it ends, before its line ending. */
  readonly line: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Where an offset of a line is. */
export function pointAt({ line, lineStart }: Pick<Stretch, 'line' | 'lineStart'>, offset: number): Point {
  return { line, column: offset - lineStart + 1, offset };
}
