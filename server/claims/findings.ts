/** The words that speak for and against each measure a figure may be about, weighed by where they stand. */
import type { Measure } from '../knowledge/model.ts';
import { GENERIC } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds, share, type TokenRange } from '../language/tokens.ts';
import { labelsOnAxis } from './axis.ts';
import { answerOf, type Answer } from './answers.ts';
import { countedPhrase, type CountedPhrase } from './countedPhrase.ts';
import type { Evidence } from './judgement.ts';
import { lazily } from '../language/lazily.ts';
import { isOfAnotherThing, thingsInParallel } from './parallels.ts';
import type { PhraseRole } from './phraseUses.ts';
import { closeness, SAME_CLAUSE, type Sentence } from './sentence.ts';
import {
  isName,
  isTaken,
  measureUses,
  saidIn,
  spokenPhrases,
  type SaidPhrase,
  type SpokenPhrase,
  type WordRole,
} from './spokenPhrases.ts';
import { isState } from './states.ts';
import type { Surroundings } from './surroundings.ts';
import { LINK } from './weights.ts';
import { isOfItsPart } from './wholeAndPart.ts';

/** Words found in one role, with their weight from 0 to 1; see {@link LINK}. */
export interface Found extends Evidence {
  readonly weight: number;
}

/** What speaks for one measure: in each role the words that weigh most, and whether any exclude it. */
export interface Findings {
  readonly subject?: Found | undefined;
  readonly predicate?: Found | undefined;
  readonly topic?: Found | undefined;
  /** Somebody is named who holds a value of it. */
  readonly holder?: Found | undefined;
  readonly excluded: boolean;
}

/** Nothing speaks for or against a measure. */
export const NOTHING_FOUND: Findings = {
  subject: undefined,
  predicate: undefined,
  topic: undefined,
  holder: undefined,
  excluded: false,
};

/** Tells of the figures of one sentence what speaks for each measure that `mayBe` meant. */
export type Gatherer = (
  quantity: Quantity,
  counted: CountedPhrase | undefined,
  mayBe: (measure: Measure) => boolean,
) => ReadonlyMap<Measure, Findings>;

/**
 * The findings for each measure of which a sentence or its surroundings have a word. Where the figure counts something by
 * name (`counted`), measures that do not know that thing are left out. What does not depend on the figure is found out
 * when the first figure asks for it.
 */
export function findingsIn(sentence: Sentence, surroundings: Surroundings): Gatherer {
  const parallels = lazily(() => thingsInParallel(sentence));
  const labels = lazily(() => labelsOnAxis(sentence, surroundings));
  const around = lazily(() => sourcesAround(surroundings).filter(({ source }) => saidIn(source).length > 0));
  return (quantity, counted, mayBe) => {
    const phrases = spokenPhrases(sentence);
    if (phrases.length + around().length === 0) return NONE;
    const heads =
      counted === undefined || isGeneric(sentence, counted) ? undefined : headsOf(sentence, counted);
    if (heads?.size === 0) return NONE;
    const known = heads && isKnown(heads, quantity);
    const isMeant = (measure: Measure): boolean => mayBe(measure) && known?.(measure) !== false;
    const all = new Map<Measure, Gathering>();
    const answer = answerOf(sentence, quantity, surroundings);
    const things = counted === undefined && phrases.length > 0 ? parallels() : undefined;
    const own = phrases.length > 0 ? labels()?.[sentence.quantities.indexOf(quantity)] : undefined;
    for (const phrase of phrases) {
      if (answer !== undefined && phrase.from >= answer.end) continue;
      if (own !== undefined && labels()?.some((other) => other !== own && share(phrase, other)) === true)
        continue;
      if (things !== undefined && isOfAnotherThing(things, sentence, quantity, phrase)) continue;
      enter(all, phrase, isMeant, () => weighIn(sentence, quantity, counted, phrase));
    }
    const state = isState(sentence, quantity);
    for (const standing of around()) {
      for (const phrase of saidIn(standing.source)) {
        enter(all, phrase, isMeant, () => weighAround(phrase, standing, state, answer));
      }
    }
    return all;
  };
}

const NONE: ReadonlyMap<Measure, Findings> = new Map();

/** The dimensions of all measures that a sentence or its surroundings have a word of. */
export function dimensionsInReach(
  { phrases }: Sentence,
  surroundings: Surroundings,
): ReadonlySet<Measure['unit']['dimension']> {
  const around = sourcesAround(surroundings).flatMap(({ source }) => saidIn(source));
  const uses = [...phrases.map(measureUses), ...around.map((phrase) => phrase.uses)];
  return new Set(uses.flat().map(({ measure }) => measure.unit.dimension));
}

/** A sentence that a figure may lean on, and what its words count there. */
interface Standing {
  readonly source: Sentence;
  readonly weight: number;
  readonly where: Evidence['where'];
}

function sourcesAround({ parents, headings, previous }: Surroundings): readonly Standing[] {
  return [
    ...parents.map((source) => ({ source, weight: LINK.parent, where: 'parent' }) as const),
    ...headings.toReversed().map((source, depth) => {
      return { source, weight: depth === 0 ? LINK.heading : LINK.outerHeading, where: 'heading' } as const;
    }),
    ...previous.toReversed().map((source, distance) => {
      return { source, weight: LINK.previous[distance] ?? 0, where: 'previous' } as const;
    }),
  ];
}

/** What a phrase of another sentence weighs; `state`: for a figure that tells what was left, which no word for a loss excludes. */
function weighAround(
  phrase: SaidPhrase,
  { source, weight, where }: Standing,
  state: boolean,
  answer: Answer | undefined,
): Weighing {
  // "Not in the kolkhozy" far up in a heading excludes nothing; in a table's axis or a list's parent it does.
  const excludes = where === 'parent' && !(state && phrase.isChange);
  // "How many farms were there?": what a question asks the number of counts for its answer as in a sentence of its own.
  const isAsked = source === answer?.question && share(phrase, answer.asked);
  return {
    weight: (role) => {
      if (role === 'exclude') return Number(excludes);
      return role === 'subject' && isAsked ? LINK.sentence : weight;
    },
    where,
  };
}

/** Findings while they are gathered. This is the innermost loop of the fact check, so it changes them in place. */
type Gathering = { -readonly [Key in keyof Findings]: Findings[Key] };

/**
 * Enters a phrase for every measure it speaks of; in each role the words that weigh most are kept. Most phrases speak of
 * nothing that a figure can be in the unit of, and need not be weighed.
 */
function enter(
  all: Map<Measure, Gathering>,
  { uses, words }: SaidPhrase,
  isMeant: (measure: Measure) => boolean,
  weigh: () => Weighing,
): void {
  let weighing: Weighing | undefined;
  for (const { measure, role } of uses) {
    if (!isMeant(measure)) continue;
    weighing ??= weigh();
    let findings = all.get(measure);
    if (findings === undefined) all.set(measure, (findings = { ...NOTHING_FOUND }));
    const value = weighing.weight(role);
    if (role === 'exclude') {
      findings.excluded ||= value >= LINK.excluding;
      continue;
    }
    if ((findings[role]?.weight ?? -1) >= value || (role === 'holder' && !isName(words))) continue;
    findings[role] = { kind: role, words, where: weighing.where, weight: value };
  }
}

/** What a phrase weighs in each of its roles, and where a reader is told that it stands. */
interface Weighing {
  readonly weight: (role: WordRole) => number;
  readonly where: Evidence['where'];
}

const COUNTED: Weighing = { weight: () => LINK.counted, where: 'clause' };

/** What a phrase of the figure's own sentence weighs. */
function weighIn(
  sentence: Sentence,
  quantity: Quantity,
  counted: CountedPhrase | undefined,
  phrase: SpokenPhrase,
): Weighing {
  if (counted !== undefined && share(phrase, counted)) return COUNTED;
  const near = closeness(sentence, phrase, quantity);
  const crossed = crossedQuantities(sentence, quantity, phrase);
  const taken = phrase.to <= quantity.from && phrase.isTakenFrom ? LINK.within : 1;
  const ofPart = isOfItsPart(sentence, quantity, phrase);
  const excludesNothing = (): boolean =>
    phrase.isOfTime ||
    (phrase.isChange && isState(sentence, quantity)) ||
    isLabelOfAnother(sentence, quantity, phrase) ||
    (counted !== undefined && isCountedBesides(sentence, quantity, phrase));
  const weight = (role: WordRole): number => {
    if (ofPart && role !== 'subject' && role !== 'topic') return 0;
    const left = near * LINK.crossed[role] ** crossed;
    if (role === 'exclude') return excludesNothing() ? 0 : Math.max(left, Number(phrase.heads));
    const kept = (role === 'subject' && phrase.isWithin ? LINK.within : 1) * taken;
    return Math.max(LINK.sentence * left, phrase.heads ? LINK.parent : LINK.sentenceLeast) * kept;
  };
  return { weight, where: near > SAME_CLAUSE ? 'clause' : 'sentence' };
}

/** "boats 53%, nets 68%": what stands right in front of another figure speaks of that one alone. */
function isLabelOfAnother({ quantities }: Sentence, { to }: Quantity, hit: TokenRange): boolean {
  return hit.from > to && quantities.some(({ from }) => from === hit.to);
}

/** Whether a phrase is what another figure counts: in "90% of the land, 75% of households" the second excludes no land. */
function isCountedBesides(sentence: Sentence, quantity: Quantity, hit: TokenRange): boolean {
  return sentence.quantities.some((other) => {
    if (other === quantity) return false;
    const phrase = countedPhrase(sentence, other.to);
    return phrase !== undefined && share(hit, phrase);
  });
}

/** How many other figures stand between a figure and a phrase; the other half of a pair is none. */
function crossedQuantities({ quantities }: Sentence, quantity: Quantity, hit: TokenRange): number {
  const left = Math.min(quantity.to, hit.to);
  const right = Math.max(quantity.from, hit.from);
  const partner = quantity.pair === undefined ? undefined : quantities[quantity.pair.other];
  let crossed = 0;
  for (const other of quantities) {
    if (other !== partner && other.from >= left && other.to <= right) crossed += 1;
  }
  return crossed;
}

/** "of the total", "of Ukrainians": the phrase names no thing of its own, or a place does. */
function isGeneric({ tokens, places }: Sentence, { head }: CountedPhrase): boolean {
  return GENERIC.has(tokens[head]?.lower ?? '') || places.some((place) => holds(place, head));
}

/** How a measure knows the thing that is counted: by its full name of several words, as its own unit, or by a word. */
type Head = 'named' | 'unit' | 'known';

/** What a passage is about, or who counted, is no name for what is counted. */
const NAMING: ReadonlySet<PhraseRole> = new Set<PhraseRole>(['subject', 'predicate', 'unit']);

/** The measures that have a word for the head of the counted phrase. */
function headsOf(sentence: Sentence, { head, from }: CountedPhrase): ReadonlyMap<Measure, Head> {
  const heads = new Map<Measure, Head>();
  for (const hit of sentence.phrases) {
    if (!holds(hit, head) || isTaken(sentence, hit)) continue;
    for (const use of hit.uses) {
      if (use.of !== 'measure' || !NAMING.has(use.role) || heads.get(use.measure) === 'named') continue;
      if (use.role === 'subject' && hit.to - Math.max(hit.from, from) > 1) heads.set(use.measure, 'named');
      else if (use.role === 'unit') heads.set(use.measure, 'unit');
      else if (!heads.has(use.measure)) heads.set(use.measure, 'known');
    }
  }
  return heads;
}

/**
 * Whether a measure knows the counted thing. Where one counts just that thing by its full name, one that only speaks of it
 * is not meant: "250 machine tractor stations" are not tractors.
 */
function isKnown(heads: ReadonlyMap<Measure, Head>, { unit }: Quantity): (measure: Measure) => boolean {
  const named = unit.dimension === 'none' && [...heads.values()].includes('named');
  return (measure) => {
    const head = heads.get(measure);
    return head !== undefined && !(named && head === 'known');
  };
}
