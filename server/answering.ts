/** How requests are answered: never with a failure, and not when nobody waits any more. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** A handler as the connection takes it: its answer, null where it failed, or that the request was cancelled. */
export type Answering = <Params, Result>(
  what: string,
  handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result | null | ResponseError>;

/** Wraps handlers; what fails goes to `log` under the name it is given, and the server goes on. */
export function createAnswering(log: (what: string, error: unknown) => void): Answering {
  return (what, handler) => async (params, token) => {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await handler(params, token);
    } catch (error) {
      log(what, error);
      return null;
    }
  };
}

/** What is answered to whoever does not wait any more: they said so, or the note was edited. */
export const outdated = ({ isCancellationRequested }: CancellationToken): ResponseError =>
  isCancellationRequested
    ? new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    : new ResponseError(LSPErrorCodes.ContentModified, 'changed meanwhile');
