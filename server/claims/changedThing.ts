/** What a change is a change of: the noun in front of its verb, behind "in" or behind the figure. */
import type { Measure } from '../knowledge/model.ts';
import type { Change } from '../language/changes.ts';
import { FALLING, RISING } from '../language/changeWords.ts';
import { CONTRAST, DETERMINERS, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import { holds, type Token, type TokenRange } from '../language/tokens.ts';
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

/** They stand for something that was named before. */
const PRONOUNS = wordClass('he it she there they we which who');

/** Between a noun and its change: "the herd had nearly been halved", "collections went up by half". */
const AUXILIARIES = wordClass(`
    also are be been being came come gone had has have is shot stood then thus was went were`);

/** What the thing that changed is to a measure: what it counts, only some of it, or something else. */
export type Changed = 'all' | 'part' | 'other';

/**
 * Whether the thing that changed is what a measure counts: "the number of **horses** halved" is a change of horses; "stolen
 * horses" and "horses per farm" are a part of them; "the price of horses halved" is none, nor is it one of a share. Nothing
 * where the thing cannot be told.
 */
export function changedThing(sentence: Sentence, change: Change, measure: Measure): Changed | undefined {
  const thing = thingOf(sentence, change);
  if (thing === undefined) return undefined;
  const counts = (amounts: RegExp): boolean => thing.amounts.some((amount) => amounts.test(amount));
  // A fall in percent is known for numbers and weights alike.
  const fits =
    measure.behaviour === 'change' ||
    ((measure.unit.dimension === 'share' || !counts(SHARES)) &&
      (measure.unit.dimension === 'count' || !counts(NUMBERS)) &&
      (measure.behaviour === 'flow' || !counts(MADE)));
  if (!fits || !isKnown(sentence, thing.head, measure)) return 'other';
  return isNarrowed(sentence, thing, measure) ? 'part' : 'all';
}

/** A noun, the phrase it is in, and the amounts that it is counted by: `horses` and "number" in "the number of horses". */
interface Thing extends TokenRange {
  readonly head: number;
  readonly amounts: readonly string[];
}

/** Words that narrow nothing: "the **country's total** number of horses". */
const WHOLE = wordClass(`
    agricultural annual country country's entire land nation nation's national of in overall peasants' peasants official
    soviet state state's total union ussr whole yearly`);

/** Whether the phrase has a word that the measure does not know: only some of what it counts is meant. */
function isNarrowed({ tokens, phrases, places }: Sentence, { from, to }: Thing, measure: Measure): boolean {
  return tokens.slice(from, to).some(({ lower, kind }, offset) => {
    const at = from + offset;
    if (kind !== 'word' || WHOLE.has(lower) || AMOUNTS.has(lower) || DETERMINERS.has(lower)) return false;
    return !(
      places.some((place) => holds(place, at) && place.place?.id === measure.place) ||
      phrases.some(
        (hit) =>
          holds(hit, at) &&
          hit.uses.some((use) => use.of === 'measure' && use.measure === measure && use.role !== 'exclude'),
      )
    );
  });
}

const NUMBERS = /^(?:numbers?|herds?|fleet|count)$/;
/** Made in a year, and not there: "tractor production". */
const MADE = /^(?:output|production)$/;
const SHARES = /^(?:share|proportion|percentage)$/;

/** What changed; nothing where no noun phrase stands in its place, or where it cannot be told. */
function thingOf(sentence: Sentence, change: Change): Thing | undefined {
  const { tokens, dates } = sentence;
  const dated = (at: number): boolean => dates.some(({ from }) => from === at);
  const [last, next] = [tokens[change.to - 1]?.lower ?? '', tokens[change.to]?.lower ?? ''];
  const behind = countedPhrase(sentence, change.to);
  const many = /^(?:many|fewer)$/.test(last);
  if (many || change.ofThings === true || (next === 'of' && !dated(change.to + 1))) {
    if (behind !== undefined) return headOf(sentence, behind.from, behind.to);
    // "The herd was down to a third": of what the verb is told of.
    if (change.ofThings !== true) return undefined;
  }
  if (next === 'in' && !dated(change.to + 1)) {
    const inside = countedPhrase(sentence, change.to + 1);
    if (inside !== undefined) return headOf(sentence, inside.from, endOf(sentence, inside.to));
  }
  const to = subjectEnd(sentence, change.from);
  const from = startOf(sentence, to);
  if (from < to) return headOf(sentence, from, to);
  // "minus 5% horses": without a verb the thing may stand behind.
  const verbless = SIGNED.test(tokens[change.from]?.lower ?? '');
  return verbless ? behind && headOf(sentence, behind.from, behind.to) : undefined;
}

/** The first word of a change that is told without a verb. */
const SIGNED = /^(?:minus|plus|down|up|[-−–+×x↓▼↘↑▲↗])$/;

/**
 * Where the subject of the verb at a token ends: in front of auxiliaries, adverbs, a date ("procurement **in 1931** was"), a
 * relative clause between commas ("horses, **on which all depended,** were") and the colon of a label ("cattle 1928–33:").
 */
export function subjectEnd({ tokens, dates }: Sentence, verb: number): number {
  let to = behindReaching(tokens, verb);
  let before = -1;
  while (before !== to) {
    before = to;
    const word = tokens[to - 1]?.lower ?? '';
    if (AUXILIARIES.has(word) || word.endsWith('ly') || /^[:→]$/.test(word)) to -= 1;
    const closed = tokens[to - 1]?.text === ')' ? 1 : 0;
    const date = dates.find((one) => one.to === to - closed);
    if (date !== undefined) {
      to = DATING.test(tokens[date.from - 1]?.lower ?? '') ? date.from - 1 : date.from;
    }
    to = relativeClause(tokens, to) ?? to;
  }
  return to;
}

/** "had **dropped to** a third of its level", "was **down to** half": where the words in front of a size begin. */
function behindReaching(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.lower !== 'to') return at;
  const verb = tokens[at - 2]?.lower ?? '';
  return FALLING.has(verb) || RISING.has(verb) || /^(?:down|up)$/.test(verb) ? at - 2 : at;
}

/** In front of a date: a preposition, or the bracket around it. */
const DATING = /^(?:at|between|by|during|for|from|in|of|since|\()$/;

/** How long a relative clause may be, in tokens. */
const CLAUSE = 16;

/** The index of the comma before a relative clause that ends with a comma in front of `to`. */
function relativeClause(tokens: readonly Token[], to: number): number | undefined {
  if (tokens[to - 1]?.text !== ',') return undefined;
  const inside = tokens.slice(Math.max(0, to - 1 - CLAUSE), to - 1);
  const comma = inside.findLastIndex(({ text }) => text === ',');
  const opens = inside
    .slice(comma + 1, comma + 3)
    .some(({ lower }) => /^(?:which|who|whose|whom)$/.test(lower));
  return comma >= 0 && opens ? to - 1 - (inside.length - comma) : undefined;
}

/** Where the noun phrase before a verb begins: behind a sign, a date, another statement. */
function startOf({ tokens, dates }: Sentence, to: number): number {
  let from = to;
  const parts = (token: Token | undefined, at: number): boolean =>
    token === undefined ||
    (token.kind === 'sign' && token.text !== '-') ||
    /^(?:and|or|that)$/.test(token.lower) ||
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
function headOf({ tokens }: Pick<Sentence, 'tokens'>, from: number, to: number): Thing | undefined {
  const amounts: string[] = [];
  let [first, last] = [from, to];
  for (;;) {
    let end = first;
    while (end < last && !PREPOSITIONS.has(tokens[end]?.lower ?? '')) end += 1;
    const head = tokens[end - 1];
    if (head?.kind !== 'word' || end === first) return undefined;
    if (DETERMINERS.has(head.lower) || PRONOUNS.has(head.lower)) return undefined;
    if (!AMOUNTS.has(head.lower)) return { from, to, head: end - 1, amounts };
    amounts.push(head.lower);
    if (end < last && /^(?:of|in)$/.test(tokens[end]?.lower ?? '')) first = end + 1;
    else last = end - 1;
  }
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
