/** The counts that close a check. */
import type { NoteReport } from './report.ts';

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

/** Counts over all notes. */
export function summarise(reports: readonly NoteReport[]): Summary {
  const claims = reports.flatMap((report) => report.claims);
  const count = (verdict: string): number =>
    claims.filter(({ judgement }) => judgement.verdict === verdict).length;
  const reported = reports
    .flatMap(({ findings }) => findings)
    .filter(({ judgement }) => judgement.verdict === 'contradicted').length;
  const contradicted = claims.filter(
    ({ judgement }) => judgement.verdict === 'contradicted' && judgement.rule !== undefined,
  ).length;
  return {
    notes: reports.length,
    recognised: claims.length - count('not-covered'),
    supported: count('supported'),
    contested: count('contested'),
    contradicted: reported,
    ignored: contradicted - reported,
  };
}
