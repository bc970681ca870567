/** One running server with one open note: edits it and asks for diagnostics as an editor does, and takes the time. */
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { parseNote } from '../../server/note/parse.ts';
import { AnsweredWithError, type Client, startClient } from './client.ts';
import type { Contestant } from './contestants.ts';

/** A change: `deleted` UTF-16 units behind `offset` give way to `text`. */
export interface Edit {
  readonly offset: number;
  readonly deleted: number;
  readonly text: string;
}

/** The answer of a server, and the time from before the first message was written to when it was parsed. */
export interface Timed<Result> {
  readonly milliseconds: number;
  readonly result: Result;
}

/** A server that was initialized. */
export interface Session {
  readonly client: Client;
  /** From before the process was started to the answer to `initialize`. */
  readonly started: Timed<InitializeResult>;
  /** The note as it is now. */
  readonly text: string;
  /** Opens a note, instead of the one that is open; the time is that of its first diagnostics. */
  open(text: string): Promise<Timed<readonly Diagnostic[]>>;
  /** Edits the note; the time is that of the diagnostics that it has now. */
  edit(edit: Edit): Promise<Timed<readonly Diagnostic[]>>;
  /** Edits the note and waits for nothing. */
  write(edit: Edit): void;
  /** Edits the note, calls off the diagnostics that were asked for last, asks for those of now and waits for nothing. */
  writeAndAsk(edit: Edit): void;
  /** Asks for the diagnostics again, as they are now. */
  diagnostics(): Promise<readonly Diagnostic[]>;
  /** Asks something about a place in the note: `textDocument/hover`. */
  ask(method: string, offset: number): Promise<Timed<unknown>>;
  /** The memory of the server's process. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server and says hello to it. */
export async function startSession(contestant: Contestant): Promise<Session> {
  const { capabilities, command, initializationOptions, pushes, settings } = contestant;
  // In chunks: a text of its own at every edit would have the client clear up after itself while it waits for an answer.
  let note = parseNote('');
  let document = { uri: '', version: 0 };
  let notes = 0;
  let previousResultId: string | undefined;
  let known: readonly Diagnostic[] = [];
  let callOff = (): void => undefined;

  const before = performance.now();
  const client = startClient(
    command,
    contestant.answers?.(() => note.text),
  );
  const initialized = await client.request<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities,
    initializationOptions,
  });
  const started = { milliseconds: performance.now() - before, result: initialized };
  client.notify('initialized', {});
  if (settings !== undefined) client.notify('workspace/didChangeConfiguration', { settings });

  /** The diagnostics of the present version; a server that was interrupted is asked again, as editors do. */
  async function pull(): Promise<readonly Diagnostic[]> {
    try {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: document.uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
      previousResultId = report.resultId;
      if (report.kind === 'full') known = report.items;
      return known;
    } catch (error) {
      if (!(error instanceof AnsweredWithError) || error.code !== serverCancelled) throw error;
      return pull();
    }
  }
  async function pushed(): Promise<readonly Diagnostic[]> {
    const { uri, version } = document;
    const { diagnostics } = await client.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && params.version === version,
    );
    return diagnostics;
  }
  const diagnostics = pushes === true ? pushed : pull;

  async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
    const from = performance.now();
    const result = await work();
    return { milliseconds: performance.now() - from, result };
  }
  /** The parameters of `didChange`; from now on the note is what it says. */
  function changed({ offset, deleted, text }: Edit): unknown {
    if (notes === 0) throw new Error('No note is open.');
    const { lines } = note;
    const range = { start: lines.positionAt(offset), end: lines.positionAt(offset + deleted) };
    note = note.edit({ start: offset, end: offset + deleted, text });
    document = { uri: document.uri, version: document.version + 1 };
    return { textDocument: document, contentChanges: [{ range, text }] };
  }

  return {
    client,
    started,
    pid: client.pid,
    get text() {
      return note.text;
    },
    open(text) {
      if (notes > 0) client.notify('textDocument/didClose', { textDocument: { uri: document.uri } });
      notes += 1;
      note = parseNote(text);
      document = { uri: `file:///notes/note-${notes}.md`, version: 1 };
      previousResultId = undefined;
      const textDocument = { ...document, languageId: 'markdown', text };
      return timed(() => {
        client.notify('textDocument/didOpen', { textDocument });
        return diagnostics();
      });
    },
    edit(edit) {
      const params = changed(edit);
      return timed(() => {
        client.notify('textDocument/didChange', params);
        return diagnostics();
      });
    },
    write(edit) {
      client.notify('textDocument/didChange', changed(edit));
    },
    writeAndAsk(edit) {
      callOff();
      client.notify('textDocument/didChange', changed(edit));
      callOff = client.ask('textDocument/diagnostic', { textDocument: { uri: document.uri } });
    },
    diagnostics,
    ask(method, offset) {
      const params: { textDocument: { uri: string }; position: Position } = {
        textDocument: { uri: document.uri },
        position: note.lines.positionAt(offset),
      };
      return timed(() => client.request(method, params));
    },
    stop: () => client.stop(),
  };
}

/** The code of an answer that asks to be asked again. */
const serverCancelled = -32802;
