/** Which of its links makes a claim of a figure. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { wordClass } from '../language/functionWords.ts';
import { hedgedInterval } from '../language/hedges.ts';
import type { Interval } from '../language/interval.ts';
import type { Quantity } from '../language/quantities.ts';
import { namesHolder } from './attribution.ts';
import { unsure, type Claim } from './claim.ts';
import { compare, isInReach, type Stated } from './comparison.ts';
import type { Dating } from './dating.ts';
import type { Reason } from './judgement.ts';
import { lazily } from '../language/lazily.ts';
import type { Link } from './linking.ts';
import { isDelta, isDifference } from './mood.ts';
import { isSentToPart } from './placing.ts';
import type { Sentence } from './sentence.ts';
import { isState } from './states.ts';
import { agreeing, likelier, mayAgree, maySlip, slipping, slipsTellingly } from './valueEvidence.ts';
import { LINK } from './weights.ts';
import { OPEN_ENDED } from './wordClasses.ts';

/** A rival this near the best link that knows the figure excuses it; one that only knows estimates has to be nearer. */
const RIVAL = { supported: 0.2, contested: 0.06 } as const;

/** The best link, unless a rival that is nearly as good has another view of the figure. */
export function chooseClaim(
  sentence: Sentence,
  quantity: Quantity,
  links: readonly Link[],
  { own, around }: Datings,
  knowledge: Knowledge,
): Claim | undefined {
  const best = links.find((link) => link.placed && link.complete && link.score >= LINK.threshold);
  const open = own?.mention !== undefined && isOpenEnded(sentence, own.mention.from);
  const datingOf = ({ measure }: Link): Dating | undefined =>
    own ?? (measure.behaviour === 'change' ? around : undefined);
  const judge = (link: Link): Claim => {
    const dating = datingOf(link);
    const stated = statedFor(quantity, link);
    const period = open ? undefined : dating?.period;
    const rival = links.find((other) => other !== link && other.placed);
    const comparison = compare(link.measure, stated, period);
    return {
      quantity,
      link,
      dating,
      stated,
      comparison,
      period,
      rival,
      reason: undefined,
      instead: undefined,
      tentative: undefined,
    };
  };
  const rest = links.filter((link) => link !== best && !link.elsewhere);
  const dated = (link: Link): boolean => datingOf(link)?.period !== undefined;
  // Most figures agree with nothing whatever they are: their other links need no comparison.
  const agreement = (): Claim | undefined => {
    const named = namesHolder(sentence, knowledge);
    const near = rest.filter(
      (link) =>
        (named || mayAgree(quantity, link, dated(link))) &&
        isInReach(link.measure, statedFor(quantity, link)),
    );
    return agreeing(sentence, near.map(judge), knowledge);
  };
  if (best === undefined) {
    return agreement() ?? slipping(rest.filter((link) => maySlip(link, dated(link))).map(judge));
  }
  const others = lazily(() => rest.map(judge));
  const claim = judge(best);
  const fitting = likelier(claim, others, sentence, knowledge);
  if (fitting !== undefined) return fitting;
  const narrower = narrowerOf(claim, others);
  if (narrower !== undefined) return narrower;
  const state = isState(sentence, quantity);
  const lost = claim.comparison.verdict === 'supported' || state ? undefined : lostUnder(links, best);
  const loss = lost && judge(lost);
  if (loss !== undefined && loss.comparison.verdict !== 'not-covered' && !open) return loss;
  const vague = own !== undefined && own.period === undefined;
  if (claim.comparison.verdict === 'not-covered') {
    const reason = open ? 'open-date' : vague ? 'unclear-date' : 'no-record';
    return agreement() ?? unsure(claim, reason);
  }
  if (claim.comparison.verdict === 'contested') return nearAgreement(claim, others());
  if (claim.comparison.verdict !== 'contradicted') return claim;
  const excuse = links
    .filter((link) => link !== best && !link.elsewhere && link.complete)
    .map(judge)
    .find(({ link, comparison: { verdict } }) => {
      return (verdict === 'supported' || verdict === 'contested') && best.own - link.own <= RIVAL[verdict];
    });
  const sharing = others().find((other) => sharesSubject(other, claim));
  if (sharing !== undefined) return sharing;
  if (excuse?.link.placed === true) return { ...excuse, instead: claim };
  const delta =
    (best.measure.behaviour === 'level' && !state && isDelta(sentence, quantity)) ||
    (best.measure.behaviour === 'flow' && isDifference(sentence, quantity));
  const doubts: readonly (readonly [boolean, Reason])[] = [
    [excuse !== undefined, 'rival'],
    [open, 'open-date'],
    // What was lost in each of two years is not what was lost between them.
    [vague || (own?.axis === true && best.measure.behaviour === 'change'), 'unclear-date'],
    [delta, 'change'],
    [isOfSome(sentence, claim, knowledge), 'weak-link'],
    // A telling slip, such as thousands for millions, is one at any date.
    [own?.where === 'previous' && !slipsTellingly(claim, [], knowledge), 'date-before'],
  ];
  const doubt = doubts.find(([applies]) => applies);
  return doubt === undefined ? claim : unsure(claim, doubt[1]);
}

/** What a figure is dated by: a date of its own, or only the span of years over its list or table. */
interface Datings {
  readonly own: Dating | undefined;
  readonly around: Dating | undefined;
}

/** How much further off the narrower of two measures a figure may be. */
const NARROWER = 1.5;

/**
 * "Tractors of the stations": where a measure of just these stands beside one of all of them, a figure that is wrong for all
 * was not meant for all. Nothing where the narrower one knows nothing of the date.
 */
function narrowerOf(claim: Claim, others: () => readonly Claim[]): Claim | undefined {
  const { measure } = claim.link;
  if (claim.comparison.verdict === 'supported' || measure.needs !== 'subject') return undefined;
  const words = (link: Link, kind: 'subject' | 'predicate'): string | undefined =>
    link.findings[kind]?.where === 'clause' ? link.findings[kind].words.toLowerCase() : undefined;
  return others().find(({ link, comparison: { verdict, distance } }) => {
    const named = words(link, 'predicate');
    return (
      link.placed &&
      link.complete &&
      link.measure.needs === 'both' &&
      link.measure.behaviour === measure.behaviour &&
      link.score >= LINK.sure &&
      words(link, 'subject') === words(claim.link, 'subject') &&
      named !== undefined &&
      named !== words(claim.link, 'predicate') &&
      (verdict === 'supported' ||
        (verdict === 'contradicted' &&
          (claim.comparison.verdict !== 'contradicted' || distance < claim.comparison.distance * NARROWER)))
    );
  });
}

/** "Animals lost 1928–33": what stands under such a line is what went of a thing, not how many there were of it. */
function lostUnder(links: readonly Link[], best: Link): Link | undefined {
  if (best.measure.behaviour !== 'level') return undefined;
  const subjectOf = ({ findings }: Link): string | undefined => findings.subject?.words;
  return links.find(
    (link) =>
      link.measure.behaviour === 'change' &&
      link.placed &&
      link.complete &&
      link.score >= LINK.firm &&
      subjectOf(link) === subjectOf(best) &&
      (link.findings.predicate?.where === 'parent' || link.findings.predicate?.where === 'heading'),
  );
}

/**
 * "18.5 million tonnes of grain": grown, procured and sold grain are grain alike. Where no more is said, a figure that is just
 * right for one of them was meant for it.
 */
function sharesSubject({ link, dating, comparison: { verdict } }: Claim, best: Claim): boolean {
  const subjectOf = ({ findings }: Link): string | undefined => findings.subject?.words;
  return (
    verdict === 'supported' &&
    link.placed &&
    best.link.carried !== true &&
    link.measure.behaviour === best.link.measure.behaviour &&
    dating?.period !== undefined &&
    subjectOf(link) !== undefined &&
    subjectOf(link) === subjectOf(best.link) &&
    best.link.findings.predicate === undefined
  );
}

/** "6 million horses were at work": fewer than there were may be some of them, unless a slip makes the known figure of them. */
function isOfSome(sentence: Sentence, claim: Claim, knowledge: Knowledge): boolean {
  const right = claim.comparison.observation;
  const { ofSome, measure } = claim.link;
  if (right === undefined || !(ofSome || isSentToPart(sentence, measure.place))) return false;
  return claim.stated.high < right.value.low && !slipsTellingly(claim, [], knowledge);
}

/** What is disputed of one measure and just what is known of another, nearly as well linked, was meant for that one. */
function nearAgreement(claim: Claim, others: readonly Claim[]): Claim {
  const agreeing = others.find(
    ({ link, comparison }) =>
      link.placed &&
      link.complete &&
      comparison.verdict === 'supported' &&
      claim.link.own - link.own <= RIVAL.supported,
  );
  return agreeing ?? claim;
}

/** "before 1914", "until the 1950s": the figure is not stated for that date; in "since in 1928", "not until 1937" it is. */
function isOpenEnded({ tokens }: Sentence, date: number): boolean {
  const opens = (at: number): boolean => {
    const word = tokens[at]?.lower ?? '';
    const reached = /^(?:until|till)$/.test(word) && /^not$|n['’]t$/.test(tokens[at - 1]?.lower ?? '');
    return OPEN_ENDED.has(word) && !reached;
  };
  return opens(date - 1) || (!DATING.has(tokens[date - 1]?.lower ?? '') && opens(date - 2));
}

/** The words that date what is said, whatever stands before them. */
const DATING = wordClass('at by during in on');

/** What a figure says in the unit of a measure. */
function statedFor(quantity: Quantity, { measure, scale }: Link): Stated {
  const interval = statedInterval(quantity, measure);
  const { range, hedge, value } = quantity;
  const low = interval.low * scale;
  const high = interval.high * scale;
  return range || hedge === 'about' ? { low, high, range } : { low, high, range, written: value * scale };
}

/** What a figure says of a measure: of a minimum "at least ten years" says just ten. */
function statedInterval(quantity: Quantity, { predicate }: Measure): Interval {
  return quantity.hedge === 'over' && predicate.includes(LEAST)
    ? hedgedInterval(quantity.value, quantity.step, 'exact')
    : quantity.interval;
}

/** By this phrase a pack tells that a measure is a minimum. */
const LEAST = 'at least';
