/** The first words between client and server, said before the rest of the server is even loaded. */
import { type Connection, InitializeRequest, Message, type MessageStrategy } from 'vscode-languageserver';
import { type ClientSupport, clientSupport, serverCapabilities } from './capabilities.ts';

/** Serves a connection that has been greeted; see server.ts. */
export type Serve = (connection: Connection, support: ClientSupport) => void;

/** How long the answer to `initialize` may take to go out before loading keeps it back, in milliseconds. */
const head = 5;

/**
 * Opens a connection with `connect`, answers `initialize` at once, and hands over to the server that `load` brings.
 * Loading takes longer than everything before it. So it is begun when the answer is out, while the client reads that, and
 * whatever the client says next waits for it, in its order.
 */
export function greet(
  connect: (messageStrategy: MessageStrategy) => Connection,
  load: () => Promise<Serve>,
): void {
  let support = clientSupport({});
  let served: Promise<void> | undefined;
  const serve = (): Promise<void> => (served ??= load().then((begin) => begin(connection, support)));
  const connection = connect({
    handleMessage: async (message, next) => {
      if (!isInitialize(message)) await serve();
      await next(message);
    },
  });
  connection.onInitialize(({ capabilities }) => {
    support = clientSupport(capabilities);
    setTimeout(() => {
      // Whoever waits for the server is told why it does not come; here nobody waits yet.
      serve().catch(() => undefined);
    }, head);
    return { capabilities: serverCapabilities(support), serverInfo: { name: 'History Notes' } };
  });
  connection.listen();
}

const isInitialize = (message: Message): boolean =>
  Message.isRequest(message) && message.method === InitializeRequest.method;
