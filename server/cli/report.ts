/** What the command line says of one note, before it is written as text, JSON or SARIF. Plain data, but for the lines. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { StatedFigure } from '../claims/consistency.ts';
import type { Judgement, Rule, Silence } from '../claims/judgement.ts';
import type { OtherPlace } from '../features/shared/disagreements.ts';
import type { Lines } from '../note/lines.ts';
import type { Span } from '../note/note.ts';
import type { Summary } from './summary.ts';

/** A judgement in its place: the span counts UTF-16 units from the start of the note. */
export interface PlacedClaim {
  readonly span: Span;
  readonly judgement: Judgement;
}

/** A figure that is not judged, in its place. */
export interface PlacedSilence {
  readonly span: Span;
  readonly silence: Silence;
}

/** A claim that is reported, with the diagnostic that an editor would show. */
export interface ReportedFinding extends PlacedClaim {
  readonly rule: Rule;
  /** Where its block starts, which the judgement's own spans count from. */
  readonly blockStart: number;
  readonly diagnostic: Diagnostic;
  /** The figure that other places contradict, and those places, where that is what is reported. */
  readonly figure?: StatedFigure;
  readonly others?: readonly OtherPlace[];
}

export interface NoteReport {
  /** As given on the command line, or found below a folder that was; `-` for standard input. */
  readonly path: string;
  /** Without a byte order mark, as an editor counts. */
  readonly text: string;
  readonly lines: Lines;
  readonly summary: Summary;
  /** Every claim that was looked at, in the note's order; as far as it is asked for, see {@link Detail}. */
  readonly claims: readonly PlacedClaim[];
  /** Every figure that was read and is not judged, in the note's order; likewise. */
  readonly silences: readonly PlacedSilence[];
  /** What is reported: neither within the rules' silence nor ignored by a comment. */
  readonly findings: readonly ReportedFinding[];
}

/** How much of a note is told: what is reported, the claims too, or everything with all that led to it. */
export type Detail = 'findings' | 'claims' | 'explanations';
