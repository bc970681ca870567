/** The extension under test, however it was loaded. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Api } from '../../../client/start.ts';
import { until } from './until.ts';

/** The extension, active or not. */
export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('history-notes.history-notes');
  if (found === undefined) throw new Error('The extension is not there.');
  return found;
}

/** The process of the running server, once there is one. */
export function serverProcess(): Promise<number> {
  return until('a running server', () => {
    const { server } = extension().exports;
    const client = server.client as LanguageClient | undefined;
    return server.state === 'running' ? client?.serverProcess?.pid : undefined;
  });
}
