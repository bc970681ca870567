/** What the value of a figure says of the measure it is about, where words alone would not do. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Observation } from '../knowledge/model.ts';
import type { Quantity } from '../language/quantities.ts';
import { isAttributed } from './attribution.ts';
import { wrongFigure, type Claim } from './claim.ts';
import type { Slip } from './judgement.ts';
import type { Link } from './linking.ts';
import type { Sentence } from './sentence.ts';
import { explainSlip } from './slip.ts';
import { LINK } from './weights.ts';

/**
 * The likeliest of the claims whose words alone would not do, but whose value is just what is known: that is evidence too,
 * the more so the more digits agree.
 */
export function agreeing(
  sentence: Sentence,
  claims: readonly Claim[],
  knowledge: Knowledge,
): Claim | undefined {
  const agrees = ({
    quantity,
    link,
    dating,
    stated,
    comparison: { verdict, observation },
  }: Claim): boolean => {
    if (observation !== undefined && isAttributed(sentence, observation, stated, knowledge)) return true;
    if (!isTelling(quantity, link, dating?.period !== undefined)) return false;
    if (verdict === 'supported') return link.score >= LINK.agreeing;
    return verdict === 'contested' && !link.guessed && link.score >= LINK.agreeingWithSome;
  };
  const all = claims.filter(agrees);
  // Estimates that differ agree with nearly anything: what is known outright goes first.
  return all.find(({ comparison }) => comparison.verdict === 'supported') ?? all[0];
}

/**
 * Whether {@link agreeing} can take a link where no holder is named, whatever the record says; `dated`: it is known when the
 * figure is stated for.
 */
export function mayAgree(quantity: Quantity, link: Link, dated: boolean): boolean {
  return link.score >= Math.min(LINK.agreeing, LINK.agreeingWithSome) && isTelling(quantity, link, dated);
}

/** Whether a figure is written so exactly that it agrees with nothing by chance. */
function isTelling(quantity: Quantity, { guessed, excluded }: Link, dated: boolean): boolean {
  const digits = quantity.value / quantity.step;
  return (dated || digits >= FINGERPRINT) && !((guessed || excluded) && digits < TELLING);
}

/** How many times off a figure is for which a measure that it fits better is sought. */
const IMPLAUSIBLE = 10;

/**
 * The claim that a figure makes where what its words point to first is out of all proportion to it: of "6,528 disturbances
 * in the villages" the villagers are 120 million. Nothing where the first is not far off, or by a slip, or no other fits much better.
 */
export function likelier(
  first: Claim,
  others: () => readonly Claim[],
  sentence: Sentence,
  knowledge: Knowledge,
): Claim | undefined {
  const { distance, observation } = first.comparison;
  if (observation === undefined || distance <= IMPLAUSIBLE) return undefined;
  if (isSlip(first, observation, knowledge)) return undefined;
  const fits = (other: Claim): boolean => {
    const { placed, complete, score } = other.link;
    const { verdict, distance: off } = other.comparison;
    if (!placed || verdict === 'not-covered') return false;
    // What it then contradicts has to be what its words say for that date, too.
    const wrong = verdict === 'contradicted';
    if (wrong && other.dating?.period === undefined) return false;
    if (complete && score >= (wrong ? LINK.clear : LINK.threshold)) return off <= distance / IMPLAUSIBLE;
    const open = ['over', 'under', 'up to'].includes(other.quantity.hedge);
    return !open && verdict === 'supported' && agreeing(sentence, [other], knowledge) !== undefined;
  };
  const fitting = others().filter(fits);
  return fitting.find(({ comparison }) => comparison.verdict === 'supported') ?? fitting[0];
}

/** Whether a slip in the writing, rather than another measure, explains a figure. */
function isSlip(claim: Claim, right: Observation, knowledge: Knowledge): boolean {
  const kind = explainSlip(wrongFigure(claim, right, []), knowledge)?.slip.kind;
  return kind !== undefined && kind !== 'other-measure';
}

/** The claims whose words would not do and that contradict a dated figure: only a slip can make one of them. */
export function slipping(claims: readonly Claim[]): Claim | undefined {
  const tentative = claims.filter(
    ({ link, dating, comparison }) =>
      comparison.verdict === 'contradicted' && maySlip(link, dating?.period !== undefined),
  );
  return tentative[0] && { ...tentative[0], tentative };
}

/** Whether {@link slipping} can take a link at all; `dated`: it is known when the figure is stated for. */
export const maySlip = ({ placed, guessed, score }: Link, dated: boolean): boolean =>
  dated && placed && !guessed && score >= LINK.slipping;

/** Slips that nobody makes by chance. */
const TELLING_SLIPS: ReadonlySet<Slip['kind']> = new Set<Slip['kind']>(['swapped', 'other-period', 'digits']);

/** A figure written to three digits agrees with nothing by chance when it is dated; one of four even when it is not. */
const TELLING = 100;
const FINGERPRINT = 1000;

/** Whether a wrong figure is just what a slip would make of a known one. */
export function slipsTellingly(claim: Claim, all: readonly Claim[], knowledge: Knowledge): boolean {
  const { observation } = claim.comparison;
  if (observation === undefined) return false;
  const slip = explainSlip(wrongFigure(claim, observation, all), knowledge)?.slip;
  if (slip?.kind === 'magnitude') return isShifted(claim, observation);
  if (slip === undefined || !TELLING_SLIPS.has(slip.kind)) return false;
  return slip.kind === 'swapped' || claim.quantity.value / claim.quantity.step >= TELLING;
}

/** Whether a figure has the very digits of the known one, at least three of them, with the point elsewhere. */
function isShifted({ quantity, link }: Claim, { value }: Observation): boolean {
  const digits = quantity.value / quantity.step;
  const ratio = (quantity.value * link.scale) / value.low;
  return digits >= TELLING && SHIFTS.some((shift) => Math.abs(ratio / shift - 1) < 1e-3);
}

/** By how much a point slips. */
const SHIFTS = [0.001, 0.01, 0.1, 10, 100, 1000] as const;
