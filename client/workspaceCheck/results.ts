/** The findings of notes that are not open, in the Problems view, for as long as they hold. */
import * as vscode from 'vscode';
import { contextKeys, section } from '../names.ts';
import type { CheckedFile } from './checkNotes.ts';

/** What the last check of the workspace found. */
export interface Results {
  /** Puts the findings of notes in place of all that were there; those of open notes are the server's to tell. */
  show(checked: readonly CheckedFile[]): void;
  clear(): void;
  /** To be disposed of with the extension. */
  readonly subscriptions: vscode.Disposable;
}

/** None yet. The findings of a note go away when it is opened, changes, is moved or deleted. */
export function createResults(): Results {
  const collection = vscode.languages.createDiagnosticCollection(`${section}.workspace`);
  let watching: vscode.Disposable | undefined;

  const forget = (isMeant: (uri: vscode.Uri) => boolean): void => {
    const meant: vscode.Uri[] = [];
    collection.forEach((uri) => {
      if (isMeant(uri)) meant.push(uri);
    });
    for (const uri of meant) collection.delete(uri);
  };
  const forgetOpen = (): void => {
    const open = openUris();
    forget((uri) => open.has(uri.toString()));
  };
  const clear = (): void => {
    setContext(false);
    collection.clear();
    watching?.dispose();
    watching = undefined;
  };

  /** Files are watched only while there is something to forget. */
  const watch = (): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const forgetOne = (changed: vscode.Uri): void => forget((uri) => uri.toString() === changed.toString());
    const forgetIn = (gone: vscode.Uri): void =>
      forget((uri) => uri.toString() === gone.toString() || uri.toString().startsWith(`${gone.toString()}/`));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(forgetOne),
      watcher.onDidDelete(forgetIn),
      vscode.window.tabGroups.onDidChangeTabs(forgetOpen),
      vscode.window.onDidChangeVisibleTextEditors(forgetOpen),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(forgetIn)),
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => forgetIn(oldUri))),
      vscode.workspace.onDidChangeWorkspaceFolders(() =>
        forget((uri) => vscode.workspace.getWorkspaceFolder(uri) === undefined),
      ),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(section)) clear();
      }),
    );
  };

  return {
    show(checked) {
      clear();
      const open = openUris();
      for (const file of checked) {
        if ('problem' in file || open.has(file.uri.toString())) continue;
        collection.set(file.uri, file.diagnostics);
      }
      watching = watch();
      setContext(true);
    },
    clear,
    subscriptions: vscode.Disposable.from(
      collection,
      new vscode.Disposable(() => {
        watching?.dispose();
      }),
    ),
  };
}

/** Whether there is anything for the command to clear. */
function setContext(isThere: boolean): void {
  void vscode.commands.executeCommand('setContext', contextKeys.results, isThere);
}

/** The documents of which the server tells the findings: those in a tab or in sight. */
function openUris(): ReadonlySet<string> {
  const inTabs = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) => {
      if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
      return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
    }),
  );
  const inSight = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
  return new Set([...inTabs, ...inSight].map((uri) => uri.toString()));
}
