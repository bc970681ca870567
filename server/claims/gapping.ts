/** Statements that leave out their verb: "Horses fell from 33 to 16 million, **coal output** from 35 to 33". */
import type { Measure } from '../knowledge/model.ts';
import { CONTRAST, DETERMINERS, GENERIC, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds, type Token } from '../language/tokens.ts';
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

/** How many words a thing has at most that a bare row of a list names. */
const ROW = 2;

/**
 * Whether a figure stands in a list of others behind a thing of its own that `measure` does not know, with nothing but a date
 * besides between the two signs around them: "steel 5.9; **oil 21**; grain 18.5".
 */
export function isOfListedThing(sentence: Sentence, quantity: Quantity, measure: Measure): boolean {
  const { tokens, dates, places, phrases, quantities } = sentence;
  const parts = ({ text, joined }: Token): boolean => text === ';' || (text === ',' && joined);
  const start = tokens.slice(0, quantity.from).findLastIndex(parts) + 1;
  const end = tokens.findIndex((token, at) => at >= quantity.to && parts(token));
  const thing = tokens.slice(start, quantity.from);
  if (start === 0 || thing.length === 0 || thing.length > ROW) return false;
  const bare = tokens
    .slice(quantity.to, end < 0 ? tokens.length : end)
    .every(
      ({ kind, lower }, at) =>
        kind === 'sign' || /^(?:by|in)$/.test(lower) || dates.some((date) => holds(date, quantity.to + at)),
    );
  if (!bare) return false;
  if (quantities.length < 3) return false;
  return thing.every(
    ({ kind, lower }, offset) =>
      kind === 'word' &&
      lower.length > 2 &&
      ![PHRASE_ENDS, GENERIC, DETERMINERS, SUMMING].some((closed) => closed.has(lower)) &&
      ![...dates, ...places].some((range) => holds(range, start + offset)) &&
      !phrases.some(
        (hit) =>
          holds(hit, start + offset) &&
          hit.uses.some((use) => use.of === 'measure' && use.measure === measure && use.role !== 'exclude'),
      ),
  );
}

/** Words in front of a figure that name no thing. */
const SUMMING = wordClass(
  'actual finally first former hence last later latter low now official officially over peak real really say some still today',
);
