/** What many measurements of one thing are told by. */

/** In the unit of the measurements. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  /** 95 in 100 are no greater. */
  readonly p95: number;
  readonly max: number;
}

/** A summary of measurements; of none at all everything is NaN. `summaryOf([3, 1, 2]).median === 2`. */
export function summaryOf(measured: readonly number[]): Summary {
  const sorted = [...measured].sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    max: sorted.at(-1) ?? NaN,
  };
}

/** The least of the sorted values that no fewer than `share` of all are no greater than. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
