/** Whose figure a sentence says it is. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure, Observation } from '../knowledge/model.ts';
import { disjoint, type Interval } from '../language/interval.ts';
import { tokenise } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** The words of a text that may be names: those with a capital. */
export function namesIn(text: string): readonly string[] {
  return tokenise(text).flatMap((token) => (/^\p{Lu}\p{L}+$/u.test(token.text) ? [token.text] : []));
}

/** Whether the sentence names somebody who holds this estimate; `stated` is in the measure's unit. */
export function isAttributed(sentence: Sentence, { estimates }: Observation, stated: Interval): boolean {
  const names = new Set(namesIn(sentence.text));
  return estimates.some(
    ({ holder, value }) => !disjoint(value, stated) && namesIn(holder).some((name) => names.has(name)),
  );
}

/**
 * Whether somebody named in the sentence holds the stated value of another measure of the same dimension: "Conquest says
 * that 14.5 million died" is his total, whatever the passage was about before. `stated` is in the unit of `measure`.
 */
export function isHeldElsewhere(
  sentence: Sentence,
  measure: Measure,
  stated: Interval,
  knowledge: Knowledge,
): boolean {
  return knowledge.measures.some((other) => {
    if (other === measure || other.unit.dimension !== measure.unit.dimension) return false;
    const scale = measure.unit.factor / other.unit.factor;
    const converted = { low: stated.low * scale, high: stated.high * scale };
    return other.observations.some((observation) => isAttributed(sentence, observation, converted));
  });
}
