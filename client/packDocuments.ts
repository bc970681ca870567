/** Shows the readable documents behind the pack, `history-notes:/…`, read-only; the server writes them. */
import * as vscode from 'vscode';
import type { DocumentMethod, DocumentParams, DocumentResult } from '../server/protocol.ts';
import { documentScheme } from './names.ts';
import type { Server } from './server.ts';

const method: DocumentMethod = 'historyNotes/document';

export function registerPackDocuments(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(documentScheme, {
    provideTextDocumentContent: async (uri) => {
      const params: DocumentParams = { uri: uri.toString() };
      try {
        return (await server.request<DocumentResult>(method, params)).text;
      } catch (error) {
        return vscode.l10n.t(
          'This page cannot be shown: {0}',
          error instanceof Error ? error.message : String(error),
        );
      }
    },
  });
}
