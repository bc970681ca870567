/**
 * Keeps the client's diagnostics up to date: answers when it asks (pull), else sends them of itself (push). Nothing is
 * ever reported for a version that is no longer the newest.
 */
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { breathe } from './breathe.ts';
import { checkAll } from './checkAll.ts';
import { type RangedFinding, rangedFindings, tellTheSame, toDiagnostics } from './features/diagnostics.ts';
import { isOurAddress } from './features/shared/addresses.ts';
import { type Grounds, restOnTheSame } from './grounds.ts';
import type { Host } from './host.ts';
import type { OpenNote } from './openNotes.ts';

/** What the server tells the service. */
export interface DiagnosticsService {
  changed(uri: string): void;
  closed(uri: string): void;
  /** What the note gives for some figures has changed, and other open notes have them too. */
  figuresChanged(uri: string): void;
  /** The settings changed: everything is reported anew. */
  refresh(): void;
}

/** What a client was last told of a note, and what that rests on. */
interface Report {
  readonly id: string;
  readonly grounds: Grounds;
  readonly findings: readonly RangedFinding[];
}

/** How long the figures of a note may go on changing before the other open notes are reported anew, in milliseconds. */
const figuresPause = 500;

/** Starts the service; must be called before the connection listens. */
export function startDiagnostics(host: Host): DiagnosticsService {
  const { connection, documents, neighbours, knowledge, settings, support, log } = host;
  /** Counts reports, so that each has an id of its own, also of a note that was closed and opened again. */
  let count = 0;
  const reports = new Map<string, Report>();
  /** The notes whose diagnostics are to be sent. */
  const due = new Set<string>();
  let figuresTimer: ReturnType<typeof setTimeout> | undefined;

  const isNewest = (note: OpenNote): boolean => documents.get(note.uri) === note;

  /** What is to be told of a note that is checked: the last report where it says just that. */
  function reportOn({ uri, checked }: OpenNote): Report {
    const last = reports.get(uri);
    const others = neighbours.changesBeside(uri);
    const pages = checked.outspokenPages();
    const grounds = { settings: settings.of(uri), others, pages, lines: checked.lines };
    if (last !== undefined && restOnTheSame(last.grounds, grounds, knowledge)) {
      const report = { ...last, grounds: { ...grounds, disputed: last.grounds.disputed } };
      reports.set(uri, report);
      return report;
    }
    neighbours.learn(uri, checked);
    const disagreements = neighbours.disagreementsOf(uri, checked);
    const findings = rangedFindings(checked, settings.of(uri), disagreements);
    const same = last !== undefined && tellTheSame(last.findings, findings);
    if (!same) count += 1;
    const disputed = new Set(disagreements.map(({ thing }) => thing));
    const report = { id: same ? last.id : String(count), grounds: { ...grounds, disputed }, findings };
    reports.set(uri, report);
    return report;
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await letEditsIn();
    await settings.ready(textDocument.uri);
    const note = token.isCancellationRequested ? undefined : openNote(textDocument.uri);
    if (note === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const done = await checkAll(note.checked, () => !token.isCancellationRequested && isNewest(note));
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!done) {
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'changed meanwhile', {
        retriggerRequest: true,
      });
    }
    const { id: resultId, findings } = reportOn(note);
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = toDiagnostics(findings, knowledge, support.diagnostics);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  /** The note behind a URI, if it is a writer's: pages of the packs are not checked. */
  function openNote(uri: string): OpenNote | undefined {
    return isOurAddress(uri) ? undefined : documents.get(uri);
  }

  async function push(uri: string): Promise<void> {
    await letEditsIn();
    await settings.ready(uri);
    due.delete(uri);
    const note = openNote(uri);
    if (note === undefined || !(await checkAll(note.checked, () => isNewest(note)))) return;
    const { findings } = reportOn(note);
    const diagnostics = toDiagnostics(findings, knowledge, support.diagnostics);
    await connection.sendDiagnostics({ uri, version: note.version, diagnostics });
  }

  function schedule(uri: string): void {
    if (due.has(uri)) return;
    due.add(uri);
    push(uri).catch((error: unknown) => log('diagnostics', error));
  }

  function refresh(): void {
    if (!support.pullDiagnostics) documents.keys().forEach(schedule);
    else if (support.refreshDiagnostics)
      connection.languages.diagnostics.refresh().catch((error: unknown) => log('refresh', error));
  }

  return {
    changed(uri) {
      if (!support.pullDiagnostics) schedule(uri);
    },
    closed(uri) {
      reports.delete(uri);
      if (support.pullDiagnostics) return;
      connection
        .sendDiagnostics({ uri, diagnostics: [] })
        .catch((error: unknown) => log('diagnostics', error));
    },
    figuresChanged(uri) {
      if (!support.pullDiagnostics) {
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

/** Lets in the edits and cancellations that are queued behind a message: one is read a turn, the first in the next one. */
async function letEditsIn(): Promise<void> {
  await breathe();
  await breathe();
}
