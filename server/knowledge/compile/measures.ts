/** Measures and their observations. */
import type { Interval } from '../../language/interval.ts';
import type { Measure, Observation } from '../model.ts';
import { stemPhrase } from '../stem.ts';
import type { AuthoredMeasure, AuthoredObservation, AuthoredValue } from './authored.ts';
import { readDate } from './dates.ts';
import { readReferences } from './entries.ts';
import { checkEvidence } from './evidence.ts';
import { present } from './present.ts';
import type { Path, Report } from './problem.ts';
import { readUnit } from './unit.ts';

export function readMeasure(measure: AuthoredMeasure, report: Report): Measure {
  if (measure.subject.length === 0 && measure.predicate.length === 0) {
    report(['subject'], 'A measure needs words of its subject or its predicate to be recognised by.');
  }
  checkExclude(measure, report);
  const observations = measure.observations.map((observation, index) =>
    readObservation(observation, measure.id, ['observations', index], report),
  );
  checkOrder(observations, report);
  return {
    kind: 'measure',
    id: measure.id,
    prefLabel: measure.prefLabel,
    definition: measure.definition,
    unit: readUnit(measure.unit),
    behaviour: measure.behaviour,
    place: measure.place,
    subject: measure.subject,
    predicate: measure.predicate,
    needs: measure.needs,
    topic: measure.topic ?? [],
    exclude: measure.exclude ?? [],
    observations,
    confusedWith: measure.confusedWith ?? [],
    ...present({ scopeNote: measure.scopeNote }),
  };
}

/**
 * A word that excludes a measure must not stand in one that it is recognised by: wherever the second is found, so is the
 * first, in the same clause, and the measure would never be meant. Words are compared as stems: `combined` – `combine`.
 */
function checkExclude(measure: AuthoredMeasure, report: Report): void {
  for (const [index, excluding] of (measure.exclude ?? []).entries()) {
    const stems = stemPhrase(excluding);
    const own = [...measure.subject, ...measure.predicate].find((phrase) => holds(stemPhrase(phrase), stems));
    if (own === undefined) continue;
    report(['exclude', index], `“${excluding}” excludes what the measure is recognised by: “${own}”.`);
  }
}

/** Whether the stems of a phrase have those of another in a row. */
function holds(phrase: readonly string[], part: readonly string[]): boolean {
  return (
    part.length > 0 && phrase.some((_, from) => part.every((stem, index) => phrase[from + index] === stem))
  );
}

function readObservation(
  observation: AuthoredObservation,
  measure: string,
  path: Path,
  report: Report,
): Observation {
  checkEvidence(observation, path, report);
  const value = readValue(observation.value, [...path, 'value'], report);
  const accept = observation.accept?.map((accepted, index) =>
    readValue(accepted, [...path, 'accept', index], report),
  );
  if (accept && !accept.some(({ low, high }) => low <= value.low && value.high <= high)) {
    report([...path, 'accept'], '“accept” must contain the value itself.');
  }
  return {
    id: observation.id,
    measure,
    period: readDate(observation.period, [...path, 'period'], report),
    value,
    accept: accept ?? [value],
    use: observation.use,
    estimates: (observation.estimates ?? []).map((estimate, index) => ({
      holder: estimate.holder,
      value: readValue(estimate.value, [...path, 'estimates', index, 'value'], report),
      sources: readReferences(estimate.sources),
      ...present({ person: estimate.person }),
    })),
    sources: readReferences(observation.sources),
    ...present({ series: observation.series, note: observation.note }),
  };
}

function readValue(value: AuthoredValue, path: Path, report: Report): Interval {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  if (!Number.isFinite(low) || !Number.isFinite(high)) report(path, 'A value must be finite.');
  if (low > high) report(path, `The low end comes first: [${high}, ${low}].`);
  return { low, high };
}

function checkOrder(observations: readonly Observation[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, { period, series }] of observations.entries()) {
    const path = ['observations', index, 'period'];
    const previous = observations[index - 1];
    if (previous && previous.period.first > period.first) {
      report(path, `Observations ascend by period: ${period.edtf} belongs before ${previous.period.edtf}.`);
    }
    const key = `${period.edtf} ${series ?? ''}`;
    if (seen.has(key)) {
      report(path, `Two observations for ${period.edtf}: make them one, or name the series of each.`);
    }
    seen.add(key);
  }
}
