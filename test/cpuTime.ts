/** How long work takes on the processor: what else the machine does meanwhile does not count, so tests may ask for it. */
import assert from 'node:assert/strict';

/** How much worse than in proportion a time may come out by chance. */
const SLACK = 4;
/** What collecting garbage or optimising may add to any time, in milliseconds. */
const NOISE = 250;

/** Milliseconds of CPU that `work` takes. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Throws where work on `times` the input takes far longer than `times` as long. `prepare` makes the work for an input of so
 * many units; making it is not measured. `assertProportional((count) => () => read('a '.repeat(count)), 1000, 10)` compares
 * 1,000 units with 10,000.
 */
export function assertProportional(
  prepare: (units: number) => () => void,
  units: number,
  times: number,
): void {
  // The first round is what makes the code fast.
  cpuTime(prepare(units));
  const [small, large] = [cpuTime(prepare(units)), cpuTime(prepare(units * times))];
  assert.ok(
    large < small * times * SLACK + NOISE,
    `${small.toFixed(0)} ms, ${String(times)} times the input ${large.toFixed(0)} ms`,
  );
}
