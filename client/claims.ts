/** What the server says of everything in a note, kept up to date for the views that show it, and only for these. */
import * as vscode from 'vscode';
import type { ClaimsMethod, ClaimsParams, ClaimsResult, NoteClaim } from '../server/protocol.ts';
import type { Server } from './server.ts';

const method: ClaimsMethod = 'historyNotes/claims';

/** The claims of the notes that somebody follows. */
export interface Claims {
  /** Those of a note in its order, as they were last told; undefined while the note is not followed, not open or not checked yet. */
  of(uri: vscode.Uri): readonly NoteClaim[] | undefined;
  /** Fires with the note whose claims have changed, have come or are gone. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Asks for a note's claims now and a moment after each change, until what it gives is disposed of. */
  follow(uri: vscode.Uri): vscode.Disposable;
}

/** How long a note may go on changing before it is asked for again, in milliseconds; a long note takes longer. */
const settling = 250;

/** A note that is followed. */
interface Followed {
  readonly uri: vscode.Uri;
  followers: number;
  claims: readonly NoteClaim[] | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The request that is under way. */
  asking: vscode.CancellationTokenSource | undefined;
  /** Something has changed since it was sent. */
  isStale: boolean;
  /** How long the last answer took, in milliseconds. */
  took: number;
}

/** Follows no note yet. Dispose of `subscriptions` with the extension. */
export function createClaims(
  server: Server,
  output: vscode.LogOutputChannel,
): Claims & { readonly subscriptions: vscode.Disposable } {
  const notes = new Map<string, Followed>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const tell = (note: Followed, claims: readonly NoteClaim[] | undefined): void => {
    if (notes.get(note.uri.toString()) !== note || areSame(note.claims, claims)) return;
    note.claims = claims;
    changed.fire(note.uri);
  };

  const ask = async (note: Followed): Promise<void> => {
    if (note.asking !== undefined || server.state !== 'running') return;
    const asking = new vscode.CancellationTokenSource();
    note.asking = asking;
    note.isStale = false;
    const since = Date.now();
    try {
      const params: ClaimsParams = { textDocument: { uri: note.uri.toString() } };
      const claims = await server.request<ClaimsResult>(method, params, asking.token);
      tell(note, claims ?? undefined);
    } catch (error) {
      if (!asking.token.isCancellationRequested) output.warn(`Claims: ${String(error)}`);
    } finally {
      asking.dispose();
      note.asking = undefined;
      note.took = Date.now() - since;
    }
    wake(note);
  };

  const wake = ({ isStale, uri }: Followed): void => {
    if (isStale) askSoon(uri);
  };

  /** Asks once for all that changes meanwhile. A note that takes long is left in peace for as long again. */
  const askSoon = (uri: vscode.Uri): void => {
    const note = notes.get(uri.toString());
    if (note === undefined) return;
    note.isStale = true;
    if (note.asking !== undefined || note.timer !== undefined) return;
    note.timer = setTimeout(
      () => {
        note.timer = undefined;
        void ask(note);
      },
      Math.max(settling, note.took),
    );
  };

  const forget = (note: Followed): void => {
    notes.delete(note.uri.toString());
    clearTimeout(note.timer);
    note.asking?.cancel();
  };

  const follow = (uri: vscode.Uri): vscode.Disposable => {
    const key = uri.toString();
    const note = notes.get(key) ?? newlyFollowed(uri);
    notes.set(key, note);
    note.followers += 1;
    if (note.claims === undefined) void ask(note);
    let isOver = false;
    return new vscode.Disposable(() => {
      if (isOver) return;
      isOver = true;
      note.followers -= 1;
      if (note.followers === 0) forget(note);
    });
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    new vscode.Disposable(() => [...notes.values()].forEach(forget)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => askSoon(document.uri)),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => askSoon(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const note = notes.get(uri.toString());
      if (note !== undefined) tell(note, undefined);
    }),
    // Settings, and what other notes say, change claims too; the diagnostics tell of both.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(askSoon)),
    server.onDidChangeState((state) => {
      for (const note of notes.values()) {
        if (state === 'running') void ask(note);
        else tell(note, undefined);
      }
    }),
  );
  return {
    of: (uri) => notes.get(uri.toString())?.claims,
    onDidChange: changed.event,
    follow,
    subscriptions,
  };
}

function newlyFollowed(uri: vscode.Uri): Followed {
  return {
    uri,
    followers: 0,
    claims: undefined,
    timer: undefined,
    asking: undefined,
    isStale: false,
    took: 0,
  };
}

function areSame(a: readonly NoteClaim[] | undefined, b: readonly NoteClaim[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((claim, at) => JSON.stringify(claim) === JSON.stringify(b[at]));
}
