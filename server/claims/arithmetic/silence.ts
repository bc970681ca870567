/** Where sums are set, asked or supposed, and nobody states one. */
import { type Following, NOTHING_FOLLOWS } from '../following.ts';
import { isQuizzed } from '../quiz.ts';
import { isAsserted } from '../mood.ts';
import type { Sentence } from '../sentence.ts';
import type { Surroundings } from '../surroundings.ts';
import { HYPOTHETICAL, REPORTED } from '../wordClasses.ts';
import type { TokenRange } from '../../language/tokens.ts';

/** A maths exercise, an example, a recipe, a rule of a game. */
const EXERCISE =
  /\b(?:calculate|compute|work out|solve|simplify|evaluate|estimate|exercises?|worksheet|puzzle|riddle|for example|e\.g\.|for instance|say|imagine|assume|assuming|let|given|roll|dice|toss|recipe|ingredients?|tablespoons?|teaspoons?|cups?|should be|would be|should have|could)\b/i;

/** Whether a number at `place` is no statement of the writer's own; `next` is what the sentence behind says. */
export function isNoStatement(
  sentence: Sentence,
  place: TokenRange,
  surroundings: Surroundings,
  next: Following,
): boolean {
  const { headings, parents } = surroundings;
  if (EXERCISE.test(sentence.text) || [...headings, ...parents].some(({ text }) => EXERCISE.test(text)))
    return true;
  if (sentence.tokens.some(({ lower }) => HYPOTHETICAL.has(lower) || REPORTED.has(lower))) return true;
  if (!isAsserted(sentence, place, next)) return true;
  return sentence.quantities.some(
    (quantity) =>
      quantity.from === place.from && isQuizzed(sentence, quantity, surroundings, NOTHING_FOLLOWS),
  );
}
