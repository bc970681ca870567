/** Findings as diagnostics: what is underlined in the note. */
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { entryIdOf } from '../claims/judgement.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Settings } from '../protocol.ts';
import { ruleAddress } from './shared/addresses.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import type { Disagreement } from './shared/disagreements.ts';
import { placeOf } from './shared/entryDocument.ts';
import { formatFigure } from '../knowledge/writtenFigures.ts';
import { type Finding, findingsOf } from './shared/findings.ts';
import { findingKey } from './shared/findingKey.ts';
import { formatReferences } from '../knowledge/references.ts';

/** What a client can show of a diagnostic besides its message. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly data: boolean;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** The diagnostics of one version of a note, in its order; `disagreements` are those of its figures. */
export function noteDiagnostics(
  checked: CheckedNote,
  version: number,
  settings: Settings,
  knowledge: Knowledge,
  support: DiagnosticSupport,
  disagreements: readonly Disagreement[] = [],
): Diagnostic[] {
  return findingsOf(checked, settings, disagreements).map((finding) => {
    const { rule, judgement, placed, severity } = finding;
    const related = support.relatedInformation ? relatedInformation(finding, knowledge) : [];
    return {
      range: {
        start: checked.lines.positionAt(placed.start + judgement.span.start),
        end: checked.lines.positionAt(placed.start + judgement.span.end),
      },
      severity: severities[severity],
      code: rule,
      ...(support.codeDescription ? { codeDescription: { href: ruleAddress(rule) } } : {}),
      source: 'History Notes',
      message: judgement.message,
      ...(related.length > 0 ? { relatedInformation: related } : {}),
      ...(support.data ? { data: findingKey(finding, version) } : {}),
    };
  });
}

/** Points at the places that disagree, or at the figure or the date in the pack's readable document. */
function relatedInformation(
  { judgement, others }: Finding,
  knowledge: Knowledge,
): DiagnosticRelatedInformation[] {
  if (others !== undefined) {
    return others.map(({ uri, range, text }) => ({ location: { uri, range }, message: `${text} here` }));
  }
  const entry = knowledge.entry(entryIdOf(judgement));
  if (entry === undefined) return [];
  const place = placeOf(entry, judgement.observation, knowledge);
  if (place === undefined) return [];
  const message = recordWords(judgement.observation, judgement.event, knowledge) ?? entry.prefLabel;
  const { uri, line, length } = place;
  const range = { start: { line, character: 0 }, end: { line, character: length } };
  return [{ location: { uri, range }, message }];
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
