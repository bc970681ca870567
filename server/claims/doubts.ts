/** What speaks against a wrong figure being wrong: it is somebody else's, of something smaller, or no figure at all. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { wordClass } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds } from '../language/tokens.ts';
import { isUnderAims } from './aims.ts';
import { countedPhrase } from './countedPhrase.ts';
import { isOfGappedThing, isOfListedThing } from './gapping.ts';
import type { Reason } from './judgement.ts';
import { isLabelNumber } from './labelNumbers.ts';
import { isBeforeAfterthought, marksFalse } from './mood.ts';
import {
  isAnothers,
  isOneFarm,
  isPartOfPlace,
  isSmallScope,
  isTown,
  isUnknownRow,
  isWorldwide,
} from './owners.ts';
import { oncePer } from './oncePer.ts';
import type { PhraseRole } from './phraseUses.ts';
import { speaksOfThem } from './referringBack.ts';
import { namesUnknownPlace } from './placing.ts';
import { namesAnotherThing } from './rowLabels.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';
import { isPartOfOpening } from './wholeAndPart.ts';

/** Why a figure that contradicts `measure` may be right all the same; nothing when nothing speaks for it. */
export function whyDoubtful(
  sentence: Sentence,
  quantity: Quantity,
  measure: Measure,
  surroundings: Surroundings,
  knowledge: Knowledge,
): Reason | undefined {
  const doubts: readonly (readonly [Reason, () => boolean])[] = [
    ['denied', () => isMarkedFalse(surroundings) || OFFICIAL_WORD.test(sentence.text)],
    ['target', () => isUnderAims(sentence, surroundings, measure)],
    ['change', () => isRelative(sentence, quantity)],
    ['whole-of-part', () => isWhole(sentence, quantity) || isPartOfOpening(sentence, quantity, measure)],
    ['question', () => ASKING.test(sentence.text) && !isBeforeAfterthought(sentence.tokens, quantity)],
    ['hypothesis', () => isSupposed(surroundings) || SUPPOSED.test(sentence.text)],
    [
      'no-measure',
      () =>
        isLabelNumber(sentence, quantity) ||
        namesAnotherThing(sentence, quantity, measure) ||
        isOfOthers(sentence, quantity, measure) ||
        isPart(sentence, quantity) ||
        isOfGappedThing(sentence, quantity, measure) ||
        isOfListedThing(sentence, quantity, measure) ||
        isRestated(sentence, quantity),
    ],
    ['one-place', () => isOneFarm(sentence) || isSmallScope(sentence, surroundings)],
    [
      'unknown-place',
      () =>
        namesUnknownPlace(sentence, knowledge, quantity) ||
        isTown(sentence, quantity, knowledge) ||
        isAnothers(sentence, quantity, measure, knowledge) ||
        isPartOfPlace(sentence, quantity, knowledge) ||
        isWorldwide(sentence) ||
        isUnknownRow(surroundings, knowledge),
    ],
  ];
  return doubts.find(([, applies]) => applies())?.[0];
}

/** "False. 26% had joined", or a row of a table that begins so. */
function isMarkedFalse({ previous, parents }: Surroundings): boolean {
  return [...previous.slice(-1), ...parents].some(({ text }) => marksFalse(text));
}

/** What officials told one another, or a paper its readers, in those days. */
const OFFICIAL_WORD =
  /\b(?:activists|officials|plenipotentiaries|pravda|secretaries|the press) (?:announced|boasted|claimed|reported|wrote)\b|\b(?:announced|assured|boasted|proclaimed) that\b|\b(?:many|most|other|some) (?:books|people|pupils|sites|sources|students|textbooks|websites) (?:claim|give|have|put|say|state|think|write)\b|\b(?:officially|on paper)\b/iu;

/** "4,000 of the 6,700 people": only what the figure before it is a part of. */
function isWhole({ tokens, quantities }: Sentence, { from }: Quantity): boolean {
  const [of, the] = tokens.slice(Math.max(0, from - 2), from);
  return of?.lower === 'of' && the?.lower === 'the' && quantities.some(({ to }) => to === from - 2);
}

/** "3 million of the 9 million seals were grey": only a part of them, whatever it is that they are. */
function isPart({ tokens, quantities }: Sentence, { to, unit }: Quantity): boolean {
  const [of, the] = tokens.slice(to, to + 2);
  return (
    unit.dimension === 'none' &&
    of?.lower === 'of' &&
    the?.lower === 'the' &&
    quantities.some(({ from }) => from === to + 2)
  );
}

/** "+62% above the level of 1928": told against another figure, not of the whole. */
function isRelative({ tokens }: Sentence, { from, to, unit }: Quantity): boolean {
  // "seal prices: ×4".
  if (/^[×x]$/.test(tokens[from - 1]?.lower ?? '')) return true;
  if (unit.dimension !== 'share') return false;
  return tokens[from - 1]?.text === '+' || AGAINST.has(tokens[to]?.lower ?? '');
}

const AGAINST = wordClass('above below fewer higher less lower more');

/** A question whose mark was left out, or doubled in front: "Was it 26% or 62%", "??? 26%". */
const ASKING = /^(?:did|does|had|is|was|were) (?:it|that|the|there|they|this)\b|\?\?/i;

/** "Without the war 40% would have joined." */
const SUPPOSED = /^(?:without|had)\b.*\bwould\b/i;

/** A heading that supposes: "What if …?", "Novels and what-ifs". */
const SUPPOSING = /^what if\b|\bwhat[- ]ifs?\b|\bcounterfactuals?\b|\balternative histor/i;

/** Whether a heading, or the top of a note, sets what is under it in a world that never was. */
export const supposes = oncePer(({ text }: Sentence) => SUPPOSING.test(text));

function isSupposed({ headings, opening }: Surroundings): boolean {
  return headings.some(supposes) || opening().some(supposes);
}

/**
 * "63,000 doctors, and 20% of them", "15% of kolkhozes paid nothing": a share of something that the measure does not count,
 * though it may speak of it.
 */
function isOfOthers(sentence: Sentence, quantity: Quantity, measure: Measure): boolean {
  const { tokens, quantities } = sentence;
  const before = quantities.findLast(({ to }) => to <= quantity.from);
  if (quantity.unit.dimension !== 'share') return false;
  // "53% of the population in 1926 and 58% in 1939": the second is of the same.
  if (
    tokens[quantity.from - 1]?.lower === 'and' &&
    before !== undefined &&
    isOfOthers(sentence, before, measure)
  )
    return true;
  if (tokens[quantity.to]?.lower !== 'of') return false;
  const pronoun = PRONOUNS.has(tokens[quantity.to + 1]?.lower ?? '');
  if (isShareOfAll(sentence, quantity, measure)) return true;
  const counted = countedPhrase(sentence, (pronoun ? before : quantity)?.to ?? quantity.to);
  if (counted === undefined) return false;
  const roles = rolesAt(sentence, counted.head, measure);
  // "12% of farms had no boat; 30% of them had two": what they had is asked, and not where they were.
  if (pronoun)
    return roles.length === 0 || /^(?:had|have|has|owned|kept)$/.test(tokens[quantity.to + 2]?.lower ?? '');
  const subject = tokens.some((_, at) => rolesAt(sentence, at, measure).includes('subject'));
  return roles.length > 0 && !subject && !speaksOfThem(sentence, quantity);
}

/** "8.7 million soldiers, that is 5% of the population": the share is of the figure before it, whatever it is of. */
function isRestated({ text, dates, quantities }: Sentence, quantity: Quantity): boolean {
  return (
    dates.length === 0 &&
    quantity.unit.dimension === 'share' &&
    quantities.some(({ to }) => to <= quantity.from) &&
    /\b(?:i\.e\.,?|or|that is|which is) $/i.test(text.slice(0, quantity.start))
  );
}

/** "Russians were 53% of the population": the share is of whom the clause is about, and the measure does not know them. */
function isShareOfAll(sentence: Sentence, { from, to }: Quantity, measure: Measure): boolean {
  const { tokens } = sentence;
  const whole = tokens.slice(to + 1, to + 3).some(({ lower }) => ALL.has(lower));
  const verb = tokens.slice(Math.max(0, from - 2), from).findLastIndex(({ lower }) => BEING.has(lower));
  const at = Math.max(0, from - 2) + verb - 1;
  return whole && verb >= 0 && tokens[at]?.kind === 'word' && rolesAt(sentence, at, measure).length === 0;
}

const ALL = wordClass('inhabitants people population total');
const BEING = wordClass('are constituted formed is made was were');

const PRONOUNS = wordClass('them these those whom');

/** In which roles a word of the sentence speaks of a measure. */
function rolesAt({ phrases }: Sentence, at: number, measure: Measure): readonly PhraseRole[] {
  return phrases
    .filter((hit) => holds(hit, at))
    .flatMap(({ uses }) =>
      uses.flatMap((use) => (use.of === 'measure' && use.measure === measure ? use.role : [])),
    );
}
