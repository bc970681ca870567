/** Whether phrases with alternatives can be read. */
import { choicesIn } from '../alternatives.ts';
import type { Path, Report } from './problem.ts';

/** How many phrases one entry may stand for. */
const MOST = 200;

/** Reports brackets that do not match and phrases that stand for too many. */
export function checkAlternatives(phrase: string, path: Path, report: Report): void {
  const choices = choicesIn(phrase);
  if (choices.length % 2 === 0) report(path, `“${phrase}” opens a bracket that it does not close.`);
  else if (choices.reduce((product, { length }) => product * length, 1) > MOST)
    report(path, `“${phrase}” stands for more than ${String(MOST)} phrases.`);
}
