/** Links and footnotes so simple that they can be read without a parser. */
import type { FootnoteReference, Link } from 'mdast';
import { type Labels, normalizeLabel } from './definitions.ts';
import { pointAt, type Stretch } from './stretches.ts';

/** A link of plain words to an address without brackets, escapes or a title. */
const link = /\[((?! )[A-Za-z\d !"#$%'+,\-./;=?\x80-\uFEFE]+(?<! ))\]\(([A-Za-z\d#%+\-./:=?_~]*)\)/y;
const links = new RegExp(link.source, 'g');
const footnote = /\[\^([A-Za-z\d-]{1,99})\]/y;
/** What opens a definition: `[^1]: `. */
const opening = /\[\^([A-Za-z\d-]{1,99})\]: (?=[^ \r\n])/y;

/** What leads elsewhere in ways that are not simple: other links, other definitions, bare addresses. */
const elsewhere = /\][(:]|:\/|www\./i;

/** The label of the footnote that `source` defines from its first line on, and where the note's text begins. */
export function simpleDefinition(
  source: string,
): { readonly label: string; readonly end: number } | undefined {
  opening.lastIndex = 0;
  const [marker, label] = opening.exec(source) ?? [];
  return marker === undefined || label === undefined ? undefined : { label, end: marker.length };
}

/** Whether whatever leads elsewhere in `text`, in a note that defines `footnotes`, is as simple as {@link readReference} reads it. */
export function hasOnlySimpleReferences(text: string, footnotes: Labels): boolean {
  if (footnotes.size > 0 && text.includes('][')) return false;
  return !elsewhere.test(text.includes('](') ? text.replace(links, '$1 ') : text);
}

/** A link or a reference to a footnote, with where it ends; `undefined` for a bracket that is neither. */
export interface Reference {
  readonly node: Link | FootnoteReference;
  readonly end: number;
}

/** What the bracket at `at` opens: `[the list](lists.md)`, or `[^1]` where `footnotes` has it. */
export function readReference(
  source: string,
  stretch: Stretch,
  at: number,
  footnotes: Labels,
): Reference | undefined {
  const position = (end: number): NonNullable<Link['position']> => ({
    start: pointAt(stretch, at),
    end: pointAt(stretch, end),
  });
  link.lastIndex = at;
  const [linked, words, url] = link.exec(source) ?? [];
  if (linked !== undefined && words !== undefined && url !== undefined) {
    const [from, to] = [pointAt(stretch, at + 1), pointAt(stretch, at + 1 + words.length)];
    const children: Link['children'] = [{ type: 'text', value: words, position: { start: from, end: to } }];
    const end = at + linked.length;
    return { node: { type: 'link', title: null, url, children, position: position(end) }, end };
  }
  footnote.lastIndex = at;
  const [marker, label] = footnote.exec(source) ?? [];
  if (marker === undefined || label === undefined || !footnotes.has(normalizeLabel(`^${label}`)))
    return undefined;
  const end = at + marker.length;
  const identifier = label.toLowerCase();
  return { node: { type: 'footnoteReference', identifier, label, position: position(end) }, end };
}
