/** Which measure a figure is a claim about: evidence in words, weighed by where they stand. */
import type { Measure } from '../knowledge/model.ts';
import { countedPhrase } from './countedPhrase.ts';
import { gatherFindings, type Findings } from './findings.ts';
import type { Evidence } from './judgement.ts';
import { placeOf } from './placing.ts';
import { scaleFor } from './scaling.ts';
import type { Sentence } from './sentence.ts';
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
  readonly evidence: readonly Evidence[];
}

/** How many words of its own a sentence may have that only goes on counting. */
const BARE = 2;

/**
 * All measures that quantity `at` of a sentence may be about, the likeliest first, those of another place last. A measure
 * needs the words that its `needs` asks for, a unit that fits, its topic, none of its excluding words in the same clause;
 * and where the figure counts something by name ("93% of kolkhoz chairmen"), the measure has to know that thing.
 *
 * `homeOf` gives the place (an id) of a figure that names none; `before` is the link of the figure before, or the measure
 * of the sentence before, which a figure may carry on with.
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
  const placing = placeOf(sentence, quantity, surroundings);
  const linkTo = (measure: Measure, words: number, findings: Findings): Link | undefined => {
    const scale = scaleFor(sentence, at, measure, surroundings, findings.subject?.weight ?? 0);
    if (scale === undefined) return undefined;
    const score = words * (scale.guessed ? LINK.guessedUnit : 1);
    const placed = (placing?.id ?? homeOf(measure)) === measure.place;
    return {
      measure,
      score,
      own: score,
      scale: scale.factor,
      guessed: scale.guessed,
      placed,
      elsewhere: !placed && (placing === undefined || placing.where === 'clause'),
      evidence: [
        ...[findings.subject, findings.predicate, findings.topic].flatMap((found) => found?.evidence ?? []),
        { kind: 'unit', words: measure.unit.label, where: scale.guessed ? 'default' : 'clause' },
        { kind: 'place', words: placing?.id ?? measure.place, where: placing?.where ?? 'default' },
      ],
    };
  };
  const gathered = gatherFindings(sentence, quantity, counted, surroundings);
  const links = [...gathered].flatMap(([measure, findings]) => {
    const words = weigh(measure, findings, sentence.ownWords === 0);
    return (words === undefined ? undefined : linkTo(measure, words, findings)) ?? [];
  });
  const carrying = before !== undefined && counted === undefined;
  const all = carrying ? carryOn(links, before, sentence, gathered, linkTo) : links;
  return all.toSorted((a, b) => Number(b.placed) - Number(a.placed) || b.score - a.score);
}

/** The links of a figure that names nothing, with the one it has from the figure before: "1931: 5.06", "and 93% in 1937". */
function carryOn(
  links: readonly Link[],
  before: Pick<Link, 'measure' | 'score'>,
  sentence: Sentence,
  gathered: ReadonlyMap<Measure, Findings>,
  linkTo: (measure: Measure, words: number, findings: Findings) => Link | undefined,
): readonly Link[] {
  const same = links.find((link) => link.measure === before.measure);
  const best = Math.max(0, ...links.filter((link) => link.placed).map((link) => link.score));
  if (same !== undefined) {
    if (best - same.score >= LINK.continuedWithin) return links;
    const score = Math.max(same.score, before.score * LINK.continued);
    return [...links.filter((link) => link !== same), { ...same, score }];
  }
  if (gathered.has(before.measure) || sentence.ownWords > BARE || best >= LINK.threshold) return links;
  const carried = linkTo(before.measure, before.score, { excluded: false });
  return carried === undefined ? links : [...links, carried];
}

/** The weight of the words found, or nothing when the measure needs more. `bare`: the sentence has no words of its own. */
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
      return s > 0 ? led(s, p) + bonus : undefined;
    case 'predicate':
      return p > 0 ? led(p, s) + bonus : undefined;
    case 'either':
      return s > 0 || p > 0 ? led(Math.max(s, p), Math.min(s, p)) + bonus : undefined;
  }
}

const led = (main: number, other: number): number => main * LINK.leading + other * LINK.supporting;
