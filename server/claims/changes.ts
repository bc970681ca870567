/** Changes in words, held against the counts at their two ends: "the number of horses halved between 1928 and 1933". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { findDirections, inverse, ratioOf, type Change } from '../language/changes.ts';
import { disjoint, type Interval } from '../language/interval.ts';
import { span, type Period } from '../language/period.ts';
import type { Quantity } from '../language/quantities.ts';
import { share } from '../language/tokens.ts';
import type { WrittenUnit } from '../language/units.ts';
import { changedThing, type Changed } from './changedThing.ts';
import {
  changePeriod,
  knownChange,
  middle,
  type ChangePeriod,
  type Ends,
  type KnownChange,
} from './changeEnds.ts';
import { changeFixes, changeMessage, directionSlip } from './changeWording.ts';
import { changesIn } from './changesIn.ts';
import type { Verdict } from './judgement.ts';
import { dimensionsInReach } from './findings.ts';
import { evidenceOf, homesIn, linksIn, type Link } from './linking.ts';
import { isLocal, marksFalse, whyUnstated } from './mood.ts';
import { namesUnknownPlace } from './placing.ts';
import { type Following, NOTHING_FOLLOWS } from './following.ts';
import { isQuizzed } from './quiz.ts';
import { type Sentence, withQuantities } from './sentence.ts';
import type { SentenceJudgement } from './sentenceJudgement.ts';
import { antecedentOf, standInOf, type Antecedent } from './standIn.ts';
import type { Surroundings } from './surroundings.ts';
import { topicalityOf } from './topicality.ts';
import { LINK } from './weights.ts';

/**
 * The judgements of a sentence's figures, with those of its changes: a change that is judged replaces what was said of the
 * figure in it, unless that was known as a change itself ("horses: fall in percent"). `next` is what the sentence behind
 * says, `carried` the measure of the sentence before.
 */
export function withChanges(
  figures: readonly SentenceJudgement[],
  sentence: Sentence,
  surroundings: Surroundings,
  next: Following,
  carried: Measure | undefined,
  knowledge: Knowledge,
): readonly SentenceJudgement[] {
  const sized = changesIn(sentence);
  const bare = sized.length === 0 && sentence.quantities.length === 0;
  const changes = bare ? findDirections(sentence.tokens) : sized;
  if (changes.length === 0 || isLocal(sentence)) return figures;
  const several = changes.length > 1;
  const antecedent = (change: Change): Antecedent | undefined => {
    const standIn = standInOf(sentence, change);
    return standIn && antecedentOf(standIn, change, sentence, surroundings, figures, carried, knowledge);
  };
  return changes.reduce((all, change) => {
    const inside = (one: SentenceJudgement): boolean => one.start < change.end && change.start < one.end;
    const [known] = all.filter((one) => inside(one) && isOfChange(one, knowledge));
    const others = all.filter((one) => !inside(one));
    const judged = judgeChange(
      sentence,
      change,
      { bare, several, antecedent: antecedent(change) },
      surroundings,
      next,
      knowledge,
    );
    if (judged !== undefined && !isBetter(known, judged, change)) return [...others, judged];
    const measure = known?.measure === undefined ? undefined : knowledge.measure(known.measure);
    const thing = measure === undefined ? undefined : changedThing(sentence, change, measure);
    if (thing === 'other' || (thing === 'part' && known?.verdict === 'contradicted')) return others;
    return all.filter((one) => !inside(one) || one === known || !isNoLevel(one, change, knowledge));
  }, figures);
}

/** What went or came is not what there was: "two thirds of the kulaks were gone" says nothing of how many there were. */
const isNoLevel = (one: SentenceJudgement, { kind, ofThings }: Change, knowledge: Knowledge): boolean =>
  one.verdict === 'contradicted' &&
  one.measure !== undefined &&
  knowledge.measure(one.measure)?.behaviour === 'level' &&
  ofThings === true &&
  kind === 'share';

/**
 * Whether what was said of a figure in a change, as one of a measure that counts what changed, tells more than the counts at
 * both ends do. What agrees comes first; but that "a third was slaughtered" does not make "fell by a third" right.
 */
function isBetter(
  known: SentenceJudgement | undefined,
  { verdict }: SentenceJudgement,
  { ofThings }: Change,
): boolean {
  if (known === undefined || known.verdict === 'not-covered') return false;
  return verdict === known.verdict || (known.verdict === 'supported' && ofThings === true);
}

/** Whether a sentence tells a change, if only in words: "Deliveries had doubled." */
export const tellsChange = (sentence: Sentence): boolean => changesIn(sentence).length > 0;

const isOfChange = ({ measure }: SentenceJudgement, knowledge: Knowledge): boolean =>
  measure !== undefined && knowledge.measure(measure)?.behaviour === 'change';

/** A change that is linked to a measure and compared. */
interface Outcome {
  readonly link: Link;
  readonly known: KnownChange;
  readonly verdict: Verdict;
}

/** How a change is told: without a size, beside others, of something that stands elsewhere. */
interface Telling {
  readonly bare: boolean;
  readonly several: boolean;
  readonly antecedent: Antecedent | undefined;
}

function judgeChange(
  sentence: Sentence,
  told: Change,
  { bare, several, antecedent }: Telling,
  surroundings: Surroundings,
  next: Following,
  knowledge: Knowledge,
): SentenceJudgement | undefined {
  const period = changePeriod(sentence, told, surroundings, antecedent !== undefined);
  if (period === undefined || whyUnstated(sentence, told, next) !== undefined) return undefined;
  // Which of several changes a date belongs to is not for us to guess: only a span is surely that of all.
  if (several && !isSpan(sentence, period)) return undefined;
  const change = period.backwards === true ? inverse(told) : told;
  if (change === undefined) return undefined;
  const thingIn = (measure: Measure): Changed | undefined => {
    if (antecedent === undefined) return changedThing(sentence, change, measure);
    return antecedent.measures.has(measure) ? 'all' : 'other';
  };
  const links = linksOf(sentence, change, surroundings, periodOf(period), knowledge).filter(
    ({ measure }) =>
      thingIn(measure) !== 'other' && (change.ofThings !== true || measure.unit.dimension === 'count'),
  );
  const [first] = links;
  if (first === undefined) return undefined;
  // What stands as the subject of the change is meant, however far it is.
  const named = thingIn(first.measure) === 'all';
  if (first.score < (named ? LINK.agreeing : LINK.threshold)) return undefined;
  const outcomes = links.flatMap((link): readonly Outcome[] => {
    // Which way something went is told from end to end; how far it went perhaps from a peak in between.
    const extreme = change.direction === 'down' ? 'low' : 'high';
    const known = knownChange(link.measure, period, bare ? 'none' : extreme);
    return known === undefined ? [] : [{ link, known, verdict: compareChange(change, link, known) }];
  });
  const agreeing = outcomes.find(
    ({ verdict, link }) => verdict === 'supported' && first.score - link.score <= RIVAL,
  );
  if (agreeing !== undefined) return word(sentence, change, period, agreeing, knowledge);
  const [best] = outcomes;
  if (best?.link !== first || best.verdict !== 'contradicted' || !best.known.sure) return undefined;
  const { measure } = first;
  const words = evidenceOf(first).flatMap(({ kind, words: found }) =>
    kind === 'place' ? [] : found.toLowerCase(),
  );
  const topicality = topicalityOf(sentence, surroundings, knowledge);
  const doubted =
    (period.where !== 'clause' && period.where !== antecedent?.where) ||
    thingIn(measure) !== 'all' ||
    topicality({ measure, guessed: false, dated: true, words }) !== undefined ||
    [...surroundings.previous.slice(-1), ...surroundings.parents].some(({ text }) => marksFalse(text)) ||
    namesUnknownPlace(sentence, knowledge);
  return doubted ? undefined : word(sentence, change, period, best, knowledge);
}

/** Whether a period is one that the sentence writes as one, or has from elsewhere. */
const isSpan = ({ dates }: Sentence, { from, to }: ChangePeriod): boolean =>
  from !== undefined && to !== undefined && dates.filter(({ period }) => period !== undefined).length <= 1;

/** A measure whose link is this near the best one and whose counts agree is the one that was meant. */
const RIVAL = 0.2;

/** The units that a change may be told of, with the size of a figure that needs no guess to be read in them. */
const UNITS: readonly WrittenUnit[] = (['none', 'share', 'mass', 'area'] as const).map((dimension) => ({
  dimension,
  factor: 1,
}));

/**
 * The levels and flows that a change may be one of, the likeliest first. A change in words has no unit of its own: it is
 * linked as if it were a figure in each of the units that measures have.
 */
function linksOf(
  sentence: Sentence,
  change: Change,
  surroundings: Surroundings,
  period: Period | undefined,
  knowledge: Knowledge,
): readonly Link[] {
  const told = change.quantity === undefined ? undefined : sentence.quantities[change.quantity];
  const linkAs = (quantity: Quantity): readonly Link[] => {
    const others = sentence.quantities.filter((known) => !share(known, change));
    const other = others.filter(({ from }) => from < quantity.from).length;
    // It lies between two states: a word such as "lost", which tells that a figure is none, excludes neither of them.
    const between: Quantity = { ...quantity, pair: { end: 'to', other } };
    const read = withQuantities(sentence, others.toSpliced(other, 0, between));
    if (isQuizzed(read, between, surroundings, NOTHING_FOLLOWS)) return [];
    return linksIn(read, surroundings, homesIn(knowledge))(other, undefined, period);
  };
  const links =
    change.kind === 'amount' && told !== undefined
      ? linkAs({ ...told, from: change.from, start: change.start })
      : unitsInReach(sentence, surroundings).flatMap((unit) =>
          linkAs(asQuantity(change, unit)).filter(({ measure }) => fits(measure.unit.dimension, unit)),
        );
  return links
    .filter(
      ({ measure, placed, complete, guessed }) =>
        placed && complete && !guessed && (measure.behaviour === 'level' || measure.behaviour === 'flow'),
    )
    .toSorted((a, b) => weight(b, sentence) - weight(a, sentence));
}

/** "The urban population doubled" is of people; of their share only where it says so. */
const weight = ({ measure, score }: Link, { text }: Sentence): number =>
  measure.unit.dimension !== 'share' || SHARE.test(text) ? score : score - UNSAID;

const SHARE = /\b(?:share|proportion|percentage|per cent|percent|part)\b|%/i;
const UNSAID = 0.1;

/** From the first to the last day of a change, as far as they are given. */
const periodOf = ({ from, to }: ChangePeriod): Period | undefined =>
  from === undefined || to === undefined ? to : span(from, to);

const fits = (known: Measure['unit']['dimension'], { dimension }: WrittenUnit): boolean =>
  known === dimension || (dimension === 'none' && known === 'count');

/** The units of those measures that are spoken of at all. */
function unitsInReach(sentence: Sentence, surroundings: Surroundings): readonly WrittenUnit[] {
  const spoken = [...dimensionsInReach(sentence, surroundings)];
  return UNITS.filter((unit) => spoken.some((dimension) => fits(dimension, unit)));
}

/** The words of a change as a figure, large enough that no magnitude is guessed for it. */
function asQuantity({ start, end, from, to }: Change, unit: WrittenUnit): Quantity {
  const value = unit.dimension === 'share' ? 50 : 1e6;
  return {
    start,
    end,
    from,
    to,
    numberEnd: end,
    value,
    step: value,
    magnitude: 1,
    hedge: 'exact',
    interval: { low: -Infinity, high: Infinity },
    unit,
    digits: false,
    range: false,
    pair: undefined,
  };
}

/** A change is contradicted only this far off what is known, as a factor and as a part of the larger end. */
const FAR = 1.03;

/** A change against what is known of its ends. */
function compareChange(change: Change, { measure, scale }: Link, known: KnownChange): Verdict {
  const [stated, actual, wide] = sidesOf(change, measure, scale, known);
  if (stated === undefined) return 'not-covered';
  if (!disjoint(stated, actual)) return 'supported';
  return disjoint(stated, wide) ? 'contradicted' : 'not-covered';
}

/** What is stated, what is known, and what is known with some room, in the same terms. */
function sidesOf(
  change: Change,
  measure: Measure,
  scale: number,
  { ratio, difference }: KnownChange,
): readonly [Interval | undefined, Interval, Interval] {
  const sign = change.direction === 'down' ? -1 : 1;
  const signed = ({ low, high }: Interval): Interval =>
    sign === 1 ? { low, high } : { low: -high, high: -low };
  const room = 0.1 * Math.max(Math.abs(difference.low), Math.abs(difference.high));
  const wideDifference = { low: difference.low - room, high: difference.high + room };
  const wideRatio = { low: ratio.low / FAR, high: ratio.high * FAR };
  switch (change.kind) {
    case 'amount':
      return [
        signed({ low: change.size.low * scale, high: change.size.high * scale }),
        difference,
        wideDifference,
      ];
    case 'points':
      return [
        measure.unit.dimension === 'share' ? signed(change.size) : undefined,
        difference,
        wideDifference,
      ];
    case 'ratio':
      return [change.size, ratio, wideRatio];
    case 'share': {
      const stated = ratioOf(change);
      // "rose by 9%" of a share may be percentage points.
      const points = measure.unit.dimension === 'share' && !disjoint(signed(change.size), wideDifference);
      return points ? [signed(change.size), difference, wideDifference] : [stated, ratio, wideRatio];
    }
  }
}

/** Of several ends those whose ratio is the one that was written. */
function endsMeant(change: Change, { ends }: KnownChange): Ends {
  const stated = ratioOf(change);
  const fits = ({ before, after }: Ends): boolean => {
    const ratio = middle(after) / middle(before);
    return stated === undefined || (stated.low <= ratio && ratio <= stated.high);
  };
  return ends.find(fits) ?? ends[0];
}

function word(
  sentence: Sentence,
  change: Change,
  period: ChangePeriod,
  { link, known, verdict }: Outcome,
  knowledge: Knowledge,
): SentenceJudgement {
  const { measure } = link;
  const written = sentence.text.slice(change.start, change.end);
  const stated = periodOf(period);
  const contradicted = verdict === 'contradicted';
  const slip = contradicted ? directionSlip(change, known) : undefined;
  const ends = contradicted ? known.ends[0] : endsMeant(change, known);
  return {
    start: change.start,
    end: change.end,
    text: written,
    subject: 'statistic',
    verdict,
    ...(contradicted ? { rule: 'statistic.contradicts' } : {}),
    strength: contradicted ? 'warn' : 'hint',
    measure: measure.id,
    observation: ends.after.id,
    ...(stated === undefined ? {} : { period: stated.edtf }),
    place: measure.place,
    evidence:
      stated === undefined
        ? evidenceOf(link)
        : [...evidenceOf(link), { kind: 'period', words: stated.edtf, where: period.where }],
    ...(slip === undefined ? {} : { slip }),
    message: changeMessage(measure, change, ends, contradicted ? written : undefined, slip, knowledge),
    fixes: contradicted ? changeFixes(sentence, change, ends) : [],
  };
}
