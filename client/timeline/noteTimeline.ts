/** The timeline of one note, asked for now and a moment after each change. */
import * as vscode from 'vscode';
import type { TimelineMethod, TimelineParams, TimelineResult } from '../../server/protocol.ts';
import type { Server } from '../server.ts';

const method: TimelineMethod = 'historyNotes/timeline';

/** How long a note may go on changing before it is asked for again, in milliseconds; a long note takes longer. */
const settling = 300;

/** Asks once. Null where the note is not open in the server. */
export function timelineOf(
  server: Server,
  uri: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<TimelineResult> {
  const params: TimelineParams = { textDocument: { uri: uri.toString() } };
  return server.request<TimelineResult>(method, params, token);
}

/** Tells of the note's timeline until what it gives is disposed of; a request that fails is told to `failed`. */
export function followTimeline(
  server: Server,
  uri: vscode.Uri,
  tell: (timeline: NonNullable<TimelineResult>) => void,
  failed: (error: unknown) => void,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: vscode.CancellationTokenSource | undefined;
  let took = 0;

  const ask = async (): Promise<void> => {
    asking?.cancel();
    const own = new vscode.CancellationTokenSource();
    asking = own;
    const since = Date.now();
    try {
      const timeline = await timelineOf(server, uri, own.token);
      if (timeline !== null && !own.token.isCancellationRequested) tell(timeline);
    } catch (error) {
      if (!own.token.isCancellationRequested) failed(error);
    } finally {
      took = Date.now() - since;
      own.dispose();
      if (asking === own) asking = undefined;
    }
  };
  const askSoon = (changed: vscode.TextDocument): void => {
    if (changed.uri.toString() !== uri.toString()) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), Math.max(settling, took));
  };

  void ask();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => askSoon(document)),
    vscode.workspace.onDidOpenTextDocument(askSoon),
    server.onDidChangeState((state) => {
      if (state === 'running') void ask();
    }),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      asking?.cancel();
    }),
  );
}
