/** Which quotation of the packs a wording is, and whether it is worded as it is known. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Quotation } from '../../knowledge/model.ts';
import { isSpellingOf } from '../../knowledge/spelling.ts';
import type { Span } from '../../note/note.ts';
import { align, type Pair } from './align.ts';
import { isPlain, quotedWords, type QuotedWord } from './quotedWords.ts';

/** A wording of a note that is a known quotation. */
export interface Recognised {
  readonly quotation: Quotation;
  /**
   * `same`: only left out, bracketed or spelt differently; `reworded`: a word that matters is another; `translated`: so it
   * is, but of words that were said in another language, and it is no number and no denial.
   */
  readonly wording: 'same' | 'translated' | 'reworded';
  /** The part of the note's wording that is the known one's, in offsets of the text it was read from. */
  readonly span: Span;
  /** What is known to have been said there, as it stands in the pack. */
  readonly known: string;
  /** Whether the one can stand in the other's place; not where both go on with other words. */
  readonly mendable: boolean;
  /** How much of both wordings is the same, 0 to 1. */
  readonly likeness: number;
  /** How many words that matter are the same, less those that are not. */
  readonly agreement: number;
}

interface Wording {
  readonly quotation: Quotation;
  readonly text: string;
  readonly words: readonly QuotedWord[];
}

/** All wordings of a knowledge base, and by which words that matter they are found. */
interface Wordings {
  readonly byKey: ReadonlyMap<string, ReadonlySet<Wording>>;
  /** Words that some wording of a quotation has: another translation's word is no mistake. */
  readonly vocabulary: ReadonlyMap<Quotation, ReadonlySet<string>>;
}

/** A quotation in a note is compared up to this many words; nobody learns more by heart. */
const LONGEST = 250;

/** A wording has at least so many words, unless it is all of a shorter known one: scare quotes are nobody's. */
const SHORTEST = 4;

/** How much has to be the same before something is called a known quotation … */
const ALIKE = 0.6;
/** … and how many words that matter, before it is called a reworded one. */
const IN_COMMON = { same: 2, translated: 3, reworded: 3 } as const;

/** So many words in the same order are no chance either, where nearly all of a wording are the same. */
const LONG = { pairs: 7, share: 0.8 } as const;

/** How many words at either end may stand for others: "*destroying* the kulaks" for "*eliminating* the kulaks". */
const AT_ENDS = 3;

/** In front that may be one more on the known side: "*150* years" for "*fifty or a hundred* years". */
const IN_FRONT = AT_ENDS + 1;

const ARTICLES = new Set(['a', 'an', 'the']);

const cache = new WeakMap<Knowledge, Wordings>();

/** The known quotation that a wording is, if any; the one with most in common where there are two. Linear in the wording. */
export function recognise(text: string, knowledge: Knowledge): Recognised | undefined {
  const words = quotedWords(text).slice(0, LONGEST);
  const wordings = cache.get(knowledge) ?? readWordings(knowledge);
  cache.set(knowledge, wordings);
  let best: Recognised | undefined;
  for (const wording of candidates(words, wordings)) {
    const found = compareWordings(words, wording, wordings.vocabulary.get(wording.quotation));
    if (found === undefined) continue;
    if (best === undefined || rank(found) > rank(best)) best = found;
  }
  return best;
}

const rank = ({ agreement, likeness }: Recognised): number => agreement + likeness / 2;

function readWordings({ packs }: Knowledge): Wordings {
  const byKey = new Map<string, Set<Wording>>();
  const vocabulary = new Map<Quotation, Set<string>>();
  for (const quotation of packs.flatMap((pack) => pack.quotations).filter(({ checked }) => checked)) {
    const own = new Set<string>();
    vocabulary.set(quotation, own);
    for (const text of [quotation.text, ...quotation.variants]) {
      const wording = { quotation, text, words: quotedWords(text) };
      for (const { key, content } of wording.words) {
        own.add(key);
        if (!content) continue;
        const found = byKey.get(key) ?? new Set();
        byKey.set(key, found.add(wording));
      }
    }
  }
  return { byKey, vocabulary };
}

/** Wordings that have enough words that matter in common with these. */
function candidates(words: readonly QuotedWord[], { byKey }: Wordings): readonly Wording[] {
  const counts = new Map<Wording, number>();
  for (const key of new Set(words.filter(({ content }) => content).map((word) => word.key)))
    for (const wording of byKey.get(key) ?? []) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  return [...counts]
    .filter(([wording, count]) => count >= Math.min(IN_COMMON.same, contentOf(wording.words)))
    .map(([wording]) => wording);
}

const contentOf = (words: readonly QuotedWord[]): number => words.filter(({ content }) => content).length;

function compareWordings(
  words: readonly QuotedWord[],
  { quotation, text, words: known }: Wording,
  vocabulary: ReadonlySet<string> = new Set(),
): Recognised | undefined {
  const pairs = align(words, known);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const before = atEnd(
    words.slice(0, first.note).reverse(),
    known.slice(0, first.known).reverse(),
    () => IN_FRONT,
  );
  const after = atEnd(words.slice(last.note + 1), known.slice(last.known + 1), (count) => count);
  const here = words.slice(first.note - before.here, last.note + after.here + 1);
  const there = known.slice(first.known - before.there, last.known + after.there + 1);
  const matched = new Set(pairs.map((pair) => words[pair.note]));
  const others = here.filter((word) => word.content && !matched.has(word));
  const missed = unmatched(there, known, pairs);
  const strange = others.filter(
    (word) => !vocabulary.has(word.key) && !missed.some((other) => isSpellingOf(word.text, other.text)),
  );
  const wording = wordingOf(strange, quotation);
  const inCommon = pairs.filter((pair) => words[pair.note]?.content).length;
  const whole = wording === 'same' && pairs.length === known.length && here.length === words.length;
  const long = pairs.length >= LONG.pairs && pairs.length >= LONG.share * here.length;
  if (!whole && (here.length < SHORTEST || (inCommon < IN_COMMON[wording] && !long))) return undefined;
  const left = here.some(({ afterGap }) => afterGap) ? 0 : missed.length;
  const likeness = (2 * inCommon) / (2 * inCommon + strange.length + left);
  if (likeness < ALIKE || pairs.length < ALIKE * here.length) return undefined;
  const agreement = inCommon - strange.length;
  return {
    quotation,
    wording,
    span: spanOf(here),
    known: sliceOf(text, there),
    mendable: !before.goesOn && !after.goesOn,
    likeness,
    agreement,
  };
}

/** Another translator may have put anything but a number and a "not" in another way. */
function wordingOf(strange: readonly QuotedWord[], { translated }: Quotation): Recognised['wording'] {
  if (strange.length === 0) return 'same';
  return translated && !strange.some(isPlain) ? 'translated' : 'reworded';
}

/**
 * How many words beyond the last one in common stand for one another: none where one side ends there, and none behind the
 * last word that matters. `mostFor` tells how many others may stand for so many words. `goesOn`: both sides go on with
 * other words.
 */
function atEnd(
  here: readonly QuotedWord[],
  there: readonly QuotedWord[],
  mostFor: (count: number) => number,
): { readonly here: number; readonly there: number; readonly goesOn: boolean } {
  const upTo = (words: readonly QuotedWord[], most: number): number =>
    words.slice(0, most).findLastIndex(({ content }) => content) + 1;
  const mine = upTo(here, AT_ENDS);
  const theirs = upTo(there, mostFor(mine));
  if (mine === 0 || theirs === 0) return { here: 0, there: 0, goesOn: false };
  // "a hundred" for "fifty": the article goes with its noun.
  const article = mine < here.length && ARTICLES.has(here[mine]?.key ?? '') ? 1 : 0;
  return {
    here: mine + article,
    there: theirs,
    goesOn: here.slice(mine).some(({ content }) => content) && theirs < there.length,
  };
}

/** The words that matter of a stretch of a known wording that the note does not have. */
function unmatched(
  there: readonly QuotedWord[],
  known: readonly QuotedWord[],
  pairs: readonly Pair[],
): readonly QuotedWord[] {
  const matched = new Set(pairs.map((pair) => known[pair.known]));
  return there.filter((word) => word.content && !matched.has(word));
}

const spanOf = (words: readonly QuotedWord[]): Span => ({
  start: words[0]?.span.start ?? 0,
  end: words.at(-1)?.span.end ?? 0,
});

function sliceOf(text: string, words: readonly QuotedWord[]): string {
  const { start, end } = spanOf(words);
  return text.slice(start, end);
}
