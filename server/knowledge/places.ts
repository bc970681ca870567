/** Finding places in prose: those of the packs, and countries that tell that a figure is about somewhere else. */
import { misspellings } from '../language/misspellings.ts';
import type { Span } from '../note/note.ts';
import type { PlaceNames, PlacedSpan } from './knowledge.ts';
import type { Pack, Place } from './model.ts';
import { findPhrases, phraseTree } from './phrases.ts';
import type { Found } from './phrases.ts';
import { scanWords, type ScannedWord } from './scan.ts';
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

/** Looks for the packs' places; `countries` that share a name with one of them are left out. */
export function placeFinder(packs: readonly Pack[], countries: readonly PlaceNames[]): PlaceFinder {
  const own = packs.flatMap((pack) =>
    pack.places.flatMap((place) => namesOf(place).map((text) => name(text, place))),
  );
  const known = new Set(own.map(({ text }) => phraseKey(text)));
  const others = countries
    .filter((names) => !names.some((text) => known.has(phraseKey(text))))
    .flatMap((names) => names.map((text) => name(text, undefined)));
  const tree = phraseTree([...own, ...others]);
  const respelt = respelling(own, others);
  return {
    places: (text) =>
      findPhrases(scanWords(text).map(respelt), tree, hasCapitals).flatMap(({ span, value }) =>
        value.place ? [{ span, place: value.place }] : [],
      ),
    elsewhere: (text) => {
      const scan = scanWords(text).map(respelt);
      return findPhrases(scan, tree, hasCapitals).flatMap(({ span, value, next }) =>
        value.place || isAboutAWriter(scan[next]?.folded) ? [] : [span],
      );
    },
  };
}

/** Puts the words of places right that are one slip away: "Kazakstan". A country that is none of the packs' stays itself. */
function respelling(
  own: readonly { readonly text: string }[],
  others: readonly { readonly text: string }[],
): (word: ScannedWord) => ScannedWord {
  const wordsOf = (names: readonly { readonly text: string }[]): readonly string[] =>
    names.flatMap(({ text }) => words(text).map((word) => fold(word.text)));
  const foreign = wordsOf(others).map((word) => [word, undefined] as const);
  const misspelt = misspellings(new Map([...foreign, ...wordsOf(own).map((word) => [word, word] as const)]));
  return (word) => {
    const right = misspelt.get(word.folded);
    return right === undefined ? word : { ...word, text: right, bare: right, folded: right };
  };
}

function isAboutAWriter(next: string | undefined): boolean {
  return next !== undefined && notAPlace.has(next);
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
