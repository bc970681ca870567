/** Finding places in prose: those of the packs, and countries that tell that a figure is about somewhere else. */
import type { Span } from '../note/note.ts';
import type { PlaceNames, PlacedSpan } from './knowledge.ts';
import type { Pack, Place } from './model.ts';
import { findPhrases, phraseTree } from './phrases.ts';
import type { Found } from './phrases.ts';
import { scanWords } from './scan.ts';
import { foldMarks, phraseKey, words } from './words.ts';

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
  return {
    places: (text) =>
      findPhrases(scanWords(text), tree, hasCapitals).flatMap(({ span, value }) =>
        value.place ? [{ span, place: value.place }] : [],
      ),
    elsewhere: (text) => {
      const scan = scanWords(text);
      return findPhrases(scan, tree, hasCapitals).flatMap(({ span, value, next }) =>
        value.place || isAboutAWriter(scan[next]?.folded) ? [] : [span],
      );
    },
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
