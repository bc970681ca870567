/** How sources are named: short, as in an essay. */
import type { Knowledge } from './knowledge.ts';
import type { Source, SourceReference } from './model.ts';

/** `Davies and Wheatcroft (2004)`; a work without a year or without authors goes by what it has. */
export function shortReference(source: Source): string {
  const who = authors(source);
  return source.year === undefined ? who : `${who} (${source.year})`;
}

/** As it stands inside brackets: `Davies and Wheatcroft 2004`. */
export function bracketReference(source: Source): string {
  const who = authors(source);
  return source.year === undefined ? who : `${who} ${source.year}`;
}

/**
 * A reference as a reader is shown it: `Davies and Wheatcroft (2004), p. 12`, `after Nove (1969)` where the work itself
 * was not seen. A source that is not known has its id.
 */
export function formatReference(reference: SourceReference, knowledge: Knowledge): string {
  const source = knowledge.source(reference.source);
  const name = source ? shortReference(source) : reference.source;
  const locator = reference.locator === undefined ? '' : `, ${reference.locator}`;
  return `${reference.after === true ? 'after ' : ''}${name}${locator}`;
}

/** Several references, parted by semicolons; empty for none. */
export function formatReferences(references: readonly SourceReference[], knowledge: Knowledge): string {
  return references.map((reference) => formatReference(reference, knowledge)).join('; ');
}

/** According to whom an entry stands as it does: its works; empty for none. `Stalin (1930)` */
export function formatAuthority(
  entry: { readonly sources: readonly SourceReference[] },
  knowledge: Knowledge,
): string {
  return formatReferences(entry.sources, knowledge);
}

/** The sites an entry was checked on, at most two; they are no authority. `marxists.org, en.wikipedia.org` */
export function formatSites(entry: { readonly seenOn: readonly string[] }): string {
  const sites = entry.seenOn.flatMap((page) => /^https?:\/\/(?:www\.)?([^/]+)/.exec(page)?.[1] ?? []);
  return [...new Set(sites)].slice(0, 2).map(readable).join(', ');
}

/** Without the numbers that a page is known by where it lies in no one place: nobody reads them, and no line holds them. */
function readable(site: string): string {
  return site
    .split('.')
    .filter((label) => label.length <= 40)
    .join('.');
}

/** The work as a line of a bibliography: `Davies and Wheatcroft (2004). The Years of Hunger. Palgrave.` */
export function fullReference(source: Source): string {
  const { name, rest } = referenceParts(source);
  return [name, ...rest].map(sentence).join(' ');
}

/** What such a line begins with, and what follows: `Davies and Wheatcroft (2004)`, `The Years of Hunger`, `Palgrave`. */
export function referenceParts(source: Source): { readonly name: string; readonly rest: readonly string[] } {
  const rest = [source.containerTitle, source.publisher].filter((part) => part !== undefined);
  // A work without authors goes by its title.
  return { name: shortReference(source), rest: source.author.length === 0 ? rest : [source.title, ...rest] };
}

/** `Palgrave` is `Palgrave.`, and `How successful was it?` stays as it is. */
export const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

function authors(source: Source): string {
  const [first, second] = source.author;
  if (first === undefined) return source.title;
  if (second === undefined) return first.family;
  return source.author.length === 2 ? `${first.family} and ${second.family}` : `${first.family} et al.`;
}
