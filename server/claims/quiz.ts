/** Questions with figures in them: options, gaps and statements to be judged are nobody's claims. */
import { findDates } from '../language/dates.ts';
import { findQuantities, type Quantity } from '../language/quantities.ts';
import { tokenise } from '../language/tokens.ts';
import type { Block, Context, Passage } from '../note/note.ts';
import { onAxis } from './axis.ts';
import type { Following } from './following.ts';
import { areLettered, TICKED } from './lettered.ts';
import { QUIZ, quizPassages } from './quizPassages.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';
import { signalsOf } from './signals.ts';
import { inSuccession } from './succession.ts';
import type { Surroundings } from './surroundings.ts';

/** "In 1937 ____ % of households", "(50% / 75% / 93%)", "True or false? By 1931 90%…"; `next` is what the sentence behind says. */
export function isQuizzed(
  sentence: Sentence,
  quantity: Quantity,
  surroundings: Surroundings,
  next: Following,
): boolean {
  return quizIn(sentence, surroundings, next)(quantity);
}

/** Tells the same of each figure of a sentence. */
export function quizIn(
  sentence: Sentence,
  surroundings: Surroundings,
  next: Following,
): (quantity: Quantity) => boolean {
  const whole = isQuiz(sentence, surroundings, next);
  const mayOffer = whole === undefined && signalsOf(sentence).has('slash');
  return (quantity) =>
    whole ?? (mayOffer && isOffered(sentence, quantity) && !isForEach(sentence, surroundings));
}

/** Whether every figure of a sentence is of a quiz, or none; nothing where each has to be looked at. */
function isQuiz(
  sentence: Sentence,
  { headings, parents, previous }: Surroundings,
  next: Following,
): boolean | undefined {
  if (sentence.text.includes('__') || headings.some(announcesQuiz)) return true;
  if (parents.some(({ text }) => /^\s*\(?[A-D][.)]?\s*$/.test(text))) return true;
  const before = previous.at(-1);
  if (TRUE_OR_FALSE.test(sentence.text) || (before && TRUE_OR_FALSE.test(before.text))) return true;
  if (areLettered(sentence.tokens, sentence.quantities)) return true;
  if (isLetteredLine(sentence.text)) return !TICKED.test(sentence.text) && !isReply(sentence, previous);
  // "How many? A. 24%. B. 62%."
  if (/^A[).:]\s/.test(sentence.text) && next.isOption) return true;
  return undefined;
}

const announcesQuiz = oncePer(({ text }: Sentence) => QUIZ.test(text));

/** Whether values are for one date each of a list or a span of years: "1928–32: 10.8 / 16.1 / 22.1 / 22.8 / 18.5". */
function isForEach(sentence: Sentence, surroundings: Surroundings): boolean {
  if (onAxis(sentence, surroundings) !== undefined) return true;
  const dates = sentence.dates.map((mention) => ({ mention, period: mention.period }));
  return inSuccession(sentence, dates, surroundings)?.every(({ period }) => period !== undefined) === true;
}

/** "B) 42%", "(a) 24%": a line of its own for one of the values; "A. 24%" may be an answer. */
export const isLetteredLine = (text: string): boolean =>
  /^(?:\(?[a-eA-E]\)|[B-E][.:])\s/.test(text) && isBareOption(text);

/** "How many died? B: 7 million": the second speaker answers what the first one asked. */
const isReply = ({ text }: Sentence, previous: Surroundings['previous']): boolean =>
  /^[B-E]:\s/.test(text) && previous.at(-1)?.text.endsWith('?') === true;

/** Values with slashes between them, and nothing else in the sentence that says which is whose. */
function isOffered(sentence: Sentence, quantity: Quantity): boolean {
  const { tokens, quantities, dates } = sentence;
  const offered = quantities.some(
    (other) => isBesides(sentence, quantity, other) || isBesides(sentence, other, quantity),
  );
  if (!offered) return false;
  const between = (at: number): boolean => quantities.some((one) => one.from < at && at < one.to);
  const slashes = tokens.filter(({ text }, at) => text === '/' && !between(at)).length;
  const besides = quantities.filter((one, at) => {
    const next = quantities[at + 1];
    return next !== undefined && isBesides(sentence, one, next);
  }).length;
  // "7.5 / 1.6 million before / after", "1.73/1.69 in 1932/1933": as many labels as values.
  return dates.length !== besides + 1 && slashes < 2 * besides;
}

const TRUE_OR_FALSE = /^(?:true or false|t\s?\/\s?f\b|right or wrong|fact or myth|fact or fiction)/i;

/** Nothing but a slash between the two. */
function isBesides({ tokens }: Sentence, left: Quantity, right: Quantity): boolean {
  return right.from === left.to + 1 && tokens[left.to]?.text === '/';
}

/**
 * The passages of a block that state nothing: those of a quiz, and the options of one question, that is at least two lines
 * or items, each with a single figure and no date, under something that asks or with the letters of a choice in front.
 * Empty for most blocks.
 */
export function findOptions(block: Block, context: Context): ReadonlySet<Passage> {
  const before = context.previous.at(-1)?.trimEnd().endsWith('?') === true;
  const groups = new Map<string, Offered[]>();
  for (const passage of block.passages) {
    const offered = readOffered(passage, before);
    if (offered === undefined) continue;
    const parent = passage.parents.at(-1) ?? '';
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [offered]);
    else group.push(offered);
  }
  const choices = [...groups.values()]
    .filter(mayBeChoice)
    .map((group) => group.filter(({ text, asks }) => asks || isOption(text)))
    .filter(isChoice);
  const options = choices.flatMap((group) => {
    const [chosen, ...more] = group.filter((one) => isChosen(one, block));
    return group.flatMap(({ passage }) => (passage === chosen?.passage && more.length === 0 ? [] : passage));
  });
  return new Set([...options, ...quizPassages(block, context)]);
}

/** What may be a value of a choice; before its group is {@link isChoice}, nobody has read whether it is a value. */
interface Offered {
  readonly passage: Passage;
  /** What stands in the last line of the passage, its letter included. */
  readonly text: string;
  /** It stands under a question, … */
  readonly asked: boolean;
  /** … or goes on from one: "How many had joined? A) 42%". */
  readonly asks: boolean;
}

function readOffered(passage: Passage, asked: boolean): Offered | undefined {
  const { kind, prose, sentences } = passage;
  if (kind === 'paragraph') {
    const question = sentences.findLast(({ start, end }) =>
      prose.text.slice(start, end).trimEnd().endsWith('?'),
    );
    const text = prose.text.slice(question?.end ?? 0).trim();
    return question !== undefined && isBareOption(text)
      ? { passage, text, asked: false, asks: true }
      : undefined;
  }
  const text = prose.text.trim();
  if (kind !== 'item' && kind !== 'line') return undefined;
  const parent = passage.parents.at(-1) ?? '';
  const under = parent === '' ? asked : parent.trimEnd().endsWith('?');
  if (!(under || text.length <= SHORT)) return undefined;
  return { passage, text, asked: under, asks: false };
}

/** Whether a group asks for one of its values or has a letter before one, so that it is worth reading. */
const mayBeChoice = (group: readonly Offered[]): boolean =>
  group.length > 1 && group.some(({ text, asked, asks }) => asked || asks || LETTERED.test(text));

/** A letter of a choice in front of a value. */
const LETTERED = /^\(?([a-e])[.):]?\s/i;

/** Whether the values of a group are to choose from: a question asks for one of them, or letters part them. */
function isChoice(group: readonly Offered[]): boolean {
  if (group.length < 2) return false;
  if (group.every(({ asked }) => asked)) return true;
  if (!group.every(({ text }) => isBareOption(text))) return false;
  return (
    group[0]?.asks === true ||
    group.every(({ text }, at) => LETTERED.exec(text)?.[1]?.toLowerCase() === 'abcde'[at])
  );
}

/** "B) 62% ✓", "- [x] 62%": the option that the writer holds to be right. */
function isChosen({ text, passage: { prose } }: Offered, { source }: Block): boolean {
  const start = prose.segments[0]?.source ?? 0;
  return TICKED.test(text) || /\[x\]\s*$/i.test(source.slice(Math.max(0, start - 5), start));
}

function isOption(text: string): boolean {
  const tokens = tokenise(text);
  const dates = findDates(tokens);
  return dates.length === 0 && findQuantities(tokens, dates).length === 1;
}

/** What is longer has more than a value in it: not worth reading. */
const SHORT = 40;

/** How many words a value has at most that is one of a choice: its letter, its unit, a hedge. */
const BARE = 4;

/** A value and hardly a word besides: "B. about 24%". */
const isBareOption = (text: string): boolean =>
  isOption(text) && tokenise(text).filter(({ kind }) => kind === 'word').length <= BARE;
