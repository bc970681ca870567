/** What the extension does, the same on the desktop and in a browser; only how the server is run differs. */
import * as vscode from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { createClaims } from './claims.ts';
import { registerCommands } from './commands.ts';
import { activeNote } from './activeNote.ts';
import { type Evidence, showEvidence } from './evidence/evidenceView.ts';
import { commands, section, title } from './names.ts';
import { shareNotes } from './neighbours.ts';
import { checkCells } from './notebooks.ts';
import { noteSettings } from './noteSettings.ts';
import { markdown, onlyNotes } from './notes.ts';
import { createPreview, type Preview } from './preview/preview.ts';
import { registerPackDocuments } from './packDocuments.ts';
import { createServer } from './server.ts';
import type { Server, ServerState } from './server.ts';
import { showStatus } from './status.ts';
import { createResults } from './workspaceCheck/results.ts';
import { createTimeline, type Timeline } from './timeline/timeline.ts';
import { walkthroughProgress } from './walkthrough.ts';

/** Makes a client with these options; `crashed` is called when the server is found dead and the connection is not. */
export type ClientFactory = (
  id: string,
  name: string,
  options: LanguageClientOptions,
  crashed: () => void,
) => BaseLanguageClient;

/** What the extension offers to other extensions and to its own tests. */
export interface Api {
  /** The Markdown preview asks for this; `markdown.markdownItPlugins` in package.json says that it is there. */
  readonly extendMarkdownIt: Preview['extendMarkdownIt'];
  readonly server: Pick<Server, 'client' | 'state' | 'onDidChangeState'>;
  /** The trees of the Evidence view. */
  readonly evidence: Pick<Evidence, 'note' | 'known'>;
  readonly timeline: Pick<Timeline, 'open'>;
}

/** The running server, for `deactivate`. */
export interface Started {
  readonly api: Api;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the server and registers everything the editor shows of it. Waits for nothing: a preview that is opened first would
 * wait as well, and whatever is asked of the server waits for it by itself. The commands work also where it does not start,
 * and one of them restarts it.
 */
export function start(context: vscode.ExtensionContext, createClient: ClientFactory): Started {
  const output = vscode.window.createOutputChannel(title, { log: true });
  const version = readVersion(context.extension);
  const server = createServer(
    (errorHandler, crashed) =>
      createClient(section, title, { ...clientOptions(output), errorHandler }, crashed),
    output,
    version,
  );
  const claims = createClaims(server, output);
  const preview = createPreview(server, output);
  const active = activeNote();
  const evidence = showEvidence(server, claims, active);
  const results = createResults();
  const checking = { server, results, active, version };
  const timeline = createTimeline(context, server, active, output);
  context.subscriptions.push(
    output,
    claims.subscriptions,
    preview.watching,
    timeline.subscriptions,
    ...registerCommands(context, server, output, checking, timeline),
    registerPackDocuments(server),
    ...showStatus(server),
    active.subscriptions,
    evidence.subscriptions,
    results.subscriptions,
    shareNotes(server, output),
    checkCells(server),
  );
  // One that does not start is reported by server.ts.
  server.start().catch(() => undefined);
  const api = { server, evidence, timeline, extendMarkdownIt: preview.extendMarkdownIt };
  return { api, stop: () => server.stop() };
}

function readVersion({ packageJSON }: vscode.Extension<unknown>): string {
  return (packageJSON as { readonly version: string }).version;
}

/** Shared by every start of the server. The server asks for its settings itself, by `workspace/configuration`. */
function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: markdown,
    outputChannel: output,
    traceOutputChannel: output,
    // Failures are told by server.ts, once, and not with every request.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: section,
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
    middleware: { ...onlyNotes, ...walkthroughProgress, workspace: noteSettings },
    // Hovers and completions may hold links to entries, and to nothing else.
    markdown: { isTrusted: { enabledCommands: [commands.openEntry] }, supportHtml: false },
  };
}

export type { ServerState };
