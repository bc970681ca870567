/** The works that an entry leans on. */
import type { Entry, SourceReference } from '../../knowledge/model.ts';

/** A work with all places in it that are cited. */
export interface CitedWork {
  /** Its id. */
  readonly source: string;
  readonly locators: readonly string[];
  /** It was cited after others everywhere, and never seen itself. */
  readonly unseen: boolean;
}

/** The references of an entry, in its order. */
export function referencesOf(entry: Entry): readonly SourceReference[] {
  if (entry.kind === 'measure') {
    return entry.observations.flatMap(({ sources, estimates }) => [
      ...sources,
      ...estimates.flatMap((estimate) => estimate.sources),
    ]);
  }
  if (entry.kind !== 'person') return entry.sources;
  return [...entry.sources, ...entry.works.map((source) => ({ source }))];
}

/** Each work once, where it is first referred to. */
export function citedWorks(references: readonly SourceReference[]): readonly CitedWork[] {
  return [...new Set(references.map(({ source }) => source))].map((source) => {
    const cited = references.filter((reference) => reference.source === source);
    return {
      source,
      locators: [...new Set(cited.flatMap(({ locator }) => locator ?? []))],
      unseen: cited.every(({ after }) => after === true),
    };
  });
}
