/** Dates and periods as writers put them, found in tokens and turned into {@link Period}s. */
import { DECADE_PARTS, MONTHS, YEAR_PARTS, type YearPart } from './dateWords.ts';
import { MAGNITUDES } from './numberWords.ts';
import { dayPeriod, daysInMonth, monthPeriod, span, yearPeriod, type Period } from './period.ts';
import { readRelativeDate } from './relativeDates.ts';
import type { Token, TokenRange } from './tokens.ts';

/** A date in a text. Offsets count as the tokens' do. */
export interface DateMention extends TokenRange {
  readonly start: number;
  readonly end: number;
  /** How the date is given. A `month` has no year of its own; a `relative` one leans on the date before it. */
  readonly kind: 'absolute' | 'month' | 'season' | 'relative';
  /** For `absolute`: what it covers. */
  readonly period?: Period;
  /** For `month`: the month, and the day where one is given ("2 March"). */
  readonly month?: number;
  readonly day?: number;
  /** For `season`: "that autumn". */
  readonly part?: YearPart;
  /** For `relative`: how long after (before: negative) the date before it; whole years, or months. */
  readonly years?: number;
  readonly months?: number;
  /** How exactly the date is given. */
  readonly precision: 'day' | 'month' | 'part' | 'year' | 'interval' | 'decade';
}

/** A date read from tokens; `next` is the index of the first token behind it. */
export type Reading = Omit<DateMention, 'start' | 'end' | 'from' | 'to'> & { readonly next: number };

/**
 * All dates in `tokens`, ascending, none overlapping. Linear in the number of tokens.
 *
 * `2 March 1930` · `March '30` · `30 Jan. 1930` · `7th August 1932` · `1932-33` · `the late 1930s` · `Jan and Feb 1930` ·
 * `five years later`. A month or a season without a year and a relative date are found, but only their context can date them.
 */
export function findDates(tokens: readonly Token[]): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const reading = readDate(tokens, index);
    if (reading === undefined) continue;
    const first = tokens[index];
    const last = tokens[reading.next - 1];
    if (first === undefined || last === undefined) continue;
    const { next, ...date } = reading;
    found.push({ ...date, start: first.start, end: last.end, from: index, to: next });
    index = next - 1;
  }
  return found;
}

function readDate(tokens: readonly Token[], index: number): Reading | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === 'digits') {
    return (
      readNumeric(tokens, index) ??
      readDayMonth(tokens, index) ??
      readYears(tokens, index) ??
      readRelativeDate(tokens, index)
    );
  }
  if (token.kind === 'sign') return readShortYears(tokens, index);
  return (
    readMonths(tokens, index) ??
    readYearPart(tokens, index) ??
    readShortDecade(tokens, index) ??
    readRelativeDate(tokens, index)
  );
}

/** `1930-03-02`, `1930-03`, `2.3.1930`, `02/03/1930` (day before month, as Europe writes). */
function readNumeric(tokens: readonly Token[], index: number): Reading | undefined {
  const parts = tokens.slice(index, index + 5);
  const [a, s, b, t, c] = parts;
  if (a === undefined || s?.joined !== true || b?.kind !== 'digits' || !b.joined) return undefined;
  const third = t?.joined === true && t.text === s.text && c?.kind === 'digits' && c.joined ? c : undefined;
  if (
    a.text.length === 4 &&
    s.text === '-' &&
    b.text.length === 2 &&
    Number(b.text) <= 12 &&
    !isYearTail(a, b)
  ) {
    if (third?.text.length === 2) return onDay(Number(a.text), Number(b.text), Number(third.text), index + 5);
    return third === undefined ? inMonth(Number(a.text), Number(b.text), index + 3) : undefined;
  }
  if (
    third?.text.length === 4 &&
    (s.text === '.' || s.text === '/') &&
    a.text.length <= 2 &&
    b.text.length <= 2
  ) {
    return onDay(Number(third.text), Number(b.text), Number(a.text), index + 5);
  }
  return undefined;
}

/** `1901-02` could be a month or a pair of years: a pair where the tail follows the year's own last digits. */
function isYearTail(year: Token, tail: Token): boolean {
  return Number(tail.text) === (Number(year.text) % 100) + 1;
}

/** `2 March 1930`, `7th of August 1932`, `2 March`. */
function readDayMonth(tokens: readonly Token[], index: number): Reading | undefined {
  const day = Number(tokens[index]?.text);
  if (day < 1 || day > 31) return undefined;
  let at = index + 1;
  if (isOrdinal(tokens[at])) at += 1;
  if (tokens[at]?.lower === 'of') at += 1;
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  return withYear(tokens, month.next, month.number, day);
}

/** `March 1930`, `Aug. 7, 1932`, `January to March 1930`, `March`. */
function readMonths(tokens: readonly Token[], index: number): Reading | undefined {
  const month = monthAt(tokens, index);
  if (month === undefined) return undefined;
  const range = readMonthRange(tokens, month.number, month.next);
  if (range !== undefined) return range;
  const dayToken = tokens[month.next];
  const day = Number(dayToken?.text);
  const behind = tokens[month.next + 1];
  if (
    dayToken?.kind === 'digits' &&
    dayToken.text.length <= 2 &&
    day >= 1 &&
    day <= 31 &&
    !isMeasured(behind) &&
    !isPointed(tokens, month.next + 1)
  ) {
    return withYear(tokens, month.next + (isOrdinal(behind) ? 2 : 1), month.number, day);
  }
  return withYear(tokens, month.next, month.number, undefined);
}

/** `Jan–Mar 1930`, `Jan and Feb 1930`: only where one year follows for both. */
function readMonthRange(tokens: readonly Token[], first: number, at: number): Reading | undefined {
  const joiner = tokens[at]?.lower ?? '';
  if (!['-', '–', '—', 'to', 'and', '/'].includes(joiner)) return undefined;
  const second = monthAt(tokens, at + 1);
  if (second === undefined) return undefined;
  const year = yearAt(tokens, tokens[second.next]?.text === ',' ? second.next + 1 : second.next);
  if (year === undefined || second.number < first) return undefined;
  const period = span(monthPeriod(year.number, first), monthPeriod(year.number, second.number));
  return { kind: 'absolute', period, precision: 'interval', next: year.next };
}

function withYear(tokens: readonly Token[], at: number, month: number, day: number | undefined): Reading {
  const comma = tokens[at]?.text === ',' || (day === undefined && tokens[at]?.lower === 'of');
  const year = yearAt(tokens, comma ? at + 1 : at);
  if (year !== undefined) {
    const dated =
      day === undefined ? inMonth(year.number, month, year.next) : onDay(year.number, month, day, year.next);
    if (dated !== undefined) return dated;
  }
  return {
    kind: 'month',
    month,
    ...(day === undefined ? {} : { day }),
    precision: day === undefined ? 'month' : 'day',
    next: at,
  };
}

/** `1932`, `1932-33`, `1929–1933`, `1930s`, `1928 to 1932`. */
function readYears(tokens: readonly Token[], index: number): Reading | undefined {
  const year = yearAt(tokens, index);
  if (year === undefined) return undefined;
  const behind = tokens[year.next];
  if (behind?.lower === 's' || (behind?.text === "'" && tokens[year.next + 1]?.lower === 's')) {
    if (year.number % 10 !== 0) return undefined;
    return decade(year.number, 0, 10, year.next + (behind.text === "'" ? 2 : 1));
  }
  const tail = readYearTail(tokens, year.number, year.next) ?? readSecondYear(tokens, index, year);
  if (tail !== undefined) {
    const period = span(yearPeriod(year.number), yearPeriod(tail.number));
    return { kind: 'absolute', period, precision: 'interval', next: tail.next };
  }
  return { kind: 'absolute', period: yearPeriod(year.number), precision: 'year', next: year.next };
}

/** `between 1928 and 1933`, `from 1928 to 1933`: only where the opening word announces both. */
function readSecondYear(
  tokens: readonly Token[],
  index: number,
  year: { readonly number: number; readonly next: number },
): { number: number; next: number } | undefined {
  const opener = tokens[index - 1]?.lower;
  const closer = tokens[year.next]?.lower;
  const announced = (opener === 'between' && closer === 'and') || (opener === 'from' && closer === 'to');
  const second = announced ? yearAt(tokens, year.next + 1) : undefined;
  return second !== undefined && second.number > year.number ? second : undefined;
}

/** The second year of a pair: `-33`, `–1933`, `/33`, `-3` behind 1932. */
function readYearTail(
  tokens: readonly Token[],
  from: number,
  at: number,
): { number: number; next: number } | undefined {
  const joiner = tokens[at];
  const token = tokens[at + 1];
  if (joiner === undefined || token?.kind !== 'digits' || !['-', '–', '—', '/'].includes(joiner.text))
    return undefined;
  const tight = joiner.joined && token.joined;
  const length = token.text.length;
  if (length === 4) {
    // "1928 / 1931 / 1936" is a list, "1932/1933" a span.
    if (joiner.text === '/' && !tight) return undefined;
    const year = yearAt(tokens, at + 1);
    return year !== undefined && year.number > from && year.number - from <= 120 ? year : undefined;
  }
  // A tail of one or two digits belongs to the year only where nothing stands between: "1928 – 73" is a figure.
  if (!tight || length > 2 || isMeasured(tokens[at + 2]) || isPointed(tokens, at + 2)) return undefined;
  const base = length === 2 ? 100 : 10;
  const number = from - (from % base) + Number(token.text);
  return number > from ? { number, next: at + 2 } : undefined;
}

/** A short year, `'32`, with or without a tail: `'32-33`, `'32/'33`. */
function readShortYears(tokens: readonly Token[], index: number): Reading | undefined {
  const year = shortYearAt(tokens, index);
  if (year === undefined) return undefined;
  const short = shortYearAt(tokens, year.next + 1);
  const joiner = tokens[year.next]?.text ?? '';
  const paired = ['-', '–', '/'].includes(joiner);
  const tail = paired && short !== undefined ? short : readYearTail(tokens, year.number, year.next);
  if (tail === undefined || tail.number <= year.number) {
    return { kind: 'absolute', period: yearPeriod(year.number), precision: 'year', next: year.next };
  }
  const period = span(yearPeriod(year.number), yearPeriod(tail.number));
  return { kind: 'absolute', period, precision: 'interval', next: tail.next };
}

/** `spring of 1930`, `late 1932`, `the end of the 1930s`, `winter of 1929-30`, `late 30s`, `mid-1930`. */
function readYearPart(tokens: readonly Token[], index: number): Reading | undefined {
  const word = tokens[index]?.lower ?? '';
  const part = YEAR_PARTS.get(word);
  if (part === undefined) return undefined;
  let at = index + 1;
  for (const filler of ['-', 'of', 'in', 'the']) if (tokens[at]?.lower === filler) at += 1;
  const months = monthAt(tokens, at);
  if (months !== undefined) {
    // "early March 1930": the month is precise enough.
    const dated = readMonths(tokens, at);
    return dated?.kind === 'absolute' ? dated : undefined;
  }
  const behind = readYears(tokens, at) ?? readShortYears(tokens, at) ?? readShortDecade(tokens, at);
  if (behind?.period === undefined) return undefined;
  if (behind.precision === 'decade') {
    const within = DECADE_PARTS.get(word);
    const start = Number(behind.period.edtf.slice(0, 3)) * 10;
    return within === undefined ? undefined : decade(start, within[0], within[1], behind.next);
  }
  if (behind.precision === 'interval') {
    // "winter of 1929-30" names both ends of one winter.
    const years = behind.period.edtf.split('/').map(Number);
    const [first, last] = years;
    if (part.month !== 12 || first === undefined || last !== first + 1) return undefined;
    return { ...behind, period: partOfYear(first, part), precision: 'part' };
  }
  return { ...behind, period: partOfYear(Number(behind.period.edtf), part), precision: 'part' };
}

/** `the 30s`; `the thirties`, in letters, is left alone. */
function readShortDecade(tokens: readonly Token[], index: number): Reading | undefined {
  const [digits, s] = tokens.slice(index, index + 2);
  const short =
    digits?.kind === 'digits' && /^[1-9]0$/.test(digits.text) && s?.joined === true && s.lower === 's';
  return short ? decade(1900 + Number(digits.text), 0, 10, index + 2) : undefined;
}

function monthAt(tokens: readonly Token[], at: number): { number: number; next: number } | undefined {
  const token = tokens[at];
  const number = token?.kind === 'word' ? MONTHS.get(token.lower) : undefined;
  if (token === undefined || number === undefined) return undefined;
  // "may" and "march" are months only with a capital; so are abbreviations that are words.
  if (token.text === token.lower && /^(?:may|march|mar|sep|dec|jan)$/.test(token.lower)) return undefined;
  const dotted = token.text.length <= 4 && tokens[at + 1]?.text === '.' && tokens[at + 1]?.joined === true;
  return { number, next: at + (dotted ? 2 : 1) };
}

/** A year of four digits that nothing marks as a figure, or a short one with its apostrophe. */
function yearAt(tokens: readonly Token[], at: number): { number: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'sign') return shortYearAt(tokens, at);
  if (token?.kind !== 'digits' || token.text.length !== 4) return undefined;
  const number = Number(token.text);
  if (number < 1000 || number > 2100) return undefined;
  const last = tokens[at - 1];
  if (last !== undefined && /^[£$€]$/.test(last.text)) return undefined;
  const label = last?.text === '.' && last.joined ? tokens[at - 2] : last;
  if (label?.kind === 'word' && /^(?:pp?|pages?|nos?|vol|table)$/.test(label.lower)) return undefined;
  // The tail of a longer number: "1.1930", "12,1930".
  if (last?.joined === true && token.joined && (last.text === '.' || last.text === ',')) return undefined;
  return isMeasured(tokens[at + 1]) || isPointed(tokens, at + 1) ? undefined : { number, next: at + 1 };
}

function shortYearAt(tokens: readonly Token[], at: number): { number: number; next: number } | undefined {
  const [mark, digits] = tokens.slice(at, at + 2);
  if (mark === undefined || !/^['’‘`]$/.test(mark.text) || digits?.kind !== 'digits') return undefined;
  if (digits.text.length !== 2 || !digits.joined) return undefined;
  if (tokens[at + 2]?.joined === true && tokens[at + 2]?.kind === 'word') return undefined;
  return { number: 1900 + Number(digits.text), next: at + 2 };
}

/** Units that four digits stand before in notes, so that `1500 words` and `1930 tonnes` are figures and no years. */
const UNIT_WORDS: ReadonlySet<string> = new Set([
  'tonnes',
  'tons',
  'per',
  'percent',
  'pc',
  'words',
  'people',
  'marks',
  'hectares',
  'roubles',
]);

/** A sign or word that makes the number before it a figure: `%`, `million`, `tonnes`. */
function isMeasured(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.text === '%' ||
    UNIT_WORDS.has(token.lower) ||
    (MAGNITUDES.has(token.lower) && token.kind === 'word')
  );
}

/** A decimal or a group of thousands follows: `.5`, `,000`. */
function isPointed(tokens: readonly Token[], at: number): boolean {
  const [point, digits] = tokens.slice(at, at + 2);
  return (
    point?.joined === true &&
    (point.text === '.' || point.text === ',') &&
    digits?.kind === 'digits' &&
    digits.joined
  );
}

function isOrdinal(token: Token | undefined): boolean {
  return token?.joined === true && /^(?:st|nd|rd|th)$/.test(token.lower);
}

function inMonth(year: number, month: number, next: number): Reading | undefined {
  if (month < 1 || month > 12) return undefined;
  return { kind: 'absolute', period: monthPeriod(year, month), precision: 'month', next };
}

function onDay(year: number, month: number, day: number, next: number): Reading | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { kind: 'absolute', period: dayPeriod({ year, month, day }), precision: 'day', next };
}

/** A part of a year as a period; winter runs into the next one. */
export function partOfYear(year: number, part: YearPart): Period {
  const last = part.month + part.months - 1;
  const end = last > 12 ? monthPeriod(year + 1, last - 12) : monthPeriod(year, last);
  return span(monthPeriod(year, part.month), end);
}

function decade(start: number, offset: number, count: number, next: number): Reading {
  const period = span(yearPeriod(start + offset), yearPeriod(start + offset + count - 1));
  return {
    kind: 'absolute',
    period:
      count === 10 ? { ...period, edtf: `${String(start).slice(0, 3)}X` } : { ...period, approximate: true },
    precision: 'decade',
    next,
  };
}
