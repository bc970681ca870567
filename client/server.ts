/** One language server that outlives its crashes: it is started again, a few times, and the reader is told once. */
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, State } from 'vscode-languageclient';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import type { FailedMethod, FailedParams } from '../server/protocol.ts';
import { afterCrash } from './crashes.ts';
import { commands, title } from './names.ts';

const failedMethod: FailedMethod = 'historyNotes/failed';

export type ServerState = 'starting' | 'running' | 'stopped';

/** Makes a client that is not started yet. `crashed` is to be called when its server is found dead by other means. */
export type CreateClient = (errorHandler: ErrorHandler, crashed: () => void) => BaseLanguageClient;

export interface Server {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** The client of the server that runs now: another one after each start. */
  readonly client: BaseLanguageClient | undefined;
  /** Resolves when the server is ready; rejects when it could not be started. */
  start(): Promise<void>;
  /** Ends the server, if there is one, and starts afresh; earlier crashes are forgotten. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Sends a request of server/protocol.ts once the server is ready; rejects when the token cancels it. */
  request<Result>(method: string, params?: unknown, token?: vscode.CancellationToken): Promise<Result>;
}

/** Lets the library finish with a dead client, and slows a crash loop down; in milliseconds. */
const restartPause = 200;

/** Prepares a server; {@link Server.start} starts it. `version` is the extension's own: both are built together. */
export function createServer(create: CreateClient, output: vscode.LogOutputChannel, version: string): Server {
  const stateChanged = new vscode.EventEmitter<ServerState>();
  let state: ServerState = 'stopped';
  let client: BaseLanguageClient | undefined;
  let ready: Promise<void> = Promise.reject(new Error(vscode.l10n.t('The server has not been started.')));
  ready.catch(() => undefined);
  let crashes: readonly number[] = [];
  let told = false;

  const become = (next: ServerState): void => {
    if (state === next) return;
    state = next;
    stateChanged.fire(next);
  };

  const launch = (again = false): Promise<void> => {
    let dead = false;
    // A server that dies while it starts is reported twice: by the closed connection and by the failed start.
    const crashed = (): void => {
      if (dead || client !== launched) return;
      dead = true;
      void recover(launched);
    };
    const launched: BaseLanguageClient = create(errorHandler(crashed), crashed);
    client = launched;
    become('starting');
    launched.onDidChangeState(({ newState }) => {
      if (client !== launched || newState !== State.Running) return;
      output.info(`Server ${version} ${again ? 'started again' : 'running'}.`);
      become('running');
    });
    launched.onNotification(failedMethod, ({ reason }: FailedParams) => void giveUp(launched, reason));
    ready = launched.start().catch((error: unknown) => {
      crashed();
      throw error;
    });
    ready.catch(() => undefined);
    return ready;
  };

  const recover = async (launched: BaseLanguageClient): Promise<void> => {
    const after = afterCrash(crashes, Date.now());
    crashes = after.crashes;
    output.error(`The server stopped by itself (${crashes.length} in the last minutes).`);
    become(after.restart ? 'starting' : 'stopped');
    await pause(restartPause);
    await end(launched);
    if (client !== launched) return;
    if (!after.restart) {
      client = undefined;
      await tellStopped(vscode.l10n.t('{0} keeps stopping, so it was not started again.', title));
      return;
    }
    if (!told) void tellRestarted();
    told = true;
    await launch(true).catch(() => undefined);
  };

  /** A server that cannot do its work could not do it the next time either. */
  const giveUp = async (launched: BaseLanguageClient, reason: string): Promise<void> => {
    if (client !== launched) return;
    client = undefined;
    output.error(`The server could not be loaded: ${reason}`);
    become('stopped');
    // A client that is starting cannot be ended.
    await ready.catch(() => undefined);
    await end(launched);
    await tellStopped(
      vscode.l10n.t(
        '{0} cannot run because a part of it is missing or damaged. Installing it again should help. ({1})',
        title,
        reason,
      ),
    );
  };

  const stop = async (): Promise<void> => {
    const running = client;
    client = undefined;
    if (running !== undefined) await end(running);
    become('stopped');
  };

  let restarting: Promise<void> | undefined;
  const restart = (): Promise<void> => {
    restarting ??= (async () => {
      await stop();
      crashes = [];
      told = false;
      await launch();
    })().finally(() => {
      restarting = undefined;
    });
    return restarting;
  };

  return {
    get state() {
      return state;
    },
    get client() {
      return client;
    },
    onDidChangeState: stateChanged.event,
    start: () => launch(),
    restart,
    stop,
    request: async <Result>(
      method: string,
      params?: unknown,
      token?: vscode.CancellationToken,
    ): Promise<Result> => {
      await ready;
      if (client === undefined) throw new Error(vscode.l10n.t('The server is not running.'));
      // A token that is not there would be sent as a second parameter.
      return token === undefined
        ? client.sendRequest<Result>(method, params)
        : client.sendRequest<Result>(method, params, token);
    },
  };
}

/** Leaves restarting to us: the client library would start the same client again while its failed start still unwinds. */
function errorHandler(crashed: () => void): ErrorHandler {
  return {
    // The library would end the client by itself, and then say nothing of the closed connection.
    error: (_error, _message, count) => {
      if ((count ?? 0) > 3) crashed();
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      crashed();
      return {
        action: CloseAction.DoNotRestart,
        handled: true,
        message: 'The connection to the server was closed.',
      };
    },
  };
}

/** Ends a client whatever state it is in; one that failed to start refuses to be stopped, and that is all right. */
async function end(client: BaseLanguageClient): Promise<void> {
  try {
    await client.dispose();
  } catch {
    // Nothing is left to end.
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

async function tellRestarted(): Promise<void> {
  const show = vscode.l10n.t('Show Output');
  const message = vscode.l10n.t('{0} stopped unexpectedly and was started again.', title);
  if ((await vscode.window.showWarningMessage(message, show)) === show) {
    await vscode.commands.executeCommand(commands.showOutput);
  }
}

async function tellStopped(message: string): Promise<void> {
  const [again, show] = [vscode.l10n.t('Restart'), vscode.l10n.t('Show Output')];
  const answer = await vscode.window.showErrorMessage(message, again, show);
  if (answer === again) await vscode.commands.executeCommand(commands.restartServer);
  if (answer === show) await vscode.commands.executeCommand(commands.showOutput);
}
