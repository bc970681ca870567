/** The notes of folders as files: which there are, and what stands in them. */
import * as vscode from 'vscode';

/** Where notes are looked for: all folders that are open, or these. */
export type Scope = readonly vscode.Uri[];

const included = '**/*.{md,markdown}';
const isMarkdown = /\.(?:md|markdown)$/i;

/** How large a note may be, in bytes: ten times as much as 20,000 words have. */
const largest = 2 * 1024 * 1024;

/** The notes in some folders, in the order of their paths; those that `files.exclude` and `search.exclude` hide are left out. */
export async function findNotes(
  folders: Scope,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const folder of folders) {
    for (const uri of await findIn(folder, token)) found.set(uri.toString(), uri);
  }
  return [...found.values()].sort((a, b) => a.path.localeCompare(b.path));
}

/** The search of a virtual folder may not know what is hidden, and some virtual folders cannot be searched at all. */
async function findIn(folder: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const patterns = [...hiddenBy('files', folder), ...hiddenBy('search', folder)];
  const isHidden = hidesName(patterns);
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, included),
    `{${patterns.flatMap((pattern) => [pattern, `${pattern}/**`]).join(',')}}`,
    undefined,
    token,
  );
  if (found.length === 0 && folder.scheme !== 'file') return walk(folder, isHidden, token);
  const inFolder = (uri: vscode.Uri): readonly string[] => uri.path.slice(folder.path.length).split('/');
  return found.filter((uri) => !inFolder(uri).some(isHidden));
}

async function walk(
  folder: vscode.Uri,
  isHidden: (name: string) => boolean,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  if (token.isCancellationRequested) return [];
  const found: vscode.Uri[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (isHidden(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await walk(uri, isHidden, token)));
    else if (isMarkdown.test(name)) found.push(uri);
  }
  return found;
}

/** What is never a note of one's own. */
const neverNotes = ['**/node_modules', '**/.*'];

/** The patterns of `files.exclude` or `search.exclude` that are on in a folder. */
function hiddenBy(settings: 'files' | 'search', folder: vscode.Uri): readonly string[] {
  const hidden = vscode.workspace.getConfiguration(settings, folder).get<Record<string, unknown>>('exclude');
  const on = Object.entries(hidden ?? {}).filter(([, isHidden]) => isHidden === true);
  return [...neverNotes, ...on.map(([pattern]) => pattern)];
}

/** Whether a file or a folder of this name is hidden wherever it lies, as most patterns say: `bower_components`. */
function hidesName(patterns: readonly string[]): (name: string) => boolean {
  const names = new Set(patterns.map((pattern) => /^\*\*\/([^*?{}[\]/]+)$/.exec(pattern)?.[1]));
  return (name) => name.startsWith('.') || names.has(name);
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
