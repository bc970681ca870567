/** The language server as a process: `--stdio`, `--node-ipc` or `--socket=PORT`, which createConnection reads. */
import countries from 'history-notes:countries';
import packs from 'history-notes:packs';
import { createConnection } from 'vscode-languageserver/node';
import { createKnowledge } from '../knowledge/create.ts';
import { startServer } from '../server.ts';

startServer(createConnection(), createKnowledge(packs, countries));
