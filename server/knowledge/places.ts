/** Finding places in prose: those of the packs, and countries that tell that a figure is about somewhere else. */
import { lazily } from '../language/lazily.ts';
import { remembering } from '../language/remembering.ts';
import { slipReader } from '../language/slips.ts';
import type { Span } from '../note/note.ts';
import type { PlaceNames, PlacedSpan } from './knowledge.ts';
import type { Pack, Place } from './model.ts';
import { findPhrases, phraseTree } from './phrases.ts';
import type { Found, PhraseTree } from './phrases.ts';
import { scanWords } from './scan.ts';
import { fold, foldMarks, phraseKey, words } from './words.ts';

interface Name {
  /** Absent for a country that is no place of the packs. */
  readonly place: Place | undefined;
  /** Spelling whose capitals are required, word by word. */
  readonly capitals: readonly string[] | undefined;
}

/** After a demonym these say who wrote, spoke or built, not where: `an American historian`. */
const notAPlace = new Set(
  `ambassador author book broadcaster consul correspondent diplomat economist edition engineer historian historians
   journalist journalists language name newspaper observer observers press professor reporter reporters scholar
   scholars scholarship sociologist spelling term text title translation version visitor visitors word words writer
   writers`.split(/\s+/u),
);

/** The two look-ups of {@link Knowledge}: `places` and `elsewhere`. */
export interface PlaceFinder {
  places(text: string): readonly PlacedSpan[];
  elsewhere(text: string): readonly Span[];
}

/** How many texts stay searched: the places of a sentence are asked for more than once. */
const REMEMBERED = 300;

/** Looks for the packs' places; `countries` that share a name with one of them are left out. */
export function placeFinder(packs: readonly Pack[], countries: readonly PlaceNames[]): PlaceFinder {
  const tree = lazily(() => treeOf(packs, countries));
  const find = remembering(REMEMBERED, (text) => findPhrases(scanWords(text), tree(), hasCapitals));
  return {
    places: (text) =>
      find(text).flatMap(({ span, value }) => (value.place ? [{ span, place: value.place }] : [])),
    elsewhere: (text) =>
      find(text).flatMap(({ span, value, next }) =>
        value.place || isAboutAWriter(scanWords(text).words[next]) ? [] : [span],
      ),
  };
}

function treeOf(packs: readonly Pack[], countries: readonly PlaceNames[]): PhraseTree<Name> {
  const own = packs.flatMap((pack) =>
    pack.places.flatMap((place) => namesOf(place).map((text) => name(text, place))),
  );
  const known = new Set(own.map(({ text }) => phraseKey(text)));
  const others = countries
    .filter((names) => !names.some((text) => known.has(phraseKey(text))))
    .flatMap((names) => names.map((text) => name(text, undefined)));
  return phraseTree([...own, ...others], respelling(own, others));
}

/** Puts the words of places right that are one slip away: "Kazakstan". A country that is none of the packs' stays itself. */
function respelling(
  own: readonly { readonly text: string }[],
  others: readonly { readonly text: string }[],
): (word: string) => string {
  const wordsOf = (names: readonly { readonly text: string }[]): readonly string[] =>
    names.flatMap(({ text }) => words(text).map((word) => fold(word.text)));
  const foreign = wordsOf(others).map((word) => [word, undefined] as const);
  const meant = slipReader(new Map([...foreign, ...wordsOf(own).map((word) => [word, word] as const)]));
  return (word) => meant(fold(word)) ?? word;
}

function isAboutAWriter(next: string | undefined): boolean {
  return next !== undefined && notAPlace.has(fold(next));
}

function namesOf(place: Place): readonly string[] {
  return [place.prefLabel, ...place.names];
}

function name(text: string, place: Place | undefined): { readonly text: string; readonly value: Name } {
  const isAcronym = text === text.toUpperCase();
  return {
    text,
    value: {
      place,
      capitals: place && !isAcronym ? undefined : words(text).map((word) => foldMarks(word.text)),
    },
  };
}

/** A country is written with its capitals, or all in capitals: `Polish`, not `polish`; `US`, not `us`. */
function hasCapitals({ value, written }: Found<Name>): boolean {
  return (value.capitals ?? []).every((capital, index) => {
    const word = written[index] ?? '';
    return word === capital || word === capital.toUpperCase();
  });
}
