/** Which measure a figure is a claim about: evidence in words, weighed by where they stand. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import type { Interval } from '../language/interval.ts';
import { lengthInDays, overlaps, type Period } from '../language/period.ts';
import type { Quantity } from '../language/quantities.ts';
import { countedPhrase } from './countedPhrase.ts';
import { findingsIn, NOTHING_FOUND, type Findings } from './findings.ts';
import type { Evidence } from './judgement.ts';
import { lazily } from '../language/lazily.ts';
import { countOwnWords, countTellingWords } from './ownWords.ts';
import { oncePer } from './oncePer.ts';
import { placeOf, type Placing } from './placing.ts';
import { speaksOfThem } from './referringBack.ts';
import { scalesOf } from './scaling.ts';
import type { Sentence } from './sentence.ts';
import { isOfThoseHaving, isShareOfThem } from './someOf.ts';
import { ROLES } from './spokenPhrases.ts';
import { isState } from './states.ts';
import type { Surroundings } from './surroundings.ts';
import { LINK } from './weights.ts';

/** A measure that a figure may be about. */
export interface Link {
  readonly measure: Measure;
  /** 0 to 1; see {@link LINK}. */
  readonly score: number;
  /** The score without what it has from the figure before. */
  readonly own: number;
  /** What the written number has to be multiplied by to be in the measure's own unit. */
  readonly scale: number;
  /** The unit is written nowhere and was taken from the measure. */
  readonly guessed: boolean;
  /** False when the figure is placed elsewhere than the measure: such a link can only excuse a figure. */
  readonly placed: boolean;
  /** The figure is plainly placed elsewhere, at the figure itself or by naming none: such a link cannot even excuse it. */
  readonly elsewhere: boolean;
  /** False when the measure lacks words it needs: only a value that agrees can make such a link a claim. */
  readonly complete: boolean;
  /** A word in the clause speaks against the measure. */
  readonly excluded: boolean;
  /** More is told of the thing than that there were so many, so the figure may be of some of them only. */
  readonly ofSome: boolean;
  /** It has its measure from the figure before, whatever its words say. */
  readonly carried?: true | undefined;
  /** The words that link it; see {@link evidenceOf}. */
  readonly findings: Findings;
  /** Where its unit is written, and where its place is named. */
  readonly unitFrom: Evidence['where'];
  readonly placing: Placing | undefined;
}

/** How many words of its own a clause may have that only goes on counting. */
const BARE = 2;

/** Everything that speaks for a link, as a reader would list it. */
export function evidenceOf({ measure, findings, unitFrom, placing }: Link): readonly Evidence[] {
  return [
    ...ROLES.flatMap((role) => findings[role] ?? []),
    { kind: 'unit', words: measure.unit.label, where: unitFrom },
    { kind: 'place', words: placing?.id ?? measure.place, where: placing?.where ?? 'default' },
  ];
}

/** The place (an id) of a figure that names none, by the measure it is linked to: the one that the pack is about. */
export const homesIn = oncePer((knowledge: Knowledge): ReadonlyMap<Measure, string> => {
  return new Map(
    knowledge.measures.map((measure) => [measure, knowledge.packOf(measure.id)?.defaultPlace ?? '']),
  );
});

/** Links one figure of a sentence. */
export type Linker = (
  at: number,
  before: Pick<Link, 'measure' | 'score'> | undefined,
  period: Period | undefined,
) => readonly Link[];

/**
 * What links the figures of a sentence: given the index of one, all measures that it may be about, the likeliest first, those
 * of another place last. A measure needs the words that its `needs` asks for, a unit that fits, its topic, none of its
 * excluding words in the same clause; and where the figure counts something by name ("93% of kolkhoz chairmen"), the measure
 * has to know that thing.
 *
 * `homes` are those of {@link homesIn}; `before` is the link of the figure before, or the measure
 * of the sentence before, which a figure may carry on with; `period` is what it is stated for.
 */
export function linksIn(
  sentence: Sentence,
  surroundings: Surroundings,
  homes: ReadonlyMap<Measure, string>,
): Linker {
  const gather = findingsIn(sentence, surroundings);
  const question = surroundings.parents.at(-1)?.text ?? '';
  const asked = question.endsWith('?');
  const howMany = asked && HOW_MANY.test(question);
  return (at, before, period) => {
    const quantity = sentence.quantities[at];
    if (quantity === undefined) return [];
    const counted = countedPhrase(sentence, quantity.to);
    const scales = scalesOf(sentence, at, quantity, surroundings);
    const state = isState(sentence, quantity);
    const each = isForEach(sentence, quantity);
    // "How many farms?" asks for no share of them.
    const notShare = howMany && quantity.unit.dimension === 'none';
    const mayBe = (measure: Measure): boolean =>
      scales.mayBeIn(measure.unit.dimension) && !(each && !isPerThing(measure));
    const gathered = gather(quantity, counted, mayBe);
    const carrying = before !== undefined && counted === undefined && !(each && !isPerThing(before.measure));
    if (gathered.size === 0 && !carrying) return [];
    const placing = lazily(() => placeOf(sentence, quantity, surroundings));
    const told = lazily(
      () =>
        counted !== undefined &&
        quantity.unit.dimension !== 'share' &&
        countOwnWords(sentence, quantity) > TOLD &&
        countTellingWords(sentence, quantity) > TOLD,
    );
    const having = lazily(() => isOfThoseHaving(sentence, quantity));
    const linkTo = (
      measure: Measure,
      { score: words, complete, excluded }: Weight,
      findings: Findings,
    ): Link | undefined => {
      const scale = scales.scaleFor(measure, findings.subject?.weight ?? 0);
      if (scale === undefined) return undefined;
      const score = words * (scale.guessed ? LINK.guessedUnit : 1);
      const place = placing();
      const placed = (place?.id ?? homes.get(measure)) === measure.place;
      return {
        measure,
        score,
        own: score,
        scale: scale.factor,
        guessed: scale.guessed,
        placed,
        elsewhere:
          !placed && (place === undefined || place.where === 'clause' || (asked && place.where === 'parent')),
        complete,
        excluded,
        ofSome:
          having() ||
          (findings.predicate === undefined &&
            measure.needs === 'subject' &&
            measure.predicate.length > 0 &&
            told()),
        findings,
        carried: undefined,
        unitFrom: scale.where,
        placing: place,
      };
    };
    // "There were loads of them, about 40% of the peasants": those are what the share is of.
    // "State farms, with 10% of the land": what it is said of stands in front.
    const bare = lazily(
      () =>
        countOwnWords(sentence, quantity) === 0 &&
        sentence.tokens[quantity.from - 1]?.lower !== 'with' &&
        !speaksOfThem(sentence, quantity),
    );
    const links: Link[] = [];
    for (const [measure, findings] of gathered) {
      if (state && measure.behaviour === 'change') continue;
      if (notShare && measure.unit.dimension === 'share') continue;
      if (measure.needs === 'both' && isShareOfThem(sentence, quantity, findings)) continue;
      // A place of the pack and the time that the measure is known for are as good as a word of its topic.
      const set = (): boolean => isKnownAt(measure, period) && placing()?.id === measure.place;
      const words = weigh(measure, findings, bare, set);
      const link = words && linkTo(measure, words, findings);
      if (link !== undefined) links.push(link);
    }
    const all = carrying
      ? carryOn(links, quantity, before, countOwnWords(sentence, quantity), gathered, linkTo)
      : links;
    if (all.length < 2) return all;
    return all.toSorted((a, b) => Number(b.placed) - Number(a.placed) || b.score - a.score);
  };
}

/** "243,000 farms, about 76 households each": what each of several things has. */
function isForEach(sentence: Sentence, { to, unit }: Quantity): boolean {
  if (unit.dimension !== 'none') return false;
  const end = countedPhrase(sentence, to)?.to ?? to;
  return sentence.tokens
    .slice(to, end + 1)
    .some(
      ({ lower }, at) => /^(?:apiece|each)$/.test(lower) && sentence.tokens[to + at + 1]?.kind !== 'word',
    );
}

/** Whether a measure tells how much there is of one thing to another: "households per farm". */
const isPerThing = ({ prefLabel }: Measure): boolean => /\bper\b/i.test(prefLabel);

const HOW_MANY = /\bhow many\b(?!\s*(?:%|per ?cent))/i;

/** Whether a measure has a value for a stated period, and the period is not much longer. */
function isKnownAt(measure: Measure, period: Period | undefined): boolean {
  return (
    period !== undefined &&
    measure.observations.some(
      (one) => overlaps(one.period, period) && lengthInDays(period) <= 2 * lengthInDays(one.period),
    )
  );
}

/** The links of a figure that names nothing, with the one it has from the figure before: "1931: 5.06", "and 93% in 1937". */
function carryOn(
  links: readonly Link[],
  quantity: Quantity,
  before: Pick<Link, 'measure' | 'score'>,
  ownWords: number,
  gathered: ReadonlyMap<Measure, Findings>,
  linkTo: (measure: Measure, weight: Weight, findings: Findings) => Link | undefined,
): readonly Link[] {
  const same = links.find((link) => link.measure === before.measure && link.complete);
  // "In 1933, thanks to the kolkhoz, there were 52 million": far more than there ever were kolkhozy, so it is the pigs before.
  const likely = ownWords === 0 ? links.filter((link) => isInSize(link, quantity)) : links;
  const best = Math.max(
    0,
    ...likely.filter((link) => link.placed && link.complete).map((link) => link.score),
  );
  if (same !== undefined) {
    if (best - same.score >= LINK.continuedWithin) return links;
    const score = Math.max(best, before.score * LINK.continued);
    const sure = likely.length < links.length && isInSize(same, quantity) ? { own: LINK.clear } : {};
    return [{ ...same, score, ...sure }, ...likely.filter((link) => link !== same)];
  }
  if (gathered.get(before.measure)?.excluded === true || ownWords > BARE || best >= LINK.threshold)
    return links;
  const carried = linkTo(
    before.measure,
    { score: before.score, complete: true, excluded: false },
    // "6,528 riots in January, 402 in March": the word of the first anchors a second that says nothing else.
    (ownWords === 0 ? gathered.get(before.measure) : undefined) ?? NOTHING_FOUND,
  );
  if (carried === undefined || (likely.length < links.length && !isInSize(carried, quantity))) return links;
  return [...likely.filter(({ measure }) => measure !== before.measure), { ...carried, carried: true }];
}

/** How many times more or less than ever counted a figure may be and still be one of a measure. */
const SIZE = 20;

function isInSize({ measure, scale }: Link, { value }: Quantity): boolean {
  const { low, high } = countedOf(measure);
  const stated = value * scale;
  return stated <= high * SIZE && stated >= low / SIZE;
}

/** The least and the most that was ever counted of a measure. */
const countedOf = oncePer(({ observations }: Measure): Interval => ({
  low: Math.min(...observations.map(({ value }) => value.low)),
  high: Math.max(...observations.map(({ value }) => value.high)),
}));

/** What the words found weigh for a measure, and whether they are all that it needs. */
interface Weight {
  readonly score: number;
  readonly complete: boolean;
  readonly excluded: boolean;
}

/** "In 1940 18,000 boats lay idle for want of tar": with more words of its own than this a clause tells of some of them. */
const TOLD = 1;

/**
 * The weight of the words found, or nothing where there are none. `bare`: the sentence has no words of its
 * own; `set`: place and time stand for the topic.
 */
function weigh(
  measure: Measure,
  { subject, predicate, topic, holder, excluded }: Findings,
  bare: () => boolean,
  set: () => boolean,
): Weight | undefined {
  const s = subject?.weight ?? 0;
  const p = predicate?.weight ?? 0;
  const bonus = topic === undefined ? 0 : LINK.topic * topic.weight;
  if (s === 0 && p === 0 && topic === undefined && holder === undefined) return undefined;
  const topical = measure.topic.length === 0 || topic !== undefined || set();
  if (topical && !excluded && s === LINK.counted && p === 0 && measure.needs !== 'subject' && bare()) {
    return { score: LINK.bareSubject + bonus, complete: true, excluded };
  }
  const complete = topical && !excluded && has(measure.needs, s, p);
  const words = complete
    ? sum(measure.needs, s, p)
    : Math.max(s, p) * LINK.incomplete + (holder?.weight ?? 0) * LINK.holder;
  return words + bonus === 0 ? undefined : { score: words + bonus, complete, excluded };
}

/** Whether there are the words that a measure needs. */
function has(needs: Measure['needs'], subject: number, predicate: number): boolean {
  switch (needs) {
    case 'both':
      return subject > 0 && predicate > 0;
    case 'subject':
      return subject > 0;
    case 'predicate':
      return predicate > 0;
    case 'either':
      return subject > 0 || predicate > 0;
  }
}

/** Subject and predicate together, as a measure needs them. */
function sum(needs: Measure['needs'], subject: number, predicate: number): number {
  switch (needs) {
    case 'both':
      return (subject + predicate) / 2;
    case 'subject':
      return led(subject, predicate);
    case 'predicate':
      return led(predicate, subject);
    case 'either':
      return led(Math.max(subject, predicate), Math.min(subject, predicate));
  }
}

const led = (main: number, other: number): number => main * LINK.leading + other * LINK.supporting;
