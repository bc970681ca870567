/** Words that dates are made of: the closed tables that {@link findDates} looks words up in. */
import { withMisspellings } from './misspellings.ts';
import { CARDINALS } from './numberWords.ts';
import type { Token } from './tokens.ts';

/** Months by name, usual abbreviation and usual misspelling, counted from 1. */
export const MONTHS: ReadonlyMap<string, number> = withMisspellings(
  new Map(
    [
      'january jan janurary janary',
      'february feb febr feburary febrary',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug agust',
      'september sept sep septemeber',
      'october oct octobre',
      'november nov novemeber',
      'december dec decemeber',
    ].flatMap((names, index) => names.split(' ').map((name): readonly [string, number] => [name, index + 1])),
  ),
);

/** Months as Roman numerals, which stand between dots: `2.III.1930`. */
export const ROMAN_MONTHS: ReadonlyMap<string, number> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((name, index) => [name, index + 1]),
);

/** A part of a year as its first month and how many months it has; what runs past December ends in the next year. */
export interface YearPart {
  readonly month: number;
  readonly months: number;
}

const part = (month: number, months: number): YearPart => ({ month, months });

/** Seasons: "spring 1930", "that autumn". */
export const SEASONS: ReadonlyMap<string, YearPart> = new Map([
  ['spring', part(3, 3)],
  ['summer', part(6, 3)],
  ['autumn', part(9, 3)],
  ['fall', part(9, 3)],
  ['winter', part(12, 3)],
  ['midsummer', part(6, 2)],
  ['midwinter', part(12, 2)],
]);

/** Parts that stand before a year, with or without "of": "late 1932", "the end of 1934", "H1 1930". */
const YEAR_PARTS: ReadonlyMap<string, YearPart> = new Map([
  ...SEASONS,
  ['early', part(1, 4)],
  ['mid', part(5, 4)],
  ['middle', part(5, 4)],
  ['late', part(9, 4)],
  ['beginning', part(1, 3)],
  ['start', part(1, 3)],
  ['end', part(10, 3)],
  ['close', part(10, 3)],
  // The turn of 1930 is that of 1929 to 1930.
  ['turn', part(0, 2)],
  ['new year', part(1, 1)],
  ['first half', part(1, 6)],
  ['h 1', part(1, 6)],
  ['second half', part(7, 6)],
  ['latter half', part(7, 6)],
  ['last half', part(7, 6)],
  ['h 2', part(7, 6)],
  ['first quarter', part(1, 3)],
  ['first months', part(1, 3)],
  ['opening months', part(1, 3)],
  ['early months', part(1, 4)],
  ['first part', part(1, 6)],
  ['early part', part(1, 4)],
  ['q 1', part(1, 3)],
  ['second quarter', part(4, 3)],
  ['q 2', part(4, 3)],
  ['third quarter', part(7, 3)],
  ['q 3', part(7, 3)],
  ['fourth quarter', part(10, 3)],
  ['last quarter', part(10, 3)],
  ['final quarter', part(10, 3)],
  ['first weeks', part(1, 2)],
  ['first days', part(1, 1)],
  ['opening days', part(1, 1)],
  ['last weeks', part(11, 2)],
  ['closing weeks', part(11, 2)],
  ['last days', part(12, 1)],
  ['final days', part(12, 1)],
  ['closing days', part(12, 1)],
  ['last months', part(10, 3)],
  ['final months', part(10, 3)],
  ['closing months', part(10, 3)],
  ['latter part', part(7, 6)],
  ['later part', part(7, 6)],
  ['q 4', part(10, 3)],
]);

/** Where in a decade its parts lie: first year and how many. */
export const DECADE_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 4]],
  ['mid', [3, 4]],
  ['middle', [3, 4]],
  ['late', [6, 4]],
  ['later', [6, 4]],
  ['end', [7, 3]],
  ['close', [7, 3]],
  ['beginning', [0, 3]],
  ['start', [0, 3]],
  ['turn', [-1, 2]],
  ['first half', [0, 5]],
  ['second half', [5, 5]],
  ['latter half', [5, 5]],
]);

/** Decades in letters: "the late twenties". */
export const DECADES: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((name, index) => [name, 20 + index * 10]),
);

/** Centuries in letters: "the nineteenth century"; the first nine are told with their era only. */
export const CENTURIES: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((name, index) => [name, 1 + index]),
);

/** The Julian calendar, or the Gregorian one that Russia took over in February 1918. */
export type Style = 'old' | 'new';

/** How the calendar of a date is told, as tokens parted by spaces: "25 October 1917 (O.S.)". */
export const STYLES: ReadonlyMap<string, Style> = new Map([
  ['os', 'old'],
  ['o . s .', 'old'],
  ['o . s', 'old'],
  ['old style', 'old'],
  ['julian', 'old'],
  ['ns', 'new'],
  ['n . s .', 'new'],
  ['n . s', 'new'],
  ['new style', 'new'],
  ['gregorian', 'new'],
]);

/** Units of time in months; shorter ones are counted in days. */
export const TIME_UNITS: ReadonlyMap<string, { readonly months: number } | { readonly days: number }> =
  new Map([
    ['day', { days: 1 }],
    ['days', { days: 1 }],
    ['week', { days: 7 }],
    ['weeks', { days: 7 }],
    ['fortnight', { days: 14 }],
    ['month', { months: 1 }],
    ['months', { months: 1 }],
    ['year', { months: 12 }],
    ['years', { months: 12 }],
    ['decade', { months: 120 }],
    ['decades', { months: 120 }],
  ]);

/** The entry of a table whose words begin at token `index`, the longest first, and the token behind them. */
export function lookUp<Entry>(
  table: ReadonlyMap<string, Entry>,
  tokens: readonly Token[],
  index: number,
  longest: number,
): { readonly entry: Entry; readonly words: string; readonly next: number } | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const words = tokens.slice(index, index + length).map((token) => token.lower);
    const entry = words.length === length ? table.get(words.join(' ')) : undefined;
    if (entry !== undefined) return { entry, words: words.join(' '), next: index + length };
  }
  return undefined;
}

/** The words that parts of years and decades begin with. */
export const PART_OPENERS: ReadonlySet<string> = new Set(
  [...YEAR_PARTS.keys(), ...DECADE_PARTS.keys()].map((words) => words.split(' ')[0] ?? ''),
);

/** The part of a year or a decade that is named at token `index`: its name, the part of a year, the token behind it. */
export function partAt(
  tokens: readonly Token[],
  index: number,
): { readonly words: string; readonly part: YearPart | undefined; readonly next: number } | undefined {
  if (!PART_OPENERS.has(tokens[index]?.lower ?? '')) return undefined;
  const months = someMonthsAt(tokens, index);
  if (months !== undefined) return months;
  const found = lookUp(YEAR_PARTS, tokens, index, 2);
  if (found !== undefined) return { words: found.words, part: found.entry, next: found.next };
  const decade = lookUp(DECADE_PARTS, tokens, index, 1);
  return decade && { words: decade.words, part: undefined, next: decade.next };
}

/** "the first five months", "the last two months". */
function someMonthsAt(tokens: readonly Token[], index: number): ReturnType<typeof partAt> {
  const [end, count, unit] = tokens.slice(index, index + 3).map((token) => token.lower);
  const months = CARDINALS.get(count ?? '') ?? Number(count);
  if (!/^(?:first|last)$/.test(end ?? '') || unit !== 'months' || !(months > 0 && months < 12))
    return undefined;
  const words = `${end ?? ''} ${count ?? ''} months`;
  return { words, part: part(end === 'first' ? 1 : 13 - months, months), next: index + 3 };
}
