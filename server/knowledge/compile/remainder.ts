/** The other side of a share: who was left out of it. */
import type { Interval } from '../../language/interval.ts';
import type { Measure, Observation } from '../model.ts';
import type { AuthoredMeasure, AuthoredRemainder } from './authored.ts';
import type { Report } from './problem.ts';

/** A whole, in percent. */
const WHOLE = 100;

/**
 * A measure as it was read and, where it names its remainder, the measure of what is left of the whole: with 61.5% of
 * households collectivised, 38.5% were outside. Nothing has to be authored twice, and each excludes the other's words.
 */
export function withRemainder(
  measure: Measure,
  { remainder }: AuthoredMeasure,
  report: Report,
): readonly Measure[] {
  if (remainder === undefined) return [measure];
  if (measure.unit.dimension !== 'share') {
    report(['remainder'], 'Only a measure in percent leaves a remainder.');
    return [measure];
  }
  return [
    {
      ...measure,
      exclude: [...measure.exclude, ...remainder.predicate],
      confusedWith: [...measure.confusedWith, remainder.id],
    },
    remainderOf(measure, remainder),
  ];
}

function remainderOf(measure: Measure, remainder: AuthoredRemainder): Measure {
  const own = new Set(remainder.predicate);
  return {
    ...measure,
    ...remainder,
    needs: 'predicate',
    exclude: measure.exclude.filter((word) => !own.has(word)),
    confusedWith: [measure.id],
    observations: measure.observations.map((observation) => leftOf(observation, remainder.id)),
  };
}

function leftOf(observation: Observation, measure: string): Observation {
  return {
    ...observation,
    id: `${observation.id}-remainder`,
    measure,
    value: left(observation.value),
    accept: observation.accept.map(left),
    estimates: observation.estimates.map((estimate) => ({ ...estimate, value: left(estimate.value) })),
  };
}

const left = ({ low, high }: Interval): Interval => ({ low: rest(high), high: rest(low) });

/** Without the dust of binary fractions: 100 − 61.5 is 38.5, 100 − 1.7 is 98.3. */
const rest = (share: number): number => Number((WHOLE - share).toFixed(6));
