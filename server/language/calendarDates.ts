/** Days and months as writers put them: `2 March 1930`, `March 2, 1930`, `2.III.1930`, `25 October (7 November) 1917`. */
import { lookUp, MONTHS, ROMAN_MONTHS, STYLES, type Style } from './dateWords.ts';
import type { Reading } from './dates.ts';
import {
  calendarDay,
  dayNumber,
  dayPeriod,
  daysInMonth,
  monthPeriod,
  span,
  type CalendarDay,
} from './period.ts';
import type { Token } from './tokens.ts';
import { isMeasured, isOver, isPointed, yearAt, type Year } from './years.ts';

/** A month and, where they are given, its day or days and its year. */
interface Parts {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** The last one of "5–10 March". */
  readonly lastDay?: number;
  /** The first token behind day and month, and behind all of it. */
  readonly undatedNext: number;
  readonly next: number;
}

/** `1930-03-02`, `1930/03/02`, `1930-03`, `2.3.1930`, `02/03/30` (day before month, as Europe writes). */
export function readNumeric(tokens: readonly Token[], index: number): Reading | undefined {
  const [a, s, b, t, c] = tokens.slice(index, index + 5);
  if (a === undefined || s?.joined !== true || b?.joined !== true || b.text.length > 4) return undefined;
  const third = t?.joined === true && t.text === s.text && c?.kind === 'digits' && c.joined ? c : undefined;
  const month = b.kind === 'digits' ? Number(b.text) : ROMAN_MONTHS.get(b.lower);
  if (month === undefined || !/^[-./]$/.test(s.text)) return undefined;
  if (a.text.length === 4) {
    if (b.text.length !== 2 || month > 12) return undefined;
    if (third?.text.length === 2)
      return dated({
        year: Number(a.text),
        month,
        day: Number(third.text),
        undatedNext: index,
        next: index + 5,
      });
    return third === undefined && s.text === '-' && !isYearTail(a, b)
      ? dated({ year: Number(a.text), month, undatedNext: index, next: index + 3 })
      : undefined;
  }
  if (
    third === undefined ||
    s.text === '-' ||
    a.text.length > 2 ||
    (b.kind === 'digits' && b.text.length > 2)
  )
    return undefined;
  const short = third.text.length === 2;
  if (!(third.text.length === 4 || short) || isMeasured(tokens, index + 5)) return undefined;
  const year = short ? 1900 + Number(third.text) : Number(third.text);
  return dated({ year, month, day: Number(a.text), undatedNext: index, next: index + 5 });
}

/** `1901-02` could be a month or a pair of years: a pair where the tail follows the year's own last digits. */
function isYearTail(year: Token, tail: Token): boolean {
  return Number(tail.text) === (Number(year.text) % 100) + 1;
}

/** `2 March 1930`, `7th of August 1932`, `5–10 March 1930`, `2-Mar-1930`, `2 March`. */
export function readDayMonth(tokens: readonly Token[], index: number): Reading | undefined {
  // "Jan 25.9 - Mar 35.3": a decimal is no day of the month behind it.
  if (isDecimals(tokens, index)) return undefined;
  const parts = dayMonthAt(tokens, index);
  return parts && (readBothStyles(tokens, parts) ?? finish(tokens, parts));
}

/** Whether the digits at an index stand behind the point of a number. */
const isDecimals = (tokens: readonly Token[], index: number): boolean =>
  index > 1 && tokens[index - 2]?.kind === 'digits' && isPointed(tokens, index - 1);

function dayMonthAt(tokens: readonly Token[], index: number): Parts | undefined {
  const first = dayAt(tokens, index);
  if (first === undefined) return undefined;
  const joiner = tokens[first.next]?.lower ?? '';
  const last = /^(?:-|–|to|and|\/)$/.test(joiner) ? dayAt(tokens, first.next + 1) : undefined;
  const days =
    last !== undefined && last.day > first.day ? { day: first.day, lastDay: last.day } : { day: first.day };
  let at = 'lastDay' in days && last !== undefined ? last.next : first.next;
  if (tokens[at]?.lower === 'of' || tokens[at]?.text === '-') at += 1;
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  return { ...days, month: month.number, ...yearBehind(tokens, month.next, true) };
}

/** `2`, `2nd`: a day of a month and the first token behind it. */
function dayAt(
  tokens: readonly Token[],
  index: number,
): { readonly day: number; readonly next: number } | undefined {
  const token = tokens[index];
  const day = Number(token?.text);
  if (token?.kind !== 'digits' || token.text.length > 2 || day < 1 || day > 31) return undefined;
  return { day, next: isOrdinal(tokens[index + 1]) ? index + 2 : index + 1 };
}

/** `March 1930`, `Aug. 7, 1932`, `March the 2nd, 1930`, `January to March 1930`, `March`. */
export function readMonths(tokens: readonly Token[], index: number): Reading | undefined {
  const month = monthAt(tokens, index);
  if (month === undefined) return undefined;
  const range = readMonthRange(tokens, month.number, month.next);
  if (range !== undefined) return range;
  const the = tokens[month.next]?.lower === 'the' && isOrdinal(tokens[month.next + 2]) ? 1 : 0;
  const first = dayAt(tokens, month.next + the);
  if (first !== undefined && !isMeasured(tokens, first.next) && !isPointed(tokens, first.next)) {
    const last = DASH.test(tokens[first.next]?.text ?? '') ? dayAt(tokens, first.next + 1) : undefined;
    const closed =
      last !== undefined &&
      last.day > first.day &&
      !isMeasured(tokens, last.next) &&
      !isPointed(tokens, last.next);
    const days = closed ? { day: first.day, lastDay: last.day } : { day: first.day };
    return finish(tokens, {
      ...days,
      month: month.number,
      ...yearBehind(tokens, closed ? last.next : first.next, true),
    });
  }
  return finish(tokens, { month: month.number, ...yearBehind(tokens, month.next, false) });
}

const DASH = /^[-–—]$/;

/** `Jan–Mar 1930`, `Jan and Feb 1930`: only where one year follows for both. */
function readMonthRange(tokens: readonly Token[], first: number, at: number): Reading | undefined {
  const joiner = tokens[at]?.lower ?? '';
  if (!/^(?:-|–|—|to|and|\/)$/.test(joiner)) return undefined;
  const second = monthAt(tokens, at + 1);
  if (second === undefined || second.number < first) return undefined;
  const { year, next } = yearBehind(tokens, second.next, true);
  if (year === undefined) return undefined;
  const period = span(monthPeriod(year, first), monthPeriod(year, second.number));
  return { kind: 'absolute', period, precision: 'interval', next };
}

/** The year behind a day or a month, with the comma or the "of" in front of it. */
function yearBehind(
  tokens: readonly Token[],
  at: number,
  comma: boolean,
): Pick<Parts, 'year' | 'undatedNext' | 'next'> {
  const joiner = tokens[at]?.lower ?? '';
  const parted = joiner === ',' || joiner === '-' || (!comma && joiner === 'of');
  const year = yearAt(tokens, parted ? at + 1 : at) ?? pairAt(tokens, at);
  return { undatedNext: at, ...(year === undefined ? { next: at } : { year: year.number, next: year.next }) };
}

/** "aug 32", "7 Aug 32": two digits behind a month that are no day of it and count nothing. */
function pairAt(tokens: readonly Token[], at: number): Year | undefined {
  const token = tokens[at];
  const pair = token?.kind === 'digits' && token.text.length === 2 && !token.joined;
  return pair &&
    Number(token.text) > 31 &&
    (isOver(tokens, at + 1) || ASIDES.test(tokens[at + 1]?.lower ?? '') || isBeforeFigure(tokens, at + 1)) &&
    !COUNTED.test(tokens[at + 1]?.lower ?? '')
    ? { number: 1900 + Number(token.text), next: at + 1 }
    : undefined;
}

/** "Jul 32 62%", "Jul 32 – 62%": another number, which has the unit. */
function isBeforeFigure(tokens: readonly Token[], at: number): boolean {
  const from = DASH.test(tokens[at]?.text ?? '') && tokens[at]?.joined === false ? at + 1 : at;
  const [figure, point, decimals] = tokens.slice(from, from + 3);
  if (figure?.kind !== 'digits' || figure.joined) return false;
  const pointed = point?.text === '.' && point.joined && decimals?.kind === 'digits' && decimals.joined;
  return pointed || isMeasured(tokens, from + 1);
}

/** What a hurried writer adds to a note: "in july 34 fyi". */
const ASIDES =
  /^(?:apparently|approx|btw|fyi|iirc|ish|lol|maybe|nb|ok|pls|please|prob|probably|probs|right|tho)$/;

/** Behind a number these tell that it counts: "in August 45 were shot", "in May 40 of them". */
const COUNTED = /^(?:are|had|have|more|of|or|out|to|was|were)$/;

/** A date with its calendar looked at, which a marker behind it may name. */
function finish(tokens: readonly Token[], parts: Parts): Reading {
  const marker = styleAt(tokens, parts.next);
  if (marker === undefined || parts.day === undefined) return dated(parts) ?? undated(parts);
  const { year, month, day, lastDay } = parts;
  if (marker.style === 'new' || year === undefined)
    return dated({ ...parts, next: marker.next }) ?? undated(parts);
  const days = [day, lastDay ?? day].map((one) => dayPeriod(inNewStyle({ year, month, day: one })));
  const [first, last] = days;
  if (first === undefined || last === undefined) return undated(parts);
  const precision = lastDay === undefined ? 'day' : 'interval';
  return { kind: 'absolute', period: span(first, last), precision, next: marker.next };
}

/** How many days the Julian calendar was behind the Gregorian one, by the year from which on it was so many. */
const BEHIND: readonly (readonly [year: number, days: number])[] = [
  [1900, 13],
  [1800, 12],
  [1700, 11],
  [1500, 10],
];

/** The day in the calendar of today: 25 October 1917 was 7 November. */
function inNewStyle(date: CalendarDay): CalendarDay {
  const shift = BEHIND.find(([year]) => dayNumber(date) >= dayNumber({ year, month: 3, day: 1 }))?.[1] ?? 0;
  return calendarDay(dayNumber(date) + shift);
}

/** `25 October (7 November) 1917`, `7 November (25 October) 1917`, `25 October/7 November 1917`: the one in today's calendar. */
function readBothStyles(tokens: readonly Token[], first: Parts): Reading | undefined {
  const opened = /^[(/]$/.test(tokens[first.next]?.text ?? '');
  const second = opened ? dayMonthAt(tokens, first.next + 1) : undefined;
  if (second === undefined) return undefined;
  const marked = styleAt(tokens, second.next)?.next ?? second.next;
  const closed = tokens[marked]?.text === ')' ? marked + 1 : marked;
  const behind: Pick<Parts, 'year' | 'next'> =
    second.year === undefined ? yearBehind(tokens, closed, true) : { next: closed };
  const year = first.year ?? second.year ?? behind.year;
  if (year === undefined || first.day === undefined || second.day === undefined) return undefined;
  const one = { year, month: first.month, day: first.day };
  const other = { year, month: second.month, day: second.day };
  for (const [old, recent] of [
    [one, other],
    [other, one],
  ] as const) {
    if (dayNumber(inNewStyle(old)) === dayNumber(recent)) {
      return { kind: 'absolute', period: dayPeriod(recent), precision: 'day', next: behind.next };
    }
  }
  return undefined;
}

/** `(OS)`, `O.S.`, "(Old Style)" at token `index`. */
function styleAt(
  tokens: readonly Token[],
  index: number,
): { readonly style: Style; readonly next: number } | undefined {
  const open = tokens[index]?.text === '(' ? 1 : 0;
  const found = lookUp(STYLES, tokens, index + open, 4);
  if (found === undefined) return undefined;
  const closed = open === 1 && tokens[found.next]?.text === ')';
  return { style: found.entry, next: closed ? found.next + 1 : found.next };
}

/** A day, some days or a month of a known year; nothing where there is no such day. */
function dated({ year, month, day, lastDay, next }: Parts): Reading | undefined {
  if (year === undefined || month < 1 || month > 12) return undefined;
  if (day === undefined)
    return { kind: 'absolute', period: monthPeriod(year, month), precision: 'month', next };
  if (day < 1 || Math.max(day, lastDay ?? 0) > daysInMonth(year, month)) return undefined;
  const first = dayPeriod({ year, month, day });
  if (lastDay === undefined) return { kind: 'absolute', period: first, precision: 'day', next };
  const period = span(first, dayPeriod({ year, month, day: lastDay }));
  return { kind: 'absolute', period, precision: 'interval', next };
}

/** A day or a month whose year only the context knows. */
function undated({ month, day, undatedNext }: Parts): Reading {
  return {
    kind: 'month',
    month,
    ...(day === undefined ? {} : { day }),
    precision: day === undefined ? 'month' : 'day',
    next: undatedNext,
  };
}

/** A month by its name and the index of the first token behind it. */
export function monthAt(
  tokens: readonly Token[],
  at: number,
): { readonly number: number; readonly next: number } | undefined {
  const token = tokens[at];
  const number = token?.kind === 'word' ? MONTHS.get(token.lower) : undefined;
  if (token === undefined || number === undefined) return undefined;
  const dotted = token.text.length <= 4 && tokens[at + 1]?.text === '.' && tokens[at + 1]?.joined === true;
  // "may" and "march" are months only with a capital or a year; so are abbreviations that are words.
  const ambiguous = token.text === token.lower && /^(?:may|march|mar|sep|dec|jan)$/.test(token.lower);
  const next = at + (dotted ? 2 : 1);
  if (ambiguous && yearAt(tokens, next) === undefined && pairAt(tokens, next) === undefined) return undefined;
  return { number, next };
}

function isOrdinal(token: Token | undefined): boolean {
  return token?.joined === true && /^(?:st|nd|rd|th)$/.test(token.lower);
}
