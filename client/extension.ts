/** The extension on the desktop and in remote extension hosts: the server is a Node process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { NodeModule } from 'vscode-languageclient/node';
import { start } from './start.ts';
import type { Api, Started } from './start.ts';

/** Keeps the library's own pop-ups away: every failure is in the output, and server.ts tells the reader once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let started: Started | undefined;

export function activate(context: ExtensionContext): Api {
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.ipc,
    // From Node 22 on what was compiled is kept for the next start, here in a folder that is the extension's own.
    options: { env: { NODE_COMPILE_CACHE: Uri.joinPath(context.globalStorageUri, 'compiled').fsPath } },
  };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  started = start(context, (id, name, options) => new QuietClient(id, name, { run: server, debug }, options));
  return started.api;
}

export async function deactivate(): Promise<void> {
  await started?.stop();
}
