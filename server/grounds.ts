/** What the diagnostics of a note rest on, so that it is quickly seen when they cannot have changed. */
import type { CheckedChunk, CheckedNote } from './features/shared/checkedNote.ts';
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
  for (let number = 0; number < note.chunkCount; number += 1) {
    const chunk = checkedChunk(number);
    if (chunk.judged.length === 0 && !chunk.ignores) continue;
    chunks.push(chunk);
    lines.push(note.lineOf(number));
  }
  return { settings, others, chunks, lines };
}

/** Whether two grounds are the same. A comment may silence what stands behind it: with one, nothing is taken for granted. */
export function restOnTheSame(a: Grounds, b: Grounds): boolean {
  return (
    a.settings === b.settings &&
    a.others === b.others &&
    a.chunks.length === b.chunks.length &&
    a.chunks.every((chunk, at) => chunk === b.chunks[at] && a.lines[at] === b.lines[at] && !chunk.ignores)
  );
}
