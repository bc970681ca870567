/** Long work in slices of time, so that edits and cancellations are heard in between. */
import { breathe } from './breathe.ts';

/** How long work goes on before other messages are let in, in milliseconds. */
export const slice = 8;

/**
 * Runs `work`, which yields wherever it may pause, to its end. Stops when `wanted` says no more; answers its result, or
 * undefined where it was stopped.
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  wanted: () => boolean,
): Promise<Result | undefined> {
  let since = Date.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (Date.now() - since <= slice) continue;
    await breathe();
    if (!wanted()) return undefined;
    since = Date.now();
  }
}
