/** The built server as a process of its own, spoken to as an editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { createLines } from '../../server/note/lines.ts';

/** What is started. */
export const program = path.join(import.meta.dirname, '..', '..', 'dist', 'server.cjs');

/** What VS Code says it can do, as far as it matters here. */
export const editor: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
  },
};

/** A client of the oldest kind: no pull, no configuration, no Markdown. */
export const plainEditor: ClientCapabilities = {};

/** A running server and what it has said. */
export interface Server {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** Lines the server wrote to its log. */
  readonly log: string[];
  /** Changes the settings, of everything or of the notes in one folder, and tells the server. */
  configure(settings: unknown, folder?: string): Promise<void>;
  /** How often the server asked for diagnostics to be pulled again, and a way to wait for the next time. */
  nextRefresh(): Promise<void>;
  /** The next diagnostics that are sent for a document in the given version. */
  nextPush(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

/** Starts the server and says hello to it. */
export async function startServer(
  capabilities: ClientCapabilities = editor,
  firstSettings: unknown = null,
): Promise<Server> {
  if (!existsSync(program)) throw new Error('dist/server.cjs is missing: npm run build');
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const log: string[] = [];
  const refreshes: (() => void)[] = [];
  const pushes: {
    matches: (params: PublishDiagnosticsParams) => boolean;
    done: (p: PublishDiagnosticsParams) => void;
  }[] = [];
  let settings = firstSettings;
  const inFolders = new Map<string, unknown>();
  const settingsFor = (uri: string): unknown =>
    [...inFolders].find(([folder]) => uri.startsWith(folder))?.[1] ?? settings;

  connection.onRequest(
    'workspace/configuration',
    ({ items }: { items: readonly { section: string; scopeUri?: string }[] }) =>
      items.map(({ section, scopeUri = '' }) => (section === 'historyNotes' ? settingsFor(scopeUri) : null)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes.splice(0).forEach((done) => done());
    return null;
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    for (const wait of pushes.filter(({ matches }) => matches(params))) {
      pushes.splice(pushes.indexOf(wait), 1);
      wait.done(params);
    }
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    process: child,
    initialized,
    log,
    async configure(given, folder) {
      if (folder === undefined) settings = given;
      else inFolders.set(folder, given);
      await connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { historyNotes: given },
      });
    },
    nextRefresh: () => new Promise((done) => refreshes.push(done)),
    nextPush: (uri, version) =>
      new Promise((done) => {
        pushes.push({
          matches: (params) => params.uri === uri && (version === undefined || params.version === version),
          done,
        });
      }),
    async stop() {
      const ended = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const [code] = (await ended) as [number | null];
      connection.dispose();
      if (code !== 0) throw new Error(`The server ended with ${String(code)}`);
    },
  };
}

/** A note that is open in the server. */
export interface OpenNote {
  readonly uri: string;
  readonly text: string;
  readonly version: number;
  readonly id: { readonly uri: string };
  /** Where the first of these words begins, and `into` units further. */
  at(words: string, into?: number): Position;
  /** Replaces the whole text, or takes the changes, as the next version. */
  change(text: string, changes?: readonly TextDocumentContentChangeEvent[]): Promise<OpenNote>;
  close(): Promise<void>;
}

let opened = 0;

/** Opens a note under a name of its own. */
export async function openNote({ connection }: Server, text: string, uri = nextUri()): Promise<OpenNote> {
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  return note(connection, uri, text, 1);
}

function nextUri(): string {
  opened += 1;
  return `file:///notes/note%20${opened}.md`;
}

function note(connection: ProtocolConnection, uri: string, text: string, version: number): OpenNote {
  return {
    uri,
    text,
    version,
    id: { uri },
    at(words, into = 0) {
      const offset = text.indexOf(words);
      if (offset < 0) throw new Error(`"${words}" is not in the note`);
      return createLines(text).positionAt(offset + into);
    },
    async change(next, changes = [{ text: next }]) {
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: version + 1 },
        contentChanges: changes,
      });
      return note(connection, uri, next, version + 1);
    },
    async close() {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
  };
}
