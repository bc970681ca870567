/** The note that a reader is about: the active one, or the last one while something else is in front. */
import * as vscode from 'vscode';
import { isNote } from './notes.ts';
import { isReport } from './workspaceCheck/report.ts';

export interface ActiveNote {
  /** Undefined where no note has been active that is still open. */
  readonly note: vscode.TextDocument | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** To be disposed of with the extension. */
  readonly subscriptions: vscode.Disposable;
}

/** Follows the active editor. A page of the pack, a report, a preview or a terminal in front leaves the note what it was. */
export function activeNote(): ActiveNote {
  const changed = new vscode.EventEmitter<void>();
  let note = firstNote();

  const become = (next: vscode.TextDocument | undefined): void => {
    if (next === note) return;
    note = next;
    changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined && isAbout(editor.document)) become(editor.document);
      else if (note === undefined) become(firstNote());
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      // A document whose language has changed is closed and opened again.
      if (document === vscode.window.activeTextEditor?.document && isAbout(document)) become(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document === note) become(firstNote());
    }),
  );
  return {
    get note() {
      return note;
    },
    onDidChange: changed.event,
    subscriptions,
  };
}

/** The note in the active editor, else one that can be seen. */
function firstNote(): vscode.TextDocument | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((editor) => editor !== undefined && isAbout(editor.document))?.document;
}

/** Whether it is the reader's own: what a report says is said of other notes. */
export function isAbout(document: vscode.TextDocument): boolean {
  return isNote(document) && !isReport(document.getText());
}
