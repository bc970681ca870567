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

function termCard(term: Term, knowledge: Knowledge): Card {
  return compact([
    heading(term.prefLabel, term.period && formatEdtf(term.period.edtf)),
    paragraph(term.definition),
    note('Often confused', term.scopeNote),
    note('Part of', names(term.broader, knowledge)),
    note('See also', names(term.related, knowledge)),
    authority(term, knowledge),
  ]);
}

function personCard(person: Person, knowledge: Knowledge): Card {
  return compact([
    heading(person.prefLabel, [lifeDates(person), person.role].filter((part) => part !== '').join(', ')),
    paragraph(person.definition),
    note('Often confused', person.scopeNote),
    authority(person, knowledge),
  ]);
}

function eventCard(event: HistoricalEvent, knowledge: Knowledge): Card {
  const accepted = event.acceptedPeriods.map(({ edtf }) => formatEdtf(edtf)).join(', ');
  return compact([
    heading(event.prefLabel, formatEdtf(event.period.edtf)),
    paragraph(event.definition),
    note('Also dated', accepted),
    note('Often confused', event.scopeNote),
    authority(event, knowledge),
  ]);
}

function quotationCard(quotation: Quotation, knowledge: Knowledge): Card {
  const date = quotation.period && formatEdtf(quotation.period.edtf);
  return compact([
    heading(
      quotation.prefLabel,
      [quotation.speakerName, date].filter((part) => part !== undefined).join(', '),
    ),
    { kind: 'quote', line: [quotation.text] },
    paragraph(quotation.definition),
    note('Take care', quotation.scopeNote),
    authority(quotation, knowledge),
  ]);
}

function measureCard(measure: Measure, knowledge: Knowledge): Card {
  return compact([
    heading(measure.prefLabel, knowledge.place(measure.place)?.prefLabel),
    paragraph(measure.definition),
    note('Often confused', measure.scopeNote ?? names(measure.confusedWith, knowledge)),
  ]);
}

/** The works behind an entry; where there are none, the sites on which it was checked, which are no source. */
function authority(entry: Exclude<Entry, Measure>, knowledge: Knowledge): CardBlock | undefined {
  return note('Source', formatAuthority(entry, knowledge)) ?? note('Checked on', formatSites(entry));
}

function heading(name: string, aside: string | undefined): CardBlock {
  const line: Inline[] = [{ strong: name }];
  if (aside !== undefined && aside !== '') line.push(` (${aside})`);
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
