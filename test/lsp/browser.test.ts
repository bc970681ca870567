import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const bundle = path.join(import.meta.dirname, '..', '..', 'dist', 'server.browser.js');

interface Message {
  readonly id?: number;
  readonly result?: unknown;
}

/** The worker's end of the line: nothing but what a worker has, so that anything of Node's would fail. */
function startWorker(): (id: number | undefined, method: string, params: unknown) => Promise<unknown> {
  const waiting = new Map<number, (result: unknown) => void>();
  const self: {
    onmessage?: (event: { readonly data: unknown }) => void;
    readonly addEventListener: () => void;
    readonly postMessage: (message: Message) => void;
  } = {
    addEventListener: () => undefined,
    postMessage: ({ id, result }: Message) => {
      if (id !== undefined) waiting.get(id)?.(result);
    },
  };
  const globals = {
    self,
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    console,
    performance,
    queueMicrotask,
  };
  vm.runInNewContext(readFileSync(bundle, 'utf8'), globals);
  return (id, method, params) => {
    const answer = new Promise((done) => (id === undefined ? done(undefined) : waiting.set(id, done)));
    const data: unknown = JSON.parse(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    assert.ok(self.onmessage, 'the worker does not listen');
    self.onmessage({ data });
    return answer;
  };
}

describe('the server in a browser worker', () => {
  it('answers a hover', async () => {
    const send = startWorker();
    await send(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
    await send(undefined, 'initialized', {});
    const uri = 'vscode-vfs://github/a/b/note.md';
    await send(undefined, 'textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: 'The kolkhoz.' },
    });
    const hover = await send(2, 'textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 6 },
    });
    assert.match(JSON.stringify(hover), /kolkhoz/);
  });
});
