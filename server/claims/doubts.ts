/** What speaks against a wrong figure being wrong: it is somebody else's, of something smaller, or no figure at all. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import type { Quantity } from '../language/quantities.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Reason } from './judgement.ts';
import { isLabelNumber } from './labelNumbers.ts';
import { marksFalse } from './mood.ts';
import { isOneFarm, isPartOfPlace, isSmallScope, isTown, isUnknownRow } from './owners.ts';
import { namesUnknownPlace } from './placing.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** Why a figure that contradicts `measure` may be right all the same; nothing when nothing speaks for it. */
export function whyDoubtful(
  sentence: Sentence,
  quantity: Quantity,
  measure: Measure,
  surroundings: Surroundings,
  knowledge: Knowledge,
): Reason | undefined {
  const doubts: readonly (readonly [Reason, () => boolean])[] = [
    ['denied', () => isMarkedFalse(surroundings)],
    ['hypothesis', () => isSupposed(surroundings)],
    ['no-measure', () => isLabelNumber(sentence, quantity) || isOfOthers(sentence, quantity, measure)],
    ['one-place', () => isOneFarm(sentence) || isSmallScope(sentence, surroundings)],
    [
      'unknown-place',
      () =>
        namesUnknownPlace(sentence, knowledge) ||
        isTown(sentence, quantity, knowledge) ||
        isPartOfPlace(sentence, quantity, knowledge) ||
        isUnknownRow(surroundings, knowledge),
    ],
  ];
  return doubts.find(([, applies]) => applies())?.[0];
}

/** "False. 26% had joined", or a row of a table that begins so. */
function isMarkedFalse({ previous, parents }: Surroundings): boolean {
  return [...previous.slice(-1), ...parents].some(({ text }) => marksFalse(text));
}

/** A heading that supposes: "What if …?", "Novels and what-ifs". */
const SUPPOSING = /^what if\b|\bwhat[- ]ifs?\b|\bcounterfactuals?\b|\balternative histor/i;

function isSupposed({ headings, opening }: Surroundings): boolean {
  return [...opening, ...headings].some(({ text }) => SUPPOSING.test(text));
}

/** "63,000 doctors, and 20% of them": a share of something that the measure does not know. */
function isOfOthers(sentence: Sentence, quantity: Quantity, measure: Measure): boolean {
  const { tokens, quantities, phrases } = sentence;
  if (
    tokens[quantity.to]?.lower !== 'of' ||
    !/^(?:them|these|those|whom)$/.test(tokens[quantity.to + 1]?.lower ?? '')
  ) {
    return false;
  }
  const before = quantities.findLast(({ to }) => to <= quantity.from);
  const counted = before && countedPhrase(sentence, before.to);
  return (
    counted !== undefined &&
    !phrases.some(
      (hit) =>
        hit.from <= counted.head &&
        counted.head < hit.to &&
        hit.uses.some((use) => use.of === 'measure' && use.measure === measure),
    )
  );
}
