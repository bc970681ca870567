/** Which measure a figure is a claim about: evidence in words, weighed by where they stand. */
import type { Measure } from '../knowledge/model.ts';
import { DETERMINERS, PHRASE_ENDS } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { countedPhrase, type CountedPhrase } from './countedPhrase.ts';
import type { Evidence } from './judgement.ts';
import { placeOf } from './placing.ts';
import type { PhraseHit } from './phraseIndex.ts';
import { scaleFor } from './scaling.ts';
import { closeness, type Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

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
  readonly evidence: readonly Evidence[];
}

/** Weights and thresholds, set by hand from the labelled cases and explained in ARCHITECTURE.md. */
export const LINK = {
  /** Words in the noun phrase that the figure counts. */
  counted: 1,
  /** Words in the same sentence, times their closeness, and the least they keep. */
  sentence: 0.95,
  sentenceLeast: 0.45,
  parent: 0.85,
  heading: 0.6,
  outerHeading: 0.4,
  previous: [0.5, 0.4, 0.35],
  /** What is left of a subject for each other figure between it and this one. */
  crossed: 0.8,
  /** What is left of a subject that is only where something is: "households in **kolkhozy**". */
  within: 0.5,
  /** A figure whose unit had to be guessed. */
  guessedUnit: 0.9,
  /** A topic that stands in the same sentence. */
  topic: 0.03,
  /** A list of figures goes on with the measure of the figure before, unless this one names its own thing. */
  continued: 0.97,
  /** … or another measure is nearer by this much. */
  continuedWithin: 0.12,
  /** The measure of the sentence before, for a sentence that says nothing but figures and dates. */
  carried: 0.62,
  /** A subject counted in a line of nothing but figures and dates: "1928 = 2% of households". */
  bareSubject: 0.65,
  threshold: 0.5,
  /** From here on a link stands whatever else the figure may be right for. */
  firm: 0.6,
} as const;

interface Found {
  readonly weight: number;
  readonly evidence: Evidence;
}

interface Findings {
  subject?: Found;
  predicate?: Found;
  topic?: Found;
  excluded: boolean;
}

/**
 * All measures that quantity `at` of a sentence may be about, the likeliest first. A measure needs the words that its
 * `needs` asks for, a unit that fits, its topic, none of its excluding words in the same clause; and where the figure
 * counts something by name ("93% of kolkhoz chairmen"), the measure has to know that thing.
 */
export function linkQuantity(
  sentence: Sentence,
  at: number,
  surroundings: Surroundings,
  homeOf: (measure: Measure) => string,
  before: Pick<Link, 'measure' | 'score'> | undefined,
): readonly Link[] {
  const quantity = sentence.quantities[at];
  if (quantity === undefined) return [];
  const counted = countedPhrase(sentence, quantity.to);
  const named = placeOf(sentence, quantity, surroundings);
  const own = ownWords(sentence);
  const bare = own <= BARE;
  const links: Link[] = [];
  const add = (measure: Measure, words: number, findings: Findings): void => {
    const scale = scaleFor(sentence, at, measure, surroundings, findings.subject?.weight ?? 0);
    if (scale === undefined) return;
    const evidence = [findings.subject, findings.predicate, findings.topic].flatMap((found) =>
      found === undefined ? [] : [found.evidence],
    );
    const score = words * (scale.guessed ? LINK.guessedUnit : 1);
    const placed = (named?.id ?? homeOf(measure)) === measure.place;
    links.push({
      measure,
      score,
      own: score,
      scale: scale.factor,
      guessed: scale.guessed,
      placed,
      elsewhere: !placed && (named === undefined || named.where === 'clause'),
      evidence: [
        ...evidence,
        { kind: 'unit', words: measure.unit.label, where: scale.guessed ? 'default' : 'clause' },
        { kind: 'place', words: named?.id ?? measure.place, where: named?.where ?? 'default' },
      ],
    });
  };
  const gathered = gather(sentence, quantity, counted, surroundings);
  for (const [measure, findings] of gathered) {
    const words = weigh(measure, findings, own === 0);
    if (words !== undefined) add(measure, words, findings);
  }
  if (before !== undefined && counted === undefined) {
    const findings = gathered.get(before.measure);
    const same = links.find((link) => link.measure === before.measure);
    const best = Math.max(0, ...links.filter((link) => link.placed).map((link) => link.score));
    if (same === undefined && findings === undefined && bare && best < LINK.threshold) {
      add(before.measure, before.score, { excluded: false });
    } else if (same !== undefined && best - same.score < LINK.continuedWithin) {
      links.splice(links.indexOf(same), 1);
      links.push({ ...same, score: Math.max(same.score, before.score * LINK.continued) });
    }
  }
  return links.sort((a, b) => Number(b.placed) - Number(a.placed) || b.score - a.score);
}

function gather(
  sentence: Sentence,
  quantity: Quantity,
  counted: CountedPhrase | undefined,
  surroundings: Surroundings,
): Map<Measure, Findings> {
  const all = new Map<Measure, Findings>();
  const heads = new Map<Measure, 'named' | 'known'>();
  const note = (
    hit: PhraseHit,
    source: Sentence,
    weight: (role: string) => number,
    where: Evidence['where'],
  ): void => {
    for (const use of hit.uses) {
      if (use.of !== 'measure') continue;
      const findings = all.get(use.measure) ?? { excluded: false };
      all.set(use.measure, findings);
      const value = weight(use.role);
      if (use.role === 'exclude') {
        findings.excluded ||= value >= EXCLUDING;
        continue;
      }
      const known = findings[use.role];
      if (known !== undefined && known.weight >= value) continue;
      const words = source.tokens.slice(hit.from, hit.to).map((token) => token.text);
      findings[use.role] = { weight: value, evidence: { kind: use.role, words: words.join(' '), where } };
    }
  };
  for (const hit of sentence.phrases) {
    if (isTaken(sentence, hit)) continue;
    const inside = counted !== undefined && hit.from < counted.to && hit.to > counted.from;
    if (inside && hit.from <= counted.head && hit.to > counted.head) {
      for (const use of hit.uses) {
        if (use.of !== 'measure' || use.role === 'exclude' || heads.get(use.measure) === 'named') continue;
        heads.set(use.measure, use.role === 'subject' && hit.to - hit.from > 1 ? 'named' : 'known');
      }
    }
    const near = closeness(sentence, hit, quantity);
    const crossed = crossedQuantities(sentence, quantity, hit);
    const within = WITHIN.has(sentence.tokens[hit.from - 1]?.lower ?? '');
    note(
      hit,
      sentence,
      (role) => {
        if (inside) return LINK.counted;
        if (role === 'exclude') return near * 0.5 ** crossed;
        const weight =
          LINK.sentence *
          near *
          (role === 'subject' ? LINK.crossed ** crossed * (within ? LINK.within : 1) : 0.95 ** crossed);
        return Math.max(weight, LINK.sentenceLeast * (within && role === 'subject' ? LINK.within : 1));
      },
      inside || near > 0.8 ? 'clause' : 'sentence',
    );
  }
  const around = (source: Sentence, weight: number, where: Evidence['where'], excludes: boolean): void => {
    for (const hit of source.phrases) {
      note(hit, source, (role) => (role === 'exclude' ? (excludes ? 1 : 0) : weight), where);
    }
  };
  for (const parent of surroundings.parents) around(parent, LINK.parent, 'parent', true);
  surroundings.headings.toReversed().forEach((heading, depth) => {
    around(heading, depth === 0 ? LINK.heading : LINK.outerHeading, 'heading', false);
  });
  surroundings.previous.toReversed().forEach((previous, distance) => {
    around(previous, LINK.previous[distance] ?? 0, 'previous', false);
  });
  if (counted !== undefined && !isGeneric(sentence, counted)) {
    // Where a measure counts just that thing by its full name, one that only speaks of it is not meant: "250 machine
    // tractor stations" are not tractors.
    const meant = quantity.unit.dimension === 'none' && [...heads.values()].includes('named');
    for (const measure of all.keys()) {
      const head = heads.get(measure);
      if (head === undefined || (meant && head !== 'named')) all.delete(measure);
    }
  }
  return all;
}

/** "in kolkhozy": a place for what is counted, not the thing itself. */
const WITHIN: ReadonlySet<string> = new Set(['in', 'into', 'inside', 'within', 'at', 'per', 'outside']);

/** A word of a date or of a unit says nothing of the subject: "the middle of 1931", "800 million poods". */
function isTaken(sentence: Sentence, hit: PhraseHit): boolean {
  return [...sentence.dates, ...sentence.quantities].some((one) => one.from <= hit.from && hit.to <= one.to);
}

/** An excluding word this near stands in the same clause. */
const EXCLUDING = 0.84;

const GENERIC = new Set([
  'total',
  'country',
  'whole',
  'figure',
  'number',
  'rest',
  'mark',
  'level',
  'altogether',
  'lot',
]);

/** "of the total", "of Ukrainians": the phrase names no thing of its own, or a place does. */
function isGeneric(sentence: Sentence, counted: CountedPhrase): boolean {
  if (GENERIC.has(sentence.tokens[counted.head]?.lower ?? '')) return true;
  return sentence.places.some((place) => place.from <= counted.head && place.to > counted.head);
}

function crossedQuantities(sentence: Sentence, quantity: Quantity, hit: PhraseHit): number {
  const left = Math.min(quantity.to, hit.to);
  const right = Math.max(quantity.from, hit.from);
  const partner = quantity.pair === undefined ? undefined : sentence.quantities[quantity.pair.other];
  return sentence.quantities.filter((other) => other !== partner && other.from >= left && other.to <= right)
    .length;
}

/** The weight of the words found, or nothing when the measure needs more. */
function weigh(
  measure: Measure,
  { subject, predicate, topic, excluded }: Findings,
  bare: boolean,
): number | undefined {
  if (excluded) return undefined;
  if (measure.topic.length > 0 && topic === undefined) return undefined;
  const s = subject?.weight ?? 0;
  const p = predicate?.weight ?? 0;
  const bonus = topic === undefined ? 0 : LINK.topic * topic.weight;
  if (bare && s === LINK.counted && p === 0 && measure.needs !== 'subject') return LINK.bareSubject + bonus;
  switch (measure.needs) {
    case 'both':
      return s > 0 && p > 0 ? (s + p) / 2 + bonus : undefined;
    case 'subject':
      return s > 0 ? s * 0.92 + p * 0.08 + bonus : undefined;
    case 'predicate':
      return p > 0 ? p * 0.92 + s * 0.08 + bonus : undefined;
    case 'either':
      return s > 0 || p > 0 ? Math.max(s, p) * 0.92 + Math.min(s, p) * 0.08 + bonus : undefined;
  }
}

/** How many words of its own a sentence may have that only goes on counting. */
const BARE = 2;

/** How many words a sentence has besides its figures, their nouns and dates: none in `1928 = 2% of households`. */
function ownWords(sentence: Sentence): number {
  const taken = [...sentence.quantities, ...sentence.dates];
  const counted = sentence.quantities.flatMap((quantity) => countedPhrase(sentence, quantity.to) ?? []);
  const own = sentence.tokens.filter((token, index) => {
    if (token.kind !== 'word' || PHRASE_ENDS.has(token.lower) || DETERMINERS.has(token.lower)) return false;
    if (GENERIC.has(token.lower)) return false;
    return ![...taken, ...counted].some((one) => one.from <= index && index < one.to);
  });
  return own.length;
}
