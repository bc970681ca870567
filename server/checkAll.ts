/** Checks a whole note without keeping anybody waiting. */
import { breathe } from './breathe.ts';
import type { EditableCheckedNote } from './checkedNotes.ts';

/** How long chunks are checked in one go before other messages are let in, in milliseconds. */
const slice = 8;

/**
 * Checks all of a note, a slice of time at once, so that edits and cancellations are heard in between. Stops when
 * `wanted` says no more; answers whether everything is checked.
 */
export async function checkAll(checked: EditableCheckedNote, wanted: () => boolean): Promise<boolean> {
  let since = Date.now();
  for (
    let number = checked.nextUnchecked(0);
    number !== undefined;
    number = checked.nextUnchecked(number + 1)
  ) {
    if (Date.now() - since > slice) {
      await breathe();
      if (!wanted()) return false;
      since = Date.now();
    }
    checked.checkedChunk(number);
  }
  return wanted();
}
