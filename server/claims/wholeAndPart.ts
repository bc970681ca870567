/** Figures of which one is a part of the other: what is said of the one says nothing of the other. */
import type { Measure } from '../knowledge/model.ts';
import { disjoint } from '../language/interval.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds, type Token, type TokenRange } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Sentence } from './sentence.ts';
import { isState } from './states.ts';

/** Where a sentence turns from a whole to a part of it: the index of "of" in "31 million inhabitants, of whom 4 million starved". */
const turnsToPart = (tokens: readonly Token[], from: number): number =>
  tokens.findIndex(
    ({ lower }, at) =>
      at >= from && lower === 'of' && /^(?:them|these|those|which|whom)$/.test(tokens[at + 1]?.lower ?? ''),
  );

/**
 * Whether a phrase only tells of a part of what a figure counts: `starved` of the 31 million in "31 million inhabitants, of
 * whom 4 million starved".
 */
export function isOfItsPart(
  { tokens, quantities }: Sentence,
  quantity: Quantity,
  phrase: TokenRange,
): boolean {
  if (phrase.from < quantity.to) return false;
  const turn = turnsToPart(tokens, quantity.to);
  return (
    turn >= 0 &&
    phrase.from > turn &&
    !tokens.slice(quantity.to, turn).some(({ text }) => /^[;!?]$/.test(text)) &&
    !quantities.some(({ from }) => from >= quantity.to && from < turn) &&
    quantities.some(({ from }) => from > turn && from <= turn + PART)
  );
}

/** How many tokens behind "of" a part is told at most: "of whom, as it is thought, some 4 million". */
const PART = 8;

/**
 * Whether a sentence opens with a whole that `measure` is the count of, and a figure further on is a part of it: "Of 13,754
 * riots in 1930, 7,382 were led by women".
 */
export function isPartOfOpening(sentence: Sentence, quantity: Quantity, measure: Measure): boolean {
  const { tokens, quantities, phrases, places } = sentence;
  const start = tokens.slice(0, quantity.from).findLastIndex(({ text }) => /^[;:]$/.test(text)) + 1;
  const whole = quantities.find(({ from }) => from >= start);
  if (whole === undefined || whole.from >= quantity.from || quantity.value > whole.value) return false;
  // "Of the 33 million of 1928 only 16 were alive in 1933" tells how many there were.
  if (isState(sentence, quantity)) return false;
  // "Of the 13,754, 4,098 were in Ukraine" may be the count of another place.
  if (places.some(({ from }) => from >= whole.to)) return false;
  const opening = tokens.slice(start, whole.from).map(({ lower }) => lower);
  if (!opening.includes('of') || opening.length > 3 || measure.unit.dimension !== 'count') return false;
  if (quantity.unit.dimension !== 'none') return false;
  const head = countedPhrase(sentence, whole.to)?.head;
  if (head === undefined) return false;
  const roles = phrases
    .filter((hit) => holds(hit, head))
    .flatMap(({ uses }) =>
      uses.flatMap((use) => (use.of === 'measure' && use.measure === measure ? use.role : [])),
    );
  // "Of 240 farms, 61 had no cow": farms are counted, and no cattle.
  if (roles.length === 0) return countedPhrase(sentence, quantity.to) === undefined;
  return roles.includes('subject') && (measure.needs === 'subject' || isKnown(whole, measure));
}

/** Whether a figure is itself a value of a measure. */
const isKnown = ({ interval }: Quantity, { unit, observations }: Measure): boolean =>
  observations.some(
    ({ value }) => !disjoint({ low: interval.low / unit.factor, high: interval.high / unit.factor }, value),
  );
