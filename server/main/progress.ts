/** Shows on standard error how far a long check is, if a person is looking. */

export interface Progress {
  /** One more is done. */
  step(): void;
  /** Takes the line away, so that something else can be printed; the next step brings it back. */
  clear(): void;
}

/** Fewer notes than this are done before anybody asks. */
const many = 20;

/** Begins at 0 of `total`; silent for few and where standard error is no terminal. */
export function startProgress(total: number): Progress {
  if (total < many || !process.stderr.isTTY) return { step: () => undefined, clear: () => undefined };
  let done = 0;
  return {
    step() {
      done += 1;
      process.stderr.write(`\r${done} of ${total} notes`);
    },
    clear() {
      process.stderr.write('\r\u001B[K');
    },
  };
}
