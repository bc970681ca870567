/** The lines of a note, found through its chunks: an edit in one of them moves the others and counts none of their lines. */
import type { Lines } from './lines.ts';
import { chunkNumberAt } from './resplit.ts';

/** What is asked of a chunk. */
interface LinedChunk {
  readonly lines: Lines;
}

/**
 * The lines of a note of `chunks`, of which each begins a line: chunk `n` at offset `starts[n]`, in line `lineStarts[n]`.
 * Both directions take time in the logarithm of the number of chunks, and of the lines of one.
 */
export function noteLines(
  chunks: readonly LinedChunk[],
  starts: ArrayLike<number>,
  lineStarts: ArrayLike<number>,
  length: number,
): Lines {
  const last = lineStarts[chunks.length] ?? 0;
  return {
    count: last + 1,
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), length);
      const number = chunkNumberAt(starts, inside);
      const position = chunks[number]?.lines.positionAt(inside - (starts[number] ?? 0));
      if (position === undefined) return { line: 0, character: 0 };
      return { line: position.line + (lineStarts[number] ?? 0), character: position.character };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line > last) return length;
      const number = Math.min(chunkNumberAt(lineStarts, line), chunks.length - 1);
      const within = { line: line - (lineStarts[number] ?? 0), character };
      return (starts[number] ?? 0) + (chunks[number]?.lines.offsetAt(within) ?? 0);
    },
  };
}
