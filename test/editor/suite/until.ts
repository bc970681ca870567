/** Waiting for what an editor does in its own time. */

const askEvery = 50; // milliseconds
const deadline = 15_000; // milliseconds

/**
 * Asks `probe` until it answers with something, and resolves with that. Rejects after 15 s, with the last reason where
 * `probe` threw; `what` says what was waited for: "a finding".
 */
export async function until<T>(
  what: string,
  probe: () => Thenable<T | undefined> | T | undefined,
): Promise<T> {
  const end = Date.now() + deadline;
  let reason: unknown;
  do {
    try {
      const found = await probe();
      if (found !== undefined) return found;
    } catch (error) {
      reason = error;
    }
    await new Promise((resolve) => setTimeout(resolve, askEvery));
  } while (Date.now() < end);
  throw new Error(`Waited in vain for ${what}`, { cause: reason });
}
