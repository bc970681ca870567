/** Numbers that count nothing: "Round two", "no. 7 of 11", "[64]". */
import { wordClass } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import type { Sentence } from './sentence.ts';

/** Nouns that a number behind them tells apart. */
const NUMBERED = wordClass(`
    act appendix book card chapter class document exercise exhibit figure grade group item lesson level line module
    no nr number option page paper paragraph part phase point question reason room round scene section sheet slide
    source stage step table task team topic unit verse volume week year`);

/** More than this and it is an amount, not a place in a list. */
const MOST = 400;

/** Whether a figure of a sentence only tells one thing of a list from the next, or points to a note or a source. */
export function isLabelNumber({ tokens }: Sentence, { from, to, value, unit }: Quantity): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  if (isBracketed(tokens, from, to)) return true;
  if (unit.dimension !== 'none' || value > MOST || !Number.isInteger(value)) return false;
  // "4. By 1932 …": the number of a paragraph.
  if (from === 0 && /^[.)]$/.test(after?.text ?? '') && to + 1 < tokens.length) return true;
  const noun = before?.text === '.' ? tokens[from - 2] : before;
  if (noun !== undefined && NUMBERED.has(noun.lower) && (noun.lower !== 'no' || noun !== before)) return true;
  // "no. 7 of 11": the second number is the length of the list.
  return before?.lower === 'of' && isNumberedAt(tokens, from - 2);
}

/** "[64]", "[42, 43; 50–52]", "[42, p. 3]": numbers of notes or sources, from the bracket on. */
function isBracketed(tokens: Sentence['tokens'], from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - REFERENCES), from).findLast(({ kind, text }) => {
    return kind !== 'digits' && !/^[,;–-]$/.test(text);
  });
  return before?.text === '[' && /^[\],;–-]$/.test(tokens[to]?.text ?? '');
}

/** How far in front of a number its bracket opens at most, in tokens. */
const REFERENCES = 12;

/** Whether the digits at an index stand behind a noun that they number. */
function isNumberedAt(tokens: Sentence['tokens'], at: number): boolean {
  if (tokens[at]?.kind !== 'digits') return false;
  const noun = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  return noun !== undefined && NUMBERED.has(noun.lower);
}
