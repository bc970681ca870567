/** From when to when a change is stated, and what is known of a measure at both ends. */
import type { Measure, Observation } from '../knowledge/model.ts';
import type { Interval } from '../language/interval.ts';
import {
  calendarDay,
  contains,
  lengthInDays,
  monthPeriod,
  overlaps,
  span,
  yearPeriod,
  type Period,
} from '../language/period.ts';
import { knownDates } from './sentenceDates.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** The two ends of a change, and where they are given. */
export interface ChangePeriod {
  /** Not given where a fall is only said to have come about by a date, or without any. */
  readonly from?: Period;
  readonly to?: Period;
  readonly where: 'clause' | 'parent' | 'heading' | 'previous' | 'default';
}

/**
 * The ends of the only change of a sentence: "between 1928 and 1933", "more in 1931 than in 1930", or what a heading or the
 * sentences before give; of "by 1933" only the last one. Nothing where there are other dates besides.
 */
export function changePeriod(sentence: Sentence, surroundings: Surroundings): ChangePeriod | undefined {
  const own = periodsOf(sentence, surroundings);
  const stated = twoEnds(own);
  if (stated !== undefined) return { ...stated, where: 'clause' };
  const [only, ...more] = own;
  if (only !== undefined) return more.length === 0 ? { to: only, where: 'clause' } : undefined;
  const { parents, headings, previous } = surroundings;
  for (const [where, sentences] of [
    ['parent', parents.slice(-1)],
    ['previous', previous.slice(-1)],
    ['previous', previous.slice(-2)],
    ['heading', headings.slice(-1)],
  ] as const) {
    const ends = twoEnds(sentences.flatMap(({ dates }) => dates.flatMap(({ period }) => period ?? [])));
    if (ends !== undefined) return { ...ends, where };
  }
  return { where: 'default' };
}

/** What sets one date beside another: "more than in 1930". Elsewhere such a date is none of the figure's. */
const COMPARING = /^(?:than|against|versus|vs|compared)$/;

/** The periods of a sentence's dates, those of comparisons too. */
function periodsOf(sentence: Sentence, surroundings: Surroundings): readonly Period[] {
  const known = knownDates(sentence, surroundings);
  return sentence.dates.flatMap((mention) => {
    const before = sentence.tokens.slice(Math.max(0, mention.from - 3), mention.from);
    const compared = before.some(({ lower }) => COMPARING.test(lower)) ? mention.period : undefined;
    return known.find((date) => date.mention === mention)?.period ?? compared ?? [];
  });
}

/** One span of years or months, or two dates of which neither lies in the other, as first and last. */
function twoEnds(periods: readonly Period[]): { readonly from: Period; readonly to: Period } | undefined {
  const [one, other, ...more] = periods;
  if (one === undefined || more.length > 0) return undefined;
  if (other !== undefined) {
    if (overlaps(one, other) || one.edtf.includes('X') || other.edtf.includes('X')) return undefined;
    return one.first < other.first ? { from: one, to: other } : { from: other, to: one };
  }
  const [head = '', tail] = one.edtf.split('/');
  if (tail === undefined || one.edtf.includes('.')) return undefined;
  const part = (day: number, length: number): Period => {
    const { year, month } = calendarDay(day);
    return length >= 7 ? monthPeriod(year, month) : yearPeriod(year);
  };
  return { from: part(one.first, head.length), to: part(one.last, tail.length) };
}

/** The figures at two ends of a change. */
export interface Ends {
  readonly before: Observation;
  readonly after: Observation;
}

/** What is known of a change: the figures at its two ends, and every ratio and difference that they make. */
export interface KnownChange {
  /** The best attested ends first; others where a period has several counts. */
  readonly ends: readonly [Ends, ...Ends[]];
  /** New divided by old, and new less old in the measure's own unit: from the least to the most. */
  readonly ratio: Interval;
  readonly difference: Interval;
  /** Both ends are attested well enough to warn of what contradicts them. */
  readonly sure: boolean;
}

/** A yearly figure speaks for a year; a sum over several says nothing of how it changed. */
const YEARLY = 1.6 * 366;

/**
 * The change of a level or a yearly flow between two periods, or nothing where an end is not known, or contested. Ends are
 * compared within one series, high with high and low with low. `extreme`: also from the highest count in between to the
 * lowest one, or the other way round, for a writer who means those.
 */
export function knownChange(
  measure: Measure,
  { from, to }: ChangePeriod,
  extreme: 'high' | 'low' | 'none',
): KnownChange | undefined {
  if (from === undefined || to === undefined) return extreme === 'low' ? knownFall(measure, to) : undefined;
  const starts = at(measure, from);
  const ends = at(measure, to);
  const before = best(starts);
  const after = best(ends);
  if (before === undefined || after === undefined || before === after) return undefined;
  const between = measure.observations.filter((one) => contains(span(from, to), one.period) && isSingle(one));
  const low = extreme === 'none' ? [] : lowest(between);
  const high = extreme === 'none' ? [] : highest(between);
  const [peak, turn] = extreme === 'high' ? [low, high] : [high, low];
  const others = [...starts, ...peak].flatMap((a) =>
    [...ends, ...turn].map((b) => ({ before: a, after: b })),
  );
  const sure = before.use === 'warn' && after.use === 'warn';
  return ofEnds([{ before, after }, ...others], sure);
}

/** A fall that nobody dates is one of the last few years, in days. */
const FALL = 6 * 366;

/** The fall of a level from its highest count to the one at a date, or to the lowest one. Never sure: who knows since when. */
function knownFall(measure: Measure, to: Period | undefined): KnownChange | undefined {
  if (measure.behaviour !== 'level') return undefined;
  const all = measure.observations.filter(isSingle);
  const [after] = lowest(to === undefined ? all : at(measure, to));
  if (after === undefined) return undefined;
  const [before] = highest(
    all.filter(({ period: { last } }) => last < after.period.first && after.period.first - last <= FALL),
  );
  if (before === undefined || middle(before) <= middle(after)) return undefined;
  return ofEnds([{ before, after }], false);
}

/** Every ratio and difference of some ends, those that are no two moments one after the other left out. */
function ofEnds(all: readonly Ends[], sure: boolean): KnownChange | undefined {
  const [first, ...others] = all.filter(({ before, after }) => before.period.first < after.period.first);
  if (first === undefined) return undefined;
  const pairs = [first, ...others].flatMap(({ before, after }) => alike(before, after));
  return {
    ends: [first, ...others],
    ratio: hull(pairs.map(([a, b]) => b / a)),
    difference: hull(pairs.map(([a, b]) => b - a)),
    sure,
  };
}

/** The settled observations of a measure that speak for a period. */
function at(measure: Measure, period: Period): readonly Observation[] {
  return measure.observations.filter(
    (one) =>
      overlaps(one.period, period) &&
      isSingle(one) &&
      (measure.behaviour === 'level' || lengthInDays(one.period) <= YEARLY),
  );
}

/** Neither contested nor only an estimate, and more than nothing. */
const isSingle = ({ estimates, use, value }: Observation): boolean =>
  estimates.length === 0 && use !== 'attribute' && value.low > 0;

const best = (all: readonly Observation[]): Observation | undefined =>
  all.find(({ use }) => use === 'warn') ?? all[0];

/** The value of an observation as one number, in the measure's own unit. */
export const middle = ({ value }: Observation): number => (value.low + value.high) / 2;

/** The observation with the least or the largest value, as a list of one; none of none. */
const lowest = (all: readonly Observation[]): readonly Observation[] =>
  all.toSorted((a, b) => middle(a) - middle(b)).slice(0, 1);

const highest = (all: readonly Observation[]): readonly Observation[] =>
  all.toSorted((a, b) => middle(b) - middle(a)).slice(0, 1);

/** Figures of two observations that belong together: the best quoted ones, the least and the largest accepted ones. */
function alike(a: Observation, b: Observation): readonly (readonly [number, number])[] {
  const [first, second] = [a, b].map(({ accept, value }) =>
    hull([value, ...accept].flatMap((one) => [one.low, one.high])),
  );
  const pairs: (readonly [number, number])[] = [[middle(a), middle(b)]];
  if (first !== undefined && second !== undefined) {
    pairs.push([first.low, second.low], [first.high, second.high]);
  }
  return pairs.filter(([old]) => old > 0);
}

function hull(values: readonly number[]): Interval {
  return { low: Math.min(...values), high: Math.max(...values) };
}
