/** A figure with the measure it is a claim about, before a reader is told of it. */
import type { Observation } from '../knowledge/model.ts';
import type { Interval } from '../language/interval.ts';
import type { Period } from '../language/period.ts';
import type { Quantity } from '../language/quantities.ts';
import { NOT_COVERED, type Comparison } from './comparison.ts';
import type { Dating } from './dating.ts';
import type { Reason } from './judgement.ts';
import type { Link } from './linking.ts';
import type { WrongFigure } from './slip.ts';

/** A figure linked and compared, before it is worded. */
export interface Claim {
  readonly quantity: Quantity;
  readonly link: Link;
  readonly dating: Dating | undefined;
  readonly stated: Interval;
  readonly comparison: Comparison;
  /** What it is compared for: the date it has, unless that is open. */
  readonly period: Period | undefined;
  readonly rival: Link | undefined;
  /** Why it is not compared, where something speaks against that. */
  readonly reason?: Reason | undefined;
  /** What its words say, and contradict: it agrees with another measure that fits nearly as well. */
  readonly instead?: Claim | undefined;
  /** Its words do not link it, but it is one of these if a slip explains it. */
  readonly tentative?: readonly Claim[] | undefined;
}

/** The claim, but not compared. */
export const unsure = (claim: Claim, reason: Reason): Claim => ({
  ...claim,
  comparison: NOT_COVERED,
  reason,
});

/** A claim that contradicts the observation `right`, with the other claims `all` of its sentence, as a slip is sought. */
export function wrongFigure(claim: Claim, right: Observation, all: readonly Claim[]): WrongFigure {
  const { link, quantity, stated, dating } = claim;
  return {
    measure: link.measure,
    right,
    value: quantity.value * link.scale,
    stated,
    unit: quantity.unit,
    period: dating?.period,
    neighbours: all.flatMap((other) =>
      other === claim || other.comparison.observation === undefined
        ? []
        : [{ measure: other.link.measure, right: other.comparison.observation, stated: other.stated }],
    ),
  };
}
