/** What does not add up, before it becomes a judgement, and how its numbers are put in words. */
import type { Interval } from '../../language/interval.ts';
import type { Quantity } from '../../language/quantities.ts';
import { writtenNumber } from '../../language/writtenNumbers.ts';
import type { Replacement } from '../fixes.ts';

/** A number that contradicts other numbers of the same note. Offsets count from the start of the sentence. */
export interface Inconsistency {
  /** The number that does not fit, of those the one that is worked out from the others. */
  readonly start: number;
  readonly end: number;
  /** Says the sum: "73.3 to 67.6 is a fall of 7.8%, not 20%." */
  readonly message: string;
  /** The right number in place of the wrong one, where it is plainly the one that was worked out. */
  readonly fix?: Replacement;
}

/** A percentage or ratio as a reader wants it: whole from 10 on, else to one decimal. `7.8`, `43`. */
export const formatRatio = (value: number): string =>
  Math.abs(value) >= 10 ? writtenNumber(Math.round(value)) : writtenNumber(value, 1);

/** A number with the magnitude that another one was written in: `12 million`, `1,204`. */
export function formatLike(value: number, { magnitude }: Pick<Quantity, 'magnitude'>): string {
  const word = MAGNITUDES.get(magnitude);
  return word === undefined ? writtenNumber(value, 2) : `${writtenNumber(value / magnitude, 2)} ${word}`;
}

const MAGNITUDES: ReadonlyMap<number, string> = new Map([
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
]);

/**
 * What a number in a sum may stand for. Small whole numbers were counted and are exact, everything else was rounded to its
 * last written place: `28` is 28, `12 million` is 11.5 to 12.5 million, `4.7` is 4.65 to 4.75.
 */
export function rounded({ value, step, magnitude, unit, hedge, interval }: Quantity): Interval {
  if (hedge !== 'exact') return interval;
  const counted = step === 1 && magnitude === 1 && unit.dimension === 'none';
  const slack = counted ? 0 : step / 2;
  return { low: value - slack, high: value + slack };
}

/** The sum of intervals: from the sum of what is least to the sum of what is most. */
export function total(parts: readonly Interval[]): Interval {
  return {
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
  };
}

/** Whether no value of one comes as near to a value of the other as arithmetic on decimals may be off. */
export function apart(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.high + slack < b.low || b.high + slack < a.low;
}
