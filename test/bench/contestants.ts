/** The servers that are measured: ours, its peers, and the floors under all of them. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Answers, Command } from './client.ts';

/** How a server is started and spoken to. */
export interface Contestant {
  readonly name: string;
  readonly command: Command;
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Sent once after `initialized`, as the whole settings. */
  readonly settings?: unknown;
  /** What it asks of a client, given the text of the open note by its URI. */
  readonly answers?: (textOf: (uri: string) => string) => Answers;
  /** True where diagnostics are sent by the server, not asked for. */
  readonly pushes?: true;
}

const here = import.meta.dirname;
const peers = path.join(here, 'peers');
const requirePeer = createRequire(path.join(peers, 'package.json'));

/** What VS Code says it can do, as far as these servers ask. */
const editorWithoutPull: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
  },
};
const editor: ClientCapabilities = {
  ...editorWithoutPull,
  textDocument: {
    ...editorWithoutPull.textDocument,
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
  },
};

const ourProgram = path.resolve(here, '../../dist/server.cjs');

/** Our server as `program` has it, asked for diagnostics as VS Code does. */
export function ours(program = ourProgram): Contestant {
  return { name: 'History Notes', command: { program, args: ['--stdio'] }, capabilities: editor };
}

/** Our server with a client that cannot ask: it waits for a pause in the typing before it sends diagnostics. */
export const oursPushing: Contestant = {
  ...ours(),
  name: 'History Notes, push',
  capabilities: editorWithoutPull,
  pushes: true,
};

/** The Markdown server of VS Code, which checks links. Its client parses: it is asked for the tokens of markdown-it. */
export const markdownServer: Contestant = {
  name: 'vscode-markdown-languageserver 0.5.0',
  command: {
    program: path.join(peers, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'),
    args: ['--stdio'],
  },
  capabilities: editor,
  initializationOptions: { markdownFileExtensions: ['md'] },
  settings: {
    markdown: {
      server: { log: 'off' },
      suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
      occurrencesHighlight: { enabled: false },
      preferredMdPathExtensionStyle: 'auto',
      validate: {
        enabled: true,
        referenceLinks: { enabled: 'warning' },
        fragmentLinks: { enabled: 'warning' },
        fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
        ignoredLinks: [],
        unusedLinkDefinitions: { enabled: 'hint' },
        duplicateLinkDefinitions: { enabled: 'warning' },
      },
    },
  },
  answers: (textOf) => {
    const parse = parsedOnce(createMarkdownIt());
    return new Map<string, (params: never) => unknown>([
      ['markdown/parse', ({ uri, text }: ParseParams) => parse(text ?? textOf(uri))],
      ['markdown/findMarkdownFilesInWorkspace', () => []],
      ['markdown/fs/readDirectory', ({ uri }: UriParams) => entriesOf(uri)],
      ['markdown/fs/readFile', () => []],
      ['markdown/fs/stat', ({ uri }: UriParams) => (isDirectory(uri) ? { isDirectory: true } : undefined)],
    ]);
  },
};

interface UriParams {
  readonly uri: string;
}
interface ParseParams extends UriParams {
  readonly text?: string;
}

/** The parser that VS Code has, set up as it is there: HTML is let through, addresses become links. */
export interface MarkdownIt {
  parse(text: string, environment: object): unknown;
}

/** Loads it from the peers. */
export function createMarkdownIt(): MarkdownIt {
  const create = requirePeer('markdown-it') as (options: object) => MarkdownIt;
  return create({ html: true, linkify: true });
}

/** Parses a version of a note once, however often its tokens are asked for; VS Code does the same. */
function parsedOnce(markdownIt: MarkdownIt): (text: string) => unknown {
  let last: { readonly text: string; readonly tokens: unknown } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, tokens: markdownIt.parse(text, {}) };
    return last.tokens;
  };
}

function entriesOf(uri: string): readonly [string, { isDirectory: boolean }][] {
  try {
    const entries = readdirSync(URI.parse(uri).fsPath, { withFileTypes: true });
    return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
  } catch {
    return [];
  }
}

function isDirectory(uri: string): boolean {
  return uri.endsWith('/');
}

const floor = (name: string, file: string): Contestant => ({
  name,
  command: { program: path.join(here, 'servers', file), args: ['--stdio'] },
  capabilities: editor,
});

/** Parses the whole note at every edit. */
export const remarkServer = floor('remark + GFM, all of it at every edit', 'remark.mjs');
/** Keeps documents and says nothing. */
export const emptyServer = floor('empty vscode-languageserver', 'empty.mjs');
/** Knows no documents at all. */
export const echoServer = floor('bare JSON-RPC echo', 'echo.mjs');
