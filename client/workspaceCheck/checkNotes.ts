/** Checks notes that need not be open, one after the other, and loses none: what cannot be checked is listed with the reason. */
import * as vscode from 'vscode';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { CheckTextMethod, CheckTextParams, CheckTextResult, NoteClaim } from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import { readNote, reasonOf } from './noteFiles.ts';
import { isReport } from './report.ts';

const method: CheckTextMethod = 'historyNotes/checkText';

/** What became of a note. */
export type CheckedFile =
  | {
      readonly uri: vscode.Uri;
      readonly claims: readonly NoteClaim[];
      readonly diagnostics: readonly vscode.Diagnostic[];
    }
  | { readonly uri: vscode.Uri; readonly problem: string };

/**
 * Checks the notes in their order, until all are done or `token` says to stop; those that are left then are answered as not
 * checked. Reports that this extension has written are left out. `step` is called with each note before it is read.
 */
export async function checkNotes(
  uris: readonly vscode.Uri[],
  server: Server,
  token: vscode.CancellationToken,
  step: (uri: vscode.Uri) => void,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) {
      checked.push({ uri, problem: vscode.l10n.t('the check was stopped before it') });
      continue;
    }
    step(uri);
    const note = await readNote(uri);
    if ('problem' in note) checked.push({ uri, problem: note.problem });
    else if (!isReport(note.text)) checked.push(await checkNote(uri, note.text, server, token));
  }
  return checked;
}

async function checkNote(
  uri: vscode.Uri,
  text: string,
  server: Server,
  token: vscode.CancellationToken,
): Promise<CheckedFile> {
  try {
    if (!(await isRunning(server))) throw new Error(vscode.l10n.t('The server is not running.'));
    const params: CheckTextParams = { uri: uri.toString(), text };
    const told = await server.request<CheckTextResult>(method, params, token);
    if (told === null) return { uri, problem: vscode.l10n.t('could not be checked; the output says why') };
    return { uri, claims: told.claims, diagnostics: await toEditor(told.diagnostics, server) };
  } catch (error) {
    return {
      uri,
      problem: token.isCancellationRequested
        ? vscode.l10n.t('the check was stopped before it')
        : vscode.l10n.t('could not be checked: {0}', reasonOf(error)),
    };
  }
}

async function toEditor(
  diagnostics: readonly Diagnostic[],
  { client }: Server,
): Promise<vscode.Diagnostic[]> {
  return (await client?.protocol2CodeConverter.asDiagnostics([...diagnostics])) ?? [];
}

/** Waits for a server that is starting, for the first time or after a crash; answers whether one runs. */
function isRunning(server: Server): Promise<boolean> {
  return new Promise((resolve) => {
    if (server.state !== 'starting') {
      resolve(server.state === 'running');
      return;
    }
    const waiting = server.onDidChangeState((state) => {
      if (state === 'starting') return;
      waiting.dispose();
      resolve(state === 'running');
    });
  });
}
