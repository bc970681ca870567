/**
 * The little of the browser's worker that the client uses, under the name by which the client library knows it; the whole
 * library of browser types would let browser globals into every other module.
 */
interface Worker {
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  terminate(): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

declare const Worker: new (url: string) => Worker;
