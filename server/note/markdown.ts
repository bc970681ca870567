/** Markdown to a syntax tree (mdast), with GitHub's extensions and front matter. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { lazily } from '../language/lazily.ts';
import { footnotesIn } from './definitions.ts';
import { parseSimpleMarkdown } from './simpleMarkdown.ts';

/** A syntax tree of a part of a note. */
export interface Tree {
  readonly root: Root;
  /** What to add to an offset of the tree for an offset of the source it was parsed from. */
  readonly shift: number;
}

// One tilde is no markup: students write `~30,000` for "about 30,000".
const extensions = lazily(() => [gfm({ singleTilde: false }), frontmatter()]);

// Left out is the step that looks for URLs a second time in the finished tree: it makes nodes without positions and
// overflows the stack on deep trees. The tokenizer has found the URLs already.
const mdastExtensions = lazily(() =>
  [...gfmFromMarkdown(), frontmatterFromMarkdown()].map((extension) => ({ ...extension, transforms: [] })),
);

const byteOrderMark = '\uFEFF';

/**
 * Parse `source`. `definitions` is Markdown of link and footnote definitions that stand elsewhere in the note, so that
 * references to them are read as references; it is no part of the tree's source.
 */
export function parseMarkdown(source: string, definitions = ''): Tree {
  const marked = source.startsWith(byteOrderMark);
  const start = marked ? 1 : 0;
  const text = source.slice(start);
  const footnotes = footnotesIn(definitions);
  const simple = footnotes && parseSimpleMarkdown(text, footnotes);
  if (simple !== undefined) return { root: simple, shift: start };
  return { root: parseAnyMarkdown(definitions + text), shift: start - definitions.length };
}

/** The tree of any Markdown that does not begin with a byte order mark. This is remark's parser, without remark around it. */
export function parseAnyMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: extensions(), mdastExtensions: mdastExtensions() });
}
