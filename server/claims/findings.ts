/** The words that speak for and against each measure a figure may be about, weighed by where they stand. */
import type { Measure } from '../knowledge/model.ts';
import { GENERIC } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds, share, type TokenRange } from '../language/tokens.ts';
import { labelsOnAxis } from './axis.ts';
import { answerOf, type Answer } from './answers.ts';
import { countedPhrase, type CountedPhrase } from './countedPhrase.ts';
import type { Evidence } from './judgement.ts';
import { lazily } from './lazily.ts';
import { oncePer } from './oncePer.ts';
import { isOfAnotherThing, thingsInParallel } from './parallels.ts';
import type { PhraseRole } from './phraseIndex.ts';
import { closeness, SAME_CLAUSE, type Sentence } from './sentence.ts';
import {
  isName,
  isTaken,
  isUnit,
  measureUses,
  ROLES,
  spokenOf,
  spokenPhrases,
  wordsOf,
  type Spoken,
  type SpokenPhrase,
  type WordRole,
} from './spokenPhrases.ts';
import { isState } from './states.ts';
import type { Surroundings } from './surroundings.ts';
import { LINK } from './weights.ts';
import { isOfItsPart } from './wholeAndPart.ts';

/** Words found in one role, with their weight from 0 to 1; see {@link LINK}. */
export interface Found {
  readonly weight: number;
  readonly evidence: Evidence;
}

/** What speaks for one measure: in each role the words that weigh most, and whether any exclude it. */
export interface Findings {
  readonly subject?: Found;
  readonly predicate?: Found;
  readonly topic?: Found;
  /** Somebody is named who holds a value of it. */
  readonly holder?: Found;
  readonly excluded: boolean;
}

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
  const around = lazily(() => heardAround(surroundings, false));
  const aroundState = lazily(() => heardAround(surroundings, true));
  const speaks = lazily(() => spokenPhrases(sentence).length + around().flat().length > 0);
  return (quantity, counted, mayBe) => {
    if (!speaks()) return NONE;
    const heads =
      counted === undefined || isGeneric(sentence, counted) ? undefined : headsOf(sentence, counted);
    if (heads?.size === 0) return NONE;
    const known = heads && isKnown(heads, quantity);
    const isMeant = (measure: Measure): boolean => mayBe(measure) && known?.(measure) !== false;
    const gathering = new Map<Measure, Gathering>();
    const answer = answerOf(sentence, quantity, surroundings);
    const phrases = spokenPhrases(sentence);
    if (phrases.length > 0) {
      const things = counted === undefined ? parallels() : undefined;
      const own = labels()?.[sentence.quantities.indexOf(quantity)];
      for (const phrase of phrases) {
        if (answer !== undefined && phrase.from >= answer.end) continue;
        if (own !== undefined && labels()?.some((other) => other !== own && share(phrase, other)) === true)
          continue;
        if (things !== undefined && isOfAnotherThing(things, sentence, quantity, phrase)) continue;
        enter(gathering, phrase, isMeant, weighIn(sentence, quantity, counted, phrase));
      }
    }
    const all: Map<Measure, Findings> = gathering;
    for (const heard of isState(sentence, quantity) ? aroundState() : around()) {
      for (const { measure, findings } of heard) {
        if (isMeant(measure)) all.set(measure, better(all.get(measure), findings));
      }
    }
    if (answer !== undefined) raiseAsked(all, answer);
    return all;
  };
}

const NONE: ReadonlyMap<Measure, Findings> = new Map();

/** The dimensions of all measures that a sentence or its surroundings have a word of. */
export function dimensionsInReach(
  { phrases }: Sentence,
  surroundings: Surroundings,
): ReadonlySet<Measure['unit']['dimension']> {
  const own = phrases.flatMap((phrase) => measureUses(phrase));
  const around = heardAround(surroundings, false).flat();
  return new Set([...own, ...around].map(({ measure }) => measure.unit.dimension));
}

/** What one sentence says of a measure to every figure that leans on it in the same way. */
interface Heard {
  readonly measure: Measure;
  readonly findings: Findings;
}

/** What the words around a sentence say; `state`: to a figure that tells what was left, which no word for a loss excludes. */
function heardAround(
  { parents, headings, previous }: Surroundings,
  state: boolean,
): readonly (readonly Heard[])[] {
  const parent = state ? FROM_PARENT_OF_STATE : FROM_PARENT;
  return [
    ...parents.map((source) => parent(source, LINK.parent)),
    ...headings
      .toReversed()
      .map((source, depth) => FROM_HEADING(source, depth === 0 ? LINK.heading : LINK.outerHeading)),
    ...previous.toReversed().map((source, distance) => FROM_PREVIOUS(source, LINK.previous[distance] ?? 0)),
  ];
}

/** Weighs what a sentence says by where it stands. A heading is asked by all figures under it, so it is done once. */
function hearing(
  where: Evidence['where'],
  isExcluded: (spoken: Spoken) => boolean,
): (source: Sentence, weight: number) => readonly Heard[] {
  const byWeight = oncePer<Sentence, Map<number, readonly Heard[]>>(() => new Map());
  return (source, weight) => {
    const known = byWeight(source).get(weight);
    if (known !== undefined) return known;
    const heard = spokenOf(source).map((spoken): Heard => {
      const findings: Gathering = { excluded: isExcluded(spoken) };
      for (const [kind, words] of spoken.words)
        findings[kind] = { weight, evidence: { kind, words, where, weight } };
      return { measure: spoken.measure, findings };
    });
    byWeight(source).set(weight, heard);
    return heard;
  };
}

// "Not in the kolkhozy" far up in a heading excludes nothing; in a table's axis or a list's parent it does.
const FROM_PARENT = hearing('parent', ({ excludes }) => excludes);
const FROM_PARENT_OF_STATE = hearing('parent', ({ denies }) => denies);
const FROM_HEADING = hearing('heading', () => false);
const FROM_PREVIOUS = hearing('previous', () => false);

/** Findings while they are gathered. */
type Gathering = { -readonly [Key in keyof Findings]: Findings[Key] };

/** Of two findings the words that weigh more in each role, of equals the first; one of the two where it has them all. */
function better(first: Findings | undefined, second: Findings): Findings {
  if (first === undefined) return second;
  let both: Gathering | undefined;
  for (const role of ROLES) {
    const other = second[role];
    if (other !== undefined && (first[role]?.weight ?? -1) < other.weight)
      (both ??= { ...first })[role] = other;
  }
  if (second.excluded && !first.excluded) (both ??= { ...first }).excluded = true;
  return both ?? first;
}

/** "How many **farms** were there?": what a question asks the number of counts for its answer as in a sentence of its own. */
function raiseAsked(all: Map<Measure, Findings>, { question, asked }: Answer): void {
  for (const phrase of question.firstPhrases) {
    if (!share(phrase, asked) || isUnit(question, phrase)) continue;
    for (const { measure, role } of measureUses(phrase)) {
      const findings = role === 'subject' ? all.get(measure) : undefined;
      if (findings === undefined || (findings.subject?.weight ?? 0) >= LINK.sentence) continue;
      const weight = LINK.sentence;
      const words = wordsOf(question, phrase);
      const subject = { weight, evidence: { kind: 'subject', words, where: 'parent', weight } } as const;
      all.set(measure, { ...findings, subject });
    }
  }
}

/** Enters a phrase of the figure's own sentence for every measure it speaks of, in place: this is the innermost loop. */
function enter(
  all: Map<Measure, Gathering>,
  { uses, words }: SpokenPhrase,
  isMeant: (measure: Measure) => boolean,
  { weight, where }: Weighing,
): void {
  for (const { measure, role } of uses) {
    if (!isMeant(measure)) continue;
    let findings = all.get(measure);
    if (findings === undefined) all.set(measure, (findings = { excluded: false }));
    const value = weight(role);
    if (role === 'exclude') {
      findings.excluded ||= value >= LINK.excluding;
      continue;
    }
    if ((findings[role]?.weight ?? -1) >= value || (role === 'holder' && !isName(words))) continue;
    findings[role] = { weight: value, evidence: { kind: role, words, where, weight: value } };
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
