/** Words that soften or bound a number, and what they do to the interval it stands for. */
import type { Interval } from './interval.ts';
import type { Token } from './tokens.ts';

/** What a hedge makes of a number: nothing, a wider neighbourhood, or an end that is open. */
export type Hedge = 'exact' | 'about' | 'nearly' | 'slightly over' | 'over' | 'under' | 'up to';

const BEFORE: ReadonlyMap<string, Hedge> = new Map([
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['approx .', 'about'],
  ['circa', 'about'],
  ['c', 'about'],
  ['c .', 'about'],
  ['ca', 'about'],
  ['ca .', 'about'],
  ['some', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['estimated', 'about'],
  ['perhaps', 'about'],
  ['maybe', 'about'],
  ['probably', 'about'],
  ['something like', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['practically', 'nearly'],
  ['just under', 'nearly'],
  ['a little under', 'nearly'],
  ['slightly under', 'nearly'],
  ['close to', 'nearly'],
  ['not quite', 'nearly'],
  ['barely', 'nearly'],
  ['scarcely', 'nearly'],
  ['hardly', 'nearly'],
  ['just over', 'slightly over'],
  ['a little over', 'slightly over'],
  ['slightly over', 'slightly over'],
  ['slightly more than', 'slightly over'],
  ['over', 'over'],
  ['more than', 'over'],
  ['above', 'over'],
  ['upwards of', 'over'],
  ['at least', 'over'],
  ['no fewer than', 'over'],
  ['no less than', 'over'],
  ['not less than', 'over'],
  ['well over', 'over'],
  ['>', 'over'],
  ['under', 'under'],
  ['less than', 'under'],
  ['below', 'under'],
  ['fewer than', 'under'],
  ['at most', 'under'],
  ['no more than', 'under'],
  ['not more than', 'under'],
  ['a maximum of', 'under'],
  ['<', 'under'],
  ['up to', 'up to'],
  ['as many as', 'up to'],
  ['as much as', 'up to'],
  ['as high as', 'up to'],
]);

const LONGEST = 3;

/**
 * The hedge in front of token `index` and the index of its first token (`index` itself where there is none).
 * "only 26%" has none: "only" says what the writer thinks of the number, not how exact it is.
 */
export function hedgeBefore(
  tokens: readonly Token[],
  index: number,
): { readonly hedge: Hedge; readonly from: number } {
  for (let length = LONGEST; length > 0; length -= 1) {
    const from = index - length;
    if (from < 0) continue;
    const words = tokens.slice(from, index);
    // The head of an arrow is no "more than".
    if (words[0]?.text === '>' && words[0].joined && /^[-–=]$/.test(tokens[from - 1]?.text ?? '')) continue;
    const hedge = BEFORE.get(words.map((token) => token.lower).join(' '));
    if (hedge !== undefined) return { hedge, from };
  }
  return { hedge: 'exact', from: index };
}

/** The hedge behind a number, from token `index`: `20%-ish`, `7 million or so`, `60+`, `or more`. */
export function hedgeBehind(tokens: readonly Token[], index: number): Hedge | undefined {
  const [a, b] = tokens.slice(index, index + 2).map((token) => token.lower);
  if (a === 'ish' || (a === '-' && b === 'ish') || (a === 'or' && b === 'so')) return 'about';
  if ((a === '+' && tokens[index]?.joined === true) || (a === 'or' && b === 'more') || a === 'plus')
    return 'over';
  if (a === 'or' && (b === 'less' || b === 'fewer')) return 'under';
  return undefined;
}

/**
 * The interval that a number written to a `step` stands for under a hedge. Shares of the value are a reader's sense of
 * the words: "about" is within a tenth, "nearly" within an eighth below.
 *
 * `about 7 million` → 6.3 to 7.7 million · `62%` → 61.5 to 62.5 · `over 60%` → 60 and more.
 */
export function hedgedInterval(value: number, step: number, hedge: Hedge): Interval {
  const half = step / 2;
  switch (hedge) {
    case 'exact':
      return { low: value - half, high: value + half };
    case 'about':
      return { low: value - Math.max(half, value / 10), high: value + Math.max(half, value / 10) };
    case 'nearly':
      return { low: value - Math.max(half, value / 8), high: value + half / 2 };
    case 'slightly over':
      return { low: value - half / 2, high: value + Math.max(half, value / 8) };
    case 'over':
      return { low: value - half / 2, high: Infinity };
    case 'under':
      return { low: -Infinity, high: value + half / 2 };
    case 'up to':
      return { low: value - Math.max(half, value / 8), high: value + half };
  }
}
