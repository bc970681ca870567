/** `check --explain` as a person reads it: every figure and date of a note, reported or not, with what led to its verdict. */
import { entryIdOf, type Evidence, type Judgement } from '../claims/judgement.ts';
import { periodWords, standing, subjectOf } from '../features/shared/reading.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Unit } from '../knowledge/model.ts';
import { formatFigure } from '../knowledge/writtenFigures.ts';
import type { Interval } from '../language/interval.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import type { Span } from '../note/note.ts';
import { printable } from './excerpt.ts';
import { type ComparedObservation, explain, explainSilence } from './explanation.ts';
import type { NoteReport, PlacedClaim, PlacedSilence } from './report.ts';
import { formatFinding, formatPlace, type TextStyle } from './text.ts';

/** A heading with its lines: `evidence`, and one line for each piece. */
type Row = readonly [heading: string, lines: readonly string[]];

/**
 * Everything that was read in a note, in its order, each with a blank line behind it.
 *
 *     essay.md:3:14 not judged
 *       3 | The plan for 1932 was 26% of households.
 *         |                       ^^^
 *       because   it is a target, a plan or a forecast
 */
export function formatExplained(report: NoteReport, style: TextStyle, knowledge: Knowledge): string {
  const judged = new Set(report.claims.map(({ judgement }) => judgement));
  const entries: { readonly span: Span; readonly text: string }[] = [
    ...report.claims.map((claim) => ({
      span: claim.span,
      text: `${heads(report, claim, style)}\n${table(claimRows(claim, report, knowledge), style)}`,
    })),
    ...report.findings
      .filter(({ judgement }) => !judged.has(judgement))
      .map((finding) => ({ span: finding.span, text: formatFinding(report, finding, style) })),
    ...report.silences.map((silence) => ({
      span: silence.span,
      text: `${head(report, silence.span, 'not judged', style)}\n${table(silenceRows(silence, knowledge), style)}`,
    })),
  ];
  return entries
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ text }) => `${text}\n\n`)
    .join('');
}

/** A claim as it is reported, or else with its verdict. */
function heads(report: NoteReport, { span, judgement }: PlacedClaim, style: TextStyle): string {
  const findings = report.findings.filter((finding) => finding.judgement === judgement);
  if (findings.length === 0) return head(report, span, judgement.verdict, style);
  return findings.map((finding) => formatFinding(report, finding, style)).join('\n');
}

function head(report: NoteReport, span: Span, words: string, style: TextStyle): string {
  const { cyan } = style.colors;
  return formatPlace(report, span, cyan(words), cyan, style);
}

function claimRows(
  { judgement }: PlacedClaim,
  { findings }: NoteReport,
  knowledge: Knowledge,
): readonly Row[] {
  const { label, reason, evidence, link, compared } = explain(judgement, knowledge);
  const entry = knowledge.entry(entryIdOf(judgement));
  const unit = entry?.kind === 'measure' ? entry.unit : undefined;
  const silenced =
    judgement.rule !== undefined && !findings.some((finding) => finding.judgement === judgement);
  return [
    ['read as', [entry === undefined ? (label ?? judgement.text) : subjectOf(judgement, entry, knowledge)]],
    ['evidence', evidence.map((piece) => evidenceWords(piece, knowledge))],
    ['link', link === null ? [] : [`${link.score.toFixed(2)} of 1; ${link.needed.toFixed(2)} needed`]],
    ['next best', link?.rival ? [rivalWords(link.rival)] : []],
    ['states', statedWords(judgement, unit)],
    ['held against', unit === undefined ? [] : compared.map((one) => comparisonWords(one, unit))],
    ['not compared', reason === null ? [] : [reason.words]],
    ['not reported', silenced ? ['a comment in the note, or the settings, silence it'] : []],
  ];
}

function silenceRows(silence: PlacedSilence, knowledge: Knowledge): readonly Row[] {
  const { reason, nearest } = explainSilence(silence, knowledge);
  return [
    ['because', [reason.words]],
    ['nearest', nearest === null ? [] : [`${nearest.label}, ${nearest.score.toFixed(2)} of 1`]],
  ];
}

function evidenceWords(piece: Evidence, knowledge: Knowledge): string {
  const { kind, words, weight } = piece;
  const named = kind === 'place' ? (knowledge.place(words)?.prefLabel ?? words) : words;
  const shown = kind === 'period' ? periodWords(words) : kind === 'unit' ? words : `“${named}”`;
  const weighed = weight === undefined ? '' : `: ${weight.toFixed(2)}`;
  return `${kind} ${shown}, ${standing(piece)}${weighed}`;
}

function rivalWords(rival: {
  readonly label: string;
  readonly score: number;
  readonly margin: number;
}): string {
  return `${rival.label}, ${rival.score.toFixed(2)}; margin ${rival.margin.toFixed(2)}`;
}

function statedWords({ stated, period }: Judgement, unit: Unit | undefined): readonly string[] {
  if (stated !== undefined && unit !== undefined) return [formatFigure(stated, unit)];
  return period === undefined ? [] : [formatEdtf(period)];
}

/** `1 July 1932: 61.5%; accepted 60–63%`. */
function comparisonWords(one: ComparedObservation, unit: Unit): string {
  const figure = (value: Interval): string => formatFigure(value, unit, 'magnitude');
  const series = one.series === null ? '' : ` (${one.series})`;
  // Without values of its own an observation accepts just its value.
  const own = one.accept.every(({ low, high }) => low === one.value.low && high === one.value.high);
  const accepted = own ? [] : [`accepted ${one.accept.map(figure).join(', ')}`];
  const held = one.estimates.map(({ holder, value }) => `${holder} ${figure(value)}`);
  return [
    `${formatEdtf(one.period)}${series}: ${figure(one.value)}`,
    ...accepted,
    ...(held.length === 0 ? [] : [`held: ${held.join(', ')}`]),
    ...(one.decisive ? ['the verdict rests on this'] : []),
  ].join('; ');
}

/** Headings in a column of their own; those without lines are left out. */
function table(rows: readonly Row[], { colors }: TextStyle): string {
  const filled = rows.filter(([, lines]) => lines.length > 0);
  const width = Math.max(0, ...filled.map(([heading]) => heading.length));
  return filled
    .flatMap(([heading, lines]) =>
      lines.map((line, number) => {
        const margin = (number === 0 ? heading : '').padEnd(width);
        return `  ${colors.dim(margin)}  ${printable(line)}`;
      }),
    )
    .join('\n');
}
