/** Figures that tell what there was, however a change is told around them: "leaving 97 million", "only 7 million were left". */
import { wordClass } from '../language/functionWords.ts';
import { FALLING, RISING } from '../language/changeWords.ts';
import type { Quantity } from '../language/quantities.ts';
import type { Token } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import { oncePerFigure } from './oncePer.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whether a figure is one end of a change, what was left of something or what it came to: such a figure is a level and no
 * loss, and a word such as "slaughtered" beside it does not speak against that.
 *
 * `leaving 97 million` · `so many that only 7 million horses were left` · `16.6 million survived` · `still 97 million` · `had
 * gone up to 94.3 million`. Not: `fell by 17 million`, `2 million had left the kolkhozy`.
 */
export const isState = oncePerFigure(
  (sentence: Sentence, quantity) =>
    quantity.pair !== undefined || isLeft(sentence, quantity) || isReached(sentence.tokens, quantity.from),
);

/** Whether a figure is what was left behind: a span of years beside it dates its end. */
export function isLeft(sentence: Sentence, quantity: Quantity): boolean {
  return isLeaving(sentence.tokens, quantity.from) || isRemaining(sentence, quantity);
}

/** What may stand between a figure and the word that tells of it: hedges, and "the country with". */
const HEDGING = wordClass(`
    a about almost around approximately as at barely bare but few fewer hardly just least little mere merely more most
    nearly no not only over roughly scarcely some than under well`);

/** How far in front of its "with" a "leaving" may stand: "leaving the whole of the country with". */
const LEAVING = 7;

/** `leaving 97 million`, `left the country with only 16.6 million`, `which left 50 million`, `still 97 million`. */
function isLeaving(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && HEDGING.has(tokens[at]?.lower ?? '')) at -= 1;
  const word = tokens[at]?.lower ?? '';
  if (/^(?:leaving|leaves|left|still|remained|remain)$/.test(word)) return true;
  if (word !== 'with') return false;
  return tokens
    .slice(Math.max(0, at - LEAVING), at)
    .some(({ lower }) => /^(?:leaving|leaves|left)$/.test(lower));
}

const BEING = wordClass('are had have is was were');

/** `7 million horses were left`, `16.6 million survived`, `50 million sheep left in 1933`, `remained in 1933`. */
function isRemaining(sentence: Sentence, { to }: Quantity): boolean {
  const { tokens } = sentence;
  let at = countedPhrase(sentence, to)?.to ?? to;
  // "of them were left".
  while (/^(?:of|them|these|those|all|which)$/.test(tokens[at]?.lower ?? '')) at += 1;
  const aux = BEING.has(tokens[at]?.lower ?? '') ? tokens[at]?.lower : undefined;
  if (aux !== undefined) at += 1;
  while (/^(?:still|only|now|then|just)$/.test(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  if (/^(?:remained|remaining|survived|surviving|alive)$/.test(verb)) return true;
  return verb === 'left' && aux !== 'had' && aux !== 'have' && endsThere(tokens[at + 1]);
}

/** "were left by 1933", "left."; not "left the kolkhozy". */
const endsThere = (token: Token | undefined): boolean =>
  token?.kind !== 'word' || /^(?:after|alive|and|at|behind|by|in|on|when)$/.test(token.lower);

/** How far in front of "to" its verb may stand: "had fallen from its peak of the year before to". */
const REACH = 5;

/** `had gone up to 94.3 million`, `fell to 5.7 million`, `was down to 16.6 million`. */
function isReached(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && HEDGING.has(tokens[at]?.lower ?? '')) at -= 1;
  if (tokens[at]?.lower !== 'to') return false;
  return tokens
    .slice(Math.max(0, at - REACH), at)
    .some(
      ({ lower }) =>
        RISING.has(lower) || FALLING.has(lower) || /^(?:up|down|back|gone|shot|risen)$/.test(lower),
    );
}
