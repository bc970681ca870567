/** A line of a note with a place in it underlined, right in any terminal that knows how wide its characters are. */
import stringWidth from 'string-width';
import type { Span } from '../note/note.ts';

export interface Excerpt {
  /** The line, or the part of it around the place, with an ellipsis where it is cut. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Blanks and carets that stand below `marked`. */
  readonly underline: string;
}

const tabStop = 4;
const ellipsis = '…';
/** How much of a very long line is looked at on either side of the place, in UTF-16 units. */
const reach = 1000;

/**
 * Shows `span` of `line` (a line without its ending; UTF-16 offsets of the line) in at most about `width` columns.
 *
 *     excerpt('In 1932 only 26% had joined.', { start: 13, end: 16 }, 80).underline
 *     // '             ^^^'
 */
export function excerpt(line: string, span: Span, width: number): Excerpt {
  const head = Math.max(0, span.start - reach);
  const tail = Math.min(line.length, span.end + reach);
  const cells = toCells(line.slice(head, tail));
  const first = cells.findIndex((cell) => cell.end > span.start - head);
  const start = first === -1 ? cells.length : first;
  const last = cells.findIndex((cell, number) => number >= start && cell.end >= span.end - head);
  const end = last === -1 ? cells.length : last + 1;
  const room = Math.max(width - columns(cells.slice(start, end)), Math.floor(width / 4));
  const behind = columns(cells.slice(end));
  const from = cutBefore(cells, start, Math.max(Math.floor(room / 2), room - behind));
  const to = cutBehind(cells, end, room - columns(cells.slice(from, start)));

  const before = (head > 0 || from > 0 ? ellipsis : '') + write(cells.slice(from, start));
  const marked = write(cells.slice(start, end));
  return {
    before,
    marked,
    after: write(cells.slice(end, to)) + (tail < line.length || to < cells.length ? ellipsis : ''),
    underline: ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(stringWidth(marked), 1)),
  };
}

/**
 * Text that is safe to print: control characters, which could move the cursor or colour the screen, and halves of
 * surrogate pairs are shown as a replacement character.
 */
export function printable(text: string): string {
  return text.replace(unsafe, '\uFFFD');
}

// Bidirectional overrides too: they would show the line in another order than it is checked in.
const unsafe = /[\p{Control}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu;

/** What a reader sees as one character. */
interface Cell {
  readonly text: string;
  readonly columns: number;
  /** The offset behind it in the line. */
  readonly end: number;
}

function toCells(line: string): readonly Cell[] {
  // The usual line, by a short way: of these each is a character one column wide.
  if (/^[ -~]*$/.test(line))
    return Array.from(line, (text, index): Cell => ({ text, columns: 1, end: index + 1 }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(line)) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : printable(segment);
    const width = stringWidth(text);
    cells.push({ text, columns: width, end: index + segment.length });
    column += width;
  }
  return cells;
}

/** The first cell to be shown: as far before `start` as fits. */
function cutBefore(cells: readonly Cell[], start: number, room: number): number {
  let from = start;
  let used = 0;
  while (from > 0) {
    used += cells[from - 1]?.columns ?? 0;
    if (used > room) break;
    from -= 1;
  }
  return from;
}

/** The cell behind the last to be shown. */
function cutBehind(cells: readonly Cell[], end: number, room: number): number {
  let to = end;
  let used = 0;
  while (to < cells.length) {
    used += cells[to]?.columns ?? 0;
    if (used > room) break;
    to += 1;
  }
  return to;
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.columns, 0);
}

function write(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}
