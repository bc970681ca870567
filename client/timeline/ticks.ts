/** Where a timeline has its lines, and what is written on them: days, months, years, decades, centuries. */
import type { Translate } from '../statusText.ts';
import { textWidth } from './textWidth.ts';
import { monthNames, monthStart, writeYear, YEAR, yearOf, yearStart } from './calendar.ts';
import type { Scale, View } from './view.ts';

/** A line; lines without a label part what lies between two with one. */
export interface Tick {
  readonly day: number;
  readonly label?: string;
}

/** A distance between lines: so many days of a month, months or years. */
interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
  /** How long it is at least, in days. */
  readonly days: number;
}

const step = (unit: Step['unit'], count: number, days: number): Step => ({ unit, count, days });

const STEPS: readonly Step[] = [
  step('day', 1, 1),
  step('day', 5, 5),
  step('day', 10, 8),
  step('month', 1, 28),
  step('month', 3, 90),
  step('month', 6, 181),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count) =>
    step('year', count, count === 1 ? 365 : (count - 1) * 365),
  ),
];

/** How near to each other lines without a label may be, in units of the picture. */
const NEAREST = 7;

/** The lines of a scale, in order; never more than the width has room for. */
export function ticksOf({ view, perDay }: Scale, t: Translate): readonly Tick[] {
  const months = monthNames(t);
  const years = [view.from, view.to].map((day) => writeYear(yearOf(Math.floor(day)), t));
  const labelled = STEPS.find(({ unit, days }) => {
    const widest = Math.max(...years.map((year) => textWidth(labelOf(unit, 30, WIDEST, year), LETTERS)));
    return days * perDay >= widest + BETWEEN;
  });
  if (labelled === undefined) return [];
  const lines = new Map<number, Tick>();
  const finer = STEPS.find(
    ({ unit, count, days }) =>
      days * perDay >= NEAREST && (unit !== labelled.unit || labelled.count % count === 0),
  );
  if (finer !== undefined && finer !== labelled) {
    for (const { day } of daysOf(finer, view)) lines.set(day, { day });
  }
  for (const { day, year, month, ofMonth } of daysOf(labelled, view)) {
    const label = labelOf(labelled.unit, ofMonth, months[month] ?? '', writeYear(year, t));
    lines.set(day, { day, label });
  }
  return [...lines.values()].sort((a, b) => a.day - b.day);
}

/** The size of the letters; what stays empty around them; how wide the name of a month may be. */
export const LETTERS = 11;
const BETWEEN = 12;
const WIDEST = 'Mmm';

/** `2 Mar 1930`, `Mar 1930`, `1930`. */
function labelOf(unit: Step['unit'], day: number, month: string, year: string): string {
  if (unit === 'year') return year;
  return unit === 'month' ? `${month} ${year}` : `${day} ${month} ${year}`;
}

interface Place {
  readonly day: number;
  readonly year: number;
  /** Counted from 0. */
  readonly month: number;
  readonly ofMonth: number;
}

/** The days on which a step falls in a view. */
function* daysOf(step: Step, view: View): Generator<Place> {
  const [first, last] = [yearOf(Math.ceil(view.from)), yearOf(Math.floor(view.to))];
  const isIn = ({ day }: Place): boolean => day >= view.from && day < view.to;
  if (step.unit === 'year') {
    for (let year = firstRound(first, step.count); year <= last; year = nextRound(year, step.count)) {
      const place = { day: yearStart(year), year, month: 0, ofMonth: 1 };
      if (isIn(place)) yield place;
    }
    return;
  }
  const start = Math.floor((view.from - yearStart(first)) / 31);
  const months = Math.ceil(((view.to - view.from) / YEAR) * 12) + 3;
  for (let at = Math.max(0, start); at <= Math.max(0, start) + months; at += 1) {
    const place = {
      year: first + Math.floor(at / 12),
      month: at % 12,
      ofMonth: 1,
      day: monthStart(first, at),
    };
    if (step.unit === 'month') {
      if (at % step.count === 0 && isIn(place)) yield place;
      continue;
    }
    yield* daysOfMonth(place, step.count).filter(isIn);
  }
}

/** Each day of a month; or the 1st, the 6th, the 11th …, of which the last ones are not too near to the next 1st. */
function daysOfMonth(place: Place, count: number): readonly Place[] {
  const length = monthStart(place.year, place.month + 1) - place.day;
  const most = count === 1 ? length : 30 - count;
  return Array.from({ length: Math.ceil(most / count) }, (_, index) => ({
    ...place,
    day: place.day + index * count,
    ofMonth: 1 + index * count,
  }));
}

/**
 * Round years are round as they are written: 50 BCE is the year -49. There is no year 0; 1 CE stands in for it, so that the
 * beginning of the era has a line.
 */
function firstRound(year: number, count: number): number {
  return year > 0 ? roundUp(year, count) : 1 - Math.floor((1 - year) / count) * count;
}

const roundUp = (year: number, count: number): number => (year === 1 ? 1 : Math.ceil(year / count) * count);

function nextRound(year: number, count: number): number {
  if (year > 0) return Math.floor(year / count) * count + count;
  const next = year + count;
  return next >= 1 ? 1 : next;
}
