/** The knowledge base: all loaded packs behind one set of look-ups. Built once at start, never changed. */
import type { Entry, HistoricalEvent, Measure, Observation, Pack, Person, Place, Source } from './model.ts';
import type { Span } from '../note/note.ts';

/** A label of an entry found in prose; the span is in offsets of the text that was searched. */
export interface Mention {
  readonly span: Span;
  readonly entry: Entry;
  readonly pack: Pack;
}

/** A place of a pack found in prose; the span is in offsets of the text that was searched. */
export interface PlacedSpan {
  readonly span: Span;
  readonly place: Place;
}

/** All names of one country or region: `['Poland', 'Polish']`. */
export type PlaceNames = readonly string[];

/**
 * The linking phrases of packs, those that say the same together: by its number, all that they say (`usesOf` in
 * claims/phraseUses.ts), and the stems of each with single spaces. `[[0, 6], ['household', 'peasant farm']]`
 */
export type GatheredPhrases = readonly (readonly [uses: readonly number[], phrases: readonly string[]])[];

/** All packs, by id and by word. */
export interface Knowledge {
  readonly packs: readonly Pack[];
  /** Its linking phrases, where they were gathered beforehand. */
  readonly phrases: GatheredPhrases | undefined;
  /** By the entry's own id; ids are unique over all packs. */
  entry(id: string): Entry | undefined;
  packOf(id: string): Pack | undefined;
  observation(id: string): Observation | undefined;
  measure(id: string): Measure | undefined;
  source(id: string): Source | undefined;
  place(id: string): Place | undefined;
  person(id: string): Person | undefined;
  readonly events: readonly HistoricalEvent[];
  readonly measures: readonly Measure[];
  /**
   * Terms, people, events and quotations that `text` mentions, longest label first where two overlap, in ascending
   * order. `surroundings` is prose around it (headings, previous sentences, the rest of the block) that homographs are
   * judged by. Linear in the length of `text`.
   */
  mentions(text: string, surroundings: readonly string[]): readonly Mention[];
  /** The packs' own places that `text` names, the longest name first where two overlap, in ascending order. */
  places(text: string): readonly PlacedSpan[];
  /**
   * The countries, demonyms and large regions in `text` that are no places of the packs, in ascending order: `Poland`,
   * `Chinese`, `Europe`. A figure beside one may be about somewhere else. `an American historian` places nothing.
   */
  elsewhere(text: string): readonly Span[];
}
