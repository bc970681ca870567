/** The language server as a worker in a browser. */
import countries from 'history-notes:countries';
import packs from 'history-notes:packs';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createKnowledge } from '../knowledge/create.ts';
import { startServer } from '../server.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  createKnowledge(packs, countries),
);
