/** The language server as a worker in a browser, which is handed its packs: see {@link Delivery}. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { greet } from '../greeting.ts';
import type { Delivery } from '../protocol.ts';

/** As much of a message, and of the port that it brings, as is looked at here. */
interface FirstMessage {
  readonly ports: readonly { onmessage: ((message: { readonly data: Delivery }) => void) | null }[];
}

declare const self: { onmessage: (message: FirstMessage) => void };

// The reader of the connection puts its own listener in the place of this one.
self.onmessage = ({ ports: [port] }) => {
  const delivery = new Promise<Delivery>((resolve) => {
    if (port !== undefined) port.onmessage = ({ data }) => resolve(data);
  });
  greet(
    (messageStrategy) =>
      createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy }),
    async () => (await import('./delivered.ts')).serveWith(await delivery),
  );
};
