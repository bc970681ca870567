/** What a reader is told of one known figure: value, what is measured, period, source, other values, who holds which. */
import type { Interval } from '../../language/interval.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure, Observation } from '../../knowledge/model.ts';
import { type Card, item, paragraph } from './card.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import { compact, note } from './entryCard.ts';
import { formatFigure } from '../../knowledge/writtenFigures.ts';
import { formatReferences } from '../../knowledge/references.ts';

/** The observation, its value first. */
export function figureCard(observation: Observation, measure: Measure, knowledge: Knowledge): Card {
  const { estimates } = observation;
  const place = knowledge.place(measure.place)?.prefLabel;
  return compact([
    paragraph(
      { strong: formatFigure(observation.value, measure.unit) },
      ` – ${measure.prefLabel}, ${formatEdtf(observation.period.edtf)}`,
      ...(observation.series === undefined ? [] : [` (${observation.series})`]),
    ),
    note(
      'What is measured',
      place === undefined ? measure.definition : `${measure.definition} Place: ${place}.`,
    ),
    note('Also in circulation', otherValues(observation, measure).join(', ')),
    ...(estimates.length === 0 ? [] : [paragraph({ emphasis: 'Who holds what:' })]),
    ...estimates.map(({ holder, value }) => item(`${holder}: ${formatFigure(value, measure.unit)}`)),
    note('Note', observation.note),
    note('Often confused', measure.scopeNote),
    note('Source', formatReferences(observation.sources, knowledge)),
  ]);
}

/** Accepted values other than the best one, and those of other series for the same period, each with its series. */
export function otherValues(observation: Observation, measure: Measure): readonly string[] {
  const accepted = observation.accept
    .filter((value) => !same(value, observation.value))
    .map((value) => formatFigure(value, measure.unit));
  const series = measure.observations
    .filter((other) => other.id !== observation.id && other.period.edtf === observation.period.edtf)
    .map((other) => {
      const figure = formatFigure(other.value, measure.unit);
      return other.series === undefined ? figure : `${figure} (${other.series})`;
    });
  return [...new Set([...accepted, ...series])];
}

function same(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high;
}
