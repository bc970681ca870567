/** Spans of years that contradict the years they are counted from. */
import { calendarDay } from '../../language/period.ts';
import type { DateMention } from '../../language/dates.ts';

/** The first and the last year that a date covers; nothing for a decade and what has no year. */
export function yearsOf({
  period,
  precision,
}: DateMention): { readonly first: number; readonly last: number } | undefined {
  if (period === undefined || precision === 'decade' || period.approximate) return undefined;
  return { first: calendarDay(period.first).year, last: calendarDay(period.last).year };
}

/** The year of a date that lies in a single one. */
export function yearOf(date: DateMention): number | undefined {
  const years = yearsOf(date);
  return years?.first === years?.last ? years?.first : undefined;
}
