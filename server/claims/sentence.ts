/** One sentence read once: everything about it that linking, dating and judging its figures ask for. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Place } from '../knowledge/model.ts';
import { findDates, type DateMention } from '../language/dates.ts';
import { CONTRAST, PHRASE_ENDS, SUBORDINATING } from '../language/functionWords.ts';
import { findQuantities, type Quantity } from '../language/quantities.ts';
import { holds, tokenise, type Token, type TokenRange } from '../language/tokens.ts';
import type { Span } from '../note/note.ts';
import { lazily } from '../language/lazily.ts';
import { chosenOf } from './lettered.ts';
import {
  findPhrases,
  firstOfEach,
  PASSED_OVER,
  type PhraseHit,
  type PhraseIndex,
  type PhraseWord,
} from './phraseIndex.ts';

/** A place of the packs, or (`undefined`) some place that is none of theirs. */
export interface PlaceMention extends TokenRange {
  readonly place: Place | undefined;
}

/** A sentence with its parts. Offsets count from the start of its text. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly phrases: readonly PhraseHit[];
  /** Each phrase where it stands first: all that counts for figures of other sentences. */
  readonly firstPhrases: readonly PhraseHit[];
  readonly places: readonly PlaceMention[];
  /** Running sum of what it costs to lean across the tokens before each index; see {@link closeness}. */
  readonly barriers: readonly number[];
}

/** Reads a sentence, or any short text that is read like one (a heading, a table header). Linear in its length. */
export function readSentence(text: string, knowledge: Knowledge, index: PhraseIndex): Sentence {
  const tokens = tokenise(text);
  const dates = findDates(tokens);
  const quantities = chosenOf(tokens, findQuantities(tokens, dates));
  const phrases = lazily(() =>
    findPhrases(tokens.map((token, at) => wordAt(index, token, tokens[at - 1], tokens[at + 1]))),
  );
  const places = lazily(() => findPlaces(text, tokens, phrases(), knowledge));
  return new ReadSentence(text, tokens, dates, quantities, phrases, places);
}

/** The same sentence with other figures; what was read of it otherwise is shared. */
export function withQuantities(sentence: Sentence, quantities: readonly Quantity[]): Sentence {
  const { text, tokens, dates } = sentence;
  return new ReadSentence(
    text,
    tokens,
    dates,
    quantities,
    () => sentence.phrases,
    () => sentence.places,
  );
}

/**
 * A sentence of which phrases and places are found when they are asked for: most sentences have no figure. It is a class
 * because all judging reads it: objects with getters of their own have no shape in common, and V8 looks up each of their
 * properties by its name.
 */
class ReadSentence implements Sentence {
  private readonly findFirst = lazily(() => firstOfEach(this.phrases));
  private readonly sum = lazily(() => sumBarriers(this.tokens));

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly dates: readonly DateMention[],
    readonly quantities: readonly Quantity[],
    private readonly findPhrases: () => readonly PhraseHit[],
    private readonly findPlaces: () => readonly PlaceMention[],
  ) {}

  get phrases(): readonly PhraseHit[] {
    return this.findPhrases();
  }
  get firstPhrases(): readonly PhraseHit[] {
    return this.findFirst();
  }
  get places(): readonly PlaceMention[] {
    return this.findPlaces();
  }
  get barriers(): readonly number[] {
    return this.sum();
  }
}

/**
 * What a phrase is compared with: "14th" and "25,000ers" are one word with the digits they begin with; a dagger and "(d." say
 * that somebody died.
 */
function wordAt(
  index: PhraseIndex,
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): PhraseWord {
  const { kind, text } = token;
  if (text === '†' || (token.lower === 'd' && before?.text === '(' && after?.text === '.'))
    return index.wordOf('died');
  if (kind === 'digits' && after?.kind === 'word' && after.joined) return index.wordOf(text + after.text);
  if (kind !== 'word') return index.signOf(text);
  if (token.joined && before?.kind === 'digits') return PASSED_OVER;
  // "XVth Congress"
  const numeral = token.lower === text ? undefined : /^([IVX]{2,})(?:st|nd|rd|th)$/.exec(text)?.[1];
  return index.wordOf(numeral ?? text);
}

function findPlaces(
  text: string,
  tokens: readonly Token[],
  phrases: readonly PhraseHit[],
  knowledge: Knowledge,
): readonly PlaceMention[] {
  const place = (span: Span): TokenRange => ({
    from: tokens.findIndex((token) => token.end > span.start),
    to: tokens.findLastIndex((token) => token.start < span.end) + 1,
  });
  const foreign = knowledge.elsewhere(text).map(place);
  return [
    ...knowledge.places(text).map((found) => ({ place: found.place, ...place(found.span) })),
    ...foreign
      .filter(({ to }) => !isAside(tokens, to, phrases))
      .map((range) => ({ place: undefined, ...range })),
  ];
}

/** "the German invasion", "American engineers": an adjective of something else says nothing of where a figure belongs. */
function isAside(tokens: readonly Token[], next: number, phrases: readonly PhraseHit[]): boolean {
  const noun = tokens[next];
  // "the Third Reich's census": an owner places it.
  if (/['’]s?$/.test(tokens[next - 1]?.text ?? '')) return false;
  if (noun?.kind !== 'word' || PHRASE_ENDS.has(noun.lower)) return false;
  return !phrases.some((hit) => holds(hit, next) && hit.uses.some((use) => use.of === 'measure'));
}

/** How much of a word's weight survives each sign that stands between it and a figure. */
const BARRIERS: ReadonlyMap<string, number> = new Map([
  [';', 0.65],
  [',', 0.88],
  ['(', 0.9],
  [')', 0.9],
  ['–', 0.9],
  ['—', 0.9],
]);

/** … and each word or sign, from 1 (all of it) towards 0. */
function permeability(token: Token, previous: Token | undefined): number {
  if (CONTRAST.has(token.lower)) return 0.7;
  if (token.lower === 'and') return 0.92;
  if (SUBORDINATING.has(token.lower)) return 0.8;
  if (!/^[.!?]$/.test(token.text)) return BARRIERS.get(token.text) ?? 1;
  // A point inside an abbreviation or a number parts nothing.
  return token.joined && previous !== undefined && previous.text.length <= 3 ? 1 : 0.6;
}

/** Running sums of the logarithms: what stands between two tokens is a difference of two of them. */
function sumBarriers(tokens: readonly Token[]): readonly number[] {
  const sums = [0];
  let sum = 0;
  tokens.forEach((token, index) => {
    sum += Math.log(permeability(token, tokens[index - 1]));
    sums.push(sum);
  });
  return sums;
}

/** What a word keeps of its weight for each token between it and a figure. */
const DISTANCE = 0.985;

/** Two stretches of tokens that are nearer than this stand in the same clause, as a reader is told. */
export const SAME_CLAUSE = 0.8;

/**
 * How near two stretches of tokens are to each other, from 1 (side by side) towards 0: what stands between them weakens
 * it, a clause border more than a comma, and so does sheer distance.
 */
export function closeness(sentence: Sentence, a: TokenRange, b: TokenRange): number {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  if (left.to >= right.from) return 1;
  const barrier = (sentence.barriers[right.from] ?? 0) - (sentence.barriers[left.to] ?? 0);
  return Math.exp(barrier) * DISTANCE ** (right.from - left.to);
}
