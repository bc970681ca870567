/** A chunk of Markdown as blocks. */
import type { ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { codePassages } from './codeLines.ts';
import { normalizeLabel } from './definitions.ts';
import { ignoreComments } from './ignores.ts';
import { parseMarkdown, type Tree } from './markdown.ts';
import type { Block, Citation, IgnoreComment, Passage, PassageKind, Prose } from './note.ts';
import { makePassage, paragraphPassages, type PassageFrame } from './paragraphs.ts';
import { readPhrasing, type Place } from './phrasing.ts';
import { trimProse } from './prose.ts';
import { tooIntricate } from './intricacy.ts';

/** A chunk, read. The sources of its blocks make up its own. */
export interface Chunk {
  readonly blocks: readonly Block[];
  /** The labels that it defines for the whole note. */
  readonly defined: readonly string[];
}

/** Lists and quotes nested deeper than any writer does are not read, so that no input overflows the stack. */
const deepest = 100;

/** Read `source`; `definitions` is Markdown to parse before it (see {@link parseMarkdown}). */
export function readChunk(source: string, definitions = ''): Chunk {
  if (source.trim() === '' || tooIntricate(source)) return { blocks: [emptyBlock(source)], defined: [] };
  const tree = parseMarkdown(source, definitions);
  const nodes = tree.root.children.filter((node) => offsetOf(node, tree) >= 0);
  const starts = nodes.map((node, index) => (index === 0 ? 0 : lineStart(source, offsetOf(node, tree))));
  const blocks = nodes.map((node, index) =>
    readBlock(node, source, starts[index] ?? 0, starts[index + 1], tree),
  );
  return { blocks: nodes.length === 0 ? [emptyBlock(source)] : blocks, defined: labelsIn(nodes) };
}

function emptyBlock(source: string): Block {
  return { source, passages: [], ignores: [], citations: [] };
}

function offsetOf(node: RootContent, tree: Tree): number {
  return (node.position?.start.offset ?? 0) + tree.shift;
}

function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && source[at - 1] !== '\n' && source[at - 1] !== '\r') at--;
  return at;
}

function labelsIn(nodes: readonly RootContent[]): string[] {
  const labels: string[] = [];
  const open: RootContent[] = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition') labels.push(normalizeLabel(node.label ?? node.identifier));
    if (node.type === 'footnoteDefinition') labels.push(`^${normalizeLabel(node.label ?? node.identifier)}`);
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      open.push(...node.children);
    if (node.type === 'footnoteDefinition') open.push(...node.children);
  }
  return labels;
}

/** Where what is read is put, and how nodes are found in the block's source. */
interface Reader {
  readonly place: Place;
  readonly passages: Passage[];
  readonly ignores: IgnoreComment[];
  readonly citations: Citation[];
}

/** What a node inherits from those around it. */
interface Surroundings {
  readonly kind: PassageKind;
  readonly parents: readonly string[];
  readonly quoted: boolean;
  readonly depth: number;
}

function readBlock(
  node: RootContent,
  chunk: string,
  start: number,
  end: number | undefined,
  tree: Tree,
): Block {
  const source = chunk.slice(start, end);
  const offset = (at: number | undefined): number => (at ?? 0) + tree.shift - start;
  const reader: Reader = {
    place: {
      source,
      spanOf: ({ position }) => ({
        start: offset(position?.start.offset),
        end: offset(position?.end.offset),
      }),
    },
    passages: [],
    ignores: [],
    citations: [],
  };
  readNode(node, reader, { kind: 'paragraph', parents: [], quoted: false, depth: 0 });
  const passages = [...reader.passages];
  const [ignores, citations] = [[...reader.ignores], [...reader.citations]];
  return node.type === 'heading'
    ? { source, passages, ignores, citations, headingDepth: node.depth }
    : { source, passages, ignores, citations };
}

function readNode(node: RootContent, reader: Reader, around: Surroundings): void {
  if (around.depth > deepest) return;
  switch (node.type) {
    case 'paragraph':
      reader.passages.push(
        ...paragraphPassages(phrase(node.children, reader), reader.place.source, frameOf(around)),
      );
      break;
    case 'heading': {
      const prose = trimProse(phrase(node.children, reader));
      if (prose.text !== '')
        reader.passages.push(makePassage(prose, { ...frameOf(around), kind: 'heading' }));
      break;
    }
    case 'blockquote':
      readAll(node.children, reader, { ...around, quoted: true });
      break;
    case 'footnoteDefinition':
      readAll(node.children, reader, around);
      break;
    case 'list':
      for (const item of node.children) readItem(item, reader, around);
      break;
    case 'table':
      readTable(node, reader, around);
      break;
    case 'code': {
      const span = reader.place.spanOf(node);
      if (typeof node.lang === 'string' || isBeingOpened(reader.place.source.slice(span.start, span.end)))
        break;
      const read = codePassages(node, span, reader.place.source, { ...frameOf(around), kind: 'line' });
      reader.passages.push(...read.passages);
      reader.citations.push(...read.citations);
      break;
    }
    case 'html':
      reader.ignores.push(...ignoreComments(node.value, reader.place.spanOf(node).start));
      break;
    default:
      // Definitions, front matter and rules have no prose.
      break;
  }
}

/** So many lines are in no fence that somebody forgot to close. */
const longestOpen = 40;

/** A fence that is never closed and swallows much of the note: it is being typed, and what it holds is no list of plain notes. */
function isBeingOpened(code: string): boolean {
  const fence = /^(?:`{3,}|~{3,})/.exec(code)?.[0];
  if (fence === undefined) return false;
  const lines = code.trimEnd().split(/\r\n|\r|\n/);
  return lines.length > longestOpen && lines.at(-1)?.trim().startsWith(fence) !== true;
}

function readAll(nodes: readonly RootContent[], reader: Reader, around: Surroundings): void {
  for (const node of nodes) readNode(node, reader, { ...around, depth: around.depth + 1 });
}

/** The first text of an item heads everything else in it. */
function readItem(item: ListItem, reader: Reader, around: Surroundings): void {
  let own: string | undefined;
  for (const child of item.children) {
    const parents = own === undefined ? around.parents : [...around.parents, own];
    const first = reader.passages.length;
    const kind = child.type === 'paragraph' ? 'item' : 'paragraph';
    readAll([child], reader, { ...around, kind, parents });
    own ??= reader.passages[first]?.prose.text;
  }
}

function readTable(table: Table, reader: Reader, around: Surroundings): void {
  const headers: string[] = [];
  table.children.forEach((row, index) => {
    let name = '';
    row.children.forEach((cell, column) => {
      const prose = trimProse(phrase(cell.children, reader));
      if (index === 0) headers.push(prose.text);
      else if (column === 0) name = prose.text;
      if (prose.text === '') return;
      const own = index === 0 ? [] : [headers[column] ?? '', column === 0 ? '' : name];
      const parents = [...around.parents, ...own.filter((text) => text !== '')];
      const isHeader = index === 0;
      const frame: PassageFrame = { parents, quoted: around.quoted, kind: isHeader ? 'header' : 'cell' };
      reader.passages.push(makePassage(prose, frame, column, isHeader ? undefined : index - 1));
    });
  });
}

function phrase(nodes: readonly PhrasingContent[], reader: Reader): Prose {
  const { prose, citations, ignores } = readPhrasing(nodes, reader.place);
  reader.citations.push(...citations);
  reader.ignores.push(...ignores);
  return prose;
}

function frameOf({ kind, parents, quoted }: Surroundings): PassageFrame {
  return { kind, parents, quoted };
}
