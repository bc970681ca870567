/** A text taken apart for finding phrases in it. */
import { foldMarks, words } from './words.ts';
import type { Word } from './words.ts';

/** A word of a text, made ready for comparison. */
export interface ScannedWord extends Word {
  /** Without marks, in its own case. */
  readonly bare: string;
  /** Without marks and case. */
  readonly folded: string;
  /** True where a phrase may go on from the word before it: see {@link isJoint}. */
  readonly joined: boolean;
  /** The number of the sentence it stands in, counted from 0. */
  readonly sentence: number;
}

/** Space, with a quotation mark on either side at most; a hyphen; or a slash. */
const joint = /^(?:["'“”‘’«»]?\s+["'“”‘’«»]?|\s?[-‐‑–]\s?|\/)$/u;
const fullStop = /^\.\s*$/u;
const sentenceEnd = /[.!?…]["'”’»)\]]{0,3}\s/u;
const longestAbbreviation = 3;

/** The words of a text with how they hang together. Linear in the text. */
export function scanWords(text: string): readonly ScannedWord[] {
  const scan: ScannedWord[] = [];
  let sentence = 0;
  for (const word of words(text)) {
    const before = scan.at(-1);
    const gap = before ? text.slice(before.span.end, word.span.start) : '';
    const abbreviated = (before?.text.length ?? Infinity) <= longestAbbreviation;
    const bare = foldMarks(word.text);
    if (!abbreviated && sentenceEnd.test(gap) && !/^\p{Ll}/u.test(word.text)) sentence += 1;
    scan.push({
      ...word,
      bare,
      folded: bare.toLowerCase(),
      joined: before !== undefined && isJoint(before.text, gap, word.text),
      sentence,
    });
  }
  return scan;
}

/** Between two words of one phrase stands space, a hyphen, a slash, an initial's full stop, or a digit separator. */
function isJoint(before: string, gap: string, after: string): boolean {
  if (joint.test(gap)) return true;
  if (before.length <= longestAbbreviation && fullStop.test(gap)) return true;
  return /^[.,]$/u.test(gap) && /\d$/u.test(before) && /^\d/u.test(after);
}
