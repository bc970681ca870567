/** Figures that count only some of a thing, or are a share of just what would have to be said of the whole. */
import { DETERMINERS, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds, type Token } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Findings } from './findings.ts';
import type { Sentence } from './sentence.ts';

/** How many tokens the preposition behind a counted thing reaches at most: "people **in the towns and cities**". */
const REACH = 6;

/**
 * Whether a sentence goes on with what the counted things had: `8 million people in the towns had a bathroom`. Not: `had
 * joined`, and not where all of them are meant: `the 243,000 kolkhozy had …`.
 */
export function isOfThoseHaving(sentence: Sentence, quantity: Quantity): boolean {
  const { tokens, dates } = sentence;
  const counted = countedPhrase(sentence, quantity.to);
  if (counted === undefined || tokens[quantity.from - 1]?.lower === 'the') return false;
  let at = counted.to;
  const dated = (index: number): boolean => dates.some((date) => holds(date, index));
  if (/^(?:from|in|of|on)$/.test(tokens[at]?.lower ?? '') && !dated(at + 1)) {
    const end = at + REACH;
    at += 1;
    while (at < end && isOfPhrase(tokens[at]) && !dated(at)) at += 1;
  }
  return HAVING.has(tokens[at]?.lower ?? '') && !isParticiple(tokens[at + 1]);
}

const HAVING = wordClass('had has have lacked needed owned wanted');

const isOfPhrase = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (token.lower === 'and' || DETERMINERS.has(token.lower) || !PHRASE_ENDS.has(token.lower)) &&
  !HAVING.has(token.lower);

const isParticiple = (token: Token | undefined): boolean =>
  token === undefined || /(?:ed|en|ne|ft)$/.test(token.lower) || /^(?:fled|lost|not|to)$/.test(token.lower);

/**
 * Whether all that is said of a measure is the thing that the share is of: "one **town dweller** in ten" is no share of
 * towns.
 */
export function isShareOfThem(
  { tokens }: Sentence,
  { to, end, unit }: Quantity,
  { subject, predicate }: Findings,
): boolean {
  const inside = (tokens[to]?.start ?? end) < end;
  return (
    unit.dimension === 'share' &&
    (inside || tokens[to]?.lower === 'of') &&
    subject?.weight === 1 &&
    predicate?.weight === 1 &&
    subject.words === predicate.words
  );
}
