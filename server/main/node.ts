/** The language server as a process: `--stdio`, `--node-ipc` or `--socket=PORT`, which createConnection reads. */
import { createConnection } from 'vscode-languageserver/node';
import { greet } from '../greeting.ts';
import { keepHeapSmall } from './heap.ts';

keepHeapSmall();
greet(
  (messageStrategy) => createConnection({ messageStrategy }),
  async () => {
    // V8 compiles each regular expression for its interpreter first, which takes several times as long as for the machine.
    (await import('node:v8')).setFlagsFromString('--no-regexp-tier-up');
    return (await import('./serving.ts')).serve;
  },
);
