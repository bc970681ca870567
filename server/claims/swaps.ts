/** Two figures of a sentence that stand in each other's place. */
import type { Claim } from './claim.ts';
import { compare } from './comparison.ts';

/**
 * What the words of a claim say, where it agrees with another measure only because the two figures of that pair stand in
 * each other's place: in `horses 38.4m, cattle 16.6m` each figure is right for the other animal. Nothing where no other
 * figure of the sentence (`claims`) is its counterpart.
 */
export function swappedClaim(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const { instead } = claim;
  if (instead === undefined) return undefined;
  const isCounterpart = (other: Claim): boolean => {
    const said = other.instead ?? other;
    if (other === claim || said.comparison.verdict !== 'contradicted') return false;
    if (said.link.measure !== claim.link.measure || said.link.scale !== instead.link.scale) return false;
    return compare(instead.link.measure, said.stated, said.period).verdict === 'supported';
  };
  return claims.some(isCounterpart) ? instead : undefined;
}
