/** What the command line says of one note, before it is written as text, JSON or SARIF. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Judgement, Silence } from '../claims/judgement.ts';
import { allJudgements, type ExaminedNote } from '../features/shared/checkedNote.ts';
import type { Finding } from '../features/shared/findings.ts';
import type { Lines } from '../note/lines.ts';
import type { Span } from '../note/note.ts';

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
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

export interface NoteReport {
  /** As given on the command line, or found below a folder that was; `-` for standard input. */
  readonly path: string;
  /** Without a byte order mark, as an editor counts. */
  readonly text: string;
  readonly lines: Lines;
  /** Every claim that was looked at, in the note's order. */
  readonly claims: readonly PlacedClaim[];
  /** Every figure that was read and is not judged, in the note's order. */
  readonly silences: readonly PlacedSilence[];
  /** What is reported: neither within the rules' silence nor ignored by a comment. */
  readonly findings: readonly ReportedFinding[];
}

/** Puts together what was found in a note; `diagnostics` are those of `findings`, one each, in the same order. */
export function reportNote(
  path: string,
  checked: ExaminedNote,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): NoteReport {
  return {
    path,
    text: checked.note.text,
    lines: checked.lines,
    claims: allJudgements(checked).map(({ judgement, placed }) => place(judgement, placed.start)),
    silences: checked.note.blocks.flatMap((placed) =>
      checked.silencesIn(placed).map((silence) => ({ span: shift(silence.span, placed.start), silence })),
    ),
    findings: findings.flatMap((finding, number): readonly ReportedFinding[] => {
      const diagnostic = diagnostics[number];
      if (diagnostic === undefined) return [];
      return [{ ...place(finding.judgement, finding.placed.start), finding, diagnostic }];
    }),
  };
}

function place(judgement: Judgement, blockStart: number): PlacedClaim {
  return { span: shift(judgement.span, blockStart), judgement };
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
