/** The extension under test, however it was loaded. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Api } from '../../../client/start.ts';
import { until } from './until.ts';

/** The extension, active or not. */
export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('history-notes.history-notes');
  if (found === undefined) throw new Error('The extension is not there.');
  return found;
}

/** The client of the running server, once there is one: another one after each start. */
export function runningServer(): Promise<BaseLanguageClient> {
  return until('a running server', () => {
    const { server } = extension().exports;
    return server.state === 'running' ? server.client : undefined;
  });
}

/** The process of the running server, where it is one, once there is one. */
export function serverProcess(): Promise<number> {
  return until('the process of a server', async () => {
    const client = await runningServer();
    return 'serverProcess' in client
      ? (client as Pick<LanguageClient, 'serverProcess'>).serverProcess?.pid
      : undefined;
  });
}

/** What the output says, once it says `wanted`. */
export async function outputWith(wanted: RegExp): Promise<string> {
  await vscode.commands.executeCommand('historyNotes.showOutput');
  return until(`${String(wanted)} in the output`, () => {
    const outputs = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
    return outputs.map((output) => output.getText()).find((text) => wanted.test(text));
  });
}
