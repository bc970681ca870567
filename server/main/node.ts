/** The language server as a process: `--stdio`, `--node-ipc` or `--socket=PORT`, which createConnection reads. */
import { createConnection } from 'vscode-languageserver/node';
import { greet } from '../greeting.ts';
import { answerSoon, keepHeapSmall } from './engine.ts';

keepHeapSmall('inServer');
answerSoon();
greet(
  (messageStrategy) => createConnection({ messageStrategy }),
  async () => (await import('./serving.ts')).serve,
);
