/** The packs' linking phrases by their first stem, so that one pass over a sentence finds them all. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { EventRole, HistoricalEvent, Measure, Term } from '../knowledge/model.ts';
import { respeller } from '../knowledge/respelling.ts';
import { stemPhrase } from '../knowledge/stem.ts';
import { remembering } from '../language/remembering.ts';
import type { TokenRange } from '../language/tokens.ts';
import { holderNames } from './attribution.ts';
import { eventWords } from './events/eventWords.ts';
import { unitNouns } from './unitNouns.ts';

/** How a phrase speaks for or against a measure. */
export type PhraseRole = 'subject' | 'predicate' | 'topic' | 'exclude' | 'unit' | 'holder';

/** What a phrase says when it is found: it speaks for a measure, or fills one group of one way of naming an event. */
export type PhraseUse =
  | { readonly of: 'measure'; readonly measure: Measure; readonly role: PhraseRole }
  | { readonly of: 'event'; readonly event: HistoricalEvent; readonly way: number; readonly group: number }
  /** It names an event … */
  | { readonly of: 'name'; readonly event: HistoricalEvent; readonly role: EventRole }
  /** … or is one word of what it is called. */
  | { readonly of: 'event-word'; readonly event: HistoricalEvent }
  /** … or tells that another one is meant. */
  | { readonly of: 'other-event'; readonly event: HistoricalEvent }
  /** It names something that existed between known days. */
  | { readonly of: 'term'; readonly term: Term };

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

/** Gathers the phrases of all measures and events of a knowledge base. */
export function indexPhrases(knowledge: Knowledge): PhraseIndex {
  const byText = new Map<string, { stems: readonly string[]; uses: PhraseUse[] }>();
  const add = (phrase: string, use: PhraseUse): void => {
    const stems = stemPhrase(phrase);
    if (stems.length === 0) return;
    const key = stems.join(' ');
    const known = byText.get(key);
    if (known === undefined) byText.set(key, { stems, uses: [use] });
    else known.uses.push(use);
  };
  for (const measure of knowledge.measures) {
    for (const role of ['subject', 'predicate', 'topic', 'exclude'] as const) {
      for (const phrase of measure[role]) add(phrase, { of: 'measure', measure, role });
    }
    for (const { holder } of measure.observations.flatMap(({ estimates }) => estimates)) {
      for (const name of holderNames(holder, knowledge))
        add(name, { of: 'measure', measure, role: 'holder' });
    }
    for (const noun of unitNouns(measure.unit)) add(noun, { of: 'measure', measure, role: 'unit' });
  }
  for (const event of knowledge.events) {
    event.mentions.forEach((groups, way) => {
      groups.forEach((phrases, group) => {
        for (const phrase of phrases) add(phrase, { of: 'event', event, way, group });
      });
    });
    for (const { role, text } of event.names) add(text, { of: 'name', event, role });
    for (const word of eventWords(event)) add(word, { of: 'event-word', event });
    for (const phrase of event.exclude) add(phrase, { of: 'other-event', event });
  }
  for (const term of knowledge.packs.flatMap((pack) => pack.terms)) {
    for (const name of term.existence?.names ?? []) add(name, { of: 'term', term });
  }
  const opening = new Map<string, Phrase[]>();
  for (const phrase of byText.values()) {
    const first = phrase.stems[0] ?? '';
    const known = opening.get(first);
    if (known === undefined) opening.set(first, [phrase]);
    else known.push(phrase);
  }
  for (const phrases of opening.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  const stems = new Set([...byText.values()].flatMap((phrase) => phrase.stems));
  const stemOf = respeller(knowledge.packs, stems);
  const signOf = (stem: string): PhraseWord => ({ stem, opens: opening.get(stem) ?? [] });
  return { signOf, wordOf: remembering(REMEMBERED, (word) => signOf(stemOf(word))) };
}

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
