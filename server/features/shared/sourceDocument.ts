/** A source as a readable page of Markdown: what it is, how to cite it, what rests on it. */
import { oncePer } from '../../claims/oncePer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Entry, Source } from '../../knowledge/model.ts';
import { referenceParts, sentence } from '../../knowledge/references.ts';
import { escapeMarkdown } from './card.ts';
import { type CitedWork, citedWorks, referencesOf } from './citedWorks.ts';

/** The page of a source. Its links are those of a page in the folder `sources` of its pack. */
export function sourceDocument(source: Source, knowledge: Knowledge): string {
  const { name, rest } = referenceParts(source);
  const uses = usesOf(knowledge).get(source.id) ?? [];
  return [
    `# ${escapeMarkdown(name)}`,
    '',
    [source.author.length === 0 ? name : authorsInFull(source), ...rest]
      .map(sentence)
      .map(escapeMarkdown)
      .join(' '),
    '',
    ...(source.note === undefined ? [] : [escapeMarkdown(source.note), '']),
    ...(source.url === undefined ? [] : [`<${source.url}>`, '']),
    `To cite it in a note: \`[@${source.id}]\`, with a page \`[@${source.id}, p. 12]\`.`,
    '',
    '## What rests on it',
    '',
    ...(uses.length === 0
      ? ['Nothing is taken from it so far.', '']
      : kinds.flatMap((kind) => listed(uses, kind))),
  ].join('\n');
}

const kinds = [
  ['measure', 'Figures'],
  ['term', 'Terms'],
  ['person', 'People'],
  ['event', 'Events'],
  ['quotation', 'Quotations'],
] as const;

/** An entry that leans on a source. */
interface SourceUse extends Omit<CitedWork, 'source'> {
  readonly entry: Entry;
}

function listed(uses: readonly SourceUse[], [kind, title]: (typeof kinds)[number]): readonly string[] {
  const own = uses.filter(({ entry }) => entry.kind === kind);
  if (own.length === 0) return [];
  const lines = own.map(({ entry, locators, unseen }) => {
    const where = locators.length === 0 ? '' : `, ${escapeMarkdown(locators.join('; '))}`;
    return `- [${escapeMarkdown(entry.prefLabel)}](../${encodeURIComponent(entry.id)}.md)${where}${unseen ? ' (cited after others)' : ''}`;
  });
  return [`### ${title}`, '', ...lines, ''];
}

/** `Robert Conquest (1986)`, `R. W. Davies and Stephen Wheatcroft (2004)`. */
function authorsInFull({ author, year }: Source): string {
  const names = author.map(({ family, given }) => (given === undefined ? family : `${given} ${family}`));
  const last = names.at(-1) ?? '';
  const who = names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  return year === undefined ? who : `${who} (${year})`;
}

/** The entries that lean on each source, by its id; worked out once. */
const usesOf = oncePer((knowledge: Knowledge): ReadonlyMap<string, readonly SourceUse[]> => {
  const uses = new Map<string, SourceUse[]>();
  for (const { terms, people, events, quotations, measures } of knowledge.packs) {
    for (const entry of [...measures, ...terms, ...people, ...events, ...quotations]) {
      for (const { source, ...cited } of citedWorks(referencesOf(entry))) {
        const known = uses.get(source);
        if (known === undefined) uses.set(source, [{ entry, ...cited }]);
        else known.push({ entry, ...cited });
      }
    }
  }
  return uses;
});
