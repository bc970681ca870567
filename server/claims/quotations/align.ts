/** Two wordings laid side by side: which words of the one stand in the other, in the same order. */
import type { QuotedWord } from './quotedWords.ts';

/** Word `note` of a note's wording is word `known` of a known one. */
export interface Pair {
  readonly note: number;
  readonly known: number;
}

/** What a word in common is worth, and what one costs that stands on one side only. */
const WORTH = { content: 3, slight: 1, missing: -1 } as const;

/**
 * The best local alignment (Smith and Waterman's): equal words in the same order, near each other. What the note leaves
 * out at `…` costs nothing. Takes time in proportion to the product of both lengths; callers bound both.
 */
export function align(note: readonly QuotedWord[], known: readonly QuotedWord[]): readonly Pair[] {
  const width = known.length + 1;
  const scores = new Int32Array((note.length + 1) * width);
  /** The cell that each cell's score comes from; its own index where an alignment begins. */
  const origins = Int32Array.from(scores, (_, cell) => cell);
  let best = 0;
  note.forEach((word, row) => {
    const above = row * width;
    // The nearest best cell of the row above up to each column: at a gap any number of known words may be missing.
    let carried = above;
    known.forEach((other, column) => {
      const cell = above + width + column + 1;
      const diagonal = above + column;
      if ((scores[diagonal] ?? 0) >= (scores[carried] ?? 0)) carried = diagonal;
      const steps: readonly (readonly [from: number, worth: number])[] = [
        [word.afterGap ? carried : diagonal, worthOf(word, other)],
        [above + column + 1, WORTH.missing],
        [cell - 1, WORTH.missing],
      ];
      for (const [from, worth] of steps) {
        const score = (scores[from] ?? 0) + worth;
        if (score <= (scores[cell] ?? 0)) continue;
        scores[cell] = score;
        origins[cell] = from;
      }
      if ((scores[cell] ?? 0) > (scores[best] ?? 0)) best = cell;
    });
  });
  return trace(note, known, origins, best);
}

function worthOf(word: QuotedWord, other: QuotedWord): number {
  if (word.key !== other.key) return WORTH.missing;
  return word.content ? WORTH.content : WORTH.slight;
}

/** Back from the end of an alignment to its beginning. */
function trace(
  note: readonly QuotedWord[],
  known: readonly QuotedWord[],
  origins: Int32Array,
  end: number,
): readonly Pair[] {
  const width = known.length + 1;
  const pairs: Pair[] = [];
  for (
    let cell = end, from = origins[cell] ?? cell;
    from !== cell;
    cell = from, from = origins[cell] ?? cell
  ) {
    const pair = { note: Math.floor(cell / width) - 1, known: (cell % width) - 1 };
    const steppedDown = Math.floor(from / width) === pair.note;
    const steppedRight = from % width < cell % width;
    if (steppedDown && steppedRight && note[pair.note]?.key === known[pair.known]?.key) pairs.push(pair);
  }
  return pairs.reverse();
}
