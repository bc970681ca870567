/** Checks a whole note without keeping anybody waiting. */
import type { EditableCheckedNote } from './checkedNotes.ts';
import { inSlices } from './inSlices.ts';

/**
 * Checks all of a note, a slice of time at once, so that edits and cancellations are heard in between. Stops when
 * `wanted` says no more; answers whether everything is checked.
 */
export async function checkAll(checked: EditableCheckedNote, wanted: () => boolean): Promise<boolean> {
  await inSlices(checking(checked), wanted);
  return wanted();
}

function* checking(checked: EditableCheckedNote): Generator<undefined, void> {
  for (
    let number = checked.nextUnchecked(0);
    number !== undefined;
    number = checked.nextUnchecked(number + 1)
  ) {
    checked.checkedChunk(number);
    yield;
  }
}
