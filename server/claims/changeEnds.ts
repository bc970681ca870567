/** From when to when a change is stated, and what is known of a measure at both ends. */
import type { Measure, Observation } from '../knowledge/model.ts';
import type { Change } from '../language/changes.ts';
import type { DateMention } from '../language/dates.ts';
import type { Interval } from '../language/interval.ts';
import { holds } from '../language/tokens.ts';
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
import type { Sentence } from './sentence.ts';
import { datesOfEvents } from './sentenceDates.ts';
import type { Surroundings } from './surroundings.ts';
import { PATH } from './comparison.ts';

/** The two ends of a change, and where they are given. */
export interface ChangePeriod {
  /** Not given where a fall is only said to have come about by a date, or without any. */
  readonly from?: Period;
  readonly to?: Period;
  /** The size is told of the earlier end against the later one: "twice as many in 1928 as in 1933". */
  readonly backwards?: true;
  readonly where: 'clause' | 'parent' | 'heading' | 'previous' | 'default';
}

/**
 * The ends of the changes of a sentence: "between 1928 and 1933", "more in 1931 than in 1930", "in 1929 … on the previous
 * year", or what a heading or the sentences before give; of "by 1933" only the last one, or with the date before it where the
 * change is told of something `pointing` back. Nothing where there are other dates besides.
 */
export function changePeriod(
  sentence: Sentence,
  change: Change,
  surroundings: Surroundings,
  pointing: boolean,
): ChangePeriod | undefined {
  const own = datesOf(sentence, change, surroundings);
  const stated = twoEnds(own);
  if (stated !== undefined) return { ...stated, where: 'clause' };
  const [only, ...more] = own;
  const { parents, headings, previous } = surroundings;
  if (only !== undefined) {
    const around = pointing && more.length === 0 ? otherEnd(only, { parents, previous }) : undefined;
    if (around !== undefined) return around;
    return more.length > 0 || only.standard ? undefined : { to: only.period, where: 'clause' };
  }
  for (const [where, sentences] of [
    ['parent', parents.slice(-1)],
    ['previous', previous.slice(-1)],
    ['previous', previous.slice(-2)],
    ['heading', headings.slice(-1)],
  ] as const) {
    const ends = twoEnds(sentences.flatMap(({ dates }) => dates.flatMap(toDate)));
    if (ends !== undefined) return { ...ends, where };
  }
  return { where: 'default' };
}

/** "In 1928 it was 10.8. In 1933 it was twice as much", "How many in 1939? Twice as many as in 1926": the only date before. */
function otherEnd(
  only: ChangeDate,
  { parents, previous }: Pick<Surroundings, 'parents' | 'previous'>,
): ChangePeriod | undefined {
  for (const [where, sentences] of [
    ['parent', parents.slice(-1)],
    ['previous', previous.slice(-1)],
  ] as const) {
    const [other, ...more] = sentences.flatMap(({ dates }) => dates.flatMap(toDate));
    if (other === undefined) continue;
    const ends = more.length > 0 ? undefined : twoEnds([other, only]);
    const forward = only.standard || other.period.first < only.period.first;
    return ends !== undefined && forward ? { ...ends, where } : undefined;
  }
  return undefined;
}

const toDate = ({ period }: DateMention): readonly ChangeDate[] =>
  period === undefined ? [] : [{ period, standard: false }];

/** A date of a change; `standard`: what it is told against, "compared with **1928**", "on **the previous year**". */
interface ChangeDate {
  readonly period: Period;
  readonly standard: boolean;
}

/** What sets one date beside another: "more than in 1930", "twice as much as in 1928". */
const COMPARING = /^(?:than|against|versus|vs|compared|above|below)$/;

/** The dates of a sentence, those that a change is only told against too, each once. */
function datesOf(sentence: Sentence, change: Change, surroundings: Surroundings): readonly ChangeDate[] {
  const known = datesOfEvents(sentence, surroundings);
  const dates = sentence.dates.flatMap((mention): readonly ChangeDate[] => {
    const period = known.find((date) => date.mention === mention)?.period;
    const standard = isStandard(sentence, change, mention);
    if (standard && mention.period !== undefined) return [{ period: mention.period, standard }];
    if (standard && mention.kind === 'relative' && mention.years !== undefined) {
      const [other, ...more] = known.filter((date) => date.mention.kind !== 'relative');
      const year = other === undefined ? 0 : calendarDay(other.period.first).year + mention.years;
      return other === undefined || more.length > 0 ? [] : [{ period: yearPeriod(year), standard }];
    }
    return period === undefined ? [] : [{ period, standard }];
  });
  return dates.filter(
    ({ period }, at) => dates.findIndex((other) => other.period.edtf === period.edtf) === at,
  );
}

/** `than in 1930`, `compared with 1928`, `up 50% on 1928`; of a comparison the date behind it, `double the 1928 level`. */
function isStandard({ tokens }: Sentence, change: Change, mention: DateMention): boolean {
  const compares = (at: number): boolean => {
    const word = tokens[at]?.lower ?? '';
    // "more than half in 1930", "doubled as early as 1930".
    return word === 'as' ? at >= change.to && EXTENT.test(told) : COMPARING.test(word) && !holds(change, at);
  };
  const told = tokens[change.to - 1]?.lower ?? '';
  if ([1, 2, 3].some((back) => compares(mention.from - back))) return true;
  const before = tokens[mention.from - 1]?.lower ?? '';
  if (/^(?:on|over)$/.test(before) && mention.precision === 'year') return true;
  return change.compared === true && mention.from >= change.from;
}

/** The end of "twice as much". */
const EXTENT = /^(?:many|much|high|large|great|big|numerous)$/;

/** One span of years or months, or two dates of which neither lies in the other, as first and last. */
function twoEnds(dates: readonly ChangeDate[]): Pick<ChangePeriod, 'from' | 'to' | 'backwards'> | undefined {
  const [first, second, ...more] = dates;
  if (first === undefined || more.length > 0) return undefined;
  const [one, other] = [first.period, second?.period];
  if (second !== undefined && other !== undefined) {
    if (overlaps(one, other) || one.edtf.includes('X') || other.edtf.includes('X')) return undefined;
    const [early, late] = one.first < other.first ? [first, second] : [second, first];
    const backwards = late.standard && !early.standard ? { backwards: true as const } : {};
    return { from: early.period, to: late.period, ...backwards };
  }
  if (first.standard) return undefined;
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

/** The settled observations of a measure that speak for a period; between two counts of a level both of them. */
function at(measure: Measure, period: Period): readonly Observation[] {
  const level = measure.behaviour === 'level';
  const settled = measure.observations.filter(
    (one) => isSingle(one) && (level || lengthInDays(one.period) <= YEARLY),
  );
  const known = settled.filter((one) => overlaps(one.period, period));
  if (known.length > 0 || !level) return known;
  const before = settled.findLast((one) => one.period.last < period.first);
  const after = settled.find((one) => one.period.first > period.last);
  if (before === undefined || after === undefined) return [];
  return after.period.first - before.period.last > PATH ? [] : [before, after];
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
