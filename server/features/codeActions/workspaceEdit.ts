/** Edits in the shape the client takes. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Lines } from '../../note/lines.ts';

/** Text that takes the place of a stretch of the note; offsets count from the start of the note. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One edit of one document, for the version it was made for where the client can tell. */
export function workspaceEdit(
  target: { readonly uri: string; readonly version: number; readonly versionedEdits: boolean },
  lines: Lines,
  replacements: readonly Replacement[],
): WorkspaceEdit {
  const edits: TextEdit[] = replacements.map(({ start, end, text }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText: text,
  }));
  const { uri, version } = target;
  return target.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
