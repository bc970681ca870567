/** The extension in a web extension host: the server is a worker. */
import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { deliverPacks } from './delivery.ts';
import { start } from './start.ts';
import type { Api, Started } from './start.ts';

/** Keeps the library's own pop-ups away: every failure is in the output, and server.ts tells the reader once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let started: Started | undefined;
let worker: Worker | undefined;

export function activate(context: ExtensionContext): Api {
  const folder = Uri.joinPath(context.extensionUri, 'dist');
  const script = Uri.joinPath(folder, 'server.browser.js').toString(true);
  started = start(context, (id, name, options, crashed) => {
    // A worker does not end with its connection: the one before this is ended here.
    worker?.terminate();
    const next = new Worker(script);
    worker = next;
    deliverPacks(next, folder);
    // A script that does not load leaves the connection open and silent.
    next.addEventListener('error', () => {
      if (worker === next) crashed();
    });
    return new QuietClient(id, name, next, options);
  });
  return started.api;
}

export async function deactivate(): Promise<void> {
  await started?.stop();
  worker?.terminate();
}
