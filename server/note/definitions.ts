/** Link and footnote definitions: where they stand must not matter to the blocks that refer to them. */

/** Labels as Markdown compares them; those of footnotes start with `^`. */
export type Labels = ReadonlySet<string>;

/** The label of a link that nobody refers to. */
const STUB = 'history-notes-none';

const bracketed = /\[((?:[^[\]\\]|\\[^]){1,999})\]/g;

/** The label as Markdown compares it: without regard to case and to how white space is written. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** The labels of the footnotes that Markdown of {@link definitionsFor} defines; undefined where it defines links as well. */
export function footnotesIn(definitions: string): Labels | undefined {
  const labels = [...definitions.matchAll(bracketed)]
    .map(([, label = '']) => label)
    .filter((label) => label !== STUB);
  return labels.every((label) => label.startsWith('^')) ? new Set(labels.map(normalizeLabel)) : undefined;
}

/**
 * Markdown that defines what `source` refers to and `defined` knows, to be put before it; empty when nothing is
 * needed. A link definition comes last, since indented code right after a footnote would be part of the footnote.
 */
export function definitionsFor(source: string, defined: Labels): string {
  if (defined.size === 0) return '';
  const notes = new Set<string>();
  const links = new Set<string>();
  for (const [, label = ''] of source.matchAll(bracketed)) {
    const normal = normalizeLabel(label);
    if (!defined.has(normal)) continue;
    (normal.startsWith('^') ? notes : links).add(label.replace(/\s+/g, ' '));
  }
  if (notes.size + links.size === 0) return '';
  const stubs = [...notes, ...links, STUB].map((label) => `[${label}]: x\n\n`);
  return stubs.join('');
}
