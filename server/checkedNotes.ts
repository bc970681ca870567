/** Notes whose chunks are checked when something is asked of them, each once, also across edits. */
import { createExaminer, type Examine } from './examination.ts';
import {
  checkChunk,
  type CheckedChunk,
  type ExaminedNote,
  outspokenChunks,
  type PlacedChunk,
} from './features/shared/checkedNote.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { type EditableNote, parseNote } from './note/parse.ts';
import type { NoteEdit } from './note/resplit.ts';
import { createChunkReader } from './note/sourceChunk.ts';

/** A checked note that can be edited. Immutable: an edit gives another one, which shares what stays the same. */
export interface EditableCheckedNote extends ExaminedNote {
  edit(edit: NoteEdit): EditableCheckedNote;
  /** The first chunk from number `from` on that has yet to be checked; undefined where there is none. */
  nextUnchecked(from: number): number | undefined;
  /** Checks a chunk, where that was not done before. Never throws. */
  checkedChunk(chunk: number): CheckedChunk;
}

/** Gives the checked note of a text. */
export type CheckNote = (text: string) => EditableCheckedNote;

/**
 * A function that checks notes against one knowledge base. What it reads and examines is remembered over all of them; a
 * block that cannot be checked goes to `report` and counts as having nothing to judge.
 */
export function createChecker(knowledge: Knowledge, report: (error: unknown) => void): CheckNote {
  const reader = createChunkReader();
  const examine = createExaminer(knowledge, report);
  return (text) => checkedNote(parseNote(text, reader), examine, []);
}

/** One note by itself. */
export function checkLazily(
  text: string,
  knowledge: Knowledge,
  report: (error: unknown) => void,
): EditableCheckedNote {
  return createChecker(knowledge, report)(text);
}

/** `known` are the chunks as they were checked before an edit, in their new places; it becomes the note's own. */
function checkedNote(
  note: EditableNote,
  examine: Examine,
  known: (CheckedChunk | undefined)[],
): EditableCheckedNote {
  let outspoken: readonly PlacedChunk[] | undefined;
  const checkedChunk = (number: number): CheckedChunk => {
    const chunk = known[number];
    const read = note.readChunk(number);
    if (chunk?.read === read) return chunk;
    return (known[number] = checkChunk(read, ({ block, context }) => examine(block, context).judgements));
  };
  return {
    note,
    lines: note.lines,
    nextUnchecked(from) {
      for (let number = from; number < note.chunkCount; number += 1)
        if (known[number]?.read !== note.readChunk(number)) return number;
      return undefined;
    },
    checkedChunk,
    outspokenChunks: () => (outspoken ??= outspokenChunks(note, checkedChunk)),
    judgementsIn: ({ block, context }) => examine(block, context).judgements,
    silencesIn: ({ block, context }) => examine(block, context).silences,
    edit(edit) {
      const { note: edited, first, removed, added } = note.edit(edit);
      const moved = known
        .slice(0, first)
        .concat(
          Array<undefined>(first - Math.min(first, known.length) + added).fill(undefined),
          known.slice(first + removed),
        );
      return checkedNote(edited, examine, moved);
    },
  };
}
