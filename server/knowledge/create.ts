/** Builds the knowledge base from compiled packs. */
import type { Knowledge, PlaceNames } from './knowledge.ts';
import { mentionFinder } from './mentions.ts';
import type { Entry, Observation, Pack } from './model.ts';
import { placeFinder } from './places.ts';

/**
 * Puts packs behind one set of look-ups. `countries` are the names of other places, one list a country (see
 * elsewhere.ts); a country that is a place of a pack is not elsewhere. Where two packs give the same id, the first
 * pack has it.
 */
export function createKnowledge(packs: readonly Pack[], countries: readonly PlaceNames[] = []): Knowledge {
  const events = packs.flatMap((pack) => pack.events);
  const measures = packs.flatMap((pack) => pack.measures);
  const entries = byId(packs.flatMap(entriesOf));
  const owners = new Map(
    packs.toReversed().flatMap((pack) => entriesOf(pack).map(({ id }) => [id, pack] as const)),
  );
  const people = byId(packs.flatMap((pack) => pack.people));
  const measuresById = byId(measures);
  const observations = byId(measures.flatMap((measure): readonly Observation[] => measure.observations));
  const sources = byId(packs.flatMap((pack) => pack.sources));
  const places = byId(packs.flatMap((pack) => pack.places));
  return {
    packs,
    events,
    measures,
    entry: (id) => entries.get(id),
    packOf: (id) => owners.get(id),
    observation: (id) => observations.get(id),
    measure: (id) => measuresById.get(id),
    source: (id) => sources.get(id),
    place: (id) => places.get(id),
    person: (id) => people.get(id),
    mentions: mentionFinder(packs),
    ...placeFinder(packs, countries),
  };
}

function entriesOf(pack: Pack): readonly Entry[] {
  return [...pack.terms, ...pack.people, ...pack.events, ...pack.quotations, ...pack.measures];
}

/** The first of each id. */
function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.toReversed().map((item) => [item.id, item]));
}
