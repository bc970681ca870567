/** A closed interval of numbers; either end may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** True when no number lies in both. */
export function disjoint(a: Interval, b: Interval): boolean {
  return a.high < b.low || b.high < a.low;
}
