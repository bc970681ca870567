/**
 * The little of the browser's worker that client/browser.ts uses, under the name by which the client library knows it;
 * the whole library of browser types would let browser globals into every other module.
 */
interface Worker {
  terminate(): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}

declare const Worker: new (url: string) => Worker;
