/** Completes dates that lean on another one: what "the following spring" is behind March 1930. */
import type { DateMention } from './dates.ts';
import {
  calendarDay,
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

/**
 * What a date that leans on `anchor` covers: the date before it for a `relative` one, any date of the same year for a
 * `month` or a `season`. Nothing where the anchor is not known exactly enough, as for "two months later" behind a year.
 *
 * Behind March 1930: "two months later" → `1930-05` · "the following spring" → `1931-03/1931-05` · "that autumn" →
 * `1930-09/1930-11` · "within five years" → `1935`, the year that is reached.
 */
export function dateFrom(mention: DateMention, anchor: Period): Period | undefined {
  if (mention.kind === 'absolute') return mention.period;
  // From an open end nothing can be counted.
  if (!Number.isFinite(lengthInDays(anchor))) return undefined;
  if (mention.kind !== 'relative') return within(mention, calendarDay(anchor.first).year);
  if (mention.turn !== undefined) return turned(mention, mention.turn, anchor);
  return mention.years === undefined ? apart(mention, anchor) : yearsApart(mention, mention.years, anchor);
}

/** The month, the day or the part of a year that is named, in a year. */
function within({ part, month, day }: DateMention, year: number): Period | undefined {
  if (part !== undefined) return partOfYear(year, part);
  if (month === undefined) return undefined;
  if (day === undefined) return monthPeriod(year, month);
  return day <= daysInMonth(year, month) ? dayPeriod({ year, month, day }) : undefined;
}

/** "twelve days later", "two months later": counted from a day or a month. */
function apart({ days, months }: DateMention, anchor: Period): Period | undefined {
  if (days !== undefined && lengthInDays(anchor) === 1) return parseEdtf(formatDay(anchor.first + days));
  if (months === undefined || lengthInDays(anchor) > 31) return undefined;
  const { year, month } = calendarDay(anchor.first);
  return monthAfter(year, month - 1 + months);
}

/** "five years later", "the end of the following year": from the end of a stretch of years on, or back from its beginning. */
function yearsApart(mention: DateMention, years: number, anchor: Period): Period | undefined {
  const from = years > 0 && lengthInDays(anchor) > 366 ? anchor.last : anchor.first;
  const year = calendarDay(from).year + years;
  return mention.part === undefined ? yearPeriod(year) : within(mention, year);
}

/** Behind March 1930 "the following autumn" is that of 1930, "the following spring" that of 1931; behind 1930 both are of 1931. */
function turned(mention: DateMention, turn: number, anchor: Period): Period | undefined {
  const { year } = calendarDay(anchor.first);
  const around = [year - 1, year, year + 1].flatMap((one) => within(mention, one) ?? []);
  return turn > 0
    ? around.find(({ first }) => first > anchor.last)
    : around.findLast(({ last }) => last < anchor.first);
}
