/** Edits in the shape the client takes. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Lines } from '../../note/lines.ts';
import { type Replacement, textEdits } from '../shared/edits.ts';

/** The document that actions are for. */
export interface ActionTarget {
  readonly uri: string;
  readonly version: number;
  /** Whether the client takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
}

/** One edit of one document, for the version it was made for where the client can tell. */
export function workspaceEdit(
  { uri, version, versionedEdits }: ActionTarget,
  lines: Lines,
  replacements: readonly Replacement[],
): WorkspaceEdit {
  const edits = textEdits(lines, replacements);
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
