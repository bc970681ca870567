/** The open notes as the client keeps them in step: each version is made from the one before by the edits that are sent. */
import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import type { CheckNote, EditableCheckedNote } from './checkedNotes.ts';

/** One version of an open note. Immutable. */
export interface OpenNote {
  readonly uri: string;
  readonly version: number;
  readonly checked: EditableCheckedNote;
}

/**
 * How a document is opened and edited. Unlike a text document, which is one string with all of its lines counted, a note
 * in chunks changes at the cost of the chunk.
 */
export function openNotes(check: CheckNote): TextDocumentsConfiguration<OpenNote> {
  return {
    create: (uri, _language, version, text) => ({ uri, version, checked: check(text) }),
    update: ({ uri, checked }, changes, version) => ({
      uri,
      version,
      checked: changes.reduce((note, change) => apply(note, change, check), checked),
    }),
  };
}

/** Positions outside the note are moved to its nearest end; a range that is turned round is read the right way. */
function apply(
  checked: EditableCheckedNote,
  change: TextDocumentContentChangeEvent,
  check: CheckNote,
): EditableCheckedNote {
  if (!('range' in change)) return check(change.text);
  const from = checked.lines.offsetAt(change.range.start);
  const to = checked.lines.offsetAt(change.range.end);
  return checked.edit({ start: Math.min(from, to), end: Math.max(from, to), text: change.text });
}
