/**
 * Keeps the client's diagnostics up to date: answers when it asks (pull), else sends them of itself (push). Nothing is
 * ever reported for a version that is no longer the newest.
 */
import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientSupport } from './capabilities.ts';
import { type Snapshot, checkAll, pause } from './checkedNotes.ts';
import { noteDiagnostics } from './features/diagnostics.ts';
import { isOurAddress } from './features/shared/addresses.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Settings } from './protocol.ts';

/** What the service needs of the server. */
export interface DiagnosticsHost {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshotOf: (uri: string) => Snapshot | undefined;
  readonly knowledge: Knowledge;
  readonly settings: () => Settings;
  readonly support: () => ClientSupport;
  readonly log: (what: string, error: unknown) => void;
}

/** What the server tells the service. */
export interface DiagnosticsService {
  /** The first settings are on their way: report nothing before they are there, within reason. */
  hold(settings: Promise<void>): void;
  changed(uri: string): void;
  closed(uri: string): void;
  /** The settings changed: everything is reported anew. */
  refresh(): void;
}

/** How long a client without pull may type on before its diagnostics are worked out, in milliseconds. */
const typingPause = 150;
/** How long the first settings are waited for, in milliseconds. */
const patience = 2000;

/** Starts the service; must be called before the connection listens. */
export function startDiagnostics(host: DiagnosticsHost): DiagnosticsService {
  const { connection, documents, snapshotOf, knowledge, settings, support, log } = host;
  let held: Promise<void> = Promise.resolve();
  /** Counts changes of the settings, so that a client is not told "unchanged" across one. */
  let generation = 0;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const isNewest = (snapshot: Snapshot): boolean => snapshotIsNewest(snapshot, documents);
  const report = ({ checked, version }: Snapshot): ReturnType<typeof noteDiagnostics> =>
    noteDiagnostics(checked, version, settings(), knowledge, support().diagnostics);

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    // Lets in the edits and cancellations that are queued behind this request.
    await pause();
    await held;
    const snapshot = token.isCancellationRequested ? undefined : openNote(textDocument.uri);
    if (snapshot === undefined) return full([]);
    const done = await checkAll(snapshot, () => !token.isCancellationRequested && isNewest(snapshot));
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!done) {
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'changed meanwhile', {
        retriggerRequest: true,
      });
    }
    const resultId = `${snapshot.id}.${generation}`;
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return full(report(snapshot), resultId);
  });

  /** The note behind a URI, if it is a writer's: pages of the packs are not checked. */
  function openNote(uri: string): Snapshot | undefined {
    if (isOurAddress(uri)) return undefined;
    try {
      return snapshotOf(uri);
    } catch (error) {
      log('diagnostics', error);
      return undefined;
    }
  }

  async function push(uri: string): Promise<void> {
    await held;
    const snapshot = openNote(uri);
    if (snapshot === undefined) return;
    const before = generation;
    const done = await checkAll(snapshot, () => isNewest(snapshot));
    if (!done || before !== generation) return;
    await connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics: report(snapshot) });
  }

  function schedule(uri: string): void {
    clearTimeout(timers.get(uri));
    const timer = setTimeout(() => {
      timers.delete(uri);
      push(uri).catch((error: unknown) => log('diagnostics', error));
    }, typingPause);
    timers.set(uri, timer);
  }

  return {
    hold(loading) {
      held = Promise.race([loading, pause(patience)]);
    },
    changed(uri) {
      if (!support().pullDiagnostics) schedule(uri);
    },
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (support().pullDiagnostics) return;
      connection
        .sendDiagnostics({ uri, diagnostics: [] })
        .catch((error: unknown) => log('diagnostics', error));
    },
    refresh() {
      generation += 1;
      const client = support();
      if (!client.pullDiagnostics) documents.keys().forEach(schedule);
      else if (client.refreshDiagnostics)
        connection.languages.diagnostics.refresh().catch((error: unknown) => log('refresh', error));
    },
  };
}

function snapshotIsNewest({ document, version }: Snapshot, documents: TextDocuments<TextDocument>): boolean {
  return documents.get(document.uri) === document && document.version === version;
}

function full(items: ReturnType<typeof noteDiagnostics>, resultId?: string): DocumentDiagnosticReport {
  return {
    kind: DocumentDiagnosticReportKind.Full,
    items,
    ...(resultId === undefined ? {} : { resultId }),
  };
}
