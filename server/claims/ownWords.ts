/** Whether a sentence says something, or only goes on counting. */
import { DETERMINERS, GENERIC, PHRASE_ENDS } from '../language/functionWords.ts';
import { holds } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Sentence } from './sentence.ts';

/**
 * How many words a sentence has besides its figures, the nouns they count, its dates and the closed classes: 0 in
 * `1928 = 2% of households`, 1 in `The weather was 26% in 1932`.
 */
export function countOwnWords(sentence: Pick<Sentence, 'tokens' | 'dates' | 'quantities'>): number {
  const { tokens, dates, quantities } = sentence;
  const counted = quantities.flatMap((quantity) => countedPhrase(sentence, quantity.to) ?? []);
  const taken = [...quantities, ...dates, ...counted];
  return tokens.filter(
    ({ kind, lower }, index) =>
      kind === 'word' &&
      ![PHRASE_ENDS, DETERMINERS, GENERIC].some((closed) => closed.has(lower)) &&
      !taken.some((range) => holds(range, index)),
  ).length;
}
