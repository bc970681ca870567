/** Findings as diagnostics: what is underlined in the note. */
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic, DiagnosticRelatedInformation, Position, Range } from 'vscode-languageserver-types';
import { entryIdOf, type Judgement } from '../claims/judgement.ts';
import { oncePer } from '../claims/oncePer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Settings } from '../protocol.ts';
import { ruleAddress } from './shared/addresses.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import type { Disagreement, OtherPlace } from './shared/disagreements.ts';
import { placeOf } from './shared/entryDocument.ts';
import { formatFigure } from '../knowledge/writtenFigures.ts';
import { type Finding, findingsOf } from './shared/findings.ts';
import { formatReferences } from '../knowledge/references.ts';

/** What a client can show of a diagnostic besides its message. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A finding with the place where it is underlined. */
export interface RangedFinding extends Finding {
  readonly range: Range;
}

/** The findings of a note in their places, in its order; `disagreements` are those of its figures. */
export function rangedFindings(
  checked: CheckedNote,
  settings: Settings,
  disagreements: readonly Disagreement[] = [],
): readonly RangedFinding[] {
  const { lines } = checked;
  return findingsOf(checked, settings, disagreements).map((finding) => {
    const { judgement, placed } = finding;
    const start = lines.positionAt(placed.start + judgement.span.start);
    const end = lines.positionAt(placed.start + judgement.span.end);
    return { ...finding, range: { start, end } };
  });
}

/** Whether two lists of findings give the same diagnostics, so that a client need not be sent the second. */
export function tellTheSame(a: readonly RangedFinding[], b: readonly RangedFinding[]): boolean {
  return a.length === b.length && a.every((finding, at) => tellsTheSame(finding, b[at]));
}

function tellsTheSame(a: RangedFinding, b: RangedFinding | undefined): boolean {
  if (a.severity !== b?.severity || !isSameRange(a.range, b.range)) return false;
  const [one, other] = [a.judgement, b.judgement];
  const same =
    one === other ||
    (one.message === other.message &&
      one.rule === other.rule &&
      entryIdOf(one) === entryIdOf(other) &&
      one.observation === other.observation);
  return same && JSON.stringify(a.others) === JSON.stringify(b.others);
}

function isSameRange(a: Range, b: Range): boolean {
  return isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

function isSamePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

/** The findings as diagnostics, one each, in the same order. */
export function toDiagnostics(
  findings: readonly RangedFinding[],
  knowledge: Knowledge,
  support: DiagnosticSupport,
): Diagnostic[] {
  return findings.map((finding) => {
    const { rule, judgement, range, severity } = finding;
    const related = support.relatedInformation ? relatedInformation(finding, knowledge) : [];
    return {
      range,
      severity: severities[severity],
      code: rule,
      ...(support.codeDescription ? { codeDescription: { href: ruleAddress(rule) } } : {}),
      source: 'History Notes',
      message: judgement.message,
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    };
  });
}

/** Points at the places that disagree, or at the figure or the date in the pack's readable document. */
function relatedInformation(
  { judgement, others }: Finding,
  knowledge: Knowledge,
): DiagnosticRelatedInformation[] {
  return others === undefined ? recordsOf(knowledge)(judgement) : otherPlaces(others);
}

/** What a judgement points at; found once, because a change of one finding tells a client all of them again. */
const recordsOf = oncePer((knowledge: Knowledge) =>
  oncePer((judgement: Judgement): DiagnosticRelatedInformation[] => {
    const entry = knowledge.entry(entryIdOf(judgement));
    if (entry === undefined) return [];
    const place = placeOf(entry, judgement.observation, knowledge);
    if (place === undefined) return [];
    const message = recordWords(judgement.observation, judgement.event, knowledge) ?? entry.prefLabel;
    const { uri, line, length } = place;
    const range = { start: { line, character: 0 }, end: { line, character: length } };
    return [{ location: { uri, range }, message }];
  }),
);

/** Places that give another value, as an editor lists them. */
export function otherPlaces(others: readonly OtherPlace[]): DiagnosticRelatedInformation[] {
  return others.map(({ uri, range, text }) => ({ location: { uri, range }, message: `${text} here` }));
}

function recordWords(
  observationId: string | undefined,
  eventId: string | undefined,
  knowledge: Knowledge,
): string | undefined {
  const observation = observationId === undefined ? undefined : knowledge.observation(observationId);
  const measure = observation && knowledge.measure(observation.measure);
  if (observation && measure) {
    const figure = formatFigure(observation.value, measure.unit);
    const source = formatReferences(observation.sources.slice(0, 1), knowledge);
    return `${measure.prefLabel}, ${formatEdtf(observation.period.edtf)}: ${figure}${source && ` – ${source}`}`;
  }
  const event = knowledge.events.find(({ id }) => id === eventId);
  return event && `${event.prefLabel}: ${formatEdtf(event.period.edtf)}`;
}
