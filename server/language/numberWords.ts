/** Numbers in letters: the closed tables that {@link readNumber} looks words up in. */
import { withMisspellings } from './misspellings.ts';

/** Cardinals below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = withMisspellings(
  new Map([
    ['zero', 0],
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['thirteen', 13],
    ['fourteen', 14],
    ['fifteen', 15],
    ['sixteen', 16],
    ['seventeen', 17],
    ['eighteen', 18],
    ['nineteen', 19],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['fifty', 50],
    ['sixty', 60],
    ['seventy', 70],
    ['eighty', 80],
    ['ninety', 90],
    // As they are often misspelt.
    ['fourty', 40],
    ['ninty', 90],
    ['twelf', 12],
    ['fourtheen', 14],
  ]),
);

/** Words that stand for a number of their own behind a cardinal or "a": "two hundred", "a dozen". */
export const COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
]);

/** Words that multiply the number before them. The short ones count only where they follow a number. */
export const MAGNITUDES: ReadonlyMap<string, number> = withMisspellings(
  new Map([
    ['hundred', 1e2],
    ['thousand', 1e3],
    ['thousands', 1e3],
    ['thou', 1e3],
    ['thous', 1e3],
    ['k', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['m', 1e6],
    ['mn', 1e6],
    ['mln', 1e6],
    ['mil', 1e6],
    ['mill', 1e6],
    ['mio', 1e6],
    ['billion', 1e9],
    ['billions', 1e9],
    ['bn', 1e9],
    ['trillion', 1e12],
    // As a scanner reads an m.
    ['rnillion', 1e6],
    ['rnillions', 1e6],
  ]),
);

/** What a whole is divided by: "two thirds", "a tenth". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['twelfth', 12],
  ['twelfths', 12],
  ['fifteenth', 15],
  ['fifteenths', 15],
  ['twentieth', 20],
  ['twentieths', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['hundredths', 100],
]);

/** What may stand between "a" and a denominator and leaves its size as it is: "a good third". */
export const FULLY: ReadonlySet<string> = new Set([
  'bare',
  'clear',
  'full',
  'good',
  'mere',
  'solid',
  'whole',
]);

/** Which one of a row: "every second household" is half of them. */
export const EVERY: ReadonlyMap<string, number> = new Map([
  ['other', 2],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** Fractions that are one character. */
export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['¼', 1 / 4],
  ['½', 1 / 2],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅒', 1 / 10],
]);
