/** Days and periods: what a date or an EDTF expression covers, without the platform's clock or time zones. */

/** A day as a count from 1970-01-01 in the proleptic Gregorian calendar; earlier days are negative. */
export type Day = number;

/** A stretch of whole days, both ends included; an open end is infinite. */
export interface Period {
  /** The expression it was read from or stands for, in EDTF: `1932`, `1930-03-02`, `1932/1933`, `1930~`. */
  readonly edtf: string;
  readonly first: Day;
  readonly last: Day;
  /** `~`, `?` or `%` in EDTF: the ends are not to be taken to the day. */
  readonly approximate: boolean;
}

/** A day of the calendar; `month` counts from 1. Years are astronomical: 0 is 1 BCE. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day number of a calendar day (Howard Hinnant's days-from-civil, which counts from March so that the leap day ends
 * the year). `dayNumber({year: 1970, month: 1, day: 2})` is 1.
 */
export function dayNumber({ year, month, day }: CalendarDay): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The calendar day of a day number: the inverse of {@link dayNumber}. */
export function calendarDay(day: Day): CalendarDay {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** How many days a month has. `daysInMonth(1932, 2)` is 29. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first months of EDTF's seasons 21 to 24; winter begins in December and runs into the next year. */
const SEASON_START = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);

/** The whole year, as a period. `yearPeriod(1932).edtf` is `1932`. */
export function yearPeriod(year: number): Period {
  return monthsPeriod(formatYear(year), year, 1, 12);
}

/** A calendar month, as a period. `monthPeriod(1930, 3).edtf` is `1930-03`. */
export function monthPeriod(year: number, month: number): Period {
  return monthsPeriod(`${formatYear(year)}-${twoDigits(month)}`, year, month, 1);
}

/** Some months in a row, counted from the first month of a year, as a period; what runs past December ends in the next year. */
export function partOfYear(year: number, part: { readonly month: number; readonly months: number }): Period {
  return span(monthAfter(year, part.month - 1), monthAfter(year, part.month + part.months - 2));
}

/** The month that is `count` months after January of a year. `monthAfter(1930, -1).edtf` is `1929-12`. */
export function monthAfter(year: number, count: number): Period {
  const months = year * 12 + count;
  const within = ((months % 12) + 12) % 12;
  return monthPeriod((months - within) / 12, within + 1);
}

/** One day, as a period. */
export function dayPeriod(date: CalendarDay): Period {
  const day = dayNumber(date);
  return { edtf: formatDay(day), first: day, last: day, approximate: false };
}

/** From the first day of one period to the last of another: `1932` and `1933` give `1932/1933`. */
export function span(from: Period, to: Period): Period {
  const head = from.edtf.split('/')[0] ?? from.edtf;
  const tail = to.edtf.split('/').at(-1) ?? to.edtf;
  return {
    edtf: head === tail ? head : `${head}/${tail}`,
    first: from.first,
    last: to.last,
    approximate: from.approximate || to.approximate,
  };
}

/** A day as EDTF: `1930-03-02`. */
export function formatDay(day: Day): string {
  const date = calendarDay(day);
  return `${formatYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** True when every day of `inner` lies in `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** True when the two have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** How many days a period covers. */
export function lengthInDays(period: Period): number {
  return period.last - period.first + 1;
}

/**
 * Reads an EDTF expression (ISO 8601-2): dates, intervals and open intervals, seasons, unspecified digits and the
 * qualifiers `~ ? %`. That is level 1 without exponential years; anything else, and any impossible date, is `undefined`.
 *
 * `1930-03-02`, `1930-03`, `1932`, `193X`, `1930-21` (spring), `1932/1933`, `../1917`, `1930~`, `-0043` (44 BCE).
 */
export function parseEdtf(edtf: string): Period | undefined {
  const parts = edtf.split('/');
  const [from, to] = parts;
  if (from === undefined || parts.length > 2) return undefined;
  if (to === undefined) return parseDate(from);
  if (from === '..' && to === '..') return undefined;
  const first = from === '..' ? OPEN : parseDate(from);
  const last = to === '..' ? OPEN : parseDate(to);
  if (first === undefined || last === undefined || first.first > last.last) return undefined;
  return { edtf, first: first.first, last: last.last, approximate: first.approximate || last.approximate };
}

const OPEN: Period = { edtf: '..', first: -Infinity, last: Infinity, approximate: false };

function parseDate(text: string): Period | undefined {
  const qualified = /[~?%]$/.test(text);
  const plain = qualified ? text.slice(0, -1) : text;
  const match = /^(-?\d{2})(\d{2}|\dX|XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/.exec(plain);
  if (!match) return undefined;
  const [, century = '', rest = '', month, day] = match;
  const period = rest.includes('X')
    ? month === undefined
      ? unspecifiedYears(century, rest)
      : undefined
    : datePeriod(Number(century + rest), month, day);
  return period && { ...period, edtf: text, approximate: qualified };
}

/** `193X` is the decade, `19XX` the century. */
function unspecifiedYears(century: string, rest: string): Period | undefined {
  if (century.startsWith('-')) return undefined;
  const low = Number(century + rest.replaceAll('X', '0'));
  const high = Number(century + rest.replaceAll('X', '9'));
  return span(yearPeriod(low), yearPeriod(high));
}

function datePeriod(year: number, month: string | undefined, day: string | undefined): Period | undefined {
  if (month === undefined || month === 'XX')
    return day === undefined || day === 'XX' ? yearPeriod(year) : undefined;
  const number = Number(month);
  const season = SEASON_START.get(number);
  if (season !== undefined) return day === undefined ? monthsPeriod('', year, season, 3) : undefined;
  if (number < 1 || number > 12) return undefined;
  if (day === undefined || day === 'XX') return monthPeriod(year, number);
  if (Number(day) < 1 || Number(day) > daysInMonth(year, number)) return undefined;
  return dayPeriod({ year, month: number, day: Number(day) });
}

function monthsPeriod(edtf: string, year: number, month: number, count: number): Period {
  const after = month + count;
  const next = after > 12 ? { year: year + 1, month: after - 12, day: 1 } : { year, month: after, day: 1 };
  return { edtf, first: dayNumber({ year, month, day: 1 }), last: dayNumber(next) - 1, approximate: false };
}

function formatYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
