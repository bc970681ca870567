/** The counts that close a check. */
import type { PlacedClaim } from './report.ts';

export interface Summary {
  readonly notes: number;
  /** Claims about something the packs know: every verdict but `not-covered`. */
  readonly recognised: number;
  readonly supported: number;
  readonly contested: number;
  /** Claims that are reported as contradicted. */
  readonly contradicted: number;
  /** Contradicted claims that a comment in the note silences. */
  readonly ignored: number;
}

/** Counts what was looked at in a note, and what of it is reported. */
export function summarise(claims: readonly PlacedClaim[], findings: readonly PlacedClaim[]): Summary {
  const count = (verdict: string): number =>
    claims.filter(({ judgement }) => judgement.verdict === verdict).length;
  const reported = findings.filter(({ judgement }) => judgement.verdict === 'contradicted').length;
  const contradicted = claims.filter(
    ({ judgement }) => judgement.verdict === 'contradicted' && judgement.rule !== undefined,
  ).length;
  return {
    notes: 1,
    recognised: claims.length - count('not-covered'),
    supported: count('supported'),
    contested: count('contested'),
    contradicted: reported,
    ignored: contradicted - reported,
  };
}

/** The counts of all notes together. */
export function addUp(summaries: readonly Summary[]): Summary {
  const sum = (key: keyof Summary): number => summaries.reduce((total, one) => total + one[key], 0);
  return {
    notes: sum('notes'),
    recognised: sum('recognised'),
    supported: sum('supported'),
    contested: sum('contested'),
    contradicted: sum('contradicted'),
    ignored: sum('ignored'),
  };
}
