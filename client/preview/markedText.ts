/** Finds marked words in the text of one paragraph, as a Markdown renderer has it: in pieces, without markup. */
import type { NoteMark } from '../../server/protocol.ts';

/** A stretch of one piece that belongs to a mark; offsets count from the start of the piece. */
export interface MarkedPiece {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  readonly mark: NoteMark;
  /** Whether the mark ends here: words with emphasis in them lie in several pieces. */
  readonly last: boolean;
}

/** What was found, and the marks that were not, for the next paragraph. */
export interface MarkedText {
  readonly found: readonly MarkedPiece[];
  readonly left: readonly NoteMark[];
}

/**
 * Looks for the words of `marks`, one behind the other, in `pieces` of text that follow each other; a piece that is no text
 * (code, an image) is handed in as undefined, and no mark reaches over it.
 *
 *     findMarks(['The ', 'kolkhoz', ' of 1930'], [{ words: 'kolkhoz', … }])   // piece 1, 0 to 7
 */
export function findMarks(pieces: readonly (string | undefined)[], marks: readonly NoteMark[]): MarkedText {
  // A character that no words hold stands for what is no text.
  const text = pieces.map((piece) => (piece === undefined ? '\0' : flat(piece))).join('');
  const found: MarkedPiece[] = [];
  const left: NoteMark[] = [];
  let from = 0;
  for (const mark of marks) {
    const words = flat(mark.words);
    const start = words === '' ? -1 : text.indexOf(words, from);
    if (start === -1) {
      left.push(mark);
      continue;
    }
    from = start + words.length;
    found.push(...cut(pieces, start, from, mark));
  }
  return { found, left };
}

/** White space of any kind counts as one space each, so that offsets stay. */
function flat(text: string): string {
  return text.replace(/\s/g, ' ');
}

/** The parts of the pieces from one offset of their text to another. */
function cut(
  pieces: readonly (string | undefined)[],
  start: number,
  end: number,
  mark: NoteMark,
): readonly MarkedPiece[] {
  const parts: MarkedPiece[] = [];
  let at = 0;
  for (const [piece, text = '\0'] of pieces.entries()) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + text.length)];
    if (from < to) parts.push({ piece, start: from - at, end: to - at, mark, last: to === end });
    at += text.length;
  }
  return parts;
}
