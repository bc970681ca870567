/**
 * Cuts a note into chunks that Markdown can be parsed in one by one, with the same result as in one piece.
 *
 * One pass over the lines, without looking inside lists and quotes. It cuts only where nothing can be open across the
 * cut, whatever the lines before mean: a chunk may hold several blocks, but no block ever reaches over two chunks. What
 * follows a cut is split by itself, so that after an edit the splitter may begin at a chunk and end at the first one that
 * begins where one began before (`resplit.ts`).
 */
import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import type { SourceLine } from './sourceLines.ts';

/** What may be open at the start of a line. */
type Open =
  | { readonly kind: 'nothing' }
  /** A paragraph, quote or table: a blank line closes it. */
  | { readonly kind: 'flow' }
  | { readonly kind: 'fence'; readonly marker: string }
  /** HTML up to the line with `end`: a comment, a script. */
  | { readonly kind: 'html'; readonly end: RegExp }
  /** HTML up to the next blank line; where it is not certain, perhaps more of a paragraph. */
  | { readonly kind: 'tag'; readonly certain: boolean }
  | Container
  /** Not to be told: no more cuts. Rare (code or HTML in what may be a list and may be none), and only slower. */
  | { readonly kind: 'rest' };

/** A list, footnote or indented code. */
interface Container {
  readonly kind: 'container';
  readonly holds: 'bullets' | 'numbers' | 'other';
  /** What is indented so far belongs to it, also after blank lines. */
  readonly inside: number;
  /** False when it may as well be something else: then less is cut. */
  readonly certain: boolean;
  /** The line before is blank. */
  readonly blank: boolean;
}

const indentedCode: Container = {
  kind: 'container',
  holds: 'other',
  inside: 4,
  certain: true,
  blank: false,
};
const nothing: Open = { kind: 'nothing' };
const flow: Open = { kind: 'flow' };
const rest: Open = { kind: 'rest' };
const tag: Open = { kind: 'tag', certain: true };
const doubtfulTag: Open = { kind: 'tag', certain: false };

const fenceStart = /^(`{3,})[^`]*$|^(~{3,})/;
const heading = /^#{1,6}(?:[ \t]|$)/;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
/** A list item that even a paragraph gives way to. */
const startsList = /^(?:[-+*]|1[.)])[ \t]+[^ \t]/;
const footnote = /^\[\^[^\]]+\]:/;
const markup = /^<[a-z/!?]/i;
const attribute = String.raw`[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|[^\s"'=<>\x60]+))?`;
/** A tag that is all of its line. */
const loneTag = new RegExp(
  String.raw`^<(?:/[a-z][a-z\d-]*[ \t]*|[a-z][a-z\d-]*(?:${attribute})*[ \t]*/?)>[ \t]*$`,
  'i',
);
const blockTag = new RegExp(String.raw`^</?(?:${htmlBlockNames.join('|')})(?=[ \t]|/?>|$)`, 'i');

/** HTML that ends where its end is written, by how it begins. */
const lastingMarkup: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  {
    start: new RegExp(String.raw`^<(?:${htmlRawNames.join('|')})(?=[ \t>]|$)`, 'i'),
    end: new RegExp(`</(?:${htmlRawNames.join('|')})>`, 'i'),
  },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
];

/** Lists and runs of text longer than this are cut between two lines, so that parsing stays linear. */
const manyLines = 400;

/** Where the splitter stands between two lines. It knows nothing of what lies before the last cut. */
export interface Splitting {
  readonly open: Open;
  /** How many lines the chunk has so far. */
  readonly lines: number;
}

/** At the start of a note, and wherever a chunk begins: a chunk is split the same way whatever stands before it. */
export const chunkStart: Splitting = { open: nothing, lines: 0 };

/** Reads one more line: whether a chunk begins with it, and where the splitter stands behind it. */
export function splitLine(
  { open, lines }: Splitting,
  line: SourceLine,
): { readonly cut: boolean; readonly after: Splitting } {
  const step = advance(open, line, lines);
  return { cut: step.cut, after: { open: step.open, lines: step.cut ? 1 : lines + 1 } };
}

interface Step {
  /** Does a chunk begin with this line? */
  readonly cut: boolean;
  /** What is open after it. */
  readonly open: Open;
}

function advance(open: Open, line: SourceLine, lines: number): Step {
  switch (open.kind) {
    case 'rest':
      return { cut: false, open };
    case 'fence':
      return { cut: false, open: closesFence(line, open.marker) ? nothing : open };
    case 'html':
      return { cut: false, open: open.end.test(line.content) ? nothing : open };
    case 'tag':
      return { cut: false, open: line.content === '' ? nothing : open.certain ? open : afterDoubt(line) };
    case 'nothing':
      return line.content === '' ? { cut: lines >= manyLines, open } : { cut: true, open: begin(line) };
    case 'flow':
      return line.content === '' ? { cut: false, open: nothing } : advanceFlow(line, lines);
    case 'container':
      if (line.content === '') return { cut: false, open: { ...open, blank: true } };
      return advanceContainer(open, line, lines);
  }
}

/** A line while a paragraph, quote or table may be open. */
function advanceFlow(line: SourceLine, lines: number): Step {
  // More of the paragraph, or indented code after a quote.
  if (line.indent > 3) return { cut: false, open: { ...indentedCode, certain: false } };
  if (interrupts(line)) return { cut: true, open: begin(line) };
  // The underline of a heading or a rule: either way nothing is open afterwards.
  if (rule.test(line.content)) return { cut: false, open: nothing };
  const html = startsMarkup(line) ?? (loneTag.test(line.content) ? doubtfulTag : undefined);
  if (html !== undefined) return { cut: false, open: html };
  const inside = contentColumn(line);
  if (inside > 0) {
    return { cut: false, open: { ...itemOf(line, inside), certain: startsList.test(line.content) } };
  }
  const cut = lines >= manyLines && /^[\p{L}\p{N}"'“‘(][^|]*$/u.test(line.content);
  return { cut, open: flow };
}

/** A line while a list, footnote or indented code may be open. */
function advanceContainer(open: Container, line: SourceLine, lines: number): Step {
  if (line.indent >= open.inside) {
    const opaque =
      !open.certain && line.indent < 4 && (fenceStart.test(line.content) || markup.test(line.content));
    return { cut: false, open: opaque ? rest : { ...open, blank: false } };
  }
  if (line.indent > 3) return { cut: false, open: { ...open, certain: false, blank: false } };
  if (interrupts(line)) return { cut: true, open: begin(line) };
  if (rule.test(line.content)) {
    const underline = !open.certain && !open.blank && line.content.startsWith('-');
    return { cut: !underline, open: nothing };
  }
  const inside = contentColumn(line);
  if (inside > 0) {
    const item = itemOf(line, inside);
    if (open.certain && item.holds === open.holds) return { cut: lines >= manyLines, open: item };
    return { cut: false, open: { ...item, inside: Math.min(inside, open.inside), certain: false } };
  }
  if (open.blank) return { cut: true, open: begin(line) };
  const html = startsMarkup(line) ?? (loneTag.test(line.content) ? rest : undefined);
  if (html !== undefined) return { cut: false, open: html };
  // A lazy line of its last paragraph, or a paragraph after it.
  return { cut: false, open: { ...open, certain: false } };
}

/** What is open after a line that begins a block. */
function begin(line: SourceLine): Open {
  if (line.indent > 3) return indentedCode;
  const fence = fenceStart.exec(line.content);
  if (fence !== null) return { kind: 'fence', marker: fence[1] ?? fence[2] ?? '' };
  if (heading.test(line.content) || rule.test(line.content)) return nothing;
  const html = startsMarkup(line);
  if (html !== undefined) return html;
  if (loneTag.test(line.content)) return tag;
  const inside = contentColumn(line);
  return inside > 0 ? itemOf(line, inside) : flow;
}

/** Blocks that begin whatever is open before them. */
function interrupts(line: SourceLine): boolean {
  return fenceStart.test(line.content) || heading.test(line.content);
}

/**
 * What is open after a line of HTML that begins whatever is open before it; nothing where the line is no such. A lone tag
 * is HTML only where nothing is open; any other tag stands in a paragraph.
 */
function startsMarkup({ content }: SourceLine): Open | undefined {
  if (!content.startsWith('<')) return undefined;
  const lasting = lastingMarkup.find(({ start }) => start.test(content));
  if (lasting !== undefined) return lasting.end.test(content) ? nothing : { kind: 'html', end: lasting.end };
  return blockTag.test(content) ? tag : undefined;
}

/** A line behind a lone tag that may be HTML or a paragraph's: what only a paragraph gives way to leaves all open. */
function afterDoubt(line: SourceLine): Open {
  const opens = fenceStart.test(line.content) || contentColumn(line) > 0 || markup.test(line.content);
  return opens ? rest : doubtfulTag;
}

/** An empty item holds nothing after a blank line: what is indented there may be anything. */
function itemOf(line: SourceLine, inside: number): Container {
  const marker = listMarker.exec(line.content)?.[0];
  const holds = marker === undefined ? 'other' : marker.length === 1 ? 'bullets' : 'numbers';
  return { kind: 'container', holds, inside, certain: marker !== line.content.trimEnd(), blank: false };
}

/** The column from which lines belong to the list item or footnote that `line` begins; 0 when it begins none. */
function contentColumn(line: SourceLine): number {
  if (footnote.test(line.content)) return 4;
  const marker = listMarker.exec(line.content)?.[0];
  if (marker === undefined) return 0;
  const from = line.indent + marker.length;
  let column = from;
  let at = marker.length;
  for (; line.content[at] === ' ' || line.content[at] === '\t'; at++) {
    column += line.content[at] === '\t' ? 4 - (column % 4) : 1;
  }
  return at === line.content.length || column - from > 4 ? from + 1 : column;
}

function closesFence(line: SourceLine, marker: string): boolean {
  const content = line.content.trimEnd();
  return (
    line.indent <= 3 && content.startsWith(marker) && content === marker.charAt(0).repeat(content.length)
  );
}
