/** How a note writes its dates. */
import { oncePer } from '../../claims/oncePer.ts';
import { countDateStyles, type DateStyle, detectDateStyle } from '../../language/writtenDates.ts';
import type { Note, ReadChunk } from '../../note/note.ts';

/** The style of most of a note's dates; a date at the very end of `unfinished`, which is being typed, does not count. */
export function dateStyleOf(note: Note, unfinished = ''): DateStyle {
  return detectDateStyle(dateStylesOf(note), unfinished);
}

/** So much of a note shows how it writes its dates, in UTF-16 units. */
const ENOUGH = 20_000;

/** The styles of the dates of a note, chunk by chunk. */
function* dateStylesOf(note: Note): Generator<ReadonlyMap<DateStyle, number>> {
  for (let number = 0; number < note.chunkCount && note.startOf(number) < ENOUGH; number += 1) {
    yield dateStylesIn(note.readChunk(number));
  }
}

/** Typing leaves most chunks as they are: their dates are counted once. */
const dateStylesIn = oncePer(({ blocks }: ReadChunk) =>
  countDateStyles(blocks.flatMap(({ block }) => block.passages.map(({ prose }) => prose.text)).join('\n')),
);
