/** The notes of folders as files: which there are, and what stands in them. */
import * as vscode from 'vscode';

/** Where notes are looked for: all folders that are open, or these. */
export type Scope = readonly vscode.Uri[];

/** Markdown; what `files.exclude` hides is left out by the editor. */
const included = '**/*.{md,markdown}';
/** What is never a note of one's own. */
const alwaysExcluded = ['**/node_modules/**', '**/.*/**'];

/** How large a note may be, in bytes: ten times as much as 20,000 words have. */
const largest = 2 * 1024 * 1024;

/** The notes in some folders, in the order of their paths; those that `search.exclude` hides are left out. */
export async function findNotes(
  folders: Scope,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const folder of folders) {
    const pattern = new vscode.RelativePattern(folder, included);
    for (const uri of await vscode.workspace.findFiles(pattern, excludedFrom(folder), undefined, token)) {
      found.set(uri.toString(), uri);
    }
  }
  return [...found.values()].sort((a, b) => a.path.localeCompare(b.path));
}

/** One pattern for all that is hidden from a search in a folder; a folder that is hidden is hidden with all in it. */
function excludedFrom(folder: vscode.Uri): string {
  const hidden = vscode.workspace.getConfiguration('search', folder).get<Record<string, unknown>>('exclude');
  const patterns = Object.entries(hidden ?? {}).flatMap(([pattern, isHidden]) =>
    isHidden === true ? [pattern, `${pattern}/**`] : [],
  );
  return `{${[...alwaysExcluded, ...patterns].join(',')}}`;
}

/** The text of a note, or in a few words why there is none. */
export type NoteText = { readonly text: string } | { readonly problem: string };

/** Reads a note: as it stands in the editor, saved or not, else as it lies in its file. Never rejects. */
export async function readNote(uri: vscode.Uri): Promise<NoteText> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return { text: open.getText() };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return { problem: vscode.l10n.t('larger than 2 MB') };
    return { text: await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri }) };
  } catch (error) {
    return { problem: vscode.l10n.t('cannot be read: {0}', reasonOf(error)) };
  }
}

/** What went wrong, in the words of whatever failed. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
