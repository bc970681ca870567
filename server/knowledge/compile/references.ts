/** Which fields of an entry name other entries. */
import type {
  AuthoredEvent,
  AuthoredMeasure,
  AuthoredPack,
  AuthoredPerson,
  AuthoredQuotation,
  AuthoredReference,
  AuthoredTerm,
} from './authored.ts';
import type { IdKind, Reference } from './ids.ts';
import type { Path } from './problem.ts';

/** What a reader can be sent on to. */
const entries: readonly IdKind[] = ['terms', 'people', 'events', 'statistics', 'quotations'];

export function checkTerm(term: AuthoredTerm, refer: Reference): void {
  checkIds(term.broader, ['terms'], ['broader'], refer);
  checkIds(term.related, entries, ['related'], refer);
  refer(term.successor, ['terms'], ['successor']);
  checkSources(term.sources, ['sources'], refer);
}

export function checkPerson(person: AuthoredPerson, refer: Reference): void {
  checkIds(person.works, ['sources'], ['works'], refer);
  checkSources(person.sources, ['sources'], refer);
}

export function checkEvent(event: AuthoredEvent, refer: Reference): void {
  checkSources(event.sources, ['sources'], refer);
}

export function checkQuotation(quotation: AuthoredQuotation, refer: Reference): void {
  refer(quotation.speaker, ['people'], ['speaker']);
  checkSources(quotation.sources, ['sources'], refer);
}

export function checkMeasure(measure: AuthoredMeasure, refer: Reference): void {
  refer(measure.place, ['places'], ['place']);
  checkIds(measure.confusedWith, ['statistics'], ['confusedWith'], refer);
  for (const [index, observation] of measure.observations.entries()) {
    const path = ['observations', index];
    checkSources(observation.sources, [...path, 'sources'], refer);
    for (const [at, estimate] of (observation.estimates ?? []).entries()) {
      refer(estimate.person, ['people'], [...path, 'estimates', at, 'person']);
      checkSources(estimate.sources, [...path, 'estimates', at, 'sources'], refer);
    }
  }
}

export function checkPlaces(pack: AuthoredPack, refer: Reference): void {
  refer(pack.defaultPlace, ['places'], ['defaultPlace']);
  for (const [index, place] of pack.places.entries())
    refer(place.within, ['places'], ['places', index, 'within']);
}

function checkIds(
  ids: readonly string[] | undefined,
  kinds: readonly IdKind[],
  path: Path,
  refer: Reference,
): void {
  for (const [index, id] of (ids ?? []).entries()) refer(id, kinds, [...path, index]);
}

function checkSources(
  references: readonly AuthoredReference[] | undefined,
  path: Path,
  refer: Reference,
): void {
  for (const [index, reference] of (references ?? []).entries()) {
    refer(typeof reference === 'string' ? reference : reference.source, ['sources'], [...path, index]);
  }
}
