/** What a line names only at its end, in brackets: "1928 10.8 / 1929 16.1 / 1930 22.1 (grain procurement, m. tonnes)". */
import { DETERMINERS, PHRASE_ENDS } from '../language/functionWords.ts';
import { unitHint } from '../language/quantities.ts';
import { holds, share, type Token, type TokenRange } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** A longer bracket is a remark. */
const LONGEST = 10;

/**
 * The bracket that closes a sentence and says what all figures in front of it are: it holds nothing but words of measures,
 * units, places and the closed classes. Nothing where it says anything else, or stands behind a single figure.
 */
export function trailingLabel(sentence: Sentence): TokenRange | undefined {
  const { tokens, quantities, dates, phrases, places } = sentence;
  const to = tokens.findLastIndex(({ text }) => text === ')');
  const from = tokens.slice(0, Math.max(to, 0)).findLastIndex(({ text }) => text === '(');
  const last = quantities.at(-1);
  if (to < 0 || from < 0 || last === undefined || quantities.length < 2 || to - from > LONGEST)
    return undefined;
  const range = { from: from + 1, to };
  const ends = tokens.slice(to + 1).every(({ text }) => text === '.');
  if (!ends || last.to > from || dates.some((date) => share(date, range))) return undefined;
  const spoken = phrases.filter(({ uses }) =>
    uses.some((use) => use.of === 'measure' && use.role !== 'exclude' && use.role !== 'holder'),
  );
  const known = (token: Token, at: number): boolean =>
    token.kind !== 'word' ||
    [...spoken, ...places].some((found) => holds(found, at)) ||
    [DETERMINERS, PHRASE_ENDS].some((words) => words.has(token.lower)) ||
    isMeasure(token);
  return tokens.slice(range.from, range.to).every((token, at) => known(token, range.from + at))
    ? range
    : undefined;
}

/** "m", "tonnes", "thousands": a unit or a magnitude. */
function isMeasure(token: Token): boolean {
  const { unit, magnitude } = unitHint([token]);
  return unit.dimension !== 'none' || magnitude > 1 || /^(?:head|k|m)$/.test(token.lower);
}
