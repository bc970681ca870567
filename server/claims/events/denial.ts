/** Whether a sentence takes back the date it gives. */
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { holds, type TokenRange } from '../../language/tokens.ts';
import type { Sentence } from '../sentence.ts';
import { HYPOTHETICAL, NOT_DENIED, REPORTED } from '../wordClasses.ts';

/** How many tokens from a date a denial may stand. */
const REACH = { before: 14, behind: 10 } as const;

/** Verbs of saying that doubt a date only where what is said follows: "it is claimed that …". */
const SAYING =
  /^(?:alleged|boast(?:ed)?|claim(?:s|ed)?|den(?:y|ies|ied)|exaggerated|fabricated|pretended|propaganda|report(?:ed|s)?|rumours?|story)$/;

/** What a writer only notes down to look up. */
const UNSURE =
  /\b(?:must|need to|should|to|double|please)[ -]check\b|\b(?:not|n['’]t) sure\b|\bunsure\b|\bor was it\b/iu;

const SUBORDINATE = /^(?:after|once|since|when)$/;

/**
 * "It is a myth that NEP began in 1925", "was not published in 1931". The event's own words deny nothing: Duranty, who
 * "denied" the famine, did so on a date.
 */
export function isDenied(
  { text, tokens, phrases }: Sentence,
  date: TokenRange,
  event: HistoricalEvent,
): boolean {
  if (UNSURE.test(text)) return true;
  const own = phrases.filter(({ uses }) => uses.some((use) => 'event' in use && use.event === event));
  const from = Math.max(0, date.from - REACH.before);
  // "Passports came in in December 1932 and peasants didn't get one": what follows is another statement.
  const end = tokens.findIndex(
    (token, at) => at >= date.to && /^(?:[,;:–—]|and|but|so|because|which)$/.test(token.lower),
  );
  // "When Lenin died in 1924 nobody …": what follows is what happened then.
  const clause = SUBORDINATE.test(tokens[0]?.lower ?? '');
  // What is called "the law of 1932" is called so whatever is supposed or denied of it.
  const presupposed = tokens[date.from - 1]?.lower === 'of';
  const to =
    clause || presupposed ? date.to : Math.min(date.to + REACH.behind, end < 0 ? tokens.length : end);
  // "were not introduced until 1932"
  const waits = /^(?:before|till|until)$/.test(tokens[date.from - 1]?.lower ?? '');
  // "even if it was rationed until 1935" supposes nothing.
  const supposes =
    !presupposed &&
    tokens
      .slice(0, date.from)
      .some(({ lower }, at) => HYPOTHETICAL.has(lower) && tokens[at - 1]?.lower !== 'even');
  if (supposes) return true;
  return tokens.slice(from, to).some(({ lower }, index) => {
    const at = from + index;
    if (own.some((hit) => holds(hit, at)) || (at < date.from && waits)) return false;
    const next = tokens[at + 1]?.lower ?? '';
    if (SAYING.test(lower))
      return (
        at < date.from &&
        next === 'that' &&
        !tokens.slice(0, at).some((one) => /^\p{Lu}/u.test(one.text) && one.lower !== 'it')
      );
    return REPORTED.has(lower) || lower.endsWith("n't") || (lower === 'not' && !NOT_DENIED.has(next));
  });
}
