/** What the sentence behind another one says of it. */
import { isLetteredLine } from './quiz.ts';

/** All that is ever asked of the sentence behind, so that typing on in it changes nothing for the one before. */
export interface Following {
  /** It says that the one before is not so: "This was not true." */
  readonly takesBack: boolean;
  /** It is an option of a quiz: "B. 62%". */
  readonly isOption: boolean;
}

/** Nothing stands behind, or nothing that matters. */
export const NOTHING_FOLLOWS: Following = { takesBack: false, isOption: false };
const TAKEN_BACK: Following = { takesBack: true, isOption: false };
const OPTION: Following = { takesBack: false, isOption: true };
const OPTION_TAKEN_BACK: Following = { takesBack: true, isOption: true };

/** What the text of the sentence behind says; equal answers are one object. */
export function followingOf(next: string | undefined): Following {
  if (next === undefined) return NOTHING_FOLLOWS;
  if (isLetteredLine(next)) return takesBack(next) ? OPTION_TAKEN_BACK : OPTION;
  return takesBack(next) ? TAKEN_BACK : NOTHING_FOLLOWS;
}

/** How many words a sentence has at most that only takes back the one before. */
const RETRACTION = 12;

/** A short sentence that says the one before it is not so: "This was not true.", "It didn’t." */
function takesBack(next: string): boolean {
  return (
    /\b(?:not|false|untrue|wrong|myth|lie|nonsense|never|incorrect|(?:had|was|did)n['’]t)\b/i.test(next) &&
    next.trim().split(/\s+/).length <= RETRACTION
  );
}
