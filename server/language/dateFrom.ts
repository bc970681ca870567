/** Completes dates that lean on another one: what "the following spring" is behind March 1930. */
import type { DateMention } from './dates.ts';
import {
  calendarDay,
  contains,
  dayPeriod,
  daysInMonth,
  formatDay,
  lengthInDays,
  monthAfter,
  monthPeriod,
  parseEdtf,
  partOfYear,
  yearPeriod,
  type Period,
} from './period.ts';

/** A date without its place in a text. */
type Leaning = Omit<DateMention, 'start' | 'end' | 'from' | 'to'>;

/** Where a month lies from the date it leans on, as the text tells: "by May" is to come, "had been" may be either. */
export type Way = 'ahead' | 'either';

/**
 * What a date that leans on `anchor` covers: the date before it for a `relative` one, the year that is named or a date
 * near by for a `month` or a `season`. Nothing where the anchor is not known exactly enough, as for "two months later"
 * behind a year, and where two dates are as likely, as for "in May" behind 1928–33.
 *
 * Behind March 1930: "two months later" → `1930-05` · "the following spring" → `1931-03/1931-05` · "that autumn" →
 * `1930-09/1930-11` · "within five years" → `1935`, the year that is reached. Behind October 1929 "March" → `1930-03`.
 */
export function dateFrom(mention: Leaning, anchor: Period, way?: Way): Period | undefined {
  if (mention.kind === 'absolute') return mention.period;
  // From an open end nothing can be counted.
  if (!Number.isFinite(lengthInDays(anchor))) return undefined;
  if (mention.kind !== 'relative') return nearby(mention, anchor, way);
  if (mention.same !== undefined) return lasts(anchor, mention.same) ? anchor : undefined;
  if (mention.day !== undefined) return dayOf(mention.day, anchor);
  if (mention.turn !== undefined) return turned(mention, mention.turn, anchor);
  return mention.years === undefined ? apart(mention, anchor) : yearsApart(mention, mention.years, anchor);
}

/** The month, the day or the part of a year that is named, in a year. */
function within({ part, month, day }: Leaning, year: number): Period | undefined {
  if (part !== undefined) return partOfYear(year, part);
  if (month === undefined) return undefined;
  if (day === undefined) return monthPeriod(year, month);
  return day <= daysInMonth(year, month) ? dayPeriod({ year, month, day }) : undefined;
}

/** A date no longer than this, in days, is one point among others; a longer one is the year that others are in. */
const POINT = 100;
/** By how many days a month has to be nearer than the same month of another year to be the one that is meant. */
const NEARER = 40;

/** The month, the day or the season that is meant beside a date: in its year, or nearest to it, or the next one. */
function nearby(mention: Leaning, anchor: Period, way: Way | undefined): Period | undefined {
  const first = calendarDay(anchor.first).year;
  const last = calendarDay(anchor.last).year;
  const same = within(mention, first);
  if (first === last && (lengthInDays(anchor) > POINT || same === undefined)) return same;
  if (last > first + 2) return undefined;
  const years = [first - 1, first, first + 1, first + 2, first + 3];
  const around = years.flatMap((year) => within(mention, year) ?? []);
  const inside = around.filter((one) => contains(anchor, one));
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  const after = around.find((one) => one.last > anchor.last);
  // A text goes forward in time, and so to the end of the year that it has come to.
  const goesOn = after !== undefined && first === last && calendarDay(after.last).year === last;
  if (way === 'ahead' || (way === undefined && goesOn)) return after;
  const before = around.findLast((one) => one.first < anchor.first);
  if (after === undefined || before === undefined) return undefined;
  const nearer = anchor.first - before.last - (after.first - anchor.last);
  return Math.abs(nearer) < NEARER ? undefined : nearer > 0 ? after : before;
}

/** "the same five years": whether a stretch of time is about as long; 1928–33 may be five years or six. */
function lasts(anchor: Period, months: number): boolean {
  const length = lengthInDays(anchor) / 30.4;
  return months === 0 ? length > 12.5 : Math.abs(length - 6 - months) <= 7;
}

/** "on the 31st": a day of the month that the date before it lies in. */
function dayOf(day: number, anchor: Period): Period | undefined {
  const { year, month } = calendarDay(anchor.first);
  const known = lengthInDays(anchor) <= 31 && calendarDay(anchor.last).month === month;
  return known && day >= 1 && day <= daysInMonth(year, month) ? dayPeriod({ year, month, day }) : undefined;
}

/** "twelve days later", "two months later": counted from a day or a month. */
function apart({ days, months }: Leaning, anchor: Period): Period | undefined {
  if (days !== undefined && lengthInDays(anchor) === 1) return parseEdtf(formatDay(anchor.first + days));
  if (months === undefined || lengthInDays(anchor) > 31) return undefined;
  const { year, month } = calendarDay(anchor.first);
  return monthAfter(year, month - 1 + months);
}

/** "five years later", "the end of the following year": from the end of a stretch of years on, or back from its beginning. */
function yearsApart(mention: Leaning, years: number, anchor: Period): Period | undefined {
  const from = years > 0 && lengthInDays(anchor) > 366 ? anchor.last : anchor.first;
  const year = calendarDay(from).year + years;
  return mention.part === undefined ? yearPeriod(year) : within(mention, year);
}

/** Behind March 1930 "the following autumn" is that of 1930, "the following spring" that of 1931; behind 1930 both are of 1931. */
function turned(mention: Leaning, turn: number, anchor: Period): Period | undefined {
  const { year } = calendarDay(anchor.first);
  const around = [year - 1, year, year + 1].flatMap((one) => within(mention, one) ?? []);
  return turn > 0
    ? around.find(({ first }) => first > anchor.last)
    : around.findLast(({ last }) => last < anchor.first);
}
