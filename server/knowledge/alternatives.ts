/** A short way to write phrases that differ in a word: `(law|decree) on theft`. */

/**
 * All phrases that a phrase with alternatives stands for, in order; one without stands for itself. An empty alternative
 * leaves the word out. That brackets match has been checked when the pack was compiled.
 *
 * `(First|1st) (Five|5) Year Plan` is four phrases, `decree on (the|) theft` is two.
 */
export function alternatives(phrase: string): readonly string[] {
  let phrases: readonly string[] = [''];
  for (const choices of choicesIn(phrase))
    phrases = phrases.flatMap((start) => choices.map((choice) => start + choice));
  return phrases.map((one) => one.trim().replaceAll(/ {2,}/g, ' '));
}

/** The parts of a phrase, each with all that may stand there: what is in brackets is every second one. */
export const choicesIn = (phrase: string): readonly (readonly string[])[] =>
  phrase.split(/[()]/).map((part, index) => (index % 2 === 0 ? [part] : part.split('|')));
