/** What may have been typed to ask for something: the last words before the cursor, more of them or fewer. */

/** The end of a line from the start of one of its words. */
export interface Typed {
  readonly text: string;
  /** Where it starts, as an offset of the note; it ends at the cursor. */
  readonly start: number;
}

/** As many words are looked at. */
const mostWords = 7;

/**
 * The ends of `line`, which ends at `offset`, that begin with a word, the longest first. `the scissors cr` gives
 * `the scissors cr`, `scissors cr`, `cr`. A line that ends with white space has none that ends in the middle of a word,
 * so what is typed must be followed by the cursor at once.
 */
export function typedBefore(line: string, offset: number): readonly Typed[] {
  const starts: number[] = [];
  for (const match of line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) starts.push(match.index);
  return starts.slice(-mostWords).map((start) => ({
    text: line.slice(start),
    start: offset - line.length + start,
  }));
}
