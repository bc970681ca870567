/** Whether a sentence says something, or only goes on counting. */
import { CONTRAST, DETERMINERS, GENERIC, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import { holds, type Token, type TokenRange } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Sentence } from './sentence.ts';

/** Signs that part one statement from the next. */
const PARTING = /^[,;:()–—!?]$/;

/** Verbs that end a noun phrase, but tell something that only goes on counting does not: "the merchants sold 90 million". */
const TELLING = wordClass('died gave kept lost paid saw sent shot sold spent took');

/**
 * How many words the clause around a figure has besides figures, the nouns they count, dates and the closed classes: 0 in
 * `1928 = 2% of households` and in `people could leave, it went down to 3% of households`, 1 in `The weather was 26% in 1932`.
 */
export function countOwnWords(
  sentence: Pick<Sentence, 'tokens' | 'dates' | 'quantities'>,
  figure: TokenRange,
): number {
  const { tokens, dates, quantities } = sentence;
  const parts = (token: Token): boolean => PARTING.test(token.text) || CONTRAST.has(token.lower);
  const from = tokens.slice(0, figure.from).findLastIndex(parts) + 1;
  const end = tokens.findIndex((token, index) => index >= figure.to && parts(token));
  const counted = quantities.flatMap((quantity) => countedPhrase(sentence, quantity.to) ?? []);
  const taken = [...quantities, ...dates, ...counted];
  return tokens
    .slice(from, end < 0 ? tokens.length : end)
    .filter(
      ({ kind, lower }, offset) =>
        kind === 'word' &&
        (TELLING.has(lower) || ![PHRASE_ENDS, DETERMINERS, GENERIC].some((closed) => closed.has(lower))) &&
        !taken.some((range) => holds(range, from + offset)),
    ).length;
}
