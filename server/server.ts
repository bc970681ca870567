/** The language server: takes messages from a client, asks the features, answers. Knows nothing of its platform. */
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { createChecker } from './checkedNotes.ts';
import type { ClientSupport } from './capabilities.ts';
import { startDiagnostics } from './diagnosticsService.ts';
import { codeActions } from './features/codeActions/codeActions.ts';
import { completion } from './features/completion/completion.ts';
import { resolveCompletion } from './features/completion/resolve.ts';
import { entryList } from './features/entryList.ts';
import { entryLookup } from './features/entryLookup.ts';
import { hover } from './features/hover.ts';
import { packDocument } from './features/packDocument.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { createNeighbours } from './neighbours.ts';
import { openNotes } from './openNotes.ts';
import type {
  DocumentMethod,
  DocumentParams,
  DocumentResult,
  EntriesMethod,
  EntriesResult,
  EntryAtMethod,
  EntryAtParams,
  EntryAtResult,
  NotesMethod,
  NotesParams,
  Settings,
} from './protocol.ts';
import { readSettings, sameSettings, settingsSection } from './settings.ts';

const documentMethod: DocumentMethod = 'historyNotes/document';
const entryAtMethod: EntryAtMethod = 'historyNotes/entryAt';
const entriesMethod: EntriesMethod = 'historyNotes/entries';
const notesMethod: NotesMethod = 'historyNotes/notes';

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
  const checkFailed = (error: unknown): void => log('check', error);
  const check = createChecker(knowledge, checkFailed);
  const documents = new TextDocuments(openNotes(check));
  let settings: Settings = readSettings(undefined);

  const neighbours = createNeighbours({
    knowledge,
    parse: check,
    changed: (uri) => {
      if (settings.severity['note.disagrees'] !== 'off') diagnostics.figuresChanged(uri);
    },
    log,
  });
  const diagnostics = startDiagnostics({
    connection,
    documents,
    neighbours,
    knowledge,
    settings: () => settings,
    support: () => support,
    log,
  });

  /** A handler that answers null instead of failing, and says so when nobody waits for the answer any more. */
  function answering<Params, Result>(
    what: string,
    handler: (params: Params) => Result,
  ): (params: Params, token: CancellationToken) => Result | null | ResponseError {
    return (params, token) => {
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      try {
        return handler(params);
      } catch (error) {
        log(what, error);
        return null;
      }
    };
  }

  connection.onInitialized(() => {
    if (support.registerConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: settingsSection })
        .catch((error: unknown) => log('register', error));
    }
    if (support.configuration) diagnostics.hold(loadSettings());
  });

  async function loadSettings(): Promise<void> {
    try {
      settings = readSettings(await connection.workspace.getConfiguration(settingsSection));
    } catch (error) {
      log('settings', error);
    }
  }

  connection.onDidChangeConfiguration(async ({ settings: given }: { settings: unknown }) => {
    const before = settings;
    if (support.configuration) await loadSettings();
    else settings = readSettings((given as Record<string, unknown> | null | undefined)?.[settingsSection]);
    if (!sameSettings(before, settings)) diagnostics.refresh();
  });

  documents.onDidChangeContent(({ document }) => {
    diagnostics.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    neighbours.forget(document.uri);
    diagnostics.closed(document.uri);
  });

  connection.onHover(
    answering('hover', ({ textDocument, position }) => {
      const checked = documents.get(textDocument.uri)?.checked;
      if (checked === undefined) return null;
      return hover(checked, checked.lines.offsetAt(position), knowledge, support.hoverFormat);
    }),
  );

  connection.onCompletion(
    answering('completion', ({ textDocument, position, context }) => {
      const checked = documents.get(textDocument.uri)?.checked;
      if (checked === undefined) return null;
      return completion(checked, checked.lines.offsetAt(position), context?.triggerCharacter, knowledge);
    }),
  );

  connection.onCompletionResolve((item) => {
    try {
      return resolveCompletion(item, knowledge, support.completionFormat);
    } catch (error) {
      log('completion resolve', error);
      return item;
    }
  });

  connection.onCodeAction(
    answering('code action', ({ textDocument, range, context }) => {
      const open = documents.get(textDocument.uri);
      if (open === undefined) return null;
      const { uri, version, checked } = open;
      const target = { uri, version, versionedEdits: support.versionedEdits };
      const disagreements = neighbours.disagreementsOf(uri, checked);
      return codeActions(checked, target, range, context, settings, knowledge, disagreements);
    }),
  );

  connection.onRequest(
    documentMethod,
    answering('document', ({ uri }: DocumentParams): DocumentResult => {
      return { text: packDocument(uri, knowledge) ?? `There is nothing at ${uri}.\n` };
    }),
  );

  connection.onRequest(
    entryAtMethod,
    answering('entry', ({ textDocument, position }: EntryAtParams): EntryAtResult => {
      const checked = documents.get(textDocument.uri)?.checked;
      if (checked === undefined) return null;
      return entryLookup(checked, checked.lines.offsetAt(position), knowledge);
    }),
  );

  connection.onNotification(notesMethod, (params: NotesParams) => neighbours.receive(params));

  connection.onRequest(entriesMethod, (): EntriesResult => entryList(knowledge));

  documents.listen(connection);
}
