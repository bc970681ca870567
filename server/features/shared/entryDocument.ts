/** An entry of a pack as a readable page of Markdown, and the line on which each of its observations stands. */
import { oncePer } from '../../claims/oncePer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Entry, Measure, Observation } from '../../knowledge/model.ts';
import { entryAddress } from './addresses.ts';
import { escapeMarkdown } from './card.ts';
import { citedWorks, referencesOf } from './citedWorks.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import { lifeDates } from './entryCard.ts';
import { acceptedValues, otherValues } from './figureCard.ts';
import { formatFigure } from '../../knowledge/writtenFigures.ts';
import { formatReferences, referenceParts, sentence } from '../../knowledge/references.ts';
import { table } from './table.ts';

/** A page. */
export interface EntryDocument {
  readonly text: string;
  /** The line (counted from 0) of each observation, by its id. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * The page of an entry: its name, what it is, its dates or observations, its sources. An editor that peeks shows the source
 * of the page, so that has to read well too: what matters first, columns under each other, short links.
 */
export function entryDocument(entry: Entry, knowledge: Knowledge): EntryDocument {
  const page: string[] = [`# ${escapeMarkdown(entry.prefLabel)}`, ''];
  const lines = new Map<string, number>();
  page.push(...facts(entry, knowledge).flatMap((fact) => [fact, '']));
  if (entry.kind === 'measure') writeObservations(entry, knowledge, page, lines);
  if (entry.scopeNote !== undefined) page.push('## Often confused', '', escapeMarkdown(entry.scopeNote), '');
  const related = relatedIds(entry);
  if (related.length > 0)
    page.push('## See also', '', ...related.map((id) => `- ${link(id, entry, knowledge)}`), '');
  const names = otherNames(entry);
  if (names.length > 0) page.push('## Also written', '', escapeMarkdown(names.join(', ')), '');
  const sources = sourceLines(entry, knowledge);
  if (sources.length > 0) page.push('## Sources', '', ...sources, '');
  if (entry.kind !== 'measure' && entry.seenOn.length > 0) {
    page.push('## Checked on', '', ...entry.seenOn.map((address) => `- <${address}>`), '');
  }
  return { text: page.join('\n'), lines };
}

/** A line of a readable document: its number from 0, its length in UTF-16 units. */
export interface DocumentLine {
  readonly uri: string;
  readonly line: number;
  readonly length: number;
}

/** Where the reader finds an entry, or one observation of a measure. */
export function placeOf(
  entry: Entry,
  observation: string | undefined,
  knowledge: Knowledge,
): DocumentLine | undefined {
  const pack = knowledge.packOf(entry.id);
  if (pack === undefined) return undefined;
  const { lengths, lines } = layoutOf(knowledge)(entry);
  const line = observation === undefined ? 0 : (lines.get(observation) ?? 0);
  return { uri: entryAddress(pack.id, entry.id), line, length: lengths[line] ?? 0 };
}

/** The lines of an entry's page, worked out once: every diagnostic points at one. */
const layoutOf = oncePer((knowledge: Knowledge) =>
  oncePer((entry: Entry) => {
    const { text, lines } = entryDocument(entry, knowledge);
    return { lines, lengths: text.split('\n').map(({ length }) => length) };
  }),
);

/** Paragraphs that say what the entry is. */
function facts(entry: Entry, knowledge: Knowledge): readonly string[] {
  switch (entry.kind) {
    case 'term':
      return [
        escapeMarkdown(entry.definition),
        ...fact('Dates', entry.period && formatEdtf(entry.period.edtf)),
      ];
    case 'person':
      return [
        escapeMarkdown([lifeDates(entry), entry.role].filter((part) => part !== '').join(' – ')),
        escapeMarkdown(entry.definition),
      ];
    case 'event':
      return [
        `**${escapeMarkdown(formatEdtf(entry.period.edtf))}**`,
        escapeMarkdown(entry.definition),
        ...fact('Also dated', entry.acceptedPeriods.map(({ edtf }) => formatEdtf(edtf)).join(', ')),
      ];
    case 'quotation':
      return [
        `> ${escapeMarkdown(entry.text)}`,
        escapeMarkdown(
          entry.period ? `${entry.speakerName}, ${formatEdtf(entry.period.edtf)}` : entry.speakerName,
        ),
        escapeMarkdown(entry.definition),
      ];
    case 'measure':
      return [
        escapeMarkdown(entry.definition),
        ...fact('Unit', entry.unit.label),
        ...fact('Place', knowledge.place(entry.place)?.prefLabel ?? entry.place),
      ];
  }
}

function fact(label: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`**${label}:** ${escapeMarkdown(text)}`];
}

/** The names under which prose is read as the entry, but for its own. */
function otherNames(entry: Entry): readonly string[] {
  if (entry.kind === 'measure' || entry.kind === 'quotation') return [];
  const names = entry.labels.filter(({ silent }) => silent !== true).map(({ text }) => text);
  return [...new Set(names)].filter((name) => name !== entry.prefLabel);
}

function writeObservations(
  measure: Measure,
  knowledge: Knowledge,
  page: string[],
  lines: Map<string, number>,
): void {
  const columns = columnsOf(measure, knowledge);
  const rows = measure.observations.map((observation) =>
    columns.map(({ cell }) => escapeMarkdown(cell(observation))),
  );
  const [head = '', rule = '', ...body] = table(
    columns.map(({ head }) => head),
    rows,
  );
  page.push('## Figures', '', head, rule);
  for (const [number, { id }] of measure.observations.entries()) {
    lines.set(id, page.length);
    page.push(body[number] ?? '');
  }
  page.push('');
  const notes = measure.observations.flatMap(({ period, note }) =>
    note === undefined ? [] : [`- ${escapeMarkdown(`${formatEdtf(period.edtf)}: ${note}`)}`],
  );
  if (notes.length > 0) page.push('## Notes', '', ...notes, '');
  for (const { period, estimates } of measure.observations) {
    if (estimates.length === 0) continue;
    page.push(`## Who holds what: ${escapeMarkdown(formatEdtf(period.edtf))}`, '');
    for (const { holder, value } of estimates) {
      page.push(`- ${escapeMarkdown(holder)}: ${escapeMarkdown(formatFigure(value, measure.unit))}`);
    }
    page.push('');
  }
}

interface Column {
  readonly head: string;
  readonly cell: (observation: Observation) => string;
}

/** The columns of a measure's table that have something to say. */
function columnsOf(measure: Measure, knowledge: Knowledge): readonly Column[] {
  const columns: readonly Column[] = [
    { head: 'Period', cell: ({ period }) => formatEdtf(period.edtf) },
    {
      head: 'Figure',
      cell: ({ value, series }) => {
        const figure = formatFigure(value, measure.unit);
        return series === undefined ? figure : `${figure} (${series})`;
      },
    },
    { head: 'Also in circulation', cell: (observation) => otherValues(observation, measure).join(', ') },
    { head: 'Accepted here', cell: (observation) => acceptedValues(observation, measure).join(', ') },
    { head: 'Source', cell: ({ sources }) => formatReferences(sources, knowledge) },
  ];
  return columns.filter(({ cell }) => measure.observations.some((observation) => cell(observation) !== ''));
}

function relatedIds(entry: Entry): readonly string[] {
  if (entry.kind === 'term') return [...entry.broader, ...entry.related];
  if (entry.kind === 'measure') return entry.confusedWith;
  return entry.kind === 'quotation' && entry.speaker !== undefined ? [entry.speaker] : [];
}

/** A link to an entry from the page of another one: short, where both are of one pack. */
function link(id: string, from: Entry, knowledge: Knowledge): string {
  const entry = knowledge.entry(id);
  const pack = knowledge.packOf(id);
  if (!entry || !pack) return escapeMarkdown(id);
  const isNear = pack.id === knowledge.packOf(from.id)?.id;
  const address = isNear ? `${encodeURIComponent(id)}.md` : entryAddress(pack.id, id);
  return `[${escapeMarkdown(entry.prefLabel)}](${address})`;
}

/** Every work the entry leans on, once, as a bibliography has it, with all places in it that are cited. */
function sourceLines(entry: Entry, knowledge: Knowledge): readonly string[] {
  return citedWorks(referencesOf(entry)).map(({ source: id, locators, unseen }) => {
    const source = knowledge.source(id);
    if (source === undefined) return `- ${escapeMarkdown(id)}`;
    const { name, rest } = referenceParts(source);
    const link = `[${escapeMarkdown(name)}](sources/${encodeURIComponent(id)}.md)`;
    const last = [...rest.slice(-1), ...locators].join(', ');
    const parts = [...rest.slice(0, -1), ...(last === '' ? [] : [last])].map(sentence).map(escapeMarkdown);
    const weight = source.note === undefined ? [] : [`(${escapeMarkdown(source.note)})`];
    return `- ${unseen ? 'After ' : ''}${[`${link}.`, ...parts, ...weight].join(' ')}`;
  });
}
