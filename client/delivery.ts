/** Hands a server in a worker the packs, which it cannot read for itself: see Delivery in server/protocol.ts. */
import * as vscode from 'vscode';
import type { Delivery } from '../server/protocol.ts';

/** Sends the worker its first message, and the files of `folder` when they are read. */
export function deliverPacks(worker: Worker, folder: vscode.Uri): void {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(null, [port2]);
  void readPacks(folder).then((delivery) => {
    port1.postMessage(delivery);
    port1.close();
  });
}

async function readPacks(folder: vscode.Uri): Promise<Delivery> {
  const read = async (name: string): Promise<Uint8Array> => {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
    } catch (error) {
      throw new Error(`dist/${name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
  try {
    const [packs, countries, phrases] = await Promise.all([
      read('packs.json'),
      read('countries.json'),
      read('phrases.json'),
    ]);
    return { packs, countries, phrases };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
