/** How a wrong figure probably came about: the nearest slip that turns a known figure into the written one. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure, Observation } from '../knowledge/model.ts';
import { disjoint, type Interval } from '../language/interval.ts';
import { overlaps, type Period } from '../language/period.ts';
import type { WrittenUnit } from '../language/units.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import { formatFigure } from '../knowledge/writtenFigures.ts';
import type { Slip } from './judgement.ts';
import { midSentence } from './midSentence.ts';
import { meantUnit } from './unitSlip.ts';

/** A slip, with the observation the written figure really belongs to where there is one. */
export interface Explanation {
  readonly slip: Slip;
  readonly belongsTo?: Observation;
  /** The unit that was meant, where another one is written. */
  readonly unit?: string;
}

/** A wrong figure and what is known of its place. */
export interface WrongFigure {
  readonly measure: Measure;
  /** The observation it contradicts. */
  readonly right: Observation;
  /** The written value and interval in the measure's unit. */
  readonly value: number;
  readonly stated: Interval;
  /** The unit behind the figure. */
  readonly unit: WrittenUnit;
  readonly period: Period | undefined;
  /** Values of the other figures in the sentence, with the observation each of them contradicts or agrees with. */
  readonly neighbours: readonly {
    readonly measure: Measure;
    readonly right: Observation;
    readonly stated: Interval;
  }[];
}

/** The likeliest slip, tried from the surest to the loosest; nothing where none fits. */
export function explainSlip(wrong: WrongFigure, knowledge: Knowledge): Explanation | undefined {
  return (
    swapped(wrong, knowledge) ??
    otherUnit(wrong) ??
    digits(wrong, isTransposed, 'look transposed') ??
    magnitude(wrong, EXACT) ??
    otherPeriod(wrong) ??
    digits(wrong, isMistyped, 'seem to have one wrong') ??
    digits(wrong, isDropped, 'seem to have lost one') ??
    magnitude(wrong, NEAR) ??
    otherMeasure(wrong, knowledge) ??
    remainder(wrong)
  );
}

const agrees = (observation: Observation, stated: Interval): boolean =>
  [observation.value, ...observation.accept].some((value) => !disjoint(value, stated));

const scaled = ({ low, high }: Interval, factor: number): Interval => ({
  low: low * factor,
  high: high * factor,
});

/** Two figures of one sentence in each other's place. */
function swapped(wrong: WrongFigure, knowledge: Knowledge): Explanation | undefined {
  const other = wrong.neighbours.find((neighbour) => {
    if (neighbour.right.id === wrong.right.id) return false;
    const [own, others] = [wrong.measure.unit, neighbour.measure.unit];
    if (own.dimension !== others.dimension) return false;
    // 7,069 stations for the 236.9 thousand farms.
    const factor = own.factor / others.factor;
    return (
      agrees(neighbour.right, scaled(wrong.stated, factor)) &&
      agrees(wrong.right, scaled(neighbour.stated, 1 / factor))
    );
  });
  if (other === undefined) return undefined;
  const what =
    other.measure.id === wrong.measure.id
      ? formatEdtf(other.right.period.edtf)
      : midSentence(other.measure.prefLabel, knowledge);
  return { slip: { kind: 'swapped', words: `the two figures look swapped: this is the one for ${what}` } };
}

/** The right number with the wrong unit behind it. */
function otherUnit({ right, stated, unit }: WrongFigure): Explanation | undefined {
  const meant = meantUnit(unit, (factor) =>
    agrees(right, { low: stated.low * factor, high: stated.high * factor }),
  );
  if (meant === undefined) return undefined;
  return { slip: { kind: 'unit', words: `this is the figure in ${meant}` }, unit: meant };
}

/** The same measure at another date. Only a single value tells: a wide range would explain anything. */
function otherPeriod({ measure, right, stated, period }: WrongFigure): Explanation | undefined {
  const other = measure.observations.find(
    (one) =>
      one.id !== right.id &&
      !(period !== undefined && overlaps(one.period, period)) &&
      one.value.low === one.value.high &&
      !disjoint(one.value, stated),
  );
  if (other === undefined) return undefined;
  const words = `${formatFigure(other.value, measure.unit)} is the figure for ${formatEdtf(other.period.edtf)}`;
  return { slip: { kind: 'other-period', words }, belongsTo: other };
}

/** How near a figure with the point moved has to be: to the digit, or as near as rounding brings it. */
const EXACT = 0.001;
const NEAR = 0.03;
/** By how much points and noughts slip: tens to thousands, and "million" left out. */
const POWERS = [10, 100, 1000, 1e6] as const;

/** Noughts too many or too few; thousands for millions. */
function magnitude({ right, value }: WrongFigure, slack: number): Explanation | undefined {
  for (const power of POWERS) {
    // "19 seals" are nineteen; "19.6 seals" lack a million.
    if (power === 1e6 && significant(value).length < 3) continue;
    for (const [factor, direction] of [
      [power, 'small'],
      [1 / power, 'large'],
    ] as const) {
      const moved = { low: value * factor * (1 - slack), high: value * factor * (1 + slack) };
      const fits = slack === EXACT ? !disjoint(right.value, moved) : agrees(right, moved);
      if (fits) return { slip: { kind: 'magnitude', words: magnitudeWords(power, direction) } };
    }
  }
  return undefined;
}

function magnitudeWords(power: (typeof POWERS)[number], direction: 'small' | 'large'): string {
  if (power === 1000) {
    return direction === 'small'
      ? 'thousands seem to stand for millions'
      : 'millions seem to stand for thousands';
  }
  const times = power === 1e6 ? 'a million' : String(power);
  return `it is ${times} times too ${direction}; a nought or a decimal point seems to have slipped`;
}

/** Digits transposed, mistyped or dropped, against the figure as it is best quoted. */
function digits(
  { right, value, measure }: WrongFigure,
  slipped: (written: string, target: string) => boolean,
  words: string,
): Explanation | undefined {
  for (const known of new Set([right.value.low, right.value.high, Math.round(right.value.low)])) {
    // Of the same size, or a digit shorter where one was lost.
    const shorter = magnitudeOf(known) - magnitudeOf(value);
    if (shorter < 0 || shorter > (slipped === isDropped ? 1 : 0)) continue;
    if (!slipped(significant(value), significant(known))) continue;
    const figure = formatFigure({ low: known, high: known }, measure.unit);
    return { slip: { kind: 'digits', words: `the digits of ${figure} ${words}` } };
  }
  return undefined;
}

/** The digits that count, without noughts and point: `61.5` → `615`, `240000` → `24`. */
function significant(value: number): string {
  // The exponential form has no noughts in front and none behind: 61.5 is 6.15e+1.
  const [mantissa = ''] = Number(value.toPrecision(12)).toExponential().split('e');
  return mantissa.replace('.', '');
}

const magnitudeOf = (value: number): number => Math.floor(Math.log10(Math.abs(value) || 1));

/** The same digits with two neighbours exchanged. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const differing = Array.from(a, (digit, index) => (digit === b[index] ? -1 : index)).filter(
    (at) => at >= 0,
  );
  const [first, second] = differing;
  return (
    differing.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

/** One of at least three digits differs. */
function isMistyped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  return Array.from(a).filter((digit, index) => digit !== b[index]).length === 1;
}

/** One of at least three digits is missing. */
function isDropped(a: string, b: string): boolean {
  if (b.length < 3 || a.length !== b.length - 1) return false;
  const at = Array.from(b).findIndex((digit, index) => digit !== a[index]);
  return b.slice(0, at) + b.slice(at + 1) === a;
}

/** A neighbouring measure of the same unit and period. */
function otherMeasure(
  { measure, stated, period }: WrongFigure,
  knowledge: Knowledge,
): Explanation | undefined {
  for (const id of measure.confusedWith) {
    const other = knowledge.measure(id);
    if (other?.unit.dimension !== measure.unit.dimension) continue;
    const factor = measure.unit.factor / other.unit.factor;
    const converted = { low: stated.low * factor, high: stated.high * factor };
    const match = other.observations.find(
      (one) => (period === undefined || overlaps(one.period, period)) && agrees(one, converted),
    );
    if (match === undefined) continue;
    const figure = formatFigure(match.value, other.unit);
    return {
      slip: { kind: 'other-measure', words: `${figure} is the ${midSentence(other.prefLabel, knowledge)}` },
      belongsTo: match,
    };
  }
  return undefined;
}

/** A share for its rest: 38% outside for 62% inside. */
function remainder({ measure, right, stated }: WrongFigure): Explanation | undefined {
  if (measure.unit.dimension !== 'share') return undefined;
  const rest = { low: 100 - stated.high, high: 100 - stated.low };
  return agrees(right, rest)
    ? { slip: { kind: 'loss-and-remainder', words: 'this is what is left over from 100%' } }
    : undefined;
}
