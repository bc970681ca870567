/** Statements that leave out their verb: "Horses fell from 33 to 16 million, **coal output** from 35 to 33". */
import type { Measure } from '../knowledge/model.ts';
import { CONTRAST, DETERMINERS, GENERIC, PHRASE_ENDS } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** How many words the thing has at most that such a statement is about. */
const THING = 4;

/**
 * Whether a change is told of a thing of its own, without a verb, and `measure` does not know that thing: "the total from 147
 * to 170 million" is not of the towns that the sentence began with.
 */
export function isOfGappedThing(sentence: Sentence, quantity: Quantity, measure: Measure): boolean {
  const { tokens, dates, places, phrases, quantities } = sentence;
  const first = quantity.pair?.end === 'to' ? quantities[quantity.pair.other] : quantity.pair && quantity;
  if (first === undefined || !quantities.some(({ to }) => to <= first.from)) return false;
  const from = tokens.slice(0, first.from).findLastIndex(({ lower }) => lower === 'from');
  if (from < 0 || first.from - from > 2) return false;
  const start =
    tokens
      .slice(0, from)
      .findLastIndex(
        ({ text, lower }) => /^[,;:()–—]$/.test(text) || CONTRAST.has(lower) || lower === 'and',
      ) + 1;
  const thing = tokens.slice(start, from);
  if (start === 0 || thing.length === 0 || thing.length > THING) return false;
  const total = thing.some(({ lower }) => GENERIC.has(lower));
  const named = thing.every(
    ({ kind, lower }, at) =>
      kind === 'word' &&
      (total || !GENERIC.has(lower)) &&
      (DETERMINERS.has(lower) || !PHRASE_ENDS.has(lower)) &&
      ![...dates, ...places].some((range) => holds(range, start + at)),
  );
  const content = total || thing.some(({ lower }) => !DETERMINERS.has(lower));
  const known = phrases.some(
    (hit) =>
      hit.from < from &&
      hit.to > start &&
      hit.uses.some(
        (use) =>
          use.of === 'measure' &&
          use.measure === measure &&
          (use.role === 'subject' || (!total && use.role !== 'exclude')),
      ),
  );
  return named && content && !known;
}
