/** From what is written to what the server reads: terms, people, events, quotations and sources. */
import type {
  Existence,
  HistoricalEvent,
  Person,
  Quotation,
  Source,
  SourceReference,
  Term,
} from '../model.ts';
import { checkAlternatives } from './alternatives.ts';
import type {
  AuthoredEntry,
  AuthoredEvent,
  AuthoredPerson,
  AuthoredQuotation,
  AuthoredReference,
  AuthoredSource,
  AuthoredTerm,
} from './authored.ts';
import { readDate, readOptionalDate } from './dates.ts';
import { checkEvidence } from './evidence.ts';
import { labelsOf } from './labels.ts';
import { present } from './present.ts';
import type { Path, Report } from './problem.ts';

export function readTerm(term: AuthoredTerm, report: Report): Term {
  return {
    kind: 'term',
    ...common(term),
    broader: term.broader ?? [],
    related: term.related ?? [],
    ...present({
      period: readOptionalDate(term.dates, ['dates'], report),
      existence: readExistence(term, report),
    }),
  };
}

/** When a term's thing existed; what only narrows that is reported where it stands alone. */
function readExistence(term: AuthoredTerm, report: Report): Existence | undefined {
  if (term.existed === undefined) {
    for (const key of ['existedAs', 'successor'] as const) {
      if (term[key] !== undefined) report([key], `“${key}” needs “existed”, which it adds to.`, 'key');
    }
    return undefined;
  }
  return {
    period: readDate(term.existed, ['existed'], report),
    names: term.existedAs ?? [term.prefLabel],
    ...present({ successor: term.successor }),
  };
}

export function readPerson(person: AuthoredPerson, report: Report): Person {
  return {
    kind: 'person',
    ...common(person),
    role: person.role,
    historian: person.historian,
    works: person.works ?? [],
    ...present({
      born: readOptionalDate(person.born, ['born'], report),
      died: readOptionalDate(person.died, ['died'], report),
    }),
  };
}

/** The lists of names, by what each name says of the event. */
const EVENT_ROLES = [
  ['names', 'name'],
  ['loosely', 'loose'],
  ['begins', 'begins'],
  ['ends', 'ends'],
] as const;

export function readEvent(event: AuthoredEvent, report: Report): HistoricalEvent {
  checkEvidence(event, [], report);
  const checked = (phrases: readonly string[] = [], path: Path): readonly string[] => {
    for (const [index, phrase] of phrases.entries()) checkAlternatives(phrase, [...path, index], report);
    return phrases;
  };
  return {
    kind: 'event',
    ...common(event),
    period: readDate(event.date, ['date'], report),
    acceptedPeriods: (event.acceptedDates ?? []).map((date, index) =>
      readDate(date, ['acceptedDates', index], report),
    ),
    use: event.use,
    mentions: (event.mentions ?? []).map((groups, way) =>
      groups.map((phrases, group) => checked(phrases, ['mentions', way, group])),
    ),
    names: EVENT_ROLES.flatMap(([key, role]) => checked(event[key], [key]).map((text) => ({ role, text }))),
    exclude: checked(event.exclude, ['exclude']),
  };
}

export function readQuotation(quotation: AuthoredQuotation, report: Report): Quotation {
  return {
    kind: 'quotation',
    ...common(quotation),
    text: quotation.text,
    variants: quotation.variants ?? [],
    translated: quotation.translated ?? false,
    title: quotation.title ?? false,
    slogan: quotation.slogan ?? false,
    checked: ['confirmed', 'single-page'].includes(quotation.evidence.status),
    speakerName: quotation.speakerName,
    ...present({
      speaker: quotation.speaker,
      period: readOptionalDate(quotation.date, ['date'], report),
    }),
  };
}

export function readSource(source: AuthoredSource): Source {
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    author: source.author ?? [],
    ...present({
      year: source.issued,
      containerTitle: source['container-title'],
      publisher: source.publisher,
      url: source.URL,
      note: source.note,
    }),
  };
}

/** References in the long form. */
export function readReferences(references: readonly AuthoredReference[] = []): readonly SourceReference[] {
  return references.map((reference) => (typeof reference === 'string' ? { source: reference } : reference));
}

function common(entry: AuthoredEntry) {
  return {
    id: entry.id,
    prefLabel: entry.prefLabel,
    labels: labelsOf(entry).map(({ label }) => label),
    definition: entry.definition,
    sources: readReferences(entry.sources),
    seenOn: (entry.evidence.pages ?? []).filter((page) => URL.canParse(page) && page.startsWith('http')),
    ...present({ scopeNote: entry.scopeNote }),
  };
}
