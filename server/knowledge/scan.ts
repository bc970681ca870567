/** A text taken apart for finding phrases in it. */
import { SPACE } from '../language/letters.ts';
import { remembering } from '../language/remembering.ts';
import { wordFrom } from './words.ts';

/** The words of a text, in order. */
export interface Scan {
  readonly text: string;
  /** As they are written. */
  readonly words: readonly string[];
  /** Where each begins, in offsets of the text. */
  readonly starts: readonly number[];
}

/** How many texts stay scanned: places, terms and people are looked for in the same sentences. */
const REMEMBERED = 300;

/** The words of a text. Linear in the text. */
export const scanWords: (text: string) => Scan = remembering(REMEMBERED, (text) => {
  const words: string[] = [];
  const starts: number[] = [];
  for (let word = wordFrom(text, 0); word !== undefined; word = wordFrom(text, word.end)) {
    words.push(text.slice(word.start, word.end));
    starts.push(word.start);
  }
  return { text, words, starts };
});

/** The offset behind word `at`. */
export const endOf = ({ words, starts }: Scan, at: number): number =>
  (starts[at] ?? 0) + (words[at] ?? '').length;

/** Space, with a quotation mark on either side at most; a hyphen; or a slash. */
const joint = /^(?:["'“”‘’«»]?\s+["'“”‘’«»]?|\s?[-‐‑–]\s?|\/)$/u;
const fullStop = /^\.\s*$/u;
const sentenceEnd = /[.!?…]["'”’»)\]]{0,3}\s/u;
const longestAbbreviation = 3;

/**
 * Whether a phrase may go on with word `at` from the word before it: between two words of one phrase stands space, a hyphen,
 * a slash, an initial's full stop, or a digit separator.
 */
export function isJoined(scan: Scan, at: number): boolean {
  const [before, after] = [scan.words[at - 1], scan.words[at]];
  if (before === undefined || after === undefined) return false;
  const [end, start] = [endOf(scan, at - 1), scan.starts[at] ?? 0];
  if (start - end === 1 && scan.text.charCodeAt(end) === SPACE) return true;
  const gap = scan.text.slice(end, start);
  if (joint.test(gap)) return true;
  if (before.length <= longestAbbreviation && fullStop.test(gap)) return true;
  return /^[.,]$/u.test(gap) && /\d$/u.test(before) && /^\d/u.test(after);
}

/** For each word the number of the sentence it stands in, counted from 0. */
export function sentencesOf(scan: Scan): readonly number[] {
  let sentence = 0;
  return scan.words.map((word, at) => {
    const before = scan.words[at - 1];
    const gap = before === undefined ? '' : scan.text.slice(endOf(scan, at - 1), scan.starts[at]);
    const abbreviated = before === undefined || before.length <= longestAbbreviation;
    if (!abbreviated && sentenceEnd.test(gap) && !/^\p{Ll}/u.test(word)) sentence += 1;
    return sentence;
  });
}
