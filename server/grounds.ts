/** What the diagnostics of a note rest on, so that it is quickly seen when they cannot have changed. */
import type { CheckedChunk, CheckedNote } from './features/shared/checkedNote.ts';
import type { PlacedBlock } from './note/note.ts';
import type { Settings } from './protocol.ts';

/** Equal grounds give equal diagnostics. */
export interface Grounds {
  readonly settings: Settings;
  /** Counts the changes of what the other notes say. */
  readonly others: number;
  /** The chunks that have something to say or to silence, and in which line of the note each begins. */
  readonly chunks: readonly CheckedChunk[];
  readonly lines: readonly number[];
}

/** The grounds of a note all of whose chunks are checked. */
export function groundsOf({ note, checkedChunk }: CheckedNote, settings: Settings, others: number): Grounds {
  const chunks: CheckedChunk[] = [];
  const lines: number[] = [];
  /** A comment silences the next block that has prose. */
  let isAwaited = false;
  for (let number = 0; number < note.chunkCount; number += 1) {
    const chunk = checkedChunk(number);
    if (chunk.judged.length === 0 && !chunk.ignores && !isAwaited) continue;
    chunks.push(chunk);
    lines.push(note.lineOf(number));
    if (chunk.ignores || isAwaited) isAwaited = !chunk.read.blocks.some(hasProse);
  }
  return { settings, others, chunks, lines };
}

const hasProse = ({ block }: PlacedBlock): boolean => block.passages.length > 0;

/** Whether two grounds are the same. */
export function restOnTheSame(a: Grounds, b: Grounds): boolean {
  return (
    a.settings === b.settings &&
    a.others === b.others &&
    a.chunks.length === b.chunks.length &&
    a.chunks.every((chunk, at) => chunk === b.chunks[at] && a.lines[at] === b.lines[at])
  );
}
