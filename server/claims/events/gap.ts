/** What stands between the name of an event and a date, in the terms that decide whether the one dates the other. */
import type { Sentence } from '../sentence.ts';
import {
  BEGINS,
  datingStem,
  ENDS,
  HALF_VERBS,
  IDLE_SIGN,
  LASTS,
  NOUNS,
  OCCURS,
  OTHER_HALF,
  PARTS_LABEL,
  PASSED,
  RELATES,
  SPEAKS,
  TURNED,
} from './datingWords.ts';

/** How a word takes part in dating; `other` words are about something else. */
export type WordRole =
  'begins' | 'occurs' | 'ends' | 'lasts' | 'speaks' | 'relates' | 'passed' | 'label' | 'break' | 'other';

/** What a stretch of tokens holds. */
export interface Gap {
  readonly occurs: boolean;
  /** A word that dates the beginning of what lasts; it `occurs` as well. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** A word that only a date until or since which it was so makes one that dates. */
  readonly lasts: boolean;
  readonly speaks: boolean;
  /** A word that reckons from the event or remembers it. */
  readonly relates: boolean;
  /** A sign that sets a date apart from what it dates. */
  readonly label: boolean;
  /** The end of a statement. */
  readonly breaks: boolean;
  /** How many words are about something else, and how many of those stand before any word that dates. */
  readonly others: number;
  readonly othersBefore: number;
  /** How many words and signs there are that are not merely quotation marks and the like. */
  readonly words: number;
  /** How many of these are prepositions before a date. */
  readonly prepositions: number;
  /** … and how many are signs. */
  readonly signs: number;
  /** How many are verbs in the past of some other matter. */
  readonly pasts: number;
  /** A word that begins another statement: "Lenin's death and in 1925 …". */
  readonly joins: boolean;
}

/** "declared complete" tells of an end. */
const DECLARES = /^(?:announced|declared|proclaimed|pronounced)$/;

/** What a word or sign says. Names, that is capitals, and adverbs in -ly part nothing. */
export function wordRole({ tokens }: Sentence, at: number): WordRole {
  const token = tokens[at];
  if (token === undefined) return 'break';
  const { lower, text } = token;
  if (token.kind === 'sign') {
    if (text === '.' && token.joined && (tokens[at - 1]?.text.length ?? 9) <= 3) return 'passed';
    if (text === '†') return 'occurs';
    // "Internal passports introduced? – 1932": a question with its answer behind it.
    if (PARTS_LABEL.test(text) || (text === '?' && PARTS_LABEL.test(tokens[at + 1]?.text ?? '')))
      return 'label';
    return text === ';' || text === '?' ? 'break' : IDLE_SIGN.test(text) ? 'passed' : 'other';
  }
  if (token.kind === 'digits') return 'other';
  if (RELATES.has(lower)) return 'relates';
  if (NOUNS.has(lower)) return 'passed';
  const root = datingStem(lower);
  if (DECLARES.test(lower) && ENDS.has(datingStem(tokens[at + 1]?.lower ?? ''))) return 'ends';
  if (TURNED.test(lower) && /^(?:as|into|with)$|^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return 'ends';
  if (BEGINS.has(root)) {
    return HALF_VERBS.test(lower) && !OTHER_HALF.test(tokens[at + 1]?.lower ?? '') ? 'occurs' : 'begins';
  }
  if (OCCURS.has(root)) return 'occurs';
  if (LASTS.has(root)) return 'lasts';
  if (ENDS.has(root)) return 'ends';
  if (SPEAKS.has(root)) return 'speaks';
  if (PASSED.has(root) || /^\p{Lu}/u.test(text) || lower.endsWith('ly')) return 'passed';
  return lower.length === 1 ? 'passed' : 'other';
}

/** The tokens from `from` up to `to`, read. */
export function readGap(sentence: Sentence, from: number, to: number): Gap {
  const gap = {
    occurs: false,
    begins: false,
    ends: false,
    lasts: false,
    speaks: false,
    relates: false,
    label: false,
    breaks: false,
    others: 0,
    othersBefore: 0,
    words: 0,
    prepositions: 0,
    signs: 0,
    pasts: 0,
    joins: false,
  };
  for (let at = from; at < to; at += 1) {
    const role = wordRole(sentence, at);
    const { text, lower, kind } = sentence.tokens[at] ?? { text: '', lower: '', kind: 'sign' };
    if (!IDLE_SIGN.test(text)) {
      gap.words += 1;
      if (kind === 'sign') gap.signs += 1;
      if (/^(?:in|on|at)$/.test(lower)) gap.prepositions += 1;
    }
    if (/^(?:and|to|which|who|had|have|has|all)$/.test(lower)) gap.joins = true;
    if (role === 'other' && /..ed$/.test(lower)) gap.pasts += 1;
    if (role === 'other') {
      gap.others += 1;
      if (!gap.occurs && !gap.ends && !gap.lasts && !gap.speaks) gap.othersBefore += 1;
    } else if (role === 'begins') gap.begins = gap.occurs = true;
    else if (role === 'break') gap.breaks = true;
    else if (role !== 'passed') gap[role] = true;
  }
  return gap;
}
