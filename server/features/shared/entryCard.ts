/** What a reader is told of an entry in a few lines: hovers and the documentation of completions. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Entry, HistoricalEvent, Measure, Person, Quotation, Term } from '../../knowledge/model.ts';
import type { Period } from '../../language/period.ts';
import { type Card, type CardBlock, type Inline, paragraph } from './card.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import { formatAuthority, formatSites } from '../../knowledge/references.ts';

/** The entry in a few lines, its name first. */
export function entryCard(entry: Entry, knowledge: Knowledge): Card {
  switch (entry.kind) {
    case 'term':
      return termCard(entry, knowledge);
    case 'person':
      return personCard(entry, knowledge);
    case 'event':
      return eventCard(entry, knowledge);
    case 'quotation':
      return quotationCard(entry, knowledge);
    case 'measure':
      return measureCard(entry, knowledge);
  }
}

/** `1878–1953`, `born 1935`, `died 1934`; empty where neither is known. */
export function lifeDates({ born, died }: Pick<Person, 'born' | 'died'>): string {
  if (born && died) return `${year(born)}–${year(died)}`;
  if (born) return `born ${year(born)}`;
  return died ? `died ${year(died)}` : '';
}

function year(period: Period): string {
  return formatEdtf(/^-?\d{4}[~?%]?/.exec(period.edtf)?.[0] ?? period.edtf);
}

/** What tells an entry from its like at a glance: its dates, who said it, where it is counted; empty where that is not known. */
export function asideOf(entry: Entry, knowledge: Knowledge): string {
  switch (entry.kind) {
    case 'term':
      return entry.period === undefined ? '' : formatEdtf(entry.period.edtf);
    case 'person':
      return [lifeDates(entry), entry.role].filter((part) => part !== '').join(', ');
    case 'event':
      return formatEdtf(entry.period.edtf);
    case 'quotation':
      return [entry.speakerName, ...(entry.period ? [formatEdtf(entry.period.edtf)] : [])].join(', ');
    case 'measure':
      return knowledge.place(entry.place)?.prefLabel ?? '';
  }
}

function termCard(term: Term, knowledge: Knowledge): Card {
  return compact([
    heading(term, knowledge),
    paragraph(term.definition),
    note('Often confused', term.scopeNote),
    note('Part of', names(term.broader, knowledge)),
    note('See also', names(term.related, knowledge)),
    authority(term, knowledge),
  ]);
}

function personCard(person: Person, knowledge: Knowledge): Card {
  return compact([
    heading(person, knowledge),
    paragraph(person.definition),
    note('Often confused', person.scopeNote),
    authority(person, knowledge),
  ]);
}

function eventCard(event: HistoricalEvent, knowledge: Knowledge): Card {
  const accepted = event.acceptedPeriods.map(({ edtf }) => formatEdtf(edtf)).join(', ');
  return compact([
    heading(event, knowledge),
    paragraph(event.definition),
    note('Also dated', accepted),
    note('Often confused', event.scopeNote),
    authority(event, knowledge),
  ]);
}

function quotationCard(quotation: Quotation, knowledge: Knowledge): Card {
  return compact([
    heading(quotation, knowledge),
    { kind: 'quote', line: [quotation.text] },
    paragraph(quotation.definition),
    note('Take care', quotation.scopeNote),
    authority(quotation, knowledge),
  ]);
}

function measureCard(measure: Measure, knowledge: Knowledge): Card {
  return compact([
    heading(measure, knowledge),
    paragraph(measure.definition),
    note('Often confused', measure.scopeNote ?? names(measure.confusedWith, knowledge)),
  ]);
}

/** The works behind an entry; where there are none, the sites on which it was checked, which are no source. */
function authority(entry: Exclude<Entry, Measure>, knowledge: Knowledge): CardBlock | undefined {
  return note('Source', formatAuthority(entry, knowledge)) ?? note('Checked on', formatSites(entry));
}

function heading(entry: Entry, knowledge: Knowledge): CardBlock {
  const line: Inline[] = [{ strong: entry.prefLabel }];
  const aside = asideOf(entry, knowledge);
  if (aside !== '') line.push(` (${aside})`);
  return paragraph(...line);
}

/** A labelled line; nothing where there is nothing to say. */
export function note(label: string, text: string | undefined): CardBlock | undefined {
  return text === undefined || text === '' ? undefined : paragraph({ emphasis: `${label}:` }, ` ${text}`);
}

/** The blocks that are there. */
export function compact(blocks: readonly (CardBlock | undefined)[]): Card {
  return blocks.filter((block) => block !== undefined);
}

function names(ids: readonly string[], knowledge: Knowledge): string {
  return ids.map((id) => knowledge.entry(id)?.prefLabel ?? id).join(', ');
}
