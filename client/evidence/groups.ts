/** The claims of a note by what is said of them: what the Evidence view lists and a report counts. */
import type { ClaimCounts, NoteClaim } from '../../server/protocol.ts';

/** A verdict, or that a comment or settings silence what would be reported. */
export type GroupName = keyof ClaimCounts;

/** What there is to mend comes first, what was left alone on purpose last. */
export const groupNames: readonly GroupName[] = [
  'contradicted',
  'disagrees',
  'contested',
  'scope-differs',
  'supported',
  'ignored',
];

/** A claim in a list. */
export interface ListedClaim {
  readonly claim: NoteClaim;
  /** Stays the same while other places of the note are edited, so that a list keeps what is selected in it. */
  readonly id: string;
}

/** Claims of which the same is said, of which there is at least one. */
export interface ClaimGroup {
  readonly name: GroupName;
  readonly claims: readonly ListedClaim[];
}

export function groupOf({ silenced, verdict }: NoteClaim): GroupName {
  return silenced === undefined ? verdict : 'ignored';
}

/** The claims of a note in groups, those of a group in the order of the note. */
export function groupClaims(claims: readonly NoteClaim[]): readonly ClaimGroup[] {
  return groupNames.flatMap((name): readonly ClaimGroup[] => {
    const seen = new Map<string, number>();
    const listed = claims
      .filter((claim) => groupOf(claim) === name)
      .map((claim): ListedClaim => {
        const key = `${name}/${claim.entry?.uri ?? ''}/${claim.text}`;
        const number = seen.get(key) ?? 0;
        seen.set(key, number + 1);
        return { claim, id: `${key}/${String(number)}` };
      });
    return listed.length === 0 ? [] : [{ name, claims: listed }];
  });
}
