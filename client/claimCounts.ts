/** How many claims of each verdict the active note has: less than its claims, and cheap enough to know all the time. */
import * as vscode from 'vscode';
import type { ClaimCounts, ClaimCountsMethod, ClaimCountsResult, ClaimsParams } from '../server/protocol.ts';
import { isNote } from './notes.ts';
import type { Server } from './server.ts';

const method: ClaimCountsMethod = 'historyNotes/claimCounts';

/** How long a note may go on changing before it is counted again, in milliseconds: nobody watches these numbers. */
const settling = 1000;

/** The counts of the note in the active editor. */
export interface ActiveCounts {
  /** Undefined where the active editor has no note, and until it has been counted. */
  readonly counts: ClaimCounts | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** To be disposed of with the extension. */
  readonly subscriptions: vscode.Disposable;
}

/** Counts when another note becomes active, and a moment after each change of it or of its diagnostics. */
export function countClaims(server: Server): ActiveCounts {
  const changed = new vscode.EventEmitter<void>();
  let counts: ClaimCounts | undefined;
  let counted: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: vscode.CancellationTokenSource | undefined;

  const become = (next: ClaimCounts | undefined): void => {
    if (JSON.stringify(next) === JSON.stringify(counts)) return;
    counts = next;
    changed.fire();
  };

  const count = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    asking?.cancel();
    const uri = activeUri();
    if (uri !== counted) become(undefined);
    counted = uri;
    if (uri === undefined || server.state !== 'running') return;
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const params: ClaimsParams = { textDocument: { uri } };
    // Nothing to tell where it fails: the item says what the server does all the same.
    const found = await server.request<ClaimCountsResult>(method, params, source.token).catch(() => null);
    source.dispose();
    if (asking !== source) return;
    asking = undefined;
    become(found ?? undefined);
  };
  const countSoon = (uri: vscode.Uri): void => {
    if (uri.toString() === activeUri()) timer ??= setTimeout(() => void count(), settling);
  };

  void count();
  return {
    get counts() {
      return counts;
    },
    onDidChange: changed.event,
    subscriptions: vscode.Disposable.from(
      changed,
      vscode.window.onDidChangeActiveTextEditor(() => void count()),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => countSoon(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => countSoon(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(countSoon)),
      server.onDidChangeState(() => void count()),
      new vscode.Disposable(() => {
        clearTimeout(timer);
        asking?.cancel();
      }),
    ),
  };
}

function activeUri(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isNote(document) ? document.uri.toString() : undefined;
}
