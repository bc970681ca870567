/** The first words between client and server, said before the rest of the server is even loaded. */
import { type Connection, InitializeRequest, Message, type MessageStrategy } from 'vscode-languageserver';
import { type ClientSupport, clientSupport, serverCapabilities } from './capabilities.ts';
import type { FailedMethod, FailedParams } from './protocol.ts';

const failedMethod: FailedMethod = 'historyNotes/failed';

/** Serves a connection that has been greeted; see server.ts. */
export type Serve = (connection: Connection, support: ClientSupport) => void;

/** How long the answer to `initialize` may take to go out before loading keeps it back, in milliseconds. */
const head = 5;

/**
 * Opens a connection with `connect`, answers `initialize` at once, and hands over to the server that `load` brings.
 * Loading takes longer than everything before it. So it is begun when the answer is out, while the client reads that, and
 * whatever the client says next waits for it, in its order. A server that cannot be loaded says so, once.
 */
export function greet(
  connect: (messageStrategy: MessageStrategy) => Connection,
  load: () => Promise<Serve>,
): void {
  let support = clientSupport({});
  let served: Promise<void> | undefined;
  const serve = (): Promise<void> =>
    (served ??= load()
      .then((begin) => begin(connection, support))
      .catch((error: unknown) => {
        const params: FailedParams = { reason: error instanceof Error ? error.message : String(error) };
        return connection.sendNotification(failedMethod, params);
      }));
  const connection = connect({
    handleMessage: async (message, next) => {
      if (!isInitialize(message)) await serve();
      await next(message);
    },
  });
  connection.onInitialize(({ capabilities }) => {
    support = clientSupport(capabilities);
    setTimeout(() => {
      void serve();
    }, head);
    return { capabilities: serverCapabilities(support), serverInfo: { name: 'History Notes' } };
  });
  connection.listen();
}

const isInitialize = (message: Message): boolean =>
  Message.isRequest(message) && message.method === InitializeRequest.method;
