/** The packs' linking phrases by their first stem, so that one pass over a sentence finds them all. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { respeller } from '../knowledge/respelling.ts';
import { remembering } from '../language/remembering.ts';
import type { TokenRange } from '../language/tokens.ts';
import { gatherPhrases, usesOf, type PhraseUse } from './phraseUses.ts';

/** A phrase as stems and everything it is used for. */
interface Phrase {
  readonly stems: readonly string[];
  readonly uses: readonly PhraseUse[];
}

/** A word or a sign of a sentence as phrases see it. */
export interface PhraseWord {
  /** A sign stands for itself. */
  readonly stem: string;
  /** The phrases that begin with it, the longest first; none for most words. */
  readonly opens: readonly Phrase[];
}

/** The phrases, ready for {@link findPhrases}. */
export interface PhraseIndex {
  /** A word by its stem, a misspelt word of the phrases by the stem of the right one: see {@link respeller}. */
  wordOf(word: string): PhraseWord;
  /** Digits or a sign, which have no stem. */
  signOf(sign: string): PhraseWord;
}

/** How many words are remembered at least: more than most writers use. */
const REMEMBERED = 4000;

/** A phrase found in a sentence. */
export interface PhraseHit extends TokenRange {
  readonly uses: readonly PhraseUse[];
}

/**
 * Makes the phrases of a knowledge base ready, and gathers them where that was not done beforehand. Those that begin with a
 * stem are put together when a sentence has it: a note has few of them.
 */
export function indexPhrases(knowledge: Knowledge): PhraseIndex {
  const gathered = knowledge.phrases ?? gatherPhrases(knowledge);
  const all = usesOf(knowledge);
  const opening = new Map<string, Opening>();
  for (const [said, phrases] of gathered) {
    for (const phrase of phrases) {
      const space = phrase.indexOf(' ');
      const first = space < 0 ? phrase : phrase.slice(0, space);
      const known = opening.get(first);
      if (known === undefined) opening.set(first, { gathered: [[phrase, said]] });
      else known.gathered.push([phrase, said]);
    }
  }
  const opensOf = (first: string): readonly Phrase[] => {
    const found = opening.get(first);
    if (found === undefined) return NONE;
    return (found.phrases ??= found.gathered
      .map(([phrase, said]) => ({ stems: phrase.split(' '), uses: said.flatMap((use) => all[use] ?? []) }))
      .sort((a, b) => b.stems.length - a.stems.length));
  };
  const signOf = (stem: string): PhraseWord => ({ stem, opens: opensOf(stem) });
  const stems = new Set(
    gathered
      .map(([, phrases]) => phrases.join(' '))
      .join(' ')
      .split(' '),
  );
  const stemOf = respeller(knowledge.packs, stems);
  return { signOf, wordOf: remembering(REMEMBERED, (word) => signOf(stemOf(word))) };
}

/** The phrases that one stem begins, as they were gathered; and put together, once somebody asks. */
interface Opening {
  readonly gathered: [phrase: string, said: readonly number[]][];
  phrases?: readonly Phrase[];
}

/** What most words begin. */
const NONE: readonly Phrase[] = [];

/**
 * All phrases in the words and signs of a sentence, ascending, overlapping ones included. Signs between two words of a phrase
 * are passed over.
 */
export function findPhrases(words: readonly PhraseWord[]): readonly PhraseHit[] {
  const hits: PhraseHit[] = [];
  words.forEach(({ opens }, from) => {
    for (const { stems, uses } of opens) {
      const to = matchEnd(stems, words, from);
      if (to !== undefined) hits.push({ from, to, uses });
    }
  });
  return hits.map((hit) => withoutPartsOfLonger(hit, hits));
}

/** "on their **own**": a word that is part of a longer phrase for a measure does not exclude that measure. */
function withoutPartsOfLonger(hit: PhraseHit, hits: readonly PhraseHit[]): PhraseHit {
  if (!hit.uses.some(isExclusion)) return hit;
  const longer = hits.filter(
    ({ from, to }) => from <= hit.from && hit.to <= to && to - from > hit.to - hit.from,
  );
  const spoken = new Set(longer.flatMap(({ uses }) => uses.flatMap((use) => speaksFor(use))));
  if (spoken.size === 0) return hit;
  const uses = hit.uses.filter((use) => !isExclusion(use) || !spoken.has(use.measure));
  return uses.length === hit.uses.length ? hit : { ...hit, uses };
}

type MeasureUse = Extract<PhraseUse, { of: 'measure' }>;

const isExclusion = (use: PhraseUse): use is MeasureUse => use.of === 'measure' && use.role === 'exclude';

const speaksFor = (use: PhraseUse): readonly Measure[] =>
  use.of === 'measure' && use.role !== 'exclude' && use.role !== 'unit' ? [use.measure] : [];

/** The first of the hits of each phrase, in order. */
export function firstOfEach(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  const first = new Map<readonly PhraseUse[], PhraseHit>();
  for (const hit of hits) if (!first.has(hit.uses)) first.set(hit.uses, hit);
  return [...first.values()];
}

/** Stands for a token that is part of the word before it. */
export const PASSED_OVER: PhraseWord = { stem: '-', opens: [] };

/** Signs that may stand between two words of a phrase: "the NEP (New Economic Policy)", "65/sh", "100,000". */
const SIGNS: ReadonlySet<string> = new Set(`-–,'’‘"“”()/`);

/** The index behind the phrase, when the words from `from` on are its words; signs between two words are passed over. */
function matchEnd(phrase: readonly string[], words: readonly PhraseWord[], from: number): number | undefined {
  let at = from + 1;
  for (let index = 1; index < phrase.length; index += 1) {
    while (SIGNS.has(words[at]?.stem ?? '')) at += 1;
    if (words[at]?.stem !== phrase[index]) return undefined;
    at += 1;
  }
  return at;
}
