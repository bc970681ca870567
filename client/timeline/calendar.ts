/**
 * Days as the server counts them (server/protocol.ts, `DayStretch`) and the calendar: what the ticks of a timeline need.
 * Years are astronomical: 0 is 1 BCE.
 */
import type { Translate } from '../statusText.ts';

/** How many days the year has on average; only for first guesses. */
export const YEAR = 365.2425;

/** The first day of a year. `yearStart(1970)` is 0. */
export function yearStart(year: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leapDays - 719_162;
}

/** The first day of a month counted from 0, which may lie in another year: month 12 is January of the next. */
export function monthStart(year: number, month: number): number {
  const inYear = year + Math.floor(month / 12);
  const within = month - 12 * Math.floor(month / 12);
  const isLeap = yearStart(inYear + 1) - yearStart(inYear) === 366;
  return yearStart(inYear) + (DAYS_BEFORE[within] ?? 0) + (isLeap && within > 1 ? 1 : 0);
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The year a day lies in. */
export function yearOf(day: number): number {
  let year = Math.floor(day / YEAR) + 1970;
  while (yearStart(year) > day) year -= 1;
  while (yearStart(year + 1) <= day) year += 1;
  return year;
}

/** `1932`, `44 BCE`, `14 CE`: a small number alone is not seen to be a year. */
export function writeYear(year: number, t: Translate): string {
  if (year <= 0) return t('{0} BCE', 1 - year);
  return year < 100 ? t('{0} CE', year) : String(year);
}

/** The names of the months, shortened. */
export function monthNames(t: Translate): readonly string[] {
  return t('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec').split(' ');
}
