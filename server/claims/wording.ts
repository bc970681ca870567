/** What a reader is told of a judgement, in one or two sentences. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Estimate, HistoricalEvent, Measure, Observation, SourceReference } from '../knowledge/model.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import { formatFigure } from '../knowledge/writtenFigures.ts';
import { formatAuthority, formatReferences, formatSites } from '../knowledge/references.ts';
import { midSentence } from './midSentence.ts';
import { oncePer } from './oncePer.ts';

/**
 * `Share of peasant households collectivised (USSR), 1 July 1932: 61.5%, not 26% (after Nove (1969)). The digits of 62
 * look transposed.`
 */
export function contradictionMessage(
  measure: Measure,
  observation: Observation,
  written: string,
  slip: string | undefined,
  knowledge: Knowledge,
): string {
  const known = knownFigure(measure, observation, knowledge);
  const cause = slip === undefined ? '' : ` ${upperFirst(slip)}.`;
  return `${known}, not ${written}${sources(observation.sources, knowledge)}.${cause}`;
}

/** Estimates with their holders, lowest first. Never says that a figure is wrong. */
export function contestedMessage(
  measure: Measure,
  observation: Observation,
  knowledge: Knowledge,
  given?: Estimate,
): string {
  const where = place(measure, knowledge);
  const subject = `${measure.prefLabel}${where}, ${formatEdtf(observation.period.edtf)}`;
  const estimates = observation.estimates
    .toSorted((a, b) => a.value.low - b.value.low)
    .map(({ holder, value }) => `${holder}: ${formatFigure(value, measure.unit, 'magnitude')}`);
  if (estimates.length === 0) {
    const figure = formatFigure(observation.value, measure.unit);
    return `${subject}: historians differ; ${figure} is often quoted${sources(observation.sources, knowledge)}. Say whose figure it is.`;
  }
  const advice =
    given === undefined
      ? 'Say whose figure it is.'
      : `The figure of ${given.holder} is ${formatFigure(given.value, measure.unit, 'magnitude')}.`;
  return `${subject}: historians differ (${estimates.join('; ')}). ${advice}`;
}

/** What is known, when the figure agrees. */
export function supportedMessage(measure: Measure, observation: Observation, knowledge: Knowledge): string {
  const label = `${midSentence(measure.prefLabel, knowledge)}${place(measure, knowledge)}`;
  return `Agrees: ${label}, ${knownValue(measure, observation)}${sources(observation.sources, knowledge)}.`;
}

/** The right figure, but for something else. */
export function scopeMessage(measure: Measure, observation: Observation, knowledge: Knowledge): string {
  return `No figure is known for this date. ${knownFigure(measure, observation, knowledge)}${sources(observation.sources, knowledge)}.`;
}

/** A figure that is recognised, without a known value to compare it with. */
export function notCoveredMessage(measure: Measure, knowledge: Knowledge): string {
  return `Read as ${midSentence(measure.prefLabel, knowledge)}${place(measure, knowledge)}; not sure enough to be compared.`;
}

/** `Dizzy with Success: 2 March 1930, not March 1931 (…).` */
export function dateMessage(event: HistoricalEvent, written: string, knowledge: Knowledge): string {
  const when = formatEdtf(event.period.edtf);
  return `${event.prefLabel}: ${when}, not ${written}${authority(event, knowledge)}.`;
}

/** What is known of an event's date, when the note agrees. */
export function dateSupportedMessage(event: HistoricalEvent, knowledge: Knowledge): string {
  return `Agrees: ${event.prefLabel}, ${formatEdtf(event.period.edtf)}${authority(event, knowledge)}.`;
}

/** A date that is read as an event's, and neither right nor wrong enough to be judged. */
export function dateNotComparedMessage(event: HistoricalEvent): string {
  return `Read as the date of ${event.prefLabel} (${formatEdtf(event.period.edtf)}); not sure enough to be compared.`;
}

function knownFigure(measure: Measure, observation: Observation, knowledge: Knowledge): string {
  return `${measure.prefLabel}${place(measure, knowledge)}, ${knownValue(measure, observation)}`;
}

const knownValue = (measure: Measure, observation: Observation): string => valuesOf(measure)(observation);

/** The same figures of the packs are told again and again; writing one in words takes longer than judging it. */
const valuesOf = oncePer(({ unit }: Measure) =>
  oncePer(({ series, period, value }: Observation): string => {
    const counted = series === undefined ? '' : `, ${series}`;
    return `${formatEdtf(period.edtf)}${counted}: ${formatFigure(value, unit)}`;
  }),
);

/** The place in brackets, unless the label names it. */
function place(measure: Measure, knowledge: Knowledge): string {
  const name = knowledge.place(measure.place)?.prefLabel;
  return name === undefined || measure.prefLabel.includes(name) ? '' : ` (${name})`;
}

function sources(references: readonly SourceReference[], knowledge: Knowledge): string {
  return references.length === 0 ? '' : ` – ${formatReferences(references.slice(0, 2), knowledge)}`;
}

/** On whose word a date stands: works, or else the sites it was checked on, called just that. */
function authority(event: HistoricalEvent, knowledge: Knowledge): string {
  const works = formatAuthority(event, knowledge);
  if (works !== '') return ` – ${works}`;
  const sites = formatSites(event);
  return sites === '' ? '' : ` (checked on ${sites})`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
