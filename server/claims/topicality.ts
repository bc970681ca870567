/** Whether a figure that is not right can be meant for a measure of the packs at all, as the text around it tells. */
import type { Knowledge, Mention } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { lengthInDays, type Period } from '../language/period.ts';
import { holds, type TokenRange } from '../language/tokens.ts';
import type { Evidence, Reason } from './judgement.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';
import { LINK } from './weights.ts';

/** What is asked of a figure: what it is linked to, and how. */
export interface Aim {
  readonly measure: Measure;
  /** Its unit was taken from the measure. */
  readonly guessed: boolean;
  /** It has a date of its own, however vague. */
  readonly dated: boolean;
  /** … and when that is, where it is known. */
  readonly period?: Period | undefined;
  /** The words that link it to the measure, as they are written, in lower case. */
  readonly words: readonly string[];
  /** False when those words all stand further off, although the sentence has words of its own. */
  readonly anchored?: boolean;
}

/** Answers for the figures of one sentence. */
export type Topicality = (aim: Aim) => Reason | undefined;

/**
 * Why a figure cannot be meant for its measure, nothing when it can. What tells is text that names the pack's topic by
 * more than everyday words: a place, a person, an event, a term. A figure with a date needs such a name only where there
 * was prose enough before it to give one; a figure without needs it in any case, in or near its sentence, and no other
 * period around it. Where a note says at its top that it is about some other country, that holds until the topic is named.
 */
export function topicalityOf(
  sentence: Sentence,
  surroundings: Surroundings,
  knowledge: Knowledge,
): Topicality {
  const { headings, parents, previous } = surroundings;
  const opening = surroundings.opening();
  const earlier = surroundings.earlier();
  const near = [...headings, ...parents, ...previous];
  const named = namesIn([...opening, ...earlier, ...near, sentence], knowledge);
  return ({ measure, guessed, dated, period, words, anchored = true }) => {
    if (!anchored || (guessed && !isTerse(sentence))) return 'weak-link';
    const topical = (places: readonly Sentence[]): boolean =>
      places.some((one) => named(one, dated ? undefined : words));
    if (isElsewhere(opening) && !topical([sentence, ...parents, ...headings])) return 'other-place';
    if (dated) {
      if (period !== undefined && isFarOff(measure, period)) return 'off-topic';
      const prose = [...earlier, ...previous].filter(isProse);
      return prose.length < TOPICAL || topical([sentence, ...near, ...opening, ...earlier])
        ? undefined
        : 'off-topic';
    }
    if (guessed || isAnotherTime(measure, [...opening, ...earlier, ...near, sentence])) return 'no-date';
    return topical([sentence, ...near]) ? undefined : 'off-topic';
  };
}

/** So many sentences before a figure would name the topic if it were the pack's. */
const TOPICAL = 2;
/** How many tokens make a sentence of prose, rather than a label or a line of a list, and how many of them are words. */
const PROSE = { tokens: 8, words: 4 } as const;

/** "cattle 70.5 / 38.4" has many tokens, but is a row of figures. */
export const isProse = ({ tokens }: Sentence): boolean =>
  tokens.length >= PROSE.tokens && tokens.filter(({ kind }) => kind === 'word').length >= PROSE.words;

/** A name of the topic in a sentence. */
interface Naming {
  /** As it is written, in lower case. */
  readonly words: string;
  /** A term of no particular time in words that measures are known by: "peasants", which other ages had as well. */
  readonly everyday: boolean;
  /** A term of a few years: nobody dekulakised anybody before 1929 or after 1933. */
  readonly brief: boolean;
}

/**
 * A function that tells whether one of `all` names the topic; where `linking` is given, otherwise than by everyday words, or by
 * one of those that is not brief.
 */
function namesIn(
  all: readonly Sentence[],
  knowledge: Knowledge,
): (one: Sentence, linking?: readonly string[]) => boolean {
  const texts = all.map(({ text }) => text);
  const known = new Map<Sentence, readonly Naming[]>();
  const namingsOf = (one: Sentence): readonly Naming[] => {
    const found =
      known.get(one) ?? knowledge.mentions(one.text, texts).map((mention) => naming(one, mention));
    known.set(one, found);
    return found;
  };
  return (one, linking) =>
    one.places.some(({ place }) => place !== undefined) ||
    namingsOf(one).some(
      ({ words, everyday, brief }) =>
        linking === undefined || brief || (!everyday && (/[ -]/.test(words) || !linking.includes(words))),
    );
}

/** How a mention in a sentence names the topic. */
export function naming(
  { text, tokens, phrases }: Sentence,
  { span: { start, end }, entry }: Mention,
): Naming {
  const written = text.slice(start, end);
  const measured = (at: number): boolean =>
    phrases.some((hit) => holds(hit, at) && hit.uses.some((use) => use.of === 'measure'));
  const everyday =
    entry.kind === 'term' &&
    entry.period === undefined &&
    written === written.toLowerCase() &&
    // Nobody else has twenty-five-thousanders.
    !written.includes('-') &&
    tokens.every((token, at) => token.end <= start || token.start >= end || measured(at));
  const brief =
    entry.kind === 'term' && entry.period !== undefined && lengthInDays(entry.period) <= FEW_YEARS;
  return { words: written.toLowerCase(), everyday, brief };
}

/** How many days a term is known for at most that tells the time by itself. */
const FEW_YEARS = 5 * 366;

/** Whether the top of a note names other countries, and none of the packs' places. */
export function isElsewhere(opening: readonly Sentence[]): boolean {
  const places = opening.flatMap((one) => one.places);
  return places.length > 0 && places.every(({ place }) => place === undefined);
}

/** How many days before or after the known figures a passage may be and still be about them. */
const AROUND = 2 * 366;

/** Whether the nearest date around a figure lies outside all that is known of a measure. */
function isAnotherTime(measure: Measure, around: readonly Sentence[]): boolean {
  const date = around
    .toReversed()
    .flatMap((one) => one.dates.findLast(({ period }) => period !== undefined) ?? [])[0];
  return date?.period !== undefined && isFarOff(measure, date.period);
}

function isFarOff({ observations }: Measure, period: Period): boolean {
  const first = observations[0]?.period.first ?? -Infinity;
  const last = observations.at(-1)?.period.last ?? Infinity;
  return (
    period.last < first - AROUND ||
    period.first > last + AROUND ||
    period.first < first - BEYOND ||
    period.last > last + BEYOND
  );
}

/** A period that reaches this much further is of another story: "between 1808 and 1972". */
const BEYOND = 12 * 366;

/** The words that link a figure, where they stand near enough to be meant for it. */
const NEAR: ReadonlySet<Evidence['where']> = new Set(['clause', 'sentence', 'parent']);
const LINKING: ReadonlySet<Evidence['kind']> = new Set(['subject', 'predicate', 'holder']);
/** How many words of its own a clause has at most that leaves its measure to the sentence before or a heading. */
const BARE = 1;

/** A sentence of more words than this, besides figures, dates and the short words, says itself what it is about. */
const TERSE = 4;

const isTerse = ({ tokens, dates, quantities }: Sentence): boolean =>
  tokens.filter(
    ({ kind, text }, at) =>
      kind === 'word' && text.length > 3 && ![...dates, ...quantities].some((range) => holds(range, at)),
  ).length <= TERSE;

/**
 * Whether a word of the measure stands near a figure, or the sentence says so little that it need not: `ownWords` counts
 * the words that the figure's clause has besides. What only a heading further out says does not count where it says more.
 */
export function isAnchored(
  evidence: readonly Evidence[],
  ownWords: number,
  sentence: Sentence,
  figure: TokenRange,
): boolean {
  const linking = evidence.filter(({ kind }) => LINKING.has(kind));
  const distant = linking.some(({ where, weight = 1 }) => where === 'heading' && weight <= LINK.outerHeading);
  if (distant && ownWords > BARE) return false;
  // Behind a semicolon a statement with words of its own leans on no word of the one before.
  const parted = ownWords > BARE && sentence.tokens.slice(0, figure.from).some(({ text }) => text === ';');
  const near = linking.some(
    ({ where, weight = 1 }) =>
      NEAR.has(where) && !(parted && where === 'sentence' && weight <= LINK.sentenceLeast),
  );
  return near || (ownWords <= BARE && isTerse(sentence));
}
