/**
 * A small client of the Language Server Protocol over stdio, the same for every server that is measured. It is written
 * here so that it is known what is in the time: writing the messages, the server's work, reading and parsing the answer.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { runtime } from './runtime.ts';

/** How a server is started: a program for {@link runtime}. */
export interface Command {
  readonly program: string;
  readonly args?: readonly string[];
  /** For Node itself: `['--import', 'tsx']`. */
  readonly nodeArgs?: readonly string[];
}

/** What the client says to what a server asks of it, by method; whatever is not there is answered null. */
export type Answers = ReadonlyMap<string, (params: never) => unknown>;

/** A message as it was parsed. */
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** An answer that is an error, such as one that was cancelled. */
export class AnsweredWithError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** A server that runs, and the ways to speak to it. */
export interface Client {
  readonly pid: number;
  /** Writes a notification; resolves before the server has read it. */
  notify(method: string, params: unknown): void;
  /** Writes a request; resolves with its answer in the moment it is parsed. Rejects with AnsweredWithError. */
  request<Result>(method: string, params: unknown): Promise<Result>;
  /** Writes a request whose answer does not matter; what is returned tells the server so. */
  ask(method: string, params: unknown): () => void;
  /** Resolves with the parameters of the next notification of that method for which `wanted` holds. */
  next<Params>(method: string, wanted: (params: Params) => boolean): Promise<Params>;
  /** Asks the server to end, and ends it where it does not. */
  stop(): Promise<void>;
}

/** How long a server has to end of itself, in milliseconds. */
const patience = 2000;

/** Starts a server. It is ended with this process at the latest. */
export function startClient(command: Command, answers: Answers = new Map()): Client {
  const { nodeArgs = [], program, args = [] } = command;
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    runtime(),
    [...nodeArgs, program, ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').then(() => process.off('exit', kill));
  const waiting = new Map<
    number | string,
    { done: (result: never) => void; failed: (error: Error) => void }
  >();
  const expected = new Set<{
    method: string;
    wanted: (params: never) => boolean;
    done: (p: never) => void;
  }>();
  let lastId = 0;

  child.on('error', (error) => {
    for (const { failed } of waiting.values()) failed(error);
  });
  child.on('exit', (code, signal) => {
    const error = new Error(`${program} ended with ${String(signal ?? code)}`);
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  });
  // A server that ended is told of by its exit.
  child.stdin.on('error', () => undefined);

  const write = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answer = (id: number | string, method: string, params: unknown): void => {
    const result = answers.get(method)?.(params as never) ?? null;
    write({ id, result });
  };
  const receive = ({ id, method, params, result, error }: Message): void => {
    if (method !== undefined && id !== undefined) answer(id, method, params);
    else if (method !== undefined) {
      for (const one of expected) {
        if (one.method !== method || !one.wanted(params as never)) continue;
        expected.delete(one);
        one.done(params as never);
      }
    } else if (id !== undefined) {
      const request = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) request?.done(result as never);
      else request?.failed(new AnsweredWithError(error.code, error.message));
    }
  };
  child.stdout.on('data', createReader(receive));

  const send = (method: string, params: unknown): number => {
    lastId += 1;
    write({ id: lastId, method, params });
    return lastId;
  };

  const client: Client = {
    pid: child.pid ?? 0,
    notify: (method, params) => write({ method, params }),
    // What is read comes later than this, so nothing is missed by waiting for it after it is sent.
    request: (method, params) =>
      new Promise((done, failed) => waiting.set(send(method, params), { done, failed })),
    ask(method, params) {
      const id = send(method, params);
      return () => client.notify('$/cancelRequest', { id });
    },
    next: (method, wanted) => new Promise((done) => expected.add({ method, wanted, done })),
    async stop() {
      const late = setTimeout(kill, patience);
      await client.request('shutdown', null).catch(() => undefined);
      client.notify('exit', null);
      await ended;
      clearTimeout(late);
    },
  };
  return client;
}

/** A reader of frames: takes what comes, calls `receive` for every whole message. Long ones are put together once. */
function createReader(receive: (message: Message) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  /** How long the frame must be that is being read; 0 while its header is not complete. */
  let wanted = 0;
  let headerLength = 0;
  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    while (length > 0) {
      if (wanted === 0) {
        const all = Buffer.concat(chunks);
        chunks = [all];
        const end = all.indexOf('\r\n\r\n');
        if (end < 0) return;
        headerLength = end + 4;
        const size = /Content-Length: *(\d+)/i.exec(all.toString('latin1', 0, end))?.[1];
        wanted = headerLength + Number(size);
      }
      if (length < wanted) return;
      const all = Buffer.concat(chunks);
      const body = all.toString('utf8', headerLength, wanted);
      chunks = [all.subarray(wanted)];
      length -= wanted;
      wanted = 0;
      receive(JSON.parse(body) as Message);
    }
  };
}
