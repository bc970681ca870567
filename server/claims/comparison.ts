/** Interval arithmetic: what a stated value is against everything that is known of a measure for a period. */
import type { Measure, Observation } from '../knowledge/model.ts';
import { disjoint, type Interval } from '../language/interval.ts';
import { contains, lengthInDays, overlaps, type Period } from '../language/period.ts';
import type { Verdict } from './judgement.ts';
import { oncePer } from './oncePer.ts';

/** The outcome of a comparison, with the observation that a reader should be shown. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly observation?: Observation;
  /** How far outside the accepted values, as a factor of at least 1; 1 when it is not contradicted. */
  readonly distance: number;
}

/** A value as it was stated: what it may be, and the very number unless it is a range or only "about" so much. */
export interface Stated extends Interval {
  readonly written?: number;
  readonly range?: boolean;
}

/** Nothing can be said of the value. */
export const NOT_COVERED: Comparison = { verdict: 'not-covered', distance: 1 };

/** Observations whose dates lie this near each other bound what a level did between them, in days. */
export const PATH = 2.6 * 365;
/** A figure this near an accepted value is a matter of rounding. */
const ROUNDING = 0.03;
/** A contested figure is contradicted only this far outside every estimate. */
const CONTESTED = 1.08;
/** Where stated and known period differ, only what is out of all proportion is wrong. */
const LOOSE = 2.5;
/** A level read off between two counts is contradicted only this far off the path. */
const BETWEEN = 1.15;

/**
 * Compares a value in the measure's own unit with the observations for `period`; without a period, with all of them.
 * Contradicted means disjoint from every accepted value, from every estimate, and for a level from the path between the
 * counts around the period.
 */
export function compare(measure: Measure, stated: Stated, period: Period | undefined): Comparison {
  const whole = compareWithAll(measure, stated, period);
  if (whole.verdict !== 'contradicted' || whole.observation?.use !== 'hint') return whole;
  if (measure.behaviour !== 'level') return whole;
  // Where the counts that are well attested rule the value out as well, it is one of them that does.
  const sure = compareWithAll(attestedOf(measure), stated, period);
  return sure.verdict === 'contradicted' ? sure : whole;
}

/** Whether a value lies anywhere near those known of a measure: no other value can be supported or contested. */
export function isInReach(measure: Measure, stated: Interval): boolean {
  const { low, high } = everAccepted(measure);
  const room = 0.1 * Math.max(Math.abs(low), Math.abs(high));
  return stated.low <= high + room && stated.high >= low - room;
}

/** A measure with nothing but the observations that are well attested. */
const attestedOf = oncePer((measure: Measure): Measure => {
  return { ...measure, observations: measure.observations.filter(({ use }) => use !== 'hint') };
});

function compareWithAll(measure: Measure, stated: Stated, period: Period | undefined): Comparison {
  if (period === undefined) return compareUndated(measure, stated);
  const relevant = measure.observations.filter((observation) => applies(measure, observation, period));
  if (relevant.length === 0) return comparePath(measure, stated, period);
  const settled = settle(relevant, stated);
  if (settled.verdict !== 'contradicted') return settled;
  if (measure.behaviour !== 'level') {
    if (isPartOf(measure, relevant, period, stated)) return NOT_COVERED;
    return settled.distance > tolerance(measure, relevant, period) ? settled : NOT_COVERED;
  }
  const hull = pathHull(measure, period, relevant);
  if (!disjoint(widen(stated, hull), hull)) return NOT_COVERED;
  return distanceFrom(stated, hull) > tolerance(measure, relevant, period) ? settled : NOT_COVERED;
}

/**
 * The observations that a value for `period` is held against: those that speak for the period and, for a level, the counts
 * just before and after it; without a period all of them.
 */
export function consulted(measure: Measure, period: Period | undefined): readonly Observation[] {
  if (period === undefined) return measure.observations;
  const relevant = measure.observations.filter((observation) => applies(measure, observation, period));
  if (measure.behaviour !== 'level') return relevant;
  const before = measure.observations.findLast((one) => one.period.last < period.first);
  const after = measure.observations.find((one) => one.period.first > period.last);
  const near = [before, ...relevant, after].filter((one) => one !== undefined);
  return near.filter(
    (one) => one.period.first - period.last <= PATH && period.first - one.period.last <= PATH,
  );
}

/** How far off a figure has to be where the stated period is not quite that of the observations. */
function tolerance(measure: Measure, relevant: readonly Observation[], period: Period): number {
  // A level "in 1929–33" may be any of many, or a loss rather than a level.
  if (measure.behaviour === 'level') return lengthInDays(period) > 1.5 * 365 ? LOOSE : 1;
  if (measure.behaviour !== 'flow') return 1;
  const whole = relevant.some(
    (one) => contains(one.period, period) && lengthInDays(one.period) < lengthInDays(period) * 1.5,
  );
  return whole ? 1 : LOOSE;
}

/** Whether less than a sum over years is told of some of them: "2,000 died in 1904", of 20,000 from 1903 to 1907. */
function isPartOf(
  { behaviour }: Measure,
  relevant: readonly Observation[],
  period: Period,
  stated: Interval,
): boolean {
  return (
    behaviour === 'flow' &&
    relevant.every(
      (one) =>
        one.period.last > period.last &&
        lengthInDays(one.period) > lengthInDays(period) * 1.5 &&
        stated.high < accepted(one).low,
    )
  );
}

/** Whether an observation speaks for a stated period. */
function applies(measure: Measure, observation: Observation, period: Period): boolean {
  switch (measure.behaviour) {
    case 'level':
    case 'constant':
      return overlaps(observation.period, period);
    case 'flow':
      // A yearly flow speaks for its year; a sum over several years also for "by 1939", the year it was complete.
      return (
        overlaps(observation.period, period) && lengthInDays(period) <= lengthInDays(observation.period) * 2.1
      );
    case 'change':
      // A change over five years says nothing of one year in the middle; "by 1933" means its end.
      return (
        overlaps(observation.period, period) &&
        (lengthInDays(period) * 2 >= lengthInDays(observation.period) ||
          period.last >= observation.period.last)
      );
  }
}

/** Supported by one is supported; contested by one is contested; else contradicted by the nearest. */
function settle(observations: readonly Observation[], stated: Stated): Comparison {
  let contested: Observation | undefined;
  let nearest: Observation | undefined;
  let distance = Infinity;
  let nearestOff = Infinity;
  const sure = observations.some((one) => one.use !== 'hint');
  let supporting: Observation | undefined;
  for (const observation of observations) {
    const standing = stand(observation, stated);
    if (standing === 'supported') supporting = better(supporting, observation, stated);
    if (standing === 'contested') contested ??= observation;
    // What contradicts is told by the best attested of the observations, and of those by the one whose value is nearest: a
    // thin one with room around it is not what a reader should be told instead of the standard figure.
    if (observation.use === 'hint' && sure) continue;
    distance = Math.min(distance, distanceOutside(stated, observation));
    const off = distanceFrom(stated, observation.value);
    if (off < nearestOff) {
      nearestOff = off;
      nearest = observation;
    }
  }
  if (supporting !== undefined) return { verdict: 'supported', observation: supporting, distance: 1 };
  if (contested !== undefined) return { verdict: 'contested', observation: contested, distance: 1 };
  if (nearest === undefined) return NOT_COVERED;
  return { verdict: 'contradicted', observation: nearest, distance };
}

/** Of two observations that agree, the better attested one; of equals, the one whose value is nearer to the stated one. */
function better(known: Observation | undefined, other: Observation, stated: Interval): Observation {
  if (known === undefined) return other;
  if ((known.use === 'hint') !== (other.use === 'hint')) return known.use === 'hint' ? other : known;
  const off = ({ value }: Observation): number => Math.abs(value.low + value.high - stated.low - stated.high);
  return off(other) < off(known) ? other : known;
}

/**
 * Where a value stands with one observation. A contested figure that is one number (an official count) supports whoever
 * quotes just that, and only the other counts are contested; one that is a range has nothing to quote, so everything inside
 * its estimates is contested.
 */
function stand(observation: Observation, stated: Stated): 'supported' | 'contested' | 'contradicted' {
  const agrees = (value: Interval): boolean => !disjoint(widen(stated, value), value);
  const differs = observation.use === 'attribute' || observation.estimates.length > 0;
  if (!differs) return observation.accept.some(agrees) ? 'supported' : 'contradicted';
  if (isSingle(observation)) {
    if (observation.estimates.length === 0 && observation.accept.some(agrees)) return 'contested';
    if (agrees(observation.value) && !isOthers(observation, stated)) return 'supported';
    return known(observation).some(agrees) ? 'contested' : 'contradicted';
  }
  const all = accepted(observation);
  const hull = { low: all.low / CONTESTED, high: all.high * CONTESTED };
  return disjoint(stated, hull) ? 'contradicted' : 'contested';
}

/**
 * Whether a value that may be the known one is rather what somebody else gives: "nearly 60" where the count is 57.2 and the claim
 * of the time 60; of a range, whether it reaches beyond every estimate that has the known value in it.
 */
function isOthers({ value, estimates }: Observation, { low, high, written, range }: Stated): boolean {
  const off = ({ low: from, high: to }: Interval, at: number): number => Math.max(from - at, at - to, 0);
  if (range === true) {
    const around = estimates.filter((one) => off(one.value, value.low) === 0).map((one) => one.value);
    const hull = hullOf([value, ...around]);
    const slack = value.high * ROUNDING * 2;
    return low + slack < hull.low || high - slack > hull.high;
  }
  if (written === undefined) return false;
  return estimates.some(
    (one) =>
      off(one.value, value.low) > value.high * ROUNDING && off(one.value, written) < off(value, written),
  );
}

const isSingle = ({ value }: Observation): boolean => value.low === value.high;

/** Everything that passes for an observation. */
const known = oncePer(({ value, accept, estimates }: Observation): readonly Interval[] => [
  value,
  ...accept,
  ...estimates.map((estimate) => estimate.value),
]);

/** The hull of everything that passes for an observation. */
const accepted = oncePer((observation: Observation): Interval => hullOf(known(observation)));

/** … and for any of a measure's. */
const everAccepted = oncePer(({ observations }: Measure): Interval => hullOf(observations.map(accepted)));

/** How far a value is outside what passes: of a range everything inside does, of one number with others beside it only those. */
function distanceOutside(stated: Interval, observation: Observation): number {
  const disputed = observation.use === 'attribute' || observation.estimates.length > 0;
  if (!disputed || !isSingle(observation)) return distanceFrom(stated, accepted(observation));
  return Math.min(...known(observation).map((value) => distanceFrom(stated, value)));
}

function hullOf(values: readonly Interval[]): Interval {
  return {
    low: Math.min(...values.map((value) => value.low)),
    high: Math.max(...values.map((value) => value.high)),
  };
}

/** A stated value with the slack of rounding, in the size of what it is compared with. */
function widen(stated: Interval, against: Interval): Interval {
  const slack = Math.abs(against.high) * ROUNDING * 0.5;
  return { low: stated.low - slack, high: stated.high + slack };
}

/** By which factor the nearer end of a value lies outside an interval. */
function distanceFrom(stated: Interval, known: Interval): number {
  if (!disjoint(stated, known)) return 1;
  const [small, large] = stated.high < known.low ? [stated.high, known.low] : [known.high, stated.low];
  return small <= 0 ? Infinity : large / small;
}

/** What a level may have been in a period: between the counts inside it and just around it. */
function pathHull(measure: Measure, period: Period, relevant: readonly Observation[]): Interval {
  const values = relevant.map(accepted);
  const before = measure.observations.findLast((one) => one.period.last < period.first);
  const after = measure.observations.find((one) => one.period.first > period.last);
  const first = relevant[0];
  const last = relevant.at(-1);
  const at = (a: Observation, b: Observation, day: number): readonly Interval[] =>
    b.period.first - a.period.last > PATH ? [] : [interpolate(a, b, day)];
  return hullOf([
    ...values,
    ...(before === undefined || first === undefined ? [] : at(before, first, period.first)),
    ...(after === undefined || last === undefined ? [] : at(last, after, period.last)),
  ]);
}

/** The accepted values of a level on a day between two observations, on the straight line from one to the other. */
function interpolate(a: Observation, b: Observation, day: number): Interval {
  const length = b.period.first - a.period.last;
  const share = length <= 0 ? 1 : Math.min(1, Math.max(0, (day - a.period.last) / length));
  const from = accepted(a);
  const to = accepted(b);
  return { low: from.low + (to.low - from.low) * share, high: from.high + (to.high - from.high) * share };
}

/** A period between two counts: a level may be anywhere on the way, so only what is far off the way is contradicted. */
function comparePath(measure: Measure, stated: Stated, period: Period): Comparison {
  const elsewhere = measure.observations.find((one) => stand(one, stated) === 'supported');
  const scope: Comparison = elsewhere
    ? { verdict: 'scope-differs', observation: elsewhere, distance: 1 }
    : NOT_COVERED;
  if (measure.behaviour !== 'level') return scope;
  const before = measure.observations.findLast((one) => one.period.last < period.first);
  const after = measure.observations.find((one) => one.period.first > period.last);
  if (before === undefined || after === undefined || after.period.first - before.period.last > PATH)
    return scope;
  const way = hullOf([accepted(before), accepted(after)]);
  const distance = distanceFrom(stated, way);
  if (distance === 1)
    return { verdict: 'supported', observation: nearer(before, after, period), distance: 1 };
  return distance > BETWEEN
    ? { verdict: 'contradicted', observation: nearer(before, after, period), distance }
    : NOT_COVERED;
}

function nearer(before: Observation, after: Observation, period: Period): Observation {
  return period.first - before.period.last <= after.period.first - period.last ? before : after;
}

/** How far outside everything ever observed an undated figure has to be. */
const UNDATED = 2;

/** Without a date any observation may be meant; only what is out of all proportion to every one of them is wrong. */
function compareUndated(measure: Measure, stated: Stated): Comparison {
  const settled = settle(measure.observations, stated);
  if (settled.verdict !== 'contradicted') return settled;
  const alone = measure.observations.length === 1;
  const distance = distanceFrom(stated, everAccepted(measure));
  // How many there were at one date says little of another.
  const counted = measure.behaviour === 'level' && measure.unit.dimension === 'count';
  const lone = counted ? 2 * UNDATED : 1 + ROUNDING;
  if (distance <= (alone ? lone : UNDATED)) return NOT_COVERED;
  const observation = measure.behaviour === 'flow' ? longest(measure.observations) : settled.observation;
  return { ...settled, ...(observation && { observation }), distance };
}

/** Who sums up without a date is told the sum over the most years rather than one year's. */
function longest(observations: readonly Observation[]): Observation | undefined {
  const sure = observations.filter(({ use }) => use !== 'hint');
  const candidates = sure.length > 0 ? sure : observations;
  return candidates.toSorted((a, b) => lengthInDays(b.period) - lengthInDays(a.period))[0];
}
