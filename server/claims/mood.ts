/** Whether a sentence states a figure as a fact at all: targets, questions, hypotheses, denials and quotations do not. */
import { CONTRAST, DETERMINERS, SUBORDINATING, wordClass } from '../language/functionWords.ts';
import { FALLING, RISING } from '../language/changeWords.ts';
import type { Quantity } from '../language/quantities.ts';
import type { Token, TokenRange } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Following } from './following.ts';
import { whyHearsay } from './hearsay.ts';
import { isQuoted } from './insideQuotes.ts';
import type { Reason } from './judgement.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';
import { signalsOf } from './signals.ts';
import {
  ABLE,
  ADDED,
  BESIDE_COULD,
  CORRECTING,
  HYPOTHETICAL,
  INTENDED,
  INTENDED_WITH,
  LOCAL,
  LOST,
  MARKED_FALSE,
  MODAL,
  NOT_DENIED,
  NOT_SUPPOSED,
  PROVIDED,
  REPORTED,
  SECOND_HAND,
} from './wordClasses.ts';

/** "plan" alone is a target only where it is not the name of a Five-Year Plan. */
const PLAN = /^(?:plan|plans)$/;

/**
 * Why the figure at `place` is not stated as a fact about the whole of what a measure covers; nothing when it is. `next`
 * is what the sentence behind says, which may take it back ("It had not.").
 */
export function whyUnstated(sentence: Sentence, place: TokenRange, next: Following): Reason | undefined {
  const { tokens } = sentence;
  const unasserted = whyUnasserted(sentence, place, next);
  if (unasserted !== undefined) return unasserted;
  const signals = signalsOf(sentence);
  if (signals.has('denial') && isDoubted(sentence, place)) return 'denied';
  if (isWholeOfPart(sentence, place)) return 'whole-of-part';
  if (signals.has('aim') && isAim(tokens, place)) return 'target';
  const clause = signals.has('due') || signals.has('modal') ? clauseOf(tokens, place) : [];
  if (clause.some((_, at) => isToBe(clause, at) || isDue(clause, at))) return 'target';
  // "Had half of them been spared …": an if without the word.
  if (/^(?:Had|Were|Should)$/.test(tokens[0]?.text ?? '')) return 'target';
  if (signals.has('second-hand')) {
    const [from] = statement(tokens, place);
    if (tokens.slice(from, place.from).some((token) => SECOND_HAND.has(token.lower))) return 'denied';
  }
  if (clause.some((_, at) => isModal(clause, at))) return 'hypothesis';
  if (!signals.has('hypothesis')) return undefined;
  const [, to] = statement(tokens, place);
  return tokens.slice(0, to).some((_, index) => isSupposing(tokens, index)) ? 'hypothesis' : undefined;
}

/** "3.5 million out of 33 million": the second figure is only what the first is a part of. */
function isWholeOfPart({ tokens, quantities }: Sentence, { from }: TokenRange): boolean {
  if (from <= 3 && tokens[0]?.lower === 'of') return true;
  if (tokens[from - 1]?.lower !== 'of') return false;
  return tokens[from - 2]?.lower === 'out' || quantities.some(({ to }) => to === from - 1);
}

/** Whether the statement around a figure tells what was wanted or expected. */
function isAim(tokens: readonly Token[], place: TokenRange): boolean {
  const [from, to] = statement(tokens, place);
  for (let index = from; index < to; index += 1) {
    const word = tokens[index]?.lower ?? '';
    if (isIntention(tokens, index) || isCountedOn(tokens, index, place)) return true;
    if (PLAN.test(word) && !isPlanName(tokens, index)) return true;
  }
  return false;
}

/** "had counted on 26.6 million tonnes"; but "counted on 1 January". */
const isCountedOn = (tokens: readonly Token[], index: number, place: TokenRange): boolean =>
  /^(?:counted|counting)$/.test(tokens[index]?.lower ?? '') &&
  tokens[index + 1]?.lower === 'on' &&
  place.from >= index + 2 &&
  place.from <= index + 4;

/** "planned", "called for": what follows was wanted, unless it only is what something is measured by. */
export function isIntention(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  if (INTENDED.has(word)) return !isYardstick(tokens, index);
  const next = tokens[index + 1]?.lower ?? '';
  return INTENDED_WITH.get(word)?.includes(next) === true;
}

/** The tokens around a figure up to the next comma, colon or bracket, and behind it to the next "which" or "because". */
function clauseOf(tokens: readonly Token[], place: TokenRange): readonly Token[] {
  const from = tokens.slice(0, place.from).findLastIndex(({ text }) => text === ',') + 1;
  const ends = ({ text, lower }: Token): boolean => /^[,;:()–—]$/.test(text) || SUBORDINATING.has(lower);
  const end = tokens.findIndex((token, at) => at >= place.to && ends(token));
  return tokens.slice(from, end < 0 ? tokens.length : end);
}

/** "were to be", "are to join"; but "were to the north" tells where. */
function isToBe(clause: readonly Token[], at: number): boolean {
  const [be, to, verb] = clause.slice(at, at + 3);
  if (!/^(?:are|is|were)$/.test(be?.lower ?? '') || to?.lower !== 'to') return false;
  return verb?.kind === 'word' && !DETERMINERS.has(verb.lower);
}

/** "had to be collectivised by 1932": wanted by then; but "had to be slaughtered" was done. */
function isDue(clause: readonly Token[], at: number): boolean {
  const [had, to, be] = clause.slice(at, at + 3).map(({ lower }) => lower);
  return had === 'had' && to === 'to' && be === 'be' && clause.slice(at).some(({ lower }) => lower === 'by');
}

const isSupposing = (tokens: readonly Token[], index: number): boolean =>
  HYPOTHETICAL.has(tokens[index]?.lower ?? '') && !NOT_SUPPOSED.has(tokens[index + 1]?.lower ?? '');

/** "might have been"; but "could not read", "could call on 531,000" and "could keep one cow" tell what was. */
function isModal(clause: readonly Token[], at: number): boolean {
  const word = clause[at]?.lower ?? '';
  if (word !== 'could') return MODAL.has(word);
  const verb = clause.slice(at + 1).find(({ lower }) => !BESIDE_COULD.has(lower));
  return !ABLE.has(verb?.lower ?? '');
}

/** Reasons that take away a writer's word for a figure; that it is right may be told all the same. */
export const SOFT: ReadonlySet<Reason> = new Set<Reason>([
  'denied',
  'hypothesis',
  'question',
  'whole-of-part',
]);

/** How many tokens a denial reaches: what is denied further off is something else. */
const DOUBT = { before: 14, behind: 10 } as const;

/** Denied, or told as somebody else's mistake: "it is a myth that", "did not". */
function isDoubted(sentence: Sentence, place: TokenRange): boolean {
  const { tokens } = sentence;
  const [first, last] = statement(tokens, place);
  const from = Math.max(first, place.from - DOUBT.before);
  const to = Math.min(last, place.to + DOUBT.behind);
  for (let index = from; index < to; index += 1) {
    const word = tokens[index]?.lower ?? '';
    const reported =
      REPORTED.has(word) &&
      !isOnlyUntimely(tokens, index) &&
      !takesLives(tokens, index) &&
      !isHaving(tokens, index, place);
    if (isNothingLike(tokens, index, place)) return true;
    const not =
      word.endsWith("n't") || (word === 'not' && !isNotOnly(tokens, index) && !isAside(tokens, index, place));
    if ((reported || not) && !isOfPhrase(sentence, index)) return true;
  }
  return false;
}

/** "could **not** read", "could **neither** read **nor** write": so a measure is named, and nothing is denied. */
const isOfPhrase = ({ phrases }: Sentence, at: number): boolean =>
  phrases.some(
    (hit) =>
      hit.from < at &&
      at < hit.to - 1 &&
      hit.uses.some((use) => use.of === 'measure' && use.role === 'predicate'),
  );

/** "(in the barn, not in the field): 67.6 million": what a bracket in front of the figure says where or how it was not. */
function isAside(tokens: readonly Token[], index: number, place: TokenRange): boolean {
  const open = tokens.slice(0, index).findLastIndex(({ text }) => /^[()]$/.test(text));
  const close = tokens.findIndex(({ text }, at) => at > index && /^[()]$/.test(text));
  return (
    tokens[open]?.text === '(' &&
    tokens[close]?.text === ')' &&
    close < place.from &&
    /^(?:at|by|from|in|including|of|on|per)$/.test(tokens[index + 1]?.lower ?? '')
  );
}

/** "The kolkhozy boast 93% of households": they have them; but "boasted of 93%", "boasted that". */
const isHaving = (tokens: readonly Token[], at: number, place: TokenRange): boolean =>
  /^boast(?:ed|ing|s)?$/.test(tokens[at]?.lower ?? '') &&
  place.from > at &&
  place.from <= at + 3 &&
  !/^(?:of|that)$/.test(tokens[at + 1]?.lower ?? '');

/** "nothing like 100 million", "far from 100 million": that is what it was not. */
const isNothingLike = (tokens: readonly Token[], at: number, place: TokenRange): boolean => {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const denies =
    first === 'nothing' ? /^(?:close|like|near)$/.test(second) : first === 'far' && second === 'from';
  return denies && place.from >= at + 2 && place.from <= at + 3;
};

/** "The famine claimed 5 million lives": it took them. */
const takesLives = (tokens: readonly Token[], at: number): boolean =>
  /^claim(?:ed|s|ing)?$/.test(tokens[at]?.lower ?? '') &&
  tokens.slice(at + 1, at + LIVES).some(({ lower }) => /^(?:casualties|lives|victims)$/.test(lower));

/** How many tokens behind the verb they may stand: "the lives of an estimated", "between 5 and 7 million". */
const LIVES = 9;

/** "at the wrong moment", "in the wrong hands": nothing is denied. */
const isOnlyUntimely = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'wrong' &&
  /^(?:direction|hands|moment|place|side|time)$/.test(tokens[at + 1]?.lower ?? '');

/** Whether the words of a short sentence or cell call what stands beside them false. */
export const marksFalse = (text: string): boolean => MARKED_FALSE.test(text.trim());

/** True when what stands at `place` is the writer's own word: no question, no quotation, not taken back afterwards. */
export function isAsserted(sentence: Sentence, place: TokenRange, next: Following): boolean {
  return whyUnasserted(sentence, place, next) === undefined;
}

function whyUnasserted(sentence: Sentence, place: TokenRange, next: Following): Reason | undefined {
  const { tokens } = sentence;
  const hearsay = whyHearsay(sentence);
  if (hearsay !== undefined) return hearsay;
  const asks = tokens.at(-1)?.text === '?' || (tokens.at(-2)?.text === '?' && tokens.at(-1)?.kind === 'sign');
  if (asks && !isBeforeAfterthought(tokens, place)) return 'question';
  if (signalsOf(sentence).has('quotation') && isQuoted(tokens, place)) return 'quotation';
  if (next.takesBack || isCorrected(tokens, place)) return 'taken-back';
  return tokens[place.to]?.text === '?' ? 'question' : undefined;
}

/** "21.9 million in 1933 (so did it help?)", "a third in 1930 – why?": what is concluded from a figure is asked, not the figure. */
export function isBeforeAfterthought(tokens: readonly Token[], { to }: TokenRange): boolean {
  const so = tokens.findIndex(
    ({ lower }, at) =>
      at > to &&
      /^(?:so|how|what|who|whom|why)$/.test(lower) &&
      /^[(,;–—-]$/.test(tokens[at - 1]?.text ?? ''),
  );
  return so >= 0 && !tokens.slice(so).some(({ lower }) => DOUBTING.has(lower));
}

/** A question with one of these may be about what stands in front of it. */
const DOUBTING = wordClass(
  'check correct false knows many much percent really says right sure that this true which wrong',
);

/** "in 1919 (no, 1921)", "26% [sic]": taken back in brackets right behind it. */
function isCorrected(tokens: readonly Token[], place: TokenRange): boolean {
  for (let at = place.to; at <= place.to + CORRECTION; at += 1) {
    const text = tokens[at]?.text;
    if (text === '(' || text === '[') return CORRECTING.has(tokens[at + 1]?.lower ?? '');
  }
  return false;
}

/** How many tokens behind a figure its correction begins at most. */
const CORRECTION = 3;

/** Whether the figure is about a part only: "in one village 10% were exiled", but not "one household in six". */
export const isLocal = oncePer(({ text, quantities }: Sentence): boolean => {
  if (!LOCAL.test(text)) return false;
  const found = LOCAL.exec(text.replace(ANYWHERE, (words) => ' '.repeat(words.length)));
  return (
    found !== null &&
    !quantities.some(({ start, end }) => start <= found.index && found.index + found[0].length <= end)
  );
});

/** "one in five lived in a town", "was a town dweller": in some town or other. */
const ANYWHERE =
  /\bliv(?:ed?|es|ing) in a (?:town|village)(?= or\b|[.,;:)]|$| (?:by|in) \d)|\ba town dweller\b/giu;

/** How far from a figure such a verb is still its own, in tokens. */
const VERB = 12;

/**
 * Whether a figure tells what went or came rather than what there was: "49,000 combines were destroyed", "fell by 30
 * million", "another 5,000". Such a figure says nothing of a level.
 */
export function isDelta(sentence: Sentence, place: Quantity): boolean {
  const { tokens } = sentence;
  if (hasGone(sentence, place)) return true;
  const before = tokens.slice(Math.max(0, place.from - 3), place.from).map((token) => token.lower);
  if (before.some((word) => ADDED.has(word))) return true;
  if (before.at(-1) === 'by') return !isAgent(tokens, place.from - 2);
  const [from, to] = statement(tokens, place);
  const near = tokens.slice(Math.max(from, place.from - VERB), Math.min(to, place.to + VERB));
  const part = place.unit.dimension === 'share';
  return near.some(({ lower }) => LOST.has(lower) && !(part && PROVIDED.has(lower)));
}

/** "fell by 14 million", "was up by a million": by how much, whatever is measured. */
export function isDifference({ tokens }: Sentence, { from }: TokenRange): boolean {
  let at = from - 1;
  while (at > 0 && HEDGING.has(tokens[at]?.lower ?? '')) at -= 1;
  if (tokens[at]?.lower !== 'by') return false;
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => FALLING.has(lower) || RISING.has(lower) || /^(?:down|up)$/.test(lower));
}

const HEDGING = wordClass(
  'a about almost an another around at further just least more nearly over roughly some than',
);

/** `9 million households left the kolkhozy`, `8.5 million had left`; not `7 million horses were left`. */
function hasGone(sentence: Sentence, { to }: TokenRange): boolean {
  const { tokens } = sentence;
  let at = countedPhrase(sentence, to)?.to ?? to;
  const had = /^(?:had|have|has)$/.test(tokens[at]?.lower ?? '');
  if (had) at += 1;
  while (/^(?:again|already|also|now|soon|then)$/.test(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  return GONE.has(verb) || (verb === 'left' && (had || DETERMINERS.has(tokens[at + 1]?.lower ?? '')));
}

const GONE = wordClass('deserted escaped fled flocked moved quit streamed withdrew withdrawn');

/** "worked by 82,000 combines", "was served by": who or what did it, and not by how much; the verb stands at an index. */
function isAgent(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? '';
  const passive = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => PASSIVE.test(lower));
  return (
    passive &&
    /(?:ed|wn|en|un)$/.test(verb) &&
    !FALLING.has(verb) &&
    !RISING.has(verb) &&
    !SURPASSED.test(verb)
  );
}

const PASSIVE = /^(?:are|be|been|being|is|was|were)$/;

/** Passives that tell by how much. */
const SURPASSED =
  /^(?:beaten|exceeded|missed|outnumbered|overfulfilled|overtaken|surpassed|underestimated|overestimated)$/;

/** The tokens of the statement around a figure: between contrasts and strong stops. */
function statement(tokens: readonly Token[], place: TokenRange): readonly [number, number] {
  const parts = (token: Token | undefined): boolean =>
    token !== undefined && (token.text === ';' || CONTRAST.has(token.lower));
  let from = Math.min(place.from, tokens.length);
  while (from > 0 && !parts(tokens[from - 1])) from -= 1;
  let to = place.to;
  while (to < tokens.length && !parts(tokens[to])) to += 1;
  return [from, to];
}

/** "less than had been hoped", "just as planned": the figure is not what was hoped for, but what came of it. */
const isYardstick = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.lower === 'as' ||
  tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'than');

/** "Five-Year Plan", "First Plan", "plan period", "by the end of the plan": a name or a time, not an aim. */
export function isPlanName(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 3), index).map((token) => token.lower);
  return (
    before.some((word) => /^(?:year|first|second|third|fyp|st|nd|rd)$/.test(word)) ||
    tokens[index + 1]?.lower === 'period' ||
    (before.at(-2) === 'of' && STAGES.has(before.at(-3) ?? ''))
  );
}

/** The parts of a plan's years. */
const STAGES = wordClass('beginning close course end first last middle outset start years');

/** "not only", "not until 1937": nothing is denied. */
function isNotOnly(tokens: readonly Token[], index: number): boolean {
  return NOT_DENIED.has(tokens[index + 1]?.lower ?? '');
}
