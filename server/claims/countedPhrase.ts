/** The noun phrase behind a figure: what it counts, as the writer names it. */
import { DETERMINERS, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import { holds, type Token, type TokenRange } from '../language/tokens.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';

/** A noun phrase and its head. */
export interface CountedPhrase extends TokenRange {
  /** The index of the head noun: `chairmen` in "93% of kolkhoz chairmen". */
  readonly head: number;
}

const QUOTE = /^["'‘“«]$/;

/** How many tokens are read as one noun phrase. */
const LONGEST = 5;

/**
 * The noun phrase that begins at token `index` of a sentence, behind a figure and its unit, or nothing where a verb, a
 * preposition or a sign follows. Without a dictionary of verbs, a phrase ends at the closed classes, at a participle and at a sign; its
 * head is the first plural, else the last word.
 *
 * `of kolkhoz chairmen were men` → head `chairmen` · `had been collectivised` → nothing · `horses in 1928` → `horses`.
 */
export function countedPhrase(sentence: Read, index: number): CountedPhrase | undefined {
  const phrases = phrasesOf(sentence);
  const known = phrases.get(index);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const phrase = readPhrase(sentence, index);
  phrases.set(index, phrase ?? 'none');
  return phrase;
}

/** What is asked of a sentence here. */
type Read = Pick<Sentence, 'tokens' | 'dates'>;

/** The phrases that were read, by their first token: nearly every step of judging a figure asks for its own. */
const phrasesOf = oncePer<Read, Map<number, CountedPhrase | 'none'>>(() => new Map());

function readPhrase({ tokens, dates }: Read, index: number): CountedPhrase | undefined {
  let at = index;
  if (tokens[at]?.lower === 'of') at += 1;
  // "27,519 'twenty-five-thousanders'": a name in quotation marks.
  const mark = tokens[at];
  if (mark?.joined === false && tokens[at + 1]?.joined === true && QUOTE.test(mark.text)) at += 1;
  // "22.8 million three years later": a date is nothing that is counted.
  const dated = (token: number): boolean => dates.some((date) => holds(date, token));
  for (let opened = openedTo(tokens, at); opened > at && !dated(at); opened = openedTo(tokens, at))
    at = opened;
  const from = at;
  let head: number | undefined;
  while (at - from < LONGEST) {
    const token = tokens[at];
    if (token === undefined || dated(at)) break;
    if (token.text === '-' && token.joined && at > from) {
      at += 1;
      continue;
    }
    if (token.kind !== 'word' || PHRASE_ENDS.has(token.lower) || isAdverb(token)) break;
    // "5 million tonnes of grain a year": another noun phrase begins.
    if (at > from && DETERMINERS.has(token.lower)) break;
    if (isParticiple(token, head !== undefined)) break;
    if (head === undefined && isPlural(token.lower)) head = at;
    at += 1;
  }
  if (at === from) return undefined;
  return { from, to: at, head: head ?? at - 1 };
}

function isOpener(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return DETERMINERS.has(token.lower) || token.lower.endsWith("'s") || token.lower.endsWith("s'");
}

/** The index behind an opener at an index: "the", "Ukraine's", "peasants’"; the index itself where there is none. */
function openedTo(tokens: readonly Token[], at: number): number {
  if (isOpener(tokens[at])) return at + 1;
  const sign = tokens[at + 1];
  const possessive = sign?.joined === true && /^['’]$/.test(sign.text) && tokens[at]?.lower.endsWith('s');
  return possessive === true && tokens[at + 2]?.kind === 'word' ? at + 2 : at;
}

/** "collectivised", "people living": the statement, no longer the thing; "autumn ploughing" is one. */
function isParticiple(token: Token, inside: boolean): boolean {
  if (token.lower === 'aged') return true;
  return token.lower.length > 4 && (token.lower.endsWith('ed') || (inside && token.lower.endsWith('ing')));
}

/** "respectively", "annually". */
const isAdverb = ({ lower }: Token): boolean => lower.endsWith('ly') && !NOUNS_IN_LY.has(lower);

const NOUNS_IN_LY = wordClass('assembly family monopoly supply july');

/** Plurals in -s and the usual irregular ones; -zy is the Russian plural of *kolkhozy*. */
export const isPlural = (word: string): boolean =>
  /(?:[^su]s|men|women|people|children|cattle|sheep|zy)$/.test(word) || word === 'families';
