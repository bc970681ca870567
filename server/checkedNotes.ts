/** Notes whose chunks are checked when something is asked of them, each once, also across edits. */
import { createExaminer } from './examination.ts';
import {
  checkChunk,
  type CheckedChunk,
  type ExaminedNote,
  outspokenOn,
  type OutspokenPage,
  outspokenPages,
  type PlacedPage,
} from './features/shared/checkedNote.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { ReadChunk, ReadPage } from './note/note.ts';
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
  // What is remembered of a chunk and a page lasts as long as they read the same, and could be found out again at any time.
  const known = new WeakMap<ReadChunk, CheckedChunk>();
  const told = new WeakMap<ReadPage, OutspokenPage & { readonly isAwaited: boolean }>();

  const check = (read: ReadChunk): CheckedChunk => {
    const checked = known.get(read);
    if (checked !== undefined) return checked;
    const fresh = checkChunk(read, ({ block, context }) => examine(block, context).judgements);
    known.set(read, fresh);
    return fresh;
  };
  const outspoken = (page: ReadPage, isAwaited: boolean): OutspokenPage => {
    const last = told.get(page);
    if (last?.isAwaited === isAwaited) return last;
    const found = outspokenOn(page, (index) => check(page.chunks[index] ?? NO_BLOCKS), isAwaited);
    const fresh = { ...found, isAwaited };
    told.set(page, fresh);
    return fresh;
  };

  function checkedNote(note: EditableNote): EditableCheckedNote {
    let pages: readonly PlacedPage[] | undefined;
    return {
      note,
      lines: note.lines,
      nextUnchecked(from) {
        for (let at = Math.max(note.pageOf(from), 0); at < note.pageCount; at += 1) {
          const page = note.readPage(at);
          if (told.has(page)) continue;
          const first = note.firstOf(at);
          const index = page.chunks.findIndex((read, index) => first + index >= from && !known.has(read));
          if (index >= 0) return first + index;
        }
        return undefined;
      },
      checkedChunk: (number) => check(note.readChunk(number)),
      outspokenPages: () =>
        (pages ??= outspokenPages(note, (page, isAwaited) => outspoken(note.readPage(page), isAwaited))),
      judgementsIn: ({ block, context }) => examine(block, context).judgements,
      silencesIn: ({ block, context }) => examine(block, context).silences,
      edit: (edit) => checkedNote(note.edit(edit)),
    };
  }
  return (text) => checkedNote(parseNote(text, reader));
}

const NO_BLOCKS: ReadChunk = { blocks: [] };

/** One note by itself. */
export function checkLazily(
  text: string,
  knowledge: Knowledge,
  report: (error: unknown) => void,
): EditableCheckedNote {
  return createChecker(knowledge, report)(text);
}
