/** Labels that two entries claim. */
import { phraseKey } from '../words.ts';
import type { AuthoredEntry } from './authored.ts';
import { isGuarded, labelsOf } from './labels.ts';
import type { PlacedLabel } from './labels.ts';
import type { Report } from './problem.ts';

/** An entry with the report of its own file; paths count from the entry. */
export interface LabelledEntry {
  readonly data: AuthoredEntry;
  readonly report: Report;
}

interface Claim extends LabelledEntry {
  readonly placed: PlacedLabel;
}

/** Reports labels without words, labels of two entries that are not declared, and guards that have no effect. */
export function checkLabels(entries: readonly LabelledEntry[]): void {
  const claims = new Map<string, Claim[]>();
  for (const { data, report } of entries) {
    for (const placed of labelsOf(data)) {
      const key = phraseKey(placed.label.text);
      if (key === '') report(placed.path, `The label “${placed.label.text}” has no word in it.`);
      else if (placed.label.silent !== true) {
        const claim = { data, report, placed };
        const others = claims.get(key);
        if (others) others.push(claim);
        else claims.set(key, [claim]);
      }
    }
  }
  for (const claimants of claims.values()) for (const claim of claimants) checkClaim(claim, claimants);
}

function checkClaim({ data, report, placed: { label, path } }: Claim, claimants: readonly Claim[]): void {
  if (isGuarded(label)) return;
  const other = claimants.find((claim) => claim.data !== data);
  if (other) {
    report(
      path,
      `“${label.text}” is also a label of ${other.data.id}: guard both (caseSensitive, onlyNear, notNear), or make one silent.`,
    );
  }
  const guarded = claimants.find(
    (claim) => claim.data === data && isGuarded(claim.placed.label) && claim.placed.label.text === label.text,
  );
  if (guarded) {
    report(
      guarded.placed.path,
      `The guard has no effect: “${label.text}” stands without one in ${path.join(' ')} (for a prefLabel guards go under “preferred”).`,
    );
  }
}
