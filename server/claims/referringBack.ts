/** Whether a figure is said of what the sentence before was about: "by 1934 the figure had fallen to 0.8". */
import { DETERMINERS, wordClass } from '../language/functionWords.ts';
import type { TokenRange } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** What stands for something counted before. */
const STANDING = wordClass('amount count figure level number percentage proportion rate share total');

/** How many tokens in front of a figure its subject is at most. */
const REACH = 8;

/** "There were loads **of them**, about 40%", "**they made up** 40%": what is told is told of somebody named before. */
export function speaksOfThem({ tokens }: Sentence, { from }: TokenRange): boolean {
  return tokens
    .slice(0, from)
    .some(({ lower }, at) =>
      lower === 'them'
        ? tokens[at - 1]?.lower === 'of'
        : lower === 'they' && BEING.has(tokens[at + 1]?.lower ?? ''),
    );
}

const BEING = wordClass('are comprised constituted formed made make numbered were');

/** `, there were 52 million.`: of what, the sentence does not say. */
function isExistential(tokens: Sentence['tokens'], { from, to }: TokenRange): boolean {
  const [sign, there, be] = tokens.slice(Math.max(0, from - 3), from);
  return (
    /^[,;]$/.test(sign?.text ?? '') &&
    there?.lower === 'there' &&
    /^(?:are|was|were)$/.test(be?.lower ?? '') &&
    tokens[to]?.kind !== 'word'
  );
}

/** True where the nearest subject in front of a figure only stands for another one: "the figure", "this number", "the level". */
export function refersBack({ tokens }: Sentence, figure: TokenRange): boolean {
  const from = Math.max(0, figure.from - REACH);
  const clause = tokens.slice(tokens.slice(0, figure.from).findLastIndex(({ text }) => text === ',') + 1);
  const near = tokens.slice(Math.max(from, tokens.length - clause.length), figure.from);
  if (isExistential(tokens, figure)) return true;
  return near.some(
    ({ lower }, at) =>
      STANDING.has(lower) && DETERMINERS.has(near[at - 1]?.lower ?? '') && near[at + 1]?.lower !== 'of',
  );
}
