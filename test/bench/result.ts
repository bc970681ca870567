/** What the benchmark finds out: measurements, and the bars they are held against. */
import type { Summary } from './statistics.ts';

/** One thing measured of one server on a note of one length. */
export interface Measurement {
  readonly what: string;
  readonly who: string;
  readonly words: number;
  readonly unit: 'ms' | 'MB' | 's';
  readonly summary: Summary;
}

/** A value that was aimed at: `measured` is to be at least, or at most, `target`. */
export interface Bar {
  readonly what: string;
  readonly words: number;
  readonly measured: number;
  readonly unit: 'ms' | '×' | '%' | 's' | 'cores' | '';
  readonly comparison: 'at least' | 'at most';
  readonly target: number;
}

/** What a row of the benchmark has found out. */
export interface Result {
  readonly measurements: readonly Measurement[];
  readonly bars: readonly Bar[];
}

/** Whether the bar is met. */
export function isMet({ measured, comparison, target }: Bar): boolean {
  return comparison === 'at least' ? measured >= target : measured <= target;
}

/** Several results as one. */
export function together(results: readonly Result[]): Result {
  return {
    measurements: results.flatMap(({ measurements }) => measurements),
    bars: results.flatMap(({ bars }) => bars),
  };
}
