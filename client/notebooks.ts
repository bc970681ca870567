/** The findings of a notebook's Markdown cells, which the client library would ask for too early. */
import * as vscode from 'vscode';
import { DocumentDiagnosticRequest } from 'vscode-languageclient';
import type { Server } from './server.ts';

/**
 * Asks for findings once more when a notebook or a new cell is shown. The library asks when a document is opened and can be seen,
 * and cells are opened before their notebook is. What has not changed since is not sent again.
 */
export function checkCells(server: Server): vscode.Disposable {
  const refresh = (): void => server.client?.getFeature(DocumentDiagnosticRequest.method).refresh();
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleNotebookEditors(refresh),
    vscode.workspace.onDidChangeNotebookDocument(({ contentChanges }) => {
      if (contentChanges.some(({ addedCells }) => addedCells.length > 0)) refresh();
    }),
  );
}
