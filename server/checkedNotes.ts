/** The open notes, each parsed once per version and checked block by block when something is asked of it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { examineBlock, type Examination } from './claims/check.ts';
import type { CheckedNote, ExaminedNote } from './features/shared/checkedNote.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { createLines } from './note/lines.ts';
import { parseNote } from './note/parse.ts';

/** One version of an open document with its note. */
export interface Snapshot {
  /** Different for every snapshot the server ever made, also of a document that was closed and opened again. */
  readonly id: number;
  readonly document: TextDocument;
  readonly version: number;
  readonly checked: CheckedNote;
}

/** Snapshots by document. */
export interface CheckedNotes {
  /** The snapshot of the document's present version. */
  of(document: TextDocument): Snapshot;
  /** Forgets a document. */
  drop(uri: string): void;
}

/** How long blocks are checked in one go before other messages are let in, in milliseconds. */
const slice = 20;

/** An empty store; a block that cannot be checked goes to `report` and counts as having nothing to judge. */
export function createCheckedNotes(knowledge: Knowledge, report: (error: unknown) => void): CheckedNotes {
  const snapshots = new Map<string, Snapshot>();
  let count = 0;
  return {
    of(document) {
      const known = snapshots.get(document.uri);
      if (known?.document === document && known.version === document.version) return known;
      count += 1;
      const checked = checkLazily(document.getText(), knowledge, report);
      const snapshot = { id: count, document, version: document.version, checked };
      snapshots.set(document.uri, snapshot);
      return snapshot;
    },
    drop(uri) {
      snapshots.delete(uri);
    },
  };
}

const NOTHING: Examination = { judgements: [], silences: [] };

/** A note whose blocks are checked when they are asked for, each once. */
export function checkLazily(
  text: string,
  knowledge: Knowledge,
  report: (error: unknown) => void,
): ExaminedNote {
  const note = parseNote(text);
  const examined = new Map<number, Examination>();
  const examine = (number: number): Examination => {
    const placed = note.blocks[number];
    if (placed === undefined) return NOTHING;
    try {
      return examineBlock(placed.block, placed.context, knowledge);
    } catch (error) {
      report(error);
      return NOTHING;
    }
  };
  const examinationOf = (number: number): Examination => {
    const known = examined.get(number);
    if (known !== undefined) return known;
    const examination = examine(number);
    examined.set(number, examination);
    return examination;
  };
  return {
    note,
    lines: createLines(text),
    judgementsIn: (number) => examinationOf(number).judgements,
    silencesIn: (number) => examinationOf(number).silences,
  };
}

/**
 * Checks all blocks of a note, a slice of time at once, so that edits and cancellations are heard in between. Stops
 * when `wanted` says no more; answers whether everything is checked.
 */
export async function checkAll(checked: CheckedNote, wanted: () => boolean): Promise<boolean> {
  let since = Date.now();
  for (let number = 0; number < checked.note.blocks.length; number += 1) {
    if (Date.now() - since > slice) {
      await pause();
      if (!wanted()) return false;
      since = Date.now();
    }
    checked.judgementsIn(number);
  }
  return wanted();
}

/** Lets the messages in that wait. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
