/** Which place a figure is stated for. */
import type { Quantity } from '../language/quantities.ts';
import { closeness, type Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** A place's id, or `elsewhere` for one that is none of the packs', and where it was named. */
export interface Placing {
  readonly id: string;
  readonly where: 'clause' | 'sentence' | 'parent' | 'heading' | 'previous';
}

/** The id of every place that is none of the packs'. */
export const ELSEWHERE = 'elsewhere';

/** Behind these words a place is an example, not the whole: "7 million died, particularly in Ukraine". */
const EXAMPLE =
  /^(?:particularly|especially|mainly|mostly|notably|including|chiefly|above|worst|like|hardest)$/;

/** The nearest place in the sentence, else in what it inherits; nothing where none is named. */
export function placeOf(
  sentence: Sentence,
  quantity: Quantity,
  surroundings: Surroundings,
): Placing | undefined {
  let best: Placing | undefined;
  let weight = 0;
  for (const mention of sentence.places) {
    if (isExample(sentence, mention.from) || isDestination(sentence, mention.from)) continue;
    const near = closeness(sentence, mention, quantity);
    // At equal distance what comes first is what the sentence is about.
    const strength = mention.from < quantity.from ? near : near * 0.97;
    if (strength <= weight) continue;
    weight = strength;
    best = { id: mention.place?.id ?? ELSEWHERE, where: near > 0.8 ? 'clause' : 'sentence' };
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

/** "deported to Siberia", "sold to Germany": where something went, not where it was counted. */
function isDestination(sentence: Sentence, at: number): boolean {
  const [first, second] = sentence.tokens.slice(Math.max(0, at - 2), at).map((token) => token.lower);
  const before = second === 'the' ? first : (second ?? first);
  return before === 'to' || before === 'into' || before === 'towards';
}

function isExample(sentence: Sentence, at: number): boolean {
  return sentence.tokens.slice(Math.max(0, at - 4), at).some((token) => EXAMPLE.test(token.lower));
}
