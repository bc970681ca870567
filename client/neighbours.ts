/** Hands the server the notes of the workspace that are not open, so that what they say can be compared and found. */
import * as vscode from 'vscode';
import type { NotesMethod, NotesParams } from '../server/protocol.ts';
import type { Server } from './server.ts';

const method: NotesMethod = 'historyNotes/notes';

/** Markdown; what `files.exclude` hides is left out by the editor. */
const included = '**/*.{md,markdown}';
const excluded = '**/{node_modules,.*}/**';
/** How many notes are read, and how large each may be, in bytes. */
const most = 200;
const largest = 256 * 1024;
/** How long files may go on coming and going before they are looked for again, in milliseconds. */
const settling = 1000;

/** Begins when the server runs, and goes on with each file that changes; does nothing until the folder is trusted. */
export function shareNotes(server: Server, output: vscode.LogOutputChannel): vscode.Disposable {
  /** What the server was told, by URI. */
  const shared = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Promise<void> = Promise.resolve();

  const send = (params: NotesParams): Thenable<void> | undefined =>
    server.state === 'running' ? server.client?.sendNotification(method, params) : undefined;

  const share = async (uri: vscode.Uri): Promise<void> => {
    const text = await readNote(uri);
    if (text === undefined) return;
    shared.set(uri.toString(), uri);
    await send({ changed: [{ uri: uri.toString(), text }], removed: [] });
  };

  const withdraw = async (uris: readonly string[]): Promise<void> => {
    if (uris.length === 0) return;
    for (const uri of uris) shared.delete(uri);
    await send({ changed: [], removed: uris });
  };

  const update = async (): Promise<void> => {
    const { isTrusted } = vscode.workspace;
    const found = isTrusted ? await vscode.workspace.findFiles(included, excluded, most) : [];
    const wanted = new Set(found.map((uri) => uri.toString()));
    await withdraw([...shared.keys()].filter((uri) => !wanted.has(uri)));
    for (const uri of found) if (!shared.has(uri.toString())) await share(uri);
  };

  /** One thing after the other, so that an older state never arrives behind a newer one. */
  const enqueue = (what: () => Promise<void>): void => {
    latest = latest.then(what).catch((error: unknown) => {
      output.warn(`Notes of the workspace could not be read: ${String(error)}`);
    });
  };
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => enqueue(update), settling);
  };

  const watcher = vscode.workspace.createFileSystemWatcher(included);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(updateSoon),
    watcher.onDidDelete(updateSoon),
    watcher.onDidChange((uri) => {
      if (shared.has(uri.toString())) enqueue(() => share(uri));
    }),
    vscode.workspace.onDidDeleteFiles(updateSoon),
    vscode.workspace.onDidRenameFiles(updateSoon),
    vscode.workspace.onDidChangeWorkspaceFolders(updateSoon),
    vscode.workspace.onDidGrantWorkspaceTrust(updateSoon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('files.exclude')) updateSoon();
    }),
    server.onDidChangeState((state) => {
      // Another server knows nothing yet.
      shared.clear();
      if (state === 'running') updateSoon();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** The text of a file; undefined when it is too large, or gone meanwhile. */
async function readNote(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largest) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
