/** Whose figure a sentence says it is. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withoutPossessive } from '../knowledge/words.ts';
import type { Estimate, Measure, Observation } from '../knowledge/model.ts';
import { disjoint, type Interval } from '../language/interval.ts';
import { tokenise, type Token } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/**
 * What names the holder of an estimate in a text, each a word with a capital or a phrase: `Davies and Wheatcroft 2004` →
 * `Davies`, `Wheatcroft`. A place names nobody by itself ("the Soviet harvest"): `Soviet statistics` stays one phrase.
 */
export function holderNames(holder: string, knowledge: Knowledge): readonly string[] {
  const capitals = tokenise(holder).flatMap(({ text }) => (/^\p{Lu}\p{L}+$/u.test(text) ? [text] : []));
  const names = capitals.filter((name) => knowledge.places(name).length === 0);
  return names.length === 0 && capitals.length > 0 ? [holder] : names;
}

/** The words of a text as they are written, those with a possessive also without it: "Conquest's". */
const wordsOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ text }) => [text, withoutPossessive(text)]));

/** Whether the sentence names somebody who holds this estimate; `stated` is in the measure's unit. */
export function isAttributed(
  { text, tokens }: Sentence,
  { estimates }: Observation,
  stated: Interval,
  knowledge: Knowledge,
): boolean {
  const words = wordsOf(tokens);
  return estimates.some(
    ({ holder, value }) =>
      !disjoint(value, stated) &&
      holderNames(holder, knowledge).some(
        (name) => words.has(name) || (name === holder && text.includes(name)),
      ),
  );
}

/**
 * The estimate of the one holder that a sentence names, where it is not what the sentence says: "Conquest's 5 million" of a
 * total that he put at 14.5. Nothing where several are named or several figures are told; `stated` is in the measure's unit.
 */
export function givenElsewise(
  { tokens, quantities }: Sentence,
  { estimates }: Observation,
  stated: Interval,
  knowledge: Knowledge,
): Estimate | undefined {
  const words = wordsOf(tokens);
  const named = estimates.filter(({ holder }) =>
    holderNames(holder, knowledge).some((name) => words.has(name)),
  );
  const [only] = named;
  if (only === undefined || named.length > 1 || quantities.length > 1) return undefined;
  return disjoint(only.value, stated) ? only : undefined;
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
    return other.observations.some((observation) =>
      isAttributed(sentence, observation, converted, knowledge),
    );
  });
}
