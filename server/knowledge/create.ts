/** Builds the knowledge base from compiled packs. */
import { lazily } from '../language/lazily.ts';
import type { GatheredPhrases, Knowledge, PlaceNames } from './knowledge.ts';
import { mentionFinder } from './mentions.ts';
import type { Entry, Observation, Pack } from './model.ts';
import { placeFinder } from './places.ts';

/**
 * Puts packs behind one set of look-ups. `countries` are the names of other places, one list a country (see
 * elsewhere.ts); a country that is a place of a pack is not elsewhere. `phrases` are what was gathered of these very
 * packs and countries, if anything was. Where two packs give the same id, the first pack has it.
 */
export function createKnowledge(
  packs: readonly Pack[],
  countries: readonly PlaceNames[] = [],
  phrases?: GatheredPhrases,
): Knowledge {
  const events = packs.flatMap((pack) => pack.events);
  const measures = packs.flatMap((pack) => pack.measures);
  const owners = packs.map((pack) => ({ pack, entries: lazily(() => byId(entriesOf(pack))) }));
  const ownerOf = (id: string): (typeof owners)[number] | undefined =>
    owners.find(({ entries }) => entries().has(id));
  const people = byId(packs.flatMap((pack) => pack.people));
  const measuresById = byId(measures);
  const observations = byId(measures.flatMap((measure): readonly Observation[] => measure.observations));
  const sources = byId(packs.flatMap((pack) => pack.sources));
  const places = byId(packs.flatMap((pack) => pack.places));
  return {
    packs,
    phrases,
    events,
    measures,
    entry: (id) => ownerOf(id)?.entries().get(id),
    packOf: (id) => ownerOf(id)?.pack,
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
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}
