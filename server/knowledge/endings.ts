/** Regular English endings of nouns. */
import { foldMarks, withoutPossessive } from './words.ts';

/** A word taken apart: `base` has no marks and keeps its case. */
export interface Ending {
  readonly base: string;
  /** The plural ending that was taken off, in its own case; empty for the word itself and for a possessive. */
  readonly ending: string;
}

/**
 * The ways to read a word as a noun with a plural or possessive ending, the word itself first.
 * `parties` gives `parties`, `partie`, `parti`, `party`; `MTS's` gives `MTSs`, `MTS`, `MT`.
 */
export function endings(word: string): readonly Ending[] {
  const whole = foldMarks(word);
  const owner = foldMarks(withoutPossessive(word));
  const ways: Ending[] = [{ base: whole, ending: '' }];
  if (owner !== whole) ways.push({ base: owner, ending: '' });
  if (owner.length > 2 && /s$/iu.test(owner))
    ways.push({ base: owner.slice(0, -1), ending: owner.slice(-1) });
  if (owner.length > 4 && /es$/iu.test(owner))
    ways.push({ base: owner.slice(0, -2), ending: owner.slice(-2) });
  if (owner.length > 4 && /ies$/iu.test(owner)) {
    ways.push({ base: `${owner.slice(0, -3)}${owner.endsWith('S') ? 'Y' : 'y'}`, ending: owner.slice(-3) });
  }
  return ways;
}
