/** All entries of the packs, for the client's list to choose from. */
import { lazily } from '../language/lazily.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { EntriesResult } from '../protocol.ts';
import { entryAddress } from './shared/addresses.ts';

/** Every term, person, event, measure and quotation, by label in the order of the alphabet. */
export function entryList({ packs }: Knowledge): EntriesResult {
  return packs
    .flatMap(({ id: pack, terms, people, events, measures, quotations }) =>
      [...terms, ...people, ...events, ...measures, ...quotations].map(
        ({ id, kind, prefLabel, definition }) => ({
          label: prefLabel,
          kind,
          detail: definition,
          uri: entryAddress(pack, id),
        }),
      ),
    )
    .sort((a, b) => order().compare(a.label, b.label));
}

const order = lazily(() => new Intl.Collator('en-GB'));
