/** A line index: from UTF-16 offsets to LSP positions and back. Lines end with CR, LF or CRLF. */

/** A place in a text as LSP counts it: from 0, characters in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface Lines {
  readonly count: number;
  /** Where an offset stands; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LinePosition;
  /**
   * The offset of a position. A line past the end gives the end of the text, a character past the end of its line
   * gives the end of that line, before its line ending.
   */
  offsetAt(position: LinePosition): number;
}

const lineEnding = /\r\n|\r|\n/g;

/** Index the lines of `text`. Both directions take time in the logarithm of the number of lines at most. */
export function createLines(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(lineEnding)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);

  return {
    count: starts.length,
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= inside) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: inside - (starts[low] ?? 0) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = starts[line];
      if (start === undefined) return text.length;
      return Math.min(start + Math.max(character, 0), ends[line] ?? text.length);
    },
  };
}
