/** A short way to write phrases that differ in a word: `(law|decree) on theft`. */
import type { Path, Report } from './problem.ts';

/** How many phrases one entry may stand for. */
const MOST = 200;

/**
 * All phrases that a phrase with alternatives stands for, in order; one without stands for itself. An empty alternative
 * leaves the word out. Reports brackets that do not match and phrases that stand for too many.
 *
 * `(First|1st) (Five|5) Year Plan` is four phrases, `decree on (the|) theft` is two.
 */
export function alternatives(phrase: string, path: Path, report: Report): readonly string[] {
  const parts = phrase.split(/[()]/);
  if (parts.length % 2 === 0) {
    report(path, `“${phrase}” opens a bracket that it does not close.`);
    return [];
  }
  let phrases: readonly string[] = [''];
  for (const [index, part] of parts.entries()) {
    const choices = index % 2 === 0 ? [part] : part.split('|');
    if (phrases.length * choices.length > MOST) {
      report(path, `“${phrase}” stands for more than ${String(MOST)} phrases.`);
      return [];
    }
    phrases = phrases.flatMap((start) => choices.map((choice) => start + choice));
  }
  return phrases.map((one) => one.trim().replaceAll(/ {2,}/g, ' '));
}
