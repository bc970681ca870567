/** A figure that answers the question in front of it: "How many farms in 1937? Around 243,000, each with 75 households." */
import { DETERMINERS, PHRASE_ENDS } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import type { Token, TokenRange } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** A question with what it asks for, and where the answer to it ends. */
export interface Answer {
  readonly question: Sentence;
  /** The things it asks the number of, as tokens of the question: `collective farms`. */
  readonly asked: TokenRange;
  /** The first token of the sentence that only adds to the answer: `, each with 75 households`. */
  readonly end: number;
}

/** How many words may stand in front of the figure of an answer: "A: Somewhere around". */
const FRONT = 5;

/** What a figure answers, where it is the first of its sentence and nothing but short words stand in front of it. */
export function answerOf(
  { tokens, quantities }: Sentence,
  quantity: Quantity,
  { parents }: Surroundings,
): Answer | undefined {
  const question = parents.at(-1);
  if (question?.text.endsWith('?') !== true || quantity !== quantities[0]) return undefined;
  const front = tokens.slice(0, quantity.from);
  if (front.length > FRONT || !front.every(isFront)) return undefined;
  const asked = askedFor(question);
  if (asked === undefined) return undefined;
  const parting = tokens.findIndex(({ text }, at) => at >= quantity.to && /^[,;(–—]$/.test(text));
  return { question, asked, end: parting < 0 ? tokens.length : parting };
}

const isFront = ({ kind, lower }: Token): boolean =>
  kind === 'sign' ||
  PHRASE_ENDS.has(lower) ||
  DETERMINERS.has(lower) ||
  /^(?:a|about|answer|ans|around|roughly|some)$/.test(lower);

/** `How many **collective farms** were there?`, `what share of **households** had joined?`. */
function askedFor(question: Sentence): TokenRange | undefined {
  const { tokens } = question;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      (/^(?:many|much)$/.test(lower) && tokens[index - 1]?.lower === 'how') ||
      (/^(?:percentage|proportion|share)$/.test(lower) && tokens[index + 1]?.lower === 'of'),
  );
  return at < 0 ? undefined : countedPhrase(question, at + 1);
}
