/** Parts of years and decades: "spring of 1930", "late 1932", "H1 1930", "the end of the 1930s", "the winter of 1929–30". */
import { monthAt, readDayMonth, readMonths } from './calendarDates.ts';
import { dateFrom } from './dateFrom.ts';
import { DECADE_PARTS, partAt, SEASONS, type YearPart } from './dateWords.ts';
import type { Reading } from './dates.ts';
import { decade, readShortDecade } from './decades.ts';
import { calendarDay, partOfYear, yearPeriod, type Period } from './period.ts';
import { readRelativeYear } from './relativeDates.ts';
import type { Token } from './tokens.ts';
import { readYears, yearAt, type Year } from './years.ts';

/** `spring of 1930`, `late 1932`, `mid-1930s`, `winter of 1929-30`, `summer and autumn 1932`, `the end of that year`. */
export function readYearPart(tokens: readonly Token[], index: number): Reading | undefined {
  const found = partAt(tokens, index);
  if (found === undefined) return undefined;
  if (NOUNS.test(found.words) && tokens[found.next]?.lower === 'in') return undefined;
  const at = skipFillers(tokens, found.next);
  // "late autumn 1929", "the beginning of spring 1930": the season is precise enough.
  const inner = found.part === undefined || SEASONS.has(found.words) ? undefined : seasonAt(tokens, at);
  if (inner !== undefined)
    return readWinterEnd(tokens, found.part, inner) ?? readYearPart(tokens, inner.from);
  // "early March 1930": so is the month.
  if (monthAt(tokens, at) !== undefined) {
    const dated = readMonths(tokens, at);
    return dated?.kind === 'absolute' ? dated : undefined;
  }
  const season = seasonAt(tokens, index);
  const last = season === undefined ? undefined : lastSeason(tokens, season.next);
  const behind = last === undefined ? at : skipFillers(tokens, last.next);
  const part = last === undefined ? found.part : joinParts(found.part, last.part);
  const years = readYears(tokens, behind) ?? readShortDecade(tokens, behind);
  if (years?.period !== undefined) return within(found.words, part, years, years.period);
  return part === undefined ? undefined : inRelativeYear(tokens, behind, part);
}

/** "the Great Turn in 1929", "the end in 1934", "a fall in 1933": what happened in the year, no part of it. */
const NOUNS = /^(?:beginning|close|end|fall|start|turn)$/;

/** "the end of winter 1930" is that of the winter which ends in 1930, "early winter 1930" that of the one which begins. */
function readWinterEnd(
  tokens: readonly Token[],
  end: YearPart | undefined,
  { part, next }: { readonly part: YearPart; readonly next: number },
): Reading | undefined {
  const year = part.month === 12 ? yearAt(tokens, skipFillers(tokens, next)) : undefined;
  const further = year && readYears(tokens, year.next - 1)?.precision === 'interval';
  if (end === undefined || year === undefined || further === true) return undefined;
  const months = end.month > 6 ? { month: 2, months: 2 } : { month: 11, months: 2 };
  return { kind: 'absolute', period: partOfYear(year.number, months), precision: 'part', next: year.next };
}

/** `1930 Q1`, `1930 H1`, `1930 (July)`, `1930 March`, `1932 (spring)`. */
export function readPartBehindYear(tokens: readonly Token[], index: number): Reading | undefined {
  const year = yearAt(tokens, index);
  if (year === undefined) return undefined;
  const within = readWithinYear(tokens, year);
  if (within !== undefined) return within;
  const at = tokens[year.next]?.text === '-' ? year.next + 1 : year.next;
  const found = /^[hq]$/.test(tokens[at]?.lower ?? '') ? partAt(tokens, at) : undefined;
  if (found?.part === undefined) return undefined;
  return {
    kind: 'absolute',
    period: partOfYear(year.number, found.part),
    precision: 'part',
    next: found.next,
  };
}

/** A month, a day or a season behind its year, in brackets or without. */
function readWithinYear(tokens: readonly Token[], year: Year): Reading | undefined {
  const open = tokens[year.next]?.text === '(';
  const at = open ? year.next + 1 : year.next;
  const season = seasonAt(tokens, at);
  const date: Reading | undefined = season
    ? { kind: 'season', part: season.part, precision: 'part', next: season.next }
    : (readDayMonth(tokens, at) ?? readMonths(tokens, at));
  if (date === undefined || date.kind === 'absolute') return undefined;
  if (open ? tokens[date.next]?.text !== ')' : date.day !== undefined) return undefined;
  const period = dateFrom(date, yearPeriod(year.number));
  return (
    period && { kind: 'absolute', period, precision: date.precision, next: open ? date.next + 1 : date.next }
  );
}

function skipFillers(tokens: readonly Token[], from: number): number {
  let at = from;
  for (const filler of ['-', 'of', 'in', 'the', 'year']) {
    // "the end of the year" is no year of its own.
    if (tokens[at]?.lower === filler && (filler !== 'year' || tokens[at + 1]?.kind === 'digits')) at += 1;
  }
  return at;
}

function seasonAt(
  tokens: readonly Token[],
  at: number,
): { readonly part: YearPart; readonly from: number; readonly next: number } | undefined {
  const part = SEASONS.get(tokens[at]?.lower ?? '');
  return part && { part, from: at, next: at + 1 };
}

/** "and autumn" behind a season: where a stretch of seasons ends. */
function lastSeason(tokens: readonly Token[], at: number): ReturnType<typeof seasonAt> {
  return /^(?:and|to|-|–|\/)$/.test(tokens[at]?.lower ?? '') ? seasonAt(tokens, at + 1) : undefined;
}

/** From the beginning of the first part to the end of the second; nothing where that is no stretch of one year. */
function joinParts(first: YearPart | undefined, last: YearPart): YearPart | undefined {
  if (first === undefined || last.month <= first.month) return undefined;
  return { month: first.month, months: last.month - first.month + last.months };
}

/** A part of the years that were read: of a year, of a winter that names both its years, or of a decade. */
function within(
  words: string,
  part: YearPart | undefined,
  years: Reading,
  period: Period,
): Reading | undefined {
  const first = calendarDay(period.first).year;
  const last = calendarDay(period.last).year;
  if (years.precision === 'decade') {
    const inside = DECADE_PARTS.get(words);
    return inside === undefined || last - first !== 9
      ? undefined
      : decade(first, inside[0], inside[1], years.next);
  }
  if (part === undefined) return undefined;
  if (years.precision === 'interval') {
    // "the winter of 1929-30", "the turn of 1929/30": both ends of one stretch.
    const over = part.month === 12 || part.month === 0;
    if (!over || last !== first + 1) return undefined;
    return { ...years, period: partOfYear(part.month === 0 ? last : first, part), precision: 'part' };
  }
  if (part.month === 12 && part.months === 3) {
    // "The winter of 1930" may be the one that ends in 1930 or the one that begins there.
    return {
      ...years,
      period: { ...partOfYear(first - 1, { month: 12, months: 15 }), approximate: true },
      precision: 'part',
    };
  }
  return { ...years, period: partOfYear(first, part), precision: 'part' };
}

/** "the end of that year", "the spring of the following year", "the end of the year": a part of a year that leans on a date. */
function inRelativeYear(tokens: readonly Token[], at: number, part: YearPart): Reading | undefined {
  const bare = tokens[at - 1]?.lower === 'the' && tokens[at]?.lower === 'year';
  const year = bare
    ? { years: 0, next: at + 1 }
    : readRelativeYear(tokens, tokens[at - 1]?.lower === 'the' ? at - 1 : at);
  if (year === undefined) return undefined;
  if (year.years === 0) return { kind: 'season', part, precision: 'part', next: year.next };
  return { kind: 'relative', years: year.years, part, precision: 'part', next: year.next };
}
