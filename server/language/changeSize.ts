/** How large a change is: every size that a reader would let the words stand for. */
import type { Hedge } from './hedges.ts';
import type { Interval } from './interval.ts';
import type { Quantity } from './quantities.ts';

/** Half of what a ratio in words may be off: "doubled" is 1.6 to 2.5 times as much, "halved" 0.4 to 0.63. */
const RATIO = 1.25;
/** "nearly doubled" reaches down to one and a half times, "nearly halved" up to two thirds. */
const NEARLY = 4 / 3;
/** How far a ratio with a bound may overshoot it: "more than doubled" is at least 1.9 times. */
const BOUND = 1.05;

/**
 * New divided by old for a ratio in words. What falls short is nearer to 1: "nearly halved" is 0.5 to 0.67, "more than
 * halved" 0 to 0.53. `ratio` is greater than 0.
 */
export function ratioSize(ratio: number, hedge: Hedge): Interval {
  if (ratio < 1) {
    const { low, high } = ratioSize(1 / ratio, hedge);
    return { low: 1 / high, high: 1 / low };
  }
  switch (hedge) {
    case 'exact':
      return { low: ratio / RATIO, high: ratio * RATIO };
    case 'about':
      return { low: ratio / NEARLY, high: ratio * NEARLY };
    case 'nearly':
    case 'up to':
      return { low: ratio / NEARLY, high: ratio * BOUND };
    case 'slightly over':
      return { low: ratio / BOUND, high: ratio * RATIO };
    case 'over':
      return { low: ratio / BOUND, high: Infinity };
    case 'under':
      return { low: 1, high: ratio * BOUND };
  }
}

/** "More than halved" is less than half as much: what a hedge in front of "half" is to the change. */
export const TURNED: Readonly<Record<Hedge, Hedge>> = {
  exact: 'exact',
  about: 'about',
  nearly: 'slightly over',
  'slightly over': 'nearly',
  over: 'under',
  under: 'over',
  'up to': 'over',
};

/** A fraction in words is this rough, in percent: "a third" is 26 to 40%. */
const WORDS = 7;
/** A share in digits is never taken more exactly than this, in percent and as a part of itself. */
const LEAST = 1;
const PART = 0.03;

/**
 * A share in percent, rounded as writers round: tens to the nearest ten, fives to the nearest five. "20%" is 15 to 25, "47%"
 * is 45.6 to 48.4, "over half" is 48 and more.
 */
export function shareSize({ value, step, hedge }: Quantity): Interval {
  // "Twenty-nine per cent" is as exact as 29%; a fraction has a step of several percent.
  const exact = step <= 1;
  const slack = exact ? Math.max(step / 2, LEAST, roundness(value), value * PART) : WORDS;
  const bound = exact ? step / 4 : 2;
  switch (hedge) {
    case 'exact':
      return { low: value - slack, high: value + slack };
    case 'about':
      return { low: value - Math.max(slack, value / 5), high: value + Math.max(slack, value / 5) };
    case 'nearly':
      return { low: value - Math.max(slack, value / 4), high: value + bound };
    case 'up to':
      return { low: 0, high: value + bound };
    case 'slightly over':
      return { low: value - bound, high: value + Math.max(slack, value / 4) };
    case 'over':
      return { low: value - bound, high: Infinity };
    case 'under':
      return { low: 0, high: value + bound };
  }
}

function roundness(value: number): number {
  // "Up by 100%" is doubled.
  if (value % 100 === 0) return 15;
  if (value % 10 === 0) return 5;
  return value % 5 === 0 ? 2.5 : 0;
}

/** How much an amount may be off besides its own rounding: it is the difference of two rounded figures. */
const AMOUNT = 0.03;

/** An amount in its written unit. */
export function amountSize({ interval }: Quantity): Interval {
  return { low: interval.low * (1 - AMOUNT), high: interval.high * (1 + AMOUNT) };
}
