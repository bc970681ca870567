/** The ways in which prose puts words into somebody's mouth: in front of a quotation, behind it, in a line of its own. */
import type { Person } from '../../knowledge/model.ts';
import { DETERMINERS } from '../../language/functionWords.ts';
import type { Token, TokenRange } from '../../language/tokens.ts';
import type { Span } from '../../note/note.ts';
import { GOES_ON, SAYING, SAYS, TURNS, WORDS_OF, WRITES } from './speechWords.ts';

/** A text with its tokens and the people it names, in order. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly people: readonly (TokenRange & { readonly person: Person; readonly span: Span })[];
}

/** How far a name stands from its verb, and a verb from what is said, in tokens. */
const REACH = { verb: 6, said: 10, title: 4 } as const;

/**
 * Whether the last one who is named in front of a quotation says it: "As Lenin put it:", "Lenin's slogan", "in the words
 * of Lenin", "Lenin:". A sentence that goes on behind it ("said that “…” was wrong") only speaks of it.
 */
export function leadsUpTo({ tokens, people }: Read, after: Read, title: boolean): boolean {
  const last = people.at(-1);
  if (last === undefined) return false;
  const between = tokens.slice(last.to);
  if (isSign(between, /^[:–—-]$/)) return true;
  const formal = /^[:,]$/.test(tokens.at(-1)?.text ?? '');
  if (isPossessive(tokens, last)) {
    const nouns = title ? between.slice(-1) : between;
    return between.length <= REACH.verb && nouns.some(isSaying) && !turns(between, formal);
  }
  const phrase = tokens.slice(Math.max(0, last.from - 3), last.from);
  const isOfThem = WORDS_OF.has(phrase.at(-1)?.lower ?? '') && between.length <= 3;
  if (isOfThem && phrase.some((word) => isSaying(word) || word.lower === 'coined')) return true;
  if (GOES_ON.has(after.tokens[0]?.lower ?? '')) return false;
  if (isOfThem && !title && phrase.some(({ lower }) => lower === 'according')) return true;
  return title ? isWritten(between) : isSpoken(between) && !turns(between, formal);
}

/** Between a name and what that person says: a verb of saying near either. */
function isSpoken(between: readonly Token[]): boolean {
  const first = between.findIndex(({ lower }) => SAYS.has(lower));
  const last = between.findLastIndex(({ lower }) => SAYS.has(lower));
  return last >= 0 && first <= REACH.verb && between.length - last <= REACH.said;
}

/** Between a name and a title: "wrote", "published his article". */
function isWritten(between: readonly Token[]): boolean {
  const verb = between.findLastIndex(({ lower }) => WRITES.has(lower));
  const rest = between.slice(verb + 1).filter(({ kind }) => kind === 'word');
  return (
    verb >= 0 &&
    verb <= REACH.verb &&
    rest.length <= REACH.title &&
    rest.every((word) => isSaying(word) || DETERMINERS.has(word.lower))
  );
}

/** Whether the sentence turns to something else between a name and a quotation. A colon or comma takes it up again. */
function turns(between: readonly Token[], formal: boolean): boolean {
  return between.some(({ lower, text }, index) => {
    if (text === ';') return true;
    if (!TURNS.has(lower)) return false;
    // "Lenin, who first said", "Lenin came back and said".
    if (lower === 'who') return index > 1;
    return !(lower === 'and' && (formal || SAYS.has(between[index + 1]?.lower ?? '')));
  });
}

/** Whether the first one who is named behind a quotation said it: "said Lenin", "Lenin told them", "(Lenin, 1918)". */
export function followsWith({ tokens, people }: Read, before: Read, title: boolean): boolean {
  const [first] = people;
  if (first === undefined) return false;
  const between = tokens.slice(0, first.from).filter(({ text }) => !/^[.,!?]$/.test(text));
  const behind = tokens.slice(first.to);
  const spoken = between.filter(({ kind }) => kind === 'word');
  const signs = between.filter(({ kind }) => kind === 'sign').map(({ text }) => text);
  const own = !isPossessive(tokens, first);
  if (spoken.length === 0 && signs.length > 0) {
    return SIGNED.test(signs.join('')) && own && !behind.some(({ lower }) => TURNS.has(lower));
  }
  if (signs.length > 0 || !own) return false;
  if (spoken.length === 0) {
    // "In his article “…”, Lenin blamed": the noun in front leans on the name behind.
    const lead = before.tokens.slice(-4);
    if (isSaying(lead.at(-1)) && lead.some(({ lower }) => lower === 'his' || lower === 'her')) return true;
    const verb = behind.findIndex(({ lower }) => SAYS.has(lower));
    return (!title && verb >= 0 && verb <= 3) || (behind.length > 0 && behind.every(isDated));
  }
  return isSaidBy(spoken, title);
}

/** Signs between a quotation and the name that signs it. */
const SIGNED = /^(?:[–—-]+|\(|:+|\||[=→~])$/;

/** From a quotation to the name of who said it: "declared Comrade", "was a slogan of". */
function isSaidBy(spoken: readonly Token[], title: boolean): boolean {
  const [first, last] = [spoken[0]?.lower ?? '', spoken.at(-1)?.lower ?? ''];
  const verbs = title ? WRITES : SAYS;
  if (verbs.has(first) && spoken.length <= 3 && !spoken.some(({ lower }) => lower === 'to' || lower === 'of'))
    return true;
  const told = spoken.some((word) => isSaying(word) || /^(?:said|written|coined|spoken)$/.test(word.lower));
  const turned = spoken.some(({ lower }) => TURNS.has(lower));
  return told && spoken.length <= 8 && /^(?:by|of|to)$/.test(last) && !turned;
}

/** A text that is somebody's name and a date, no more: a cell, the line below a block quote. */
export function isSignature({ tokens, people }: Read): boolean {
  const [one] = people;
  if (one === undefined || people.length > 1) return false;
  const rest = tokens.filter((_, index) => index < one.from || index >= one.to);
  return rest.every((token) => isDated(token) || BESIDE_A_NAME.has(token.lower));
}

const BESIDE_A_NAME = new Set(['a', 'answer', 'by', 'comrade', 'from', 'said', 'source', 'speaker', 'who']);

/** The sentence in front of a quotation: "Lenin spoke to the managers.", "Lenin wrote:" */
export function introduces(previous: Read, after: Read, title: boolean): boolean {
  if (previous.people.length !== 1 || previous.tokens.some(isMark)) return false;
  const end = previous.tokens.at(-1)?.text;
  const tokens = end === '.' ? previous.tokens.slice(0, -1) : previous.tokens;
  return (end === ':' || end === '.') && leadsUpTo({ ...previous, tokens }, after, title);
}

/** The sentence behind a quotation: "Lenin said this in 1918.", "These are the words of Lenin.", "Lenin." */
export function concludes(next: Read): boolean {
  const { tokens, people } = next;
  const [one] = people;
  if (one === undefined || people.length > 1 || tokens.some(isMark)) return false;
  if (isSignature(next)) return true;
  const points = tokens.findIndex(({ lower }) => lower === 'this' || lower === 'these');
  if (points < 0 || isPossessive(tokens, one)) return false;
  const verb = tokens.findIndex(({ lower }) => SAYS.has(lower));
  if (one.from < verb && verb - one.to <= 2 && points > verb && points - verb <= 2) return true;
  const words = tokens.findIndex((token) => isSaying(token) || /^(?:said|written)$/.test(token.lower));
  const by = tokens[one.from - 1]?.lower;
  return points <= 1 && words > points && words < one.from && (by === 'of' || by === 'by');
}

/** A sign with nothing but a date in front of it. */
function isSign(between: readonly Token[], sign: RegExp): boolean {
  const isShort = between.length > 0 && between.length <= REACH.verb;
  return isShort && between.every(isDated) && sign.test(between.at(-1)?.text ?? '');
}

const isSaying = (token: Token | undefined): boolean => SAYING.has(token?.lower ?? '');

const isMark = ({ text }: Token): boolean => /["“”«»]/.test(text);

/** "Lenin's": what follows is said of something of his. */
function isPossessive(tokens: readonly Token[], { to }: TokenRange): boolean {
  return /['’ʼ]s?$/i.test(tokens[to - 1]?.text ?? '') || /^['’ʼ]$/.test(tokens[to]?.text ?? '');
}

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** A sign, or part of a date: "in", "March", "1918". */
const isDated = ({ kind, lower }: Token): boolean =>
  kind !== 'word' || /^(?:c|in|of|on)$/.test(lower) || MONTHS.test(lower);
