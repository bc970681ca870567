/** Whether a sentence says something, or only goes on counting. */
import { CONTRAST, DETERMINERS, GENERIC, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import { holds, type TokenRange } from '../language/tokens.ts';
import { countedPhrase } from './countedPhrase.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';

/** Signs that part one statement from the next. */
const PARTING = /^[,;:()–—!?]$/;

/** Verbs that end a noun phrase, but tell something that only goes on counting does not: "the merchants sold 90 million". */
const TELLING = wordClass('died gave kept lost paid saw sent shot sold spent took');

/** What is asked of a sentence here. */
type Read = Pick<Sentence, 'tokens' | 'dates' | 'quantities'>;

/**
 * How many words the clause around a figure has besides figures, the nouns they count, dates and the closed classes: 0 in
 * `1928 = 2% of households` and in `people could leave, it went down to 3% of households`, 1 in `The weather was 26% in 1932`.
 */
export function countOwnWords(sentence: Read, figure: TokenRange): number {
  return ownWordsAround(sentence, figure).length;
}

/** The indices of those words. */
function ownWordsAround(sentence: Read, figure: TokenRange): readonly number[] {
  const { own, parting } = wordsOf(sentence);
  const found: number[] = [];
  let from = figure.from;
  while (from > 0 && parting[from - 1] !== true) from -= 1;
  for (let at = from; at < own.length && (at < figure.to || parting[at] !== true); at += 1) {
    if (own[at] === true) found.push(at);
  }
  return found;
}

/** Which tokens of a sentence are own words of it, and which part one statement from the next. */
const wordsOf = oncePer((sentence: Read) => {
  const { tokens, dates, quantities } = sentence;
  const own = tokens.map(
    ({ kind, lower }) =>
      kind === 'word' &&
      (TELLING.has(lower) || !(PHRASE_ENDS.has(lower) || DETERMINERS.has(lower) || GENERIC.has(lower))),
  );
  const counted = quantities.flatMap((quantity) => countedPhrase(sentence, quantity.to) ?? []);
  for (const { from, to } of [...quantities, ...dates, ...counted]) own.fill(false, from, to);
  return { own, parting: tokens.map(({ text, lower }) => PARTING.test(text) || CONTRAST.has(lower)) };
});

/** Who has what there is: a country, its people and its farms. */
const KEEPERS = wordClass(`
    agriculture countryside farmers farming farms herders households nation owners peasantry peasants people population regime
    state villagers villages`);

/** … and that they have it. */
const KEEPING = wordClass('boasted counted had held kept numbered owned possessed ran run');

/**
 * How many of the own words around a figure tell more of what it counts than that somebody had so many: 0 in `Soviet
 * peasants kept 26 million pigs` and `12 million pigs in the USSR`, 3 in `Poor peasants hid 3 million pigs`.
 */
export function countTellingWords(
  sentence: Pick<Sentence, 'tokens' | 'dates' | 'quantities' | 'places'>,
  figure: TokenRange,
): number {
  return ownWordsAround(sentence, figure).filter((at) => !isHaving(sentence, at)).length;
}

/** Whether a word only names a place, or says that somebody of whom no more is told has something. */
function isHaving({ tokens, places }: Pick<Sentence, 'tokens' | 'places'>, at: number): boolean {
  const placed = (index: number): boolean => places.some((place) => holds(place, index));
  const word = tokens[at]?.lower ?? '';
  if (placed(at) || KEEPING.has(word)) return true;
  if (!KEEPERS.has(word)) return false;
  let before = at - 1;
  while (before >= 0 && (placed(before) || DETERMINERS.has(tokens[before]?.lower ?? ''))) before -= 1;
  const modifier = tokens[before];
  // "peasants of the North", "farmers who".
  const narrowed = /^(?:from|of|who|with|without)$/.test(tokens[at + 1]?.lower ?? '');
  return !narrowed && (modifier?.kind !== 'word' || PHRASE_ENDS.has(modifier.lower));
}
