/** The language server as a worker in a browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { greet } from '../greeting.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

greet(
  (messageStrategy) =>
    createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy }),
  async () => (await import('./serving.ts')).serve,
);
