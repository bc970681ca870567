import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Delivery } from '../../server/protocol.ts';

const dist = path.join(import.meta.dirname, '..', '..', 'dist');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A worker that runs the bundle. */
interface Worker {
  /** Hands over the packs. */
  deliver(delivery: Delivery): void;
  /** Resolves with the answer to a request. */
  request(method: string, params: unknown): Promise<Message>;
  notify(method: string, params: unknown): void;
  /** The next notification of this name. */
  notified(method: string): Promise<unknown>;
}

/** Starts a worker that has nothing but what a worker has, so that anything of Node's would fail. */
function startWorker(): Worker {
  const said = new EventEmitter();
  const self: {
    onmessage?: (event: { readonly data: unknown; readonly ports?: readonly unknown[] }) => void;
    readonly addEventListener: () => void;
    readonly postMessage: (message: Message) => void;
  } = {
    addEventListener: () => undefined,
    postMessage: (message: Message) => {
      said.emit(message.method ?? String(message.id), message);
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
  vm.runInNewContext(readFileSync(path.join(dist, 'server.browser.js'), 'utf8'), globals);
  const port: { onmessage?: (event: { readonly data: Delivery }) => void } = {};
  self.onmessage?.({ data: null, ports: [port] });
  const send = (message: object): void => {
    const data: unknown = JSON.parse(JSON.stringify({ jsonrpc: '2.0', ...message }));
    assert.ok(self.onmessage, 'the worker does not listen');
    self.onmessage({ data });
  };
  let requests = 0;
  return {
    deliver: (data) => {
      assert.ok(port.onmessage, 'the worker waits for no packs');
      port.onmessage({ data });
    },
    request: async (method, params) => {
      requests += 1;
      const answer = once(said, String(requests));
      send({ id: requests, method, params });
      return ((await answer) as [Message])[0];
    },
    notify: (method, params) => send({ method, params }),
    notified: async (method) => ((await once(said, method)) as [Message])[0].params,
  };
}

const built = (name: string): Buffer => readFileSync(path.join(dist, `${name}.json`));
const files = { packs: built('packs'), countries: built('countries'), phrases: built('phrases') };

const greeting = { processId: null, rootUri: null, capabilities: {} };
const uri = 'vscode-vfs://github/a/b/note.md';
const hover = { textDocument: { uri }, position: { line: 0, character: 6 } };

/** Says hello and opens a note. */
async function greet(worker: Worker): Promise<void> {
  await worker.request('initialize', greeting);
  worker.notify('initialized', {});
  worker.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: 'The kolkhoz.' },
  });
}

describe('the server in a browser worker', () => {
  it('answers a hover with the packs that it is handed', async () => {
    const worker = startWorker();
    worker.deliver(files);
    await greet(worker);
    assert.match(JSON.stringify((await worker.request('textDocument/hover', hover)).result), /kolkhoz/);
  });

  it('says hello before it has them, and keeps what is asked meanwhile', async () => {
    const worker = startWorker();
    await greet(worker);
    const answer = worker.request('textDocument/hover', hover);
    worker.deliver(files);
    assert.match(JSON.stringify((await answer).result), /kolkhoz/);
  });

  const failures: readonly [string, Delivery, RegExp][] = [
    ['cannot be read', { problem: 'packs.json is not there' }, /^packs\.json is not there$/],
    ['are cut off', { ...files, packs: files.packs.subarray(0, 1000) }, /^dist\/packs\.json: ./],
    ['are none', { ...files, packs: Buffer.from('{}') }, /./],
  ];
  for (const [what, delivery, reason] of failures) {
    it(`says so when they ${what}, and answers with errors`, async () => {
      const worker = startWorker();
      const failed = worker.notified('historyNotes/failed');
      await greet(worker);
      worker.deliver(delivery);
      assert.match(((await failed) as { readonly reason: string }).reason, reason);
      assert.ok((await worker.request('textDocument/hover', hover)).error);
      assert.equal((await worker.request('shutdown', undefined)).error, undefined);
    });
  }
});
