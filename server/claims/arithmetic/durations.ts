/** How long something took, against its first and last year: "lasted five years (1928–1937)". */
import type { DateMention } from '../../language/dates.ts';
import type { Quantity } from '../../language/quantities.ts';
import type { Sentence } from '../sentence.ts';
import { apart, type Inconsistency } from './inconsistency.ts';
import { yearOf, yearsOf } from './years.ts';

/** Years before our era count the other way round; these are read as no dates at all. */
const ANCIENT = /\b(?:B\.?C\.?E?|BP|A\.?H)\b/;

/** The durations of a sentence that do not fit the years they are said to run from and to. */
export function wrongDurations(sentence: Sentence): readonly Inconsistency[] {
  if (ANCIENT.test(sentence.text)) return [];
  return sentence.quantities.flatMap((quantity) => {
    if (quantity.unit.dimension !== 'duration' || quantity.unit.factor !== 1 || quantity.range) return [];
    if (isName(sentence, quantity) || !isWhole(sentence, quantity)) return [];
    const years = yearsBehind(sentence, quantity);
    if (years === undefined || years.last <= years.first) return [];
    const length = years.last - years.first;
    // Both years may be counted, and parts of years for whole ones.
    if (!apart(quantity.interval, { low: length - 1, high: length + 2 })) return [];
    const written = sentence.text.slice(quantity.start, quantity.end);
    const right = length === 1 ? '1 year' : `${String(length)} years`;
    const message = `From ${String(years.first)} to ${String(years.last)} is ${right}, not ${written}.`;
    return [{ start: quantity.start, end: quantity.end, message }];
  });
}

/** "Five-Year Plan", "the Hundred Years' War": a name. */
function isName({ tokens, text }: Sentence, { from, to, start, end }: Quantity): boolean {
  const next = tokens[to];
  return (
    text.slice(start, end).includes('-') ||
    /['’]/.test(text.slice(start, end + 1)) ||
    (/^\p{Lu}/u.test(tokens[to - 1]?.text ?? '') && from > 0) ||
    (next !== undefined && /^\p{Lu}/u.test(next.text))
  );
}

const COUNTED = /^(?:lasted|for|over|the|within|spanned|spanning|took|nearly|almost|about|some|these|those)$/;

/** "lasted five years", "for five years", "the five years": no part of them, and none of a person's age. */
function isWhole({ tokens }: Sentence, { from, hedge }: Quantity): boolean {
  if (hedge !== 'exact') return false;
  const [second, first] = tokens
    .slice(Math.max(0, from - 2), from)
    .map(({ lower }) => lower)
    .reverse();
  return COUNTED.test(second ?? '') && !/^(?:of|all|first|last|another)$/.test(first ?? '');
}

/** Words behind the years: only some of them are meant, "the three years between 1928 and 1937 when the rains failed". */
const SOME = /^(?:in|when|where|that|with|which|for|on|during|whose|,)$/;

/** `(1928–1930)`, `from 1928 to 1930`, `between 1928 and 1930`, right behind a duration. */
function yearsBehind(
  { tokens, dates }: Sentence,
  quantity: Quantity,
): { readonly first: number; readonly last: number } | undefined {
  const opener = tokens[quantity.to];
  if (opener === undefined || !/^(?:from|between|\()$/.test(opener.lower)) return undefined;
  const at = quantity.to + 1;
  const date = dates.find(({ from }) => from === at);
  if (date === undefined) return undefined;
  const both = twoYears(
    date,
    dates.find(({ from }) => from === date.to + 1),
    tokens[date.to]?.lower,
  );
  if (both === undefined) return undefined;
  const behind = tokens[both.to];
  const closed = opener.text !== '(' || behind?.text === ')';
  return closed && !(behind !== undefined && SOME.test(behind.lower)) ? both : undefined;
}

function twoYears(
  date: DateMention,
  next: DateMention | undefined,
  joiner: string | undefined,
): { readonly first: number; readonly last: number; readonly to: number } | undefined {
  if (date.precision === 'interval') {
    const years = yearsOf(date);
    return years && { ...years, to: date.to };
  }
  const first = yearOf(date);
  const last = next === undefined ? undefined : yearOf(next);
  if (first === undefined || last === undefined || next === undefined) return undefined;
  return /^(?:to|and|until|till|-|–|—)$/.test(joiner ?? '') ? { first, last, to: next.to } : undefined;
}
