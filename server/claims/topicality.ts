/** Whether a figure that is not right can be meant for a measure of the packs at all, as the text around it tells. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import type { Period } from '../language/period.ts';
import type { Evidence, Reason } from './judgement.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

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
  const { headings, parents, previous, opening, earlier } = surroundings;
  const near = [...headings, ...parents, ...previous];
  const named = namesIn([...opening, ...earlier, ...near, sentence], knowledge);
  return ({ measure, guessed, dated, period, words, anchored = true }) => {
    if (!anchored) return 'weak-link';
    const topical = (places: readonly Sentence[]): boolean =>
      places.some((one) => named(one, dated ? [] : words));
    if (isElsewhere(opening) && !topical([sentence, ...parents, ...headings])) return 'other-place';
    if (dated) {
      if (period !== undefined && isFarOff(measure, period)) return 'off-topic';
      const prose = [...earlier, ...previous].filter(({ tokens }) => tokens.length >= PROSE);
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
/** How many tokens make a sentence of prose, rather than a label or a line of a list. */
const PROSE = 8;

/** A function that tells whether one of `all` names the topic otherwise than by the words `linking` alone. */
function namesIn(
  all: readonly Sentence[],
  knowledge: Knowledge,
): (one: Sentence, linking: readonly string[]) => boolean {
  const texts = all.map(({ text }) => text);
  const known = new Map<Sentence, readonly string[]>();
  const mentioned = (one: Sentence): readonly string[] => {
    const found =
      known.get(one) ??
      knowledge
        .mentions(one.text, texts)
        .map(({ span }) => one.text.slice(span.start, span.end).toLowerCase());
    known.set(one, found);
    return found;
  };
  return (one, linking) =>
    one.places.some(({ place }) => place !== undefined) ||
    mentioned(one).some((words) => words.includes(' ') || !linking.includes(words));
}

/** Whether the top of a note names other countries, and none of the packs' places. */
function isElsewhere(opening: readonly Sentence[]): boolean {
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
  return period.last < first - AROUND || period.first > last + AROUND;
}

/** The words that link a figure, where they stand near enough to be meant for it. */
const NEAR: ReadonlySet<Evidence['where']> = new Set(['clause', 'sentence', 'parent']);
const LINKING: ReadonlySet<Evidence['kind']> = new Set(['subject', 'predicate', 'holder']);
/** How many words of its own a clause has at most that leaves its measure to the sentence before or a heading. */
const BARE = 1;

/**
 * Whether a word of the measure stands near a figure, or its clause says so little that it need not: `ownWords` counts the
 * words that the clause has besides.
 */
export function isAnchored(evidence: readonly Evidence[], ownWords: number): boolean {
  const linking = evidence.filter(({ kind }) => LINKING.has(kind));
  return linking.some(({ where }) => NEAR.has(where)) || ownWords <= BARE;
}
