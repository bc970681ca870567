/**
 * The README as the Extensions view shows it to somebody who has installed the extension. That view finds neither the
 * pictures nor the files beside README.md, and its reader has no clone to run anything in.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Headings of the sections that are for a clone. */
const cloneSections = new Set(['Try it', 'Install', 'On the command line', 'More']);

/**
 * Takes the README's Markdown, gives it back without pictures, without tables of pictures and without the sections for a
 * clone; of a relative link the text stays: `[the licence](LICENSE)` becomes `the licence`.
 */
export function installedReadme(markdown) {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const parts = [];
  let cutDepth; // of the heading whose section is being left out
  for (const block of children) {
    if (block.type === 'heading' && !(block.depth > cutDepth)) {
      cutDepth = cloneSections.has(textOf(markdown, block)) ? block.depth : undefined;
    }
    if (cutDepth !== undefined || (block.type === 'table' && hasPicture(block))) continue;
    const text = rewritten(markdown, block).trim();
    if (text !== '') parts.push(text);
  }
  return `${parts.join('\n\n')}\n`;
}

/** The source of what stands inside a node: a heading without its `##`, a link without its brackets. */
function textOf(markdown, { children }) {
  return markdown.slice(children.at(0)?.position.start.offset, children.at(-1)?.position.end.offset);
}

function hasPicture(node) {
  return node.type === 'image' || (node.children ?? []).some(hasPicture);
}

/** The source of a node without pictures and relative links. */
function rewritten(markdown, node) {
  if (hasNoPlace(node)) return '';
  const { children = [], position } = node;
  const isRelative = node.type === 'link' && !/^(?:[a-z]+:|#)/i.test(node.url);
  let at = isRelative ? children.at(0)?.position.start.offset : position.start.offset;
  const end = isRelative ? children.at(-1)?.position.end.offset : position.end.offset;
  let text = '';
  for (const child of children) {
    text += markdown.slice(at, child.position.start.offset) + rewritten(markdown, child);
    at = child.position.end.offset;
  }
  return text + markdown.slice(at, end);
}

function hasNoPlace(node) {
  return node.type === 'image' || (node.type === 'html' && /<img\b/i.test(node.value));
}
