/** One sentence read once: everything about it that linking, dating and judging its figures ask for. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Place } from '../knowledge/model.ts';
import { stem } from '../knowledge/stem.ts';
import { findDates, type DateMention } from '../language/dates.ts';
import { CONTRAST, PHRASE_ENDS } from '../language/functionWords.ts';
import { findQuantities, type Quantity } from '../language/quantities.ts';
import { tokenise, type Token } from '../language/tokens.ts';
import type { Span } from '../note/note.ts';
import { lazily } from './lazily.ts';
import { findPhrases, PASSED_OVER, type PhraseHit, type PhraseIndex } from './phraseIndex.ts';

/** A place of the packs, or (`undefined`) some place that is none of theirs; indices of its tokens. */
export interface PlaceMention {
  readonly place: Place | undefined;
  readonly from: number;
  readonly to: number;
}

/** A sentence with its parts. Offsets count from the start of its text. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly phrases: readonly PhraseHit[];
  readonly places: readonly PlaceMention[];
  /** Running sum of what it costs to lean across the tokens before each index; see {@link closeness}. */
  readonly barriers: readonly number[];
}

/** Reads a sentence, or any short text that is read like one (a heading, a table header). Linear in its length. */
export function readSentence(text: string, knowledge: Knowledge, index: PhraseIndex): Sentence {
  const tokens = tokenise(text);
  const dates = findDates(tokens);
  const phrases = lazily(() =>
    findPhrases(
      index,
      tokens.map((token, at) => stemAt(token, tokens[at - 1], tokens[at + 1])),
    ),
  );
  const places = lazily(() => findPlaces(text, tokens, phrases(), knowledge));
  const barriers = lazily(() => sumBarriers(tokens));
  return {
    text,
    tokens,
    dates,
    quantities: findQuantities(tokens, dates),
    get phrases() {
      return phrases();
    },
    get places() {
      return places();
    },
    get barriers() {
      return barriers();
    },
  };
}

/** The stem a phrase is compared with: "14th" and "25,000ers" are one word with the digits they begin with. */
function stemAt(token: Token, before: Token | undefined, after: Token | undefined): string {
  if (token.kind === 'digits' && after?.kind === 'word' && after.joined) return stem(token.text + after.text);
  if (token.kind === 'word' && token.joined && before?.kind === 'digits') return PASSED_OVER;
  return token.kind === 'word' ? stem(token.text) : token.text;
}

function findPlaces(
  text: string,
  tokens: readonly Token[],
  phrases: readonly PhraseHit[],
  knowledge: Knowledge,
): readonly PlaceMention[] {
  const elsewhere = knowledge.elsewhere(text);
  const place = (span: Span): { readonly from: number; readonly to: number } => ({
    from: tokens.findIndex((token) => token.end > span.start),
    to: tokens.findLastIndex((token) => token.start < span.end) + 1,
  });
  const foreign = elsewhere === undefined ? undefined : place(elsewhere);
  return [
    ...knowledge.places(text).map((found) => ({ place: found.place, ...place(found.span) })),
    ...(foreign === undefined || isAside(tokens, foreign.to, phrases)
      ? []
      : [{ place: undefined, ...foreign }]),
  ];
}

/** "the German invasion", "American engineers": an adjective of something else says nothing of where a figure belongs. */
function isAside(tokens: readonly Token[], next: number, phrases: readonly PhraseHit[]): boolean {
  const noun = tokens[next];
  if (noun?.kind !== 'word' || PHRASE_ENDS.has(noun.lower)) return false;
  return !phrases.some(
    (hit) => hit.from <= next && next < hit.to && hit.uses.some((use) => use.of === 'measure'),
  );
}

/** How much of a word's weight survives each sign or word that stands between it and a figure. */
function permeability(token: Token, previous: Token | undefined): number {
  if (token.kind === 'word') return CONTRAST.has(token.lower) ? 0.7 : token.lower === 'and' ? 0.92 : 1;
  if (token.kind === 'digits') return 1;
  switch (token.text) {
    case ';':
      return 0.65;
    case '.':
    case '!':
    case '?':
      // A point inside an abbreviation or a number parts nothing.
      return token.joined && previous !== undefined && previous.text.length <= 3 ? 1 : 0.6;
    case ',':
      return 0.88;
    case '(':
    case ')':
      return 0.9;
    case '–':
    case '—':
      return 0.9;
    default:
      return 1;
  }
}

function sumBarriers(tokens: readonly Token[]): readonly number[] {
  const sums = [0];
  let sum = 0;
  tokens.forEach((token, index) => {
    sum += Math.log(permeability(token, tokens[index - 1]));
    sums.push(sum);
  });
  return sums;
}

/**
 * How near two stretches of tokens are to each other, from 1 (side by side) towards 0: what stands between them weakens
 * it, a clause border more than a comma, and so does sheer distance.
 */
export function closeness(
  sentence: Sentence,
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): number {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  if (left.to >= right.from) return 1;
  const barrier = (sentence.barriers[right.from] ?? 0) - (sentence.barriers[left.to] ?? 0);
  return Math.exp(barrier) * 0.985 ** (right.from - left.to);
}
