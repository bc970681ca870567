/** A sentence that leaves out what it dates, as the statement that it makes together with what it leans on. */
import { PHRASE_ENDS, wordClass } from '../../language/functionWords.ts';
import { holds, type TokenRange } from '../../language/tokens.ts';
import type { Sentence } from '../sentence.ts';
import type { Surroundings } from '../surroundings.ts';
import { wordRole } from './gap.ts';
import { namedEvents } from './named.ts';

/** A statement that ends in the words of the sentence from `cut` on; in the statement they begin at `lead`. */
export interface Retold {
  readonly statement: Sentence;
  readonly cut: number;
  readonly lead: number;
}

type Read = (text: string) => Sentence;

/** Puts `words` in front of what a sentence says from `cut` on. */
export const retell = (words: string, { text }: Sentence, cut: number, read: Read): Retold => ({
  statement: read(words + text.slice(cut)),
  cut,
  lead: words.length,
});

/** "it was abolished in 1935", "They ended in 1934", with the event that the sentence before speaks of in the place of "it". */
export function withAntecedent(
  sentence: Sentence,
  { previous }: Surroundings,
  read: Read,
): readonly Retold[] {
  const place = pronounOf(sentence);
  const antecedent = place && antecedentIn(previous);
  if (place === undefined || antecedent === undefined) return [];
  return [retell(sentence.text.slice(0, place.start) + antecedent, sentence, place.end, read)];
}

/** The same of a question, `was it wound up`, as text. */
export function resolved(question: string, { previous }: Surroundings, read: Read): string {
  const sentence = read(question);
  const place = pronounOf(sentence);
  // The question itself is the last of the sentences before the answer.
  const antecedent = place && antecedentIn(previous.filter(({ text }) => !text.includes(question)));
  if (place === undefined || antecedent === undefined) return question;
  return question.slice(0, place.start) + antecedent + question.slice(place.end);
}

/** How many words may stand before a pronoun that is the subject: "And when did it", "Then, finally, it". */
const BEFORE = 4;

/** The pronoun that is a sentence's subject, where the sentence names no event itself. */
function pronounOf(sentence: Sentence): { readonly start: number; readonly end: number } | undefined {
  const at = sentence.tokens.findIndex(({ lower }) => /^(?:it|they)$/.test(lower));
  const token = sentence.tokens[at];
  if (token === undefined || at > BEFORE || namedEvents(sentence).length > 0) return undefined;
  // "It was Stalin who …": no pronoun for a thing.
  const told = [1, 2, 3, 4].some((step) => DATING.has(wordRole(sentence, at + step)));
  return told ? token : undefined;
}

const DATING: ReadonlySet<string> = new Set(['begins', 'occurs', 'ends']);

/** The words for the event that the nearest sentence speaks of: its subject, "the political departments of the MTS". */
function antecedentIn(previous: readonly Sentence[]): string | undefined {
  for (const sentence of previous.toReversed()) {
    const spoken = spokenEvent(sentence);
    if (spoken !== 'none') return spoken?.words;
  }
  return undefined;
}

/** The event that a sentence speaks of, nothing where that cannot be told; `none` where one before it still holds. */
export function spokenEvent(sentence: Sentence): { readonly words: string } | 'none' | undefined {
  const [subject, ...more] = namedEvents(sentence);
  if (subject === undefined)
    return pronounOf(sentence) !== undefined || isBare(sentence) ? 'none' : undefined;
  if (!isPassed(sentence, { from: 0, to: subject.from })) return undefined;
  let { to } = subject;
  for (const name of more) {
    if (name.from > to && !isPassed(sentence, { from: to, to: name.from }, 'of')) break;
    to = Math.max(to, name.to);
  }
  const { tokens, text } = sentence;
  return { words: text.slice(tokens[subject.from]?.start, tokens[to - 1]?.end) };
}

/** Nothing but a date: the answer to a question. */
const isBare = ({ tokens, dates }: Sentence): boolean =>
  tokens.every(
    (token, at) => token.kind === 'sign' || token.lower.length === 1 || dates.some((date) => holds(date, at)),
  );

/** Whether words carry nothing of their own: articles, question words; or, between two names, only the given one. */
function isPassed({ tokens }: Sentence, { from, to }: TokenRange, only?: string): boolean {
  return tokens.slice(from, to).every(({ lower, kind }) => {
    if (kind === 'sign') return only === undefined;
    return only === undefined
      ? lower.length === 1 || LEADING.test(lower)
      : lower === only || lower === 'the' || lower === 'in';
  });
}

const LEADING =
  /^(?:the|what|when|why|how|which|year|was|were|did|is|in|a|an|so|then|and|but|date|of|front|back)$/;

/** "XV", "fifteenth"; "15th" is two tokens. The pronoun "I" is none. */
const ROMAN = /^(?:II|III|IV|VI{0,3}|IX|X[IVX]*)$/i;
const ORDINALS = wordClass(`
    eighteenth eighth eleventh fifteenth fifth first fourteenth fourth nineteenth ninth second seventeenth seventh
    sixteenth sixth tenth third thirteenth twelfth twentieth`);

/** The index behind the ordinal that begins at token `at`. */
function ordinalEnd({ tokens }: Sentence, at: number): number | undefined {
  const next = tokens[at + 1];
  if (tokens[at]?.kind === 'digits' && next?.joined === true && /^(?:st|nd|rd|th)$/.test(next.lower))
    return at + 2;
  const { text = '', lower = '' } = tokens[at] ?? {};
  return ORDINALS.has(lower) || ROMAN.test(text) ? at + 1 : undefined;
}

/** How many words a heading has at most that only says what its ordinals count: "Congresses of the party". */
const NOUN = 5;

/**
 * What an ordinal dates whose noun stands elsewhere: "The Fifteenth Congress met in 1927, the Sixteenth in 1930", `Second:
 * 1933–37` under the heading "Five-Year Plans".
 */
export function withNouns(
  sentence: Sentence,
  { parents, headings }: Surroundings,
  read: Read,
): readonly Retold[] {
  const { tokens, text } = sentence;
  const names = namedEvents(sentence);
  const labels = [...headings, ...parents].filter((one) => one.tokens.length <= NOUN);
  if (names.length + labels.length === 0) return [];
  return tokens.flatMap((token, at): readonly Retold[] => {
    const to = ordinalEnd(sentence, at);
    const end = tokens[(to ?? 0) - 1]?.end ?? 0;
    if (to === undefined || !isBareOrdinal(sentence, at, to)) return [];
    if (names.some((name) => holds(name, at))) return [];
    const own = names.flatMap((name) => {
      const noun = ordinalEnd(sentence, name.from);
      if (noun === undefined || name.to > at || noun >= name.to) return [];
      // "… began in 1928, the Second in 1933": the verb is left out as well.
      const verb = /^(?:in|on|from)$/.test(tokens[to]?.lower ?? '')
        ? verbEnd(sentence, name.to, at)
        : name.to;
      return [text.slice(tokens[noun]?.start, tokens[verb - 1]?.end)];
    });
    const above = labels.map((one) => one.text.replace(/:$/, ''));
    const nouns = own.length > 0 ? own.slice(-1) : above.toReversed();
    return nouns.map((noun) => retell(`${text.slice(token.start, end)} ${noun}`, sentence, end, read));
  });
}

/** The index behind the first verb that dates what stands before `from`, up to a date or `limit`; else `from` itself. */
function verbEnd(sentence: Sentence, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    if (sentence.dates.some((date) => date.from === at)) break;
    if (DATING.has(wordRole(sentence, at))) return at + 1;
  }
  return from;
}

/** Whether an ordinal stands without its noun, and is no adverb ("was first adopted"). */
function isBareOrdinal({ tokens, dates }: Sentence, from: number, to: number): boolean {
  const last = tokens[from - 1];
  const opens = last === undefined || last.kind === 'sign' || /^(?:the|and|or|then)$/.test(last.lower);
  const next = tokens[to];
  const ends = next?.kind !== 'word' || PHRASE_ENDS.has(next.lower) || dates.some((date) => date.from === to);
  return opens && ends;
}
