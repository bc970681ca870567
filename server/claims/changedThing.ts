/** What a change is a change of: the noun in front of its verb, behind "in" or behind the figure. */
import type { Measure } from '../knowledge/model.ts';
import type { Change } from '../language/changes.ts';
import { CONTRAST, DETERMINERS, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import { holds, type Token } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Sentence } from './sentence.ts';

/** Nouns that only say that something is counted: what stands behind their "of" is the thing. */
const AMOUNTS = wordClass(`
    amount count figure figures fleet half herd herds holdings level levels number numbers output percentage population
    production proportion quantity rate share size stock stocks third thirds total totals volume weight`);

/** Prepositions: the noun before the first of them is the head. */
const PREPOSITIONS = wordClass(
  'among at by during for from in inside into of on over per since through to with within',
);

/** Between a noun and its verb: "the herd had nearly been halved". */
const AUXILIARIES = wordClass('also are be been being had has have is then thus was were');

/**
 * Whether the thing that changed is what a measure counts: "the number of **horses** halved" is a change of horses, "the
 * price of horses halved" is not, nor is it one of a share. Nothing where the thing cannot be told.
 */
export function isChangeOf(sentence: Sentence, change: Change, measure: Measure): boolean | undefined {
  const thing = thingOf(sentence, change);
  if (thing === undefined) return undefined;
  if (thing.amounts.some((amount) => SHARES.test(amount)) && measure.unit.dimension !== 'share') return false;
  if (thing.amounts.some((amount) => NUMBERS.test(amount)) && measure.unit.dimension !== 'count')
    return false;
  return isKnown(sentence, thing.head, measure);
}

/** A noun and the amounts that it is counted by: `horses` and "number" in "the number of horses". */
interface Thing {
  readonly head: number;
  readonly amounts: readonly string[];
}

const NUMBERS = /^(?:numbers?|herds?|fleet|count)$/;
const SHARES = /^(?:share|proportion|percentage)$/;

/** What changed; nothing where no noun phrase stands in its place, or where it cannot be told. */
function thingOf(sentence: Sentence, change: Change): Thing | undefined {
  const { tokens } = sentence;
  const behind = countedPhrase(sentence, change.to);
  if (tokens[change.to]?.lower === 'of' || tokens[change.to - 1]?.lower === 'many') {
    return behind && headOf(sentence, behind.from, behind.to);
  }
  if (tokens[change.to]?.lower === 'in' && !sentence.dates.some(({ from }) => from === change.to + 1)) {
    const inside = countedPhrase(sentence, change.to + 1);
    if (inside !== undefined) return headOf(sentence, inside.from, endOf(sentence, inside.to));
  }
  let to = change.from;
  while (AUXILIARIES.has(tokens[to - 1]?.lower ?? '') || tokens[to - 1]?.lower.endsWith('ly') === true)
    to -= 1;
  const from = startOf(sentence, to);
  return from < to ? headOf(sentence, from, to) : undefined;
}

/** Where the noun phrase before a verb begins: behind a sign, a date, another statement. */
function startOf({ tokens, dates }: Sentence, to: number): number {
  let from = to;
  const parts = (token: Token | undefined, at: number): boolean =>
    token === undefined ||
    (token.kind === 'sign' && token.text !== '-') ||
    token.lower === 'and' ||
    token.lower === 'that' ||
    CONTRAST.has(token.lower) ||
    dates.some((date) => holds(date, at));
  while (from > 0 && !parts(tokens[from - 1], from - 1)) from -= 1;
  return from;
}

/** A noun phrase goes on with its prepositions: "in the number | of horses". */
function endOf({ tokens, dates }: Sentence, to: number): number {
  let end = to;
  while (
    tokens[end]?.lower === 'of' &&
    tokens[end + 1]?.kind === 'word' &&
    !dates.some((date) => holds(date, end + 1))
  ) {
    end += 2;
    while (tokens[end]?.kind === 'word' && !PHRASE_ENDS.has(tokens[end]?.lower ?? '')) end += 1;
  }
  return end;
}

/**
 * The last word of a phrase before its first preposition, and where that is an amount the one behind its "of" or "in" or in
 * front of it: `the number of horses in the north` → horses, `the cattle herd` → cattle.
 */
function headOf(
  { tokens }: Pick<Sentence, 'tokens'>,
  from: number,
  to: number,
  amounts: readonly string[] = [],
): Thing | undefined {
  let end = from;
  while (end < to && !PREPOSITIONS.has(tokens[end]?.lower ?? '')) end += 1;
  const head = tokens[end - 1];
  if (head?.kind !== 'word' || end === from || DETERMINERS.has(head.lower)) return undefined;
  if (!AMOUNTS.has(head.lower)) return { head: end - 1, amounts };
  const all = [...amounts, head.lower];
  if (end < to && /^(?:of|in)$/.test(tokens[end]?.lower ?? '')) return headOf({ tokens }, end + 1, to, all);
  return headOf({ tokens }, from, end - 1, all);
}

/** Whether a word is what a measure counts, or what it says of it where that alone names it ("exports"). */
function isKnown({ phrases }: Sentence, at: number, measure: Measure): boolean {
  return phrases.some(
    (hit) =>
      holds(hit, at) &&
      hit.uses.some(
        (use) =>
          use.of === 'measure' &&
          use.measure === measure &&
          (use.role === 'subject' ||
            (use.role === 'predicate' && (measure.needs === 'predicate' || measure.needs === 'either'))),
      ),
  );
}
