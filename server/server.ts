/** The language server: takes messages from a client, asks the features, answers. Knows nothing of its platform. */
import { type Connection, DidChangeConfigurationNotification, TextDocuments } from 'vscode-languageserver';
import { createAnswering } from './answering.ts';
import type { ClientSupport } from './capabilities.ts';
import { createChecker } from './checkedNotes.ts';
import { startDiagnostics } from './diagnosticsService.ts';
import { startHighlighting } from './highlighting.ts';
import type { Host } from './host.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { serveLanguageFeatures } from './languageFeatures.ts';
import { serveNavigation } from './navigation.ts';
import { createNeighbours } from './neighbours.ts';
import { noteSettings } from './noteSettings.ts';
import { openNotes } from './openNotes.ts';
import { serveOwnRequests } from './ownRequests.ts';
import { serveWritingAids } from './writingAids.ts';
import { settingsSection } from './settings.ts';

/**
 * Serves a `connection` that has been greeted (greeting.ts) until the client says goodbye; `support` is what that can do.
 * A feature that fails is written to the log and answers nothing; the server goes on.
 */
export function startServer(connection: Connection, support: ClientSupport, knowledge: Knowledge): void {
  const log = (what: string, error: unknown): void => {
    connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };
  const check = createChecker(knowledge, (error) => log('check', error));
  const documents = new TextDocuments(openNotes(check));
  const settings = noteSettings(connection, support, log);
  const neighbours = createNeighbours({
    knowledge,
    parse: check,
    changed: (uri) => {
      const minds = documents.keys().some((open) => settings.of(open).severity['note.disagrees'] !== 'off');
      if (minds) diagnostics.figuresChanged(uri);
    },
    log,
  });
  const answering = createAnswering(log);
  const host: Host = {
    connection,
    support,
    knowledge,
    check,
    documents,
    neighbours,
    settings,
    log,
    answering,
  };
  const diagnostics = startDiagnostics(host);
  serveLanguageFeatures(host);
  serveNavigation(host);
  const aids = serveWritingAids(host);
  const highlighting = startHighlighting(host);
  serveOwnRequests(host);

  connection.onInitialized(() => {
    if (!support.registerConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: settingsSection })
      .catch((error: unknown) => log('register', error));
  });
  connection.onDidChangeConfiguration(async ({ settings: given }: { settings: unknown }) => {
    if (!(await settings.changed(given))) return;
    diagnostics.refresh();
    aids.refresh();
    highlighting.refresh();
  });

  documents.onDidOpen(({ document }) => settings.opened(document.uri));
  documents.onDidChangeContent(({ document }) => diagnostics.changed(document.uri));
  documents.onDidClose(({ document }) => {
    settings.closed(document.uri);
    neighbours.forget(document.uri);
    diagnostics.closed(document.uri);
  });
  documents.listen(connection);
}
