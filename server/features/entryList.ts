/** All entries of the packs, for the client's lists to choose from. */
import { lazily } from '../language/lazily.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry, Source } from '../knowledge/model.ts';
import { fullReference, referenceParts } from '../knowledge/references.ts';
import type { EntriesResult, EntrySummary } from '../protocol.ts';
import { entryAddress, sourceAddress } from './shared/addresses.ts';
import { asideOf } from './shared/entryCard.ts';

/** Every term, person, event, measure, quotation and source, by label in the order of the alphabet. */
export function entryList(knowledge: Knowledge): EntriesResult {
  return knowledge.packs
    .flatMap(({ id: pack, terms, people, events, measures, quotations, sources }) => [
      ...[...terms, ...people, ...events, ...measures, ...quotations].map((entry) =>
        summaryOf(entry, pack, knowledge),
      ),
      ...sources.map((source) => sourceSummary(source, pack)),
    ])
    .sort((a, b) => order().compare(a.label, b.label));
}

function summaryOf(entry: Entry, pack: string, knowledge: Knowledge): EntrySummary {
  return {
    label: entry.prefLabel,
    kind: entry.kind,
    aside: asideOf(entry, knowledge),
    detail: entry.definition,
    uri: entryAddress(pack, entry.id),
    ...(entry.kind === 'event' ? { day: entry.period.first } : {}),
  };
}

function sourceSummary(source: Source, pack: string): EntrySummary {
  const { name } = referenceParts(source);
  return {
    label: name,
    kind: 'source',
    aside: source.author.length === 0 ? '' : source.title,
    detail: fullReference(source),
    uri: sourceAddress(pack, source.id),
  };
}

const order = lazily(() => new Intl.Collator('en-GB'));
