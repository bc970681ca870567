/** Words that dates are made of: the closed tables that {@link findDates} looks words up in. */

/** Months by name and usual abbreviation, counted from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb', 'febr'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name): readonly [string, number] => [name, index + 1])),
);

/** A part of a year as its first month and how many months it has; winter runs into the next year. */
export interface YearPart {
  readonly month: number;
  readonly months: number;
}

/** Parts that stand before a year, with or without "of": "spring 1930", "late 1932", "the end of 1934". */
export const YEAR_PARTS: ReadonlyMap<string, YearPart> = new Map([
  ['spring', { month: 3, months: 3 }],
  ['summer', { month: 6, months: 3 }],
  ['autumn', { month: 9, months: 3 }],
  ['fall', { month: 9, months: 3 }],
  ['winter', { month: 12, months: 3 }],
  ['early', { month: 1, months: 4 }],
  ['mid', { month: 5, months: 4 }],
  ['middle', { month: 5, months: 4 }],
  ['late', { month: 9, months: 4 }],
  ['beginning', { month: 1, months: 3 }],
  ['start', { month: 1, months: 3 }],
  ['end', { month: 10, months: 3 }],
  ['close', { month: 10, months: 3 }],
]);

/** Where in a decade "early", "mid" and "late" lie: first year and how many. */
export const DECADE_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 4]],
  ['mid', [3, 4]],
  ['middle', [3, 4]],
  ['late', [6, 4]],
  ['end', [7, 3]],
  ['beginning', [0, 3]],
  ['start', [0, 3]],
]);
