/** The check as a person reads it in a terminal. */
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Colors, Formatter } from 'picocolors/types';
import { excerpt, printable } from './excerpt.ts';
import type { Span } from '../note/note.ts';
import type { NoteReport, ReportedFinding } from './report.ts';
import type { Summary } from './summary.ts';

/** Standard input as it is named to a person. */
const standardInput = '<stdin>';

/** How the text is to look. */
export interface TextStyle {
  /** `createColors(true)` or `createColors(false)` of picocolors. */
  readonly colors: Colors;
  /** The columns that an excerpt of a note may take. */
  readonly width: number;
}

/**
 * The findings of a note, each with a blank line behind it; empty where there are none. Lines and columns count from 1,
 * columns in UTF-16 units, as editors do.
 *
 *     essay.md:3:14 warning statistic.contradicts
 *       3 | By 1932 only 26% of households had been collectivised.
 *         |              ^^^
 *       Share of households collectivised (USSR), 1932: 62%, not 26% – Davies (1980). The digits look transposed.
 */
export function formatNote(report: NoteReport, style: TextStyle): string {
  return report.findings.map((finding) => `${formatFinding(report, finding, style)}\n\n`).join('');
}

/** `3 notes: 24 claims recognised, 18 supported, 2 contested, 1 contradicted.` */
export function formatSummary(summary: Summary, { colors }: TextStyle): string {
  const { notes, recognised, supported, contested, contradicted, ignored } = summary;
  const wrong = `${contradicted} contradicted`;
  const parts = [
    `${count(recognised, 'claim')} recognised`,
    `${supported} supported`,
    `${contested} contested`,
    contradicted > 0 ? colors.yellow(wrong) : colors.green(wrong),
    ...(ignored > 0 ? [`${ignored} ignored by a comment`] : []),
  ];
  return `${count(notes, 'note')}: ${parts.join(', ')}.\n`;
}

/** One finding, without a line ending at its end. */
export function formatFinding(report: NoteReport, finding: ReportedFinding, style: TextStyle): string {
  const { diagnostic, judgement, span } = finding;
  const severity = severityOf(diagnostic.severity, style.colors);
  const label = `${severity.paint(severity.name)} ${style.colors.dim(finding.rule)}`;
  const place = formatPlace(report, span, label, severity.paint, style);
  return `${place}\n  ${printable(judgement.message)}`;
}

/** A place in a note, `label` behind it, and its line with what stands there painted and underlined; three lines. */
export function formatPlace(
  report: NoteReport,
  span: Span,
  label: string,
  paint: Formatter,
  { colors, width }: TextStyle,
): string {
  const { line, character } = report.lines.positionAt(span.start);
  const start = span.start - character;
  const source = lineFrom(report.text, start);
  const shown = excerpt(source, { start: character, end: span.end - start }, width);
  const number = String(line + 1);
  const margin = (text: string): string => colors.dim(`  ${text.padStart(number.length)} | `);
  const place = `${printable(report.path === '-' ? standardInput : report.path)}:${number}:${character + 1}`;
  return [
    `${colors.bold(place)} ${label}`,
    `${margin(number)}${shown.before}${paint(shown.marked)}${shown.after}`,
    `${margin('')}${paint(shown.underline)}`,
  ].join('\n');
}

/** The line that starts at an offset, without its ending. */
function lineFrom(text: string, start: number): string {
  const length = text.slice(start).search(/[\r\n]/);
  return length === -1 ? text.slice(start) : text.slice(start, start + length);
}

function severityOf(
  severity: DiagnosticSeverity | undefined,
  colors: Colors,
): { readonly name: string; readonly paint: Formatter } {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return { name: 'error', paint: colors.red };
    case DiagnosticSeverity.Warning:
    case undefined:
      return { name: 'warning', paint: colors.yellow };
    case DiagnosticSeverity.Information:
      return { name: 'information', paint: colors.cyan };
    case DiagnosticSeverity.Hint:
      return { name: 'hint', paint: colors.cyan };
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
