/** Which place a figure is stated for. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Quantity } from '../language/quantities.ts';
import { wordClass } from '../language/functionWords.ts';
import { share, type Token, type TokenRange } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import { lazily } from '../language/lazily.ts';
import { closeness, SAME_CLAUSE, type PlaceMention, type Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';
import { trailingLabel } from './trailingLabel.ts';
import { EXAMPLE, NO_PLACES } from './wordClasses.ts';

/** A place's id, or `elsewhere` for one that is none of the packs', and where it was named. */
export interface Placing {
  readonly id: string;
  readonly where: 'clause' | 'sentence' | 'parent' | 'heading' | 'previous';
}

/** The id of every place that is none of the packs'. */
const ELSEWHERE = 'elsewhere';

/** The nearest place in the sentence, else in what it inherits; nothing where none is named. */
export function placeOf(
  sentence: Sentence,
  quantity: Quantity,
  surroundings: Surroundings,
): Placing | undefined {
  const parallel = inParallel(sentence, quantity);
  if (parallel !== undefined) return { id: parallel.place?.id ?? ELSEWHERE, where: 'clause' };
  if (isNational(sentence, quantity)) return undefined;
  let best: Placing | undefined;
  let weight = 0;
  let destination: { readonly to: number } | undefined;
  for (const mention of sentence.places) {
    // "to Siberia, the Urals and Kazakhstan": what goes on a list of destinations is one.
    const listed =
      destination !== undefined &&
      sentence.tokens
        .slice(destination.to, mention.from)
        .every(({ lower }) => /^(?:,|and|or|the|&)$/.test(lower));
    if (listed || isDestination(sentence, mention)) {
      destination = mention;
      continue;
    }
    if (
      isExample(sentence, mention.from) ||
      isAddition(sentence, mention.from) ||
      isOfAnother(sentence, quantity, mention)
    )
      continue;
    const near = closeness(sentence, mention, quantity);
    // At equal distance what comes first is what the sentence is about.
    const strength = mention.from < quantity.from ? near : near * 0.97;
    if (strength <= weight) continue;
    weight = strength;
    best = { id: mention.place?.id ?? ELSEWHERE, where: near > SAME_CLAUSE ? 'clause' : 'sentence' };
  }
  if (best !== undefined) return best;
  for (const [where, sentences] of [
    ['parent', surroundings.parents],
    ['previous', surroundings.previous.slice(-1)],
    ['heading', surroundings.headings],
  ] as const) {
    for (const around of sentences.toReversed()) {
      const mention = around.places[0];
      // The sentence before lends its place only when it is about one place alone.
      if (mention === undefined || (where === 'previous' && around.places.length > 1)) continue;
      return { id: mention.place?.id ?? ELSEWHERE, where };
    }
  }
  return undefined;
}

/** "the Lower Volga and the North Caucasus kept 35.4% and 50.2%": as many places in front as figures behind. */
function inParallel({ quantities, places }: Sentence, quantity: Quantity): PlaceMention | undefined {
  const [first] = quantities;
  if (first === undefined || quantities.length < 2 || places.length !== quantities.length) return undefined;
  return places.every(({ to }) => to <= first.from) ? places[quantities.indexOf(quantity)] : undefined;
}

/** "83% in the Black Earth, well above the national 57%": told beside a part, a figure of the whole says so itself. */
function isNational({ tokens }: Sentence, { from }: Quantity): boolean {
  const [first = '', second = ''] = tokens.slice(Math.max(0, from - 2), from).map(({ lower }) => lower);
  const word = second === 'average' || second === 'figure' ? first : second;
  return /^(?:national|nationwide|nationally|overall|all-union)$/.test(word);
}

/** "13,754 disturbances, 4,098 of them in Ukraine": a place behind belongs to the figure that stands nearer in front of it. */
function isOfAnother(sentence: Sentence, quantity: Quantity, mention: TokenRange): boolean {
  const { quantities } = sentence;
  // "7.5m in 1929 and 1.6m in 1933 (cattle in Kazakhstan)": a label at the end is that of all.
  const label = trailingLabel(sentence);
  if (label !== undefined && share(label, mention)) return false;
  const partner = quantity.pair === undefined ? undefined : quantities[quantity.pair.other];
  return quantities.some(
    (other) => other !== partner && other.from >= quantity.to && other.to <= mention.from,
  );
}

/** "deported to Siberia", "sold to Germany": where something went, not where it was counted; "according to Berlin" is. */
function isDestination({ tokens }: Pick<Sentence, 'tokens'>, { from, place }: PlaceMention): boolean {
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const word = tokens[at]?.lower ?? '';
  if (word === 'to' && place === undefined && tokens[at - 1]?.lower === 'according') return false;
  return word === 'to' || word === 'into' || word === 'towards';
}

/** "deported to Kazakhstan: 51,000 families": of all that went, only those that went to the one place of the packs that is named. */
export function isSentToPart({ places, tokens }: Sentence, home: string): boolean {
  const destinations = places.filter((mention) => isDestination({ tokens }, mention));
  const [only] = destinations;
  return destinations.length === 1 && only?.place !== undefined && only.place.id !== home;
}

/**
 * "In Podgornoe 12% had joined", "on the White Canal 1,438 people died": a name behind a preposition of place that no pack
 * knows is some place of its own, unless it names something else that begins with a capital ("in the Second Plan").
 */
export function namesUnknownPlace(sentence: Sentence, knowledge: Knowledge, quantity?: Quantity): boolean {
  const { text, tokens, dates, phrases, places } = sentence;
  const counted = quantity && countedPhrase(sentence, quantity.to);
  const candidates = tokens.flatMap((token, at) => {
    // "200 farms of the Don": what the figure counts is somewhere's.
    const owned = token.lower === 'of' && at === counted?.to;
    if (!owned && !PLACING.has(token.lower)) return [];
    const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    if (!isName(tokens[from])) return [];
    const length = tokens.slice(from).findIndex((next) => !isName(next));
    const to = length < 0 ? tokens.length : from + length;
    return [{ from, to, article: from === at + 2 && !owned }];
  });
  const known = lazily(() => [
    ...dates,
    ...phrases,
    ...places,
    ...knowledge.mentions(text, [text]).map(({ span }) => ({
      from: tokens.findIndex(({ end }) => end > span.start),
      to: tokens.findLastIndex(({ start }) => start < span.end) + 1,
    })),
  ]);
  return candidates.some((name) => {
    const words = tokens.slice(name.from, name.to);
    // "in the Politburo", "in the West": one word behind an article is rarely a place.
    if (name.article && words.length < 2) return false;
    if (words.some(({ lower }) => NO_PLACES.has(lower))) return false;
    return !known().some((one) => share(one, name));
  });
}

/** Prepositions behind which a name is a place. */
const PLACING = wordClass('around at in near on outside');

const isName = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}\p{Ll}{2,}$/u.test(token.text);

/** "4.2 million with the Kuban": what is counted besides. */
function isAddition({ tokens, places }: Sentence, from: number): boolean {
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return places.length === 1 && /^(?:plus|with|without)$/.test(tokens[at]?.lower ?? '');
}

/** "particularly in Ukraine": an example for a figure of the whole. */
function isExample(sentence: Sentence, at: number): boolean {
  return sentence.tokens.slice(Math.max(0, at - 4), at).some((token) => EXAMPLE.has(token.lower));
}
