/** The lines of a note, found through its chunks: an edit in one of them moves the others and counts none of their lines. */
import type { Lines } from './lines.ts';
import type { PagedChunks } from './pages.ts';

/** The lines of a note of `chunks`, of which each begins a line. Both directions take time in the logarithm of its length. */
export function noteLines(chunks: PagedChunks): Lines {
  const { lineEndings: last, length } = chunks;
  return {
    count: last + 1,
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), length);
      const number = chunks.numberAt(inside);
      const position = chunks.at(number)?.lines.positionAt(inside - chunks.startOf(number));
      if (position === undefined) return { line: 0, character: 0 };
      return { line: position.line + chunks.lineOf(number), character: position.character };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line > last) return length;
      const number = chunks.numberAtLine(line);
      const within = { line: line - chunks.lineOf(number), character };
      return chunks.startOf(number) + (chunks.at(number)?.lines.offsetAt(within) ?? 0);
    },
  };
}
