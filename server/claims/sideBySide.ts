/** Estimates of one thing told side by side: "official 69.5 million tonnes, low Western estimate 56". */
import type { Claim } from './claim.ts';
import { disjoint } from '../language/interval.ts';

/**
 * The claim as contested where it is one of two values that a sentence gives for the same thing and time, and the other one is:
 * who tells both holds neither to be settled. The claim as it is where it stands alone.
 */
export function besideOthers(claim: Claim, all: readonly Claim[]): Claim {
  const { comparison, link, period, stated } = claim;
  if (comparison.verdict !== 'supported' || comparison.observation?.estimates.length === 0) return claim;
  const beside = all.some(
    (other) =>
      other.comparison.verdict === 'contested' &&
      other.comparison.observation === comparison.observation &&
      other.link.measure === link.measure &&
      other.period?.edtf === period?.edtf &&
      disjoint(other.stated, stated),
  );
  return beside ? { ...claim, comparison: { ...comparison, verdict: 'contested' } } : claim;
}
