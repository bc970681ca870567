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
import type { Neighbours } from './neighbours.ts';
import type { Settings } from './protocol.ts';

/** What the service needs of the server. */
export interface DiagnosticsHost {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshotOf: (uri: string) => Snapshot | undefined;
  readonly neighbours: Neighbours;
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
  /** What the note gives for some figures has changed, and other open notes have them too. */
  figuresChanged(uri: string): void;
  /** The settings changed: everything is reported anew. */
  refresh(): void;
}

/** How long a client without pull may type on before its diagnostics are worked out, in milliseconds. */
const typingPause = 150;
/** How long the figures of a note may go on changing before the other open notes are reported anew, in milliseconds. */
const figuresPause = 500;
/** How long the first settings are waited for, in milliseconds. */
const patience = 2000;

/** Starts the service; must be called before the connection listens. */
export function startDiagnostics(host: DiagnosticsHost): DiagnosticsService {
  const { connection, documents, snapshotOf, neighbours, knowledge, settings, support, log } = host;
  let held: Promise<void> = Promise.resolve();
  /** Counts changes of the settings, so that a client is not told "unchanged" across one. */
  let generation = 0;
  let figuresTimer: ReturnType<typeof setTimeout> | undefined;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const isNewest = (snapshot: Snapshot): boolean => snapshotIsNewest(snapshot, documents);
  const report = ({ document: { uri }, checked, version }: Snapshot): ReturnType<typeof noteDiagnostics> => {
    const disagreements = neighbours.disagreementsOf(uri, checked);
    return noteDiagnostics(checked, version, settings(), knowledge, support().diagnostics, disagreements);
  };

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    // Lets in the edits and cancellations that are queued behind this request.
    await pause();
    await held;
    const snapshot = token.isCancellationRequested ? undefined : openNote(textDocument.uri);
    if (snapshot === undefined) return full([]);
    const isWanted = (): boolean => !token.isCancellationRequested && isNewest(snapshot);
    const done = await checkAll(snapshot.checked, isWanted);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!done) {
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'changed meanwhile', {
        retriggerRequest: true,
      });
    }
    neighbours.learn(textDocument.uri, snapshot.checked);
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
    const done = await checkAll(snapshot.checked, () => isNewest(snapshot));
    if (!done || before !== generation) return;
    neighbours.learn(uri, snapshot.checked);
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

  function refresh(): void {
    generation += 1;
    const client = support();
    if (!client.pullDiagnostics) documents.keys().forEach(schedule);
    else if (client.refreshDiagnostics)
      connection.languages.diagnostics.refresh().catch((error: unknown) => log('refresh', error));
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
    figuresChanged(uri) {
      if (!support().pullDiagnostics) {
        documents
          .keys()
          .filter((other) => other !== uri)
          .forEach(schedule);
        return;
      }
      clearTimeout(figuresTimer);
      figuresTimer = setTimeout(refresh, figuresPause);
    },
    refresh,
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
