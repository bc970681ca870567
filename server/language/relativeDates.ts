/** Dates that lean on the date before them: "five years later", "that autumn", "eight weeks earlier". */
import { YEAR_PARTS } from './dateWords.ts';
import type { Reading } from './dates.ts';
import { CARDINALS } from './numberWords.ts';
import type { Token } from './tokens.ts';

/** Reads the relative date that begins at token `index`, or nothing. Only its context can say what it covers. */
export function readRelativeDate(tokens: readonly Token[], index: number): Reading | undefined {
  return readOtherYear(tokens, index) ?? readDistance(tokens, index) ?? readSeason(tokens, index);
}

/** `the following year`, `the next year`, `the year after`, `that year`, `the same year`. */
function readOtherYear(tokens: readonly Token[], index: number): Reading | undefined {
  const [a = '', b = '', c = '', d = ''] = wordsAt(tokens, index);
  if (a === 'that' && b === 'year') return years(0, index + 2);
  if (a !== 'the' && a !== 'that') return undefined;
  if (c === 'year' && (b === 'following' || b === 'next')) return years(1, index + 3);
  if (c === 'year' && b === 'same') return years(0, index + 3);
  if (c === 'year' && b === 'previous') return years(-1, index + 3);
  if (b === 'year' && c === 'after' && !isWord(d)) return years(1, index + 3);
  return b === 'year' && c === 'before' && !isWord(d) ? years(-1, index + 3) : undefined;
}

/** How many months each unit of time has. */
const MONTHS_IN = new Map([
  ['year', 12],
  ['years', 12],
  ['month', 1],
  ['months', 1],
  ['week', 0.25],
  ['weeks', 0.25],
  ['decade', 120],
]);

/** `five years later`, `a year earlier`, `eight weeks later`, `two months after`. */
function readDistance(tokens: readonly Token[], index: number): Reading | undefined {
  const [a = '', b = '', c = '', d = ''] = wordsAt(tokens, index);
  const count = a === 'a' ? 1 : (CARDINALS.get(a) ?? (/^\d{1,2}$/.test(a) ? Number(a) : undefined));
  const unit = MONTHS_IN.get(b);
  if (count === undefined || unit === undefined) return undefined;
  const later = c === 'later' || (c === 'after' && !isWord(d));
  const earlier = c === 'earlier' || (c === 'before' && !isWord(d));
  if (!later && !earlier) return undefined;
  const months = (later ? 1 : -1) * count * unit;
  if (unit >= 12) return years(months / 12, index + 3);
  return { kind: 'relative', months: Math.round(months), precision: 'month', next: index + 3 };
}

/** `that autumn`, `by the summer`, `in the winter`: a season of the year that was spoken of. */
function readSeason(tokens: readonly Token[], index: number): Reading | undefined {
  const [a = '', b = '', c = ''] = wordsAt(tokens, index);
  const part = /^(?:spring|summer|autumn|winter)$/.test(b) ? YEAR_PARTS.get(b) : undefined;
  if (part === undefined || (a !== 'that' && a !== 'the' && a !== 'same') || c === 'of') return undefined;
  return { kind: 'season', part, precision: 'part', next: index + 2 };
}

function wordsAt(tokens: readonly Token[], index: number): readonly string[] {
  return tokens.slice(index, index + 4).map((token) => token.lower);
}

const isWord = (text: string): boolean => /^\p{L}/u.test(text);

function years(count: number, next: number): Reading {
  return { kind: 'relative', years: count, precision: 'year', next };
}
