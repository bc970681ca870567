/** What the command line says of one note, before it is written as text, JSON or SARIF. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Judgement } from '../claims/judgement.ts';
import { type CheckedNote, allJudgements } from '../features/shared/checkedNote.ts';
import type { Finding } from '../features/shared/findings.ts';
import type { Span } from '../note/note.ts';

/** A judgement in its place: the span counts UTF-16 units from the start of the note. */
export interface PlacedClaim {
  readonly span: Span;
  readonly judgement: Judgement;
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
  /** Every claim that was looked at, in the note's order. */
  readonly claims: readonly PlacedClaim[];
  /** What is reported: neither within the rules' silence nor ignored by a comment. */
  readonly findings: readonly ReportedFinding[];
}

/** Puts together what was found in a note; `diagnostics` are those of `findings`, one each, in the same order. */
export function reportNote(
  path: string,
  checked: CheckedNote,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): NoteReport {
  return {
    path,
    text: checked.note.text,
    claims: allJudgements(checked).map(({ judgement, placed }) => place(judgement, placed.start)),
    findings: findings.flatMap((finding, number): readonly ReportedFinding[] => {
      const diagnostic = diagnostics[number];
      if (diagnostic === undefined) return [];
      return [{ ...place(finding.judgement, finding.placed.start), finding, diagnostic }];
    }),
  };
}

function place(judgement: Judgement, blockStart: number): PlacedClaim {
  const { start, end } = judgement.span;
  return { span: { start: blockStart + start, end: blockStart + end }, judgement };
}
