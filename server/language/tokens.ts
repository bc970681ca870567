/** Prose cut into words, runs of digits and single signs: the alphabet that quantities and dates are read from. */

import { isApostrophe, isDigit, isLetter, isSign, SPACE } from './letters.ts';

/** One token; offsets count UTF-16 units from the start of the text it was cut from. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'sign';
  /** As written; in digits the letters that a scanner takes for them are put right: `l93O` is `1930`. */
  readonly text: string;
  /** `text` in lower case, typographic apostrophes made straight. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** No white space between this token and the one before it. */
  readonly joined: boolean;
  /** Only a thin or a no-break space stands there, as printers put it between thousands: `240 000`. */
  readonly narrow: boolean;
}

/** A stretch of tokens: the indices of its first token and of the first one behind it. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Whether token `index` lies in a range. */
export const holds = (range: TokenRange, index: number): boolean => range.from <= index && index < range.to;

/** Whether two ranges have a token in common. */
export const share = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

// A word keeps inner apostrophes (don't, Stalin's) and loses hyphens: "labour-days" is two words and a sign.
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u;
// `l932`, `193O`, `6l.5`: one digit at least, and a small l at the end only where no "10l of milk" is meant.
const SCANNED =
  /(?=[lI]?\d|lO)(?<![\p{L}\p{M}\d])[\dlIOo]+(?:(?<![lI])|(?<=[l1]\d\dl)|(?=[.,]\d|\s?%))(?=s?(?![\p{L}\p{M}\d]))/u;
// `l.7 million`, `O.5%`: a lone letter, but only where a unit proves the number; `l,317,022` and `25,OOO`.
const SCANNED_ALONE =
  /(?<![\p{L}\p{M}\d])[lIOo](?=[.,]\s?\d{1,3}\s?(?:%|per ?cent|pc\b|[mbk]n?\b|m[lt]n?\b|milli?on|billion|thousand|tonn?e?s?\b))|(?<![\p{L}\p{M}\d])[lI](?=,\d{3}(?!\d))|(?<=\d[.,])(?=[olI]{0,2}[O\d])[OolI\d]{3}(?![\p{L}\p{M}\d])/u;
// The number of a footnote, stuck to what it belongs to: "62%¹". Behind a lone letter it is a power: "5 m²".
const FOOTNOTE = /(?<=[\p{L}\p{M}]{3}|[^\s\p{L}\p{M}])[¹²³⁰⁴-⁹]+/u;
const SIGN = /[^\s\p{L}\p{M}\d]/u;

// Its groups are digits, words and footnotes; what is in none of them is a sign.
const TOKEN = new RegExp(
  `(${SCANNED_ALONE.source}|${SCANNED.source}|\\d+)|(${WORD.source})|(${FOOTNOTE.source})|${SIGN.source}`,
  'uy',
);

const NARROW: ReadonlySet<number> = new Set([0xa0, 0x2007, 0x2009, 0x202f]);

/**
 * Cuts `text` into tokens, in order, leaving white space and footnote numbers out. Linear in the length of the text.
 *
 * `4.4m (Jan)` gives `4` `.` `4` `m` `(` `Jan` `)`, where `.`, the second `4`, `m`, `Jan` and `)` are joined.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let start = 0;
  while (start < text.length) {
    const first = text.charCodeAt(start);
    if (first === SPACE) {
      start += 1;
      continue;
    }
    // Nearly every token of English prose is told by its letters alone; the expression tells the others.
    let end = plainEnd(text, start);
    let kind: Token['kind'] = isLetter(first) ? 'word' : isDigit(first) ? 'digits' : 'sign';
    let written = text.slice(start, end);
    if (end === 0) {
      TOKEN.lastIndex = start;
      const [whole, digits, word, footnote] = TOKEN.exec(text) ?? [];
      if (whole === undefined || footnote !== undefined) {
        start += whole?.length ?? 1;
        if (whole !== undefined) last = start;
        continue;
      }
      end = start + whole.length;
      kind = word !== undefined ? 'word' : digits !== undefined ? 'digits' : 'sign';
      written = digits === undefined ? whole : inDigits(digits);
    }
    const lower = kind === 'digits' ? written : inLowerCase(written);
    const joined = start === last && start > 0;
    const narrow = start - last === 1 && NARROW.has(text.charCodeAt(last));
    tokens.push({ kind, text: written, lower, start, end, joined, narrow });
    last = end;
    start = end;
  }
  return tokens;
}

/** `l`, `I`, `O` or `o`, which a scanner takes for digits. */
const isSmudge = (code: number): boolean => code === 0x6c || code === 0x49 || (code | 0x20) === 0x6f;

/**
 * Where the token that begins at `start` ends, for a word in ASCII, digits or a sign that nothing around can make anything
 * else; 0 where that takes the whole expression: accents, letters that may be digits, footnotes, white space but the space.
 */
function plainEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  let end = start + 1;
  if (isDigit(first)) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    return isSmudge(text.charCodeAt(end)) ? 0 : end;
  }
  if (!isLetter(first)) return isSign(first) ? end : 0;
  if (isSmudge(first) && mayBeDigit(text, start)) return 0;
  for (;;) {
    while (isLetter(text.charCodeAt(end))) end += 1;
    const next = text.charCodeAt(end);
    if (isApostrophe(next)) {
      const behind = text.charCodeAt(end + 1);
      if (behind > 0x7f && !isSign(behind)) return 0;
      if (!isLetter(behind)) return end;
      end += 1;
    } else return next > 0x7f && !isSign(next) ? 0 : end;
  }
}

/** Whether a digit, a point or a comma beside a smudged letter leaves open what it is: `l93O`, `l.7`, `25,OOO`. */
function mayBeDigit(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  return before === '.' || before === ',' || /[\dO.,]/.test(behind);
}

const inDigits = (scanned: string): string =>
  /\D/.test(scanned) ? scanned.replaceAll(/[lI]/g, '1').replaceAll(/o/gi, '0') : scanned;

const inLowerCase = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.includes('’') || lower.includes('ʼ') ? lower.replaceAll(/[’ʼ]/g, "'") : lower;
};
