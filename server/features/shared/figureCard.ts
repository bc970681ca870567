/** What a reader is told of one known figure: value, what is measured, source, other values, who holds which. */
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
  return compact([
    paragraph(
      { strong: formatFigure(observation.value, measure.unit) },
      ` – ${measure.prefLabel}, ${formatEdtf(observation.period.edtf)}`,
      ...(observation.series === undefined ? [] : [` (${observation.series})`]),
    ),
    note('What is measured', `${measure.definition}${unnamedPlace(measure, knowledge)}`),
    note('Also in circulation', otherValues(observation, measure).join(', ')),
    note('Accepted here', acceptedValues(observation, measure).join(', ')),
    ...(estimates.length === 0 ? [] : [paragraph({ emphasis: 'Who holds what:' })]),
    ...estimates.map(({ holder, value }) => item(`${holder}: ${formatFigure(value, measure.unit)}`)),
    note('Note', observation.note),
    note('Often confused', measure.scopeNote),
    note('Source', formatReferences(observation.sources, knowledge)),
  ]);
}

/** ` Place: USSR.`, unless the definition names the place. */
function unnamedPlace({ definition, place }: Measure, knowledge: Knowledge): string {
  const name = knowledge.place(place)?.prefLabel;
  const isNamed = knowledge.places(definition).some((span) => span.place.id === place);
  return name === undefined || isNamed ? '' : ` Place: ${name}.`;
}

/** What other series give for the same period, each with its series. */
export function otherValues(observation: Observation, measure: Measure): readonly string[] {
  const others = measure.observations
    .filter((other) => other.id !== observation.id && other.period.edtf === observation.period.edtf)
    .map((other) => {
      const figure = formatFigure(other.value, measure.unit);
      return other.series === undefined ? figure : `${figure} (${other.series})`;
    });
  return [...new Set(others)];
}

/**
 * What a note may say without being wrong, where that is more than the value itself: `60–63%` around 61.5%. Nobody need
 * hold these values; they leave room for rounding and for nearby days.
 */
export function acceptedValues(observation: Observation, measure: Measure): readonly string[] {
  const { value, accept } = observation;
  if (accept.every((one) => isWithin(one, value))) return [];
  const distinct = [value, ...accept].filter(
    (one, number, all) =>
      !all.some((other, index) => isWithin(one, other) && (!isWithin(other, one) || index < number)),
  );
  return distinct.map((one) => formatFigure(one, measure.unit));
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return outer.low <= inner.low && inner.high <= outer.high;
}
