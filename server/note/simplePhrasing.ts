/** Inline Markdown so simple that it can be read without a parser: plain text, emphasis in it, inline code, simple links. */
import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import type { Labels } from './definitions.ts';
import { readReference } from './simpleReferences.ts';
import { pointAt, type Stretch } from './stretches.ts';

/** Units without any meaning inside a line. Markdown gives none to what is not ASCII. */
const plainText = /[A-Za-z\d !"#$%'()+,\-./:;=>?^{}\x80-\uFFFF]+/y;
const inlineCode = /`([^\0\t\r\n `](?:[^\0\t\r\n`]*[^\0\t\r\n `])?)`(?!`)/y;

/**
 * The content of a paragraph, heading or cell, which stands in `stretches` of `source`, one a line, as the parser would
 * read it; undefined when it takes the parser to tell. Brackets may refer to `footnotes`, and to nothing else.
 */
export function readSimplePhrasing(
  source: string,
  stretches: readonly Stretch[],
  footnotes: Labels,
): PhrasingContent[] | undefined {
  const content: Content = { nodes: [], open: [] };
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    if (before !== undefined) {
      // A line ending is text, and text that ends with it ends at the start of the next line.
      const next = { line: stretch.line, column: 1, offset: stretch.lineStart };
      addText(
        content,
        source.slice(before.lineEnd, stretch.lineStart),
        pointAt(before, before.lineEnd),
        next,
      );
    }
    before = stretch;
    for (let at = stretch.start; at < stretch.end;) {
      const end = readOne(content, source, stretch, at, footnotes);
      if (end === undefined || end > stretch.end) return undefined;
      at = end;
    }
  }
  for (const { marker, nodes } of content.open.splice(0)) {
    addText(content, marker.unit.repeat(marker.size), marker.start, marker.end);
    for (const node of nodes) addNode(content, node);
  }
  return content.nodes;
}

/** What has been read so far: before the first marker that has not been closed, and after each of them. */
interface Content {
  readonly nodes: PhrasingContent[];
  readonly open: { readonly marker: Marker; readonly nodes: PhrasingContent[] }[];
}

/** Adds what begins at `at`; where it ends. */
function readOne(
  content: Content,
  source: string,
  stretch: Stretch,
  at: number,
  footnotes: Labels,
): number | undefined {
  plainText.lastIndex = at;
  if (plainText.test(source))
    return readText(content, source, stretch, at, Math.min(plainText.lastIndex, stretch.end));
  const reference = source[at] === '[' ? readReference(source, stretch, at, footnotes) : undefined;
  if (reference !== undefined) {
    // An image, or what is nearly one.
    if (source[at - 1] === '!') return undefined;
    addNode(content, reference.node);
    return reference.end;
  }
  if (isLiteral(source, at)) return readText(content, source, stretch, at, at + 1);
  switch (source[at]) {
    case '`':
      return readCode(content, source, stretch, at);
    case '*':
    case '_':
    case '~':
      return readMarker(content, source, stretch, at);
    default:
      return undefined;
  }
}

function readText(content: Content, source: string, stretch: Stretch, start: number, end: number): number {
  addText(content, source.slice(start, end), pointAt(stretch, start), pointAt(stretch, end));
  return end;
}

function addText(content: Content, value: string, start: Point, end: Point): void {
  addNode(content, { type: 'text', value, position: { start, end } });
}

/** Text next to text is one node. */
function addNode({ nodes, open }: Content, node: PhrasingContent): void {
  const into = open.at(-1)?.nodes ?? nodes;
  const last = into.at(-1);
  if (node.type === 'text' && last?.type === 'text' && last.position && node.position) {
    last.value += node.value;
    last.position.end = node.position.end;
  } else into.push(node);
}

/** Is what could be markup mere text because of what stands beside it? */
function isLiteral(source: string, at: number): boolean {
  switch (source[at]) {
    case '[':
    case ']':
      return true;
    case '&':
    case '<':
      return source[at + 1] === ' ';
    case '@':
      // No address without a name before it.
      return source[at - 1] === '[' || source[at - 1] === ' ';
    case '~':
      // One is text.
      return source[at - 1] !== '~' && source[at + 1] !== '~';
    default:
      return false;
  }
}

function readCode(content: Content, source: string, stretch: Stretch, at: number): number | undefined {
  inlineCode.lastIndex = at;
  const value = inlineCode.exec(source)?.[1];
  if (value === undefined) return undefined;
  const end = at + value.length + 2;
  const position = { start: pointAt(stretch, at), end: pointAt(stretch, end) };
  addNode(content, { type: 'inlineCode', value, position });
  return end;
}

/** A run of asterisks, underscores or tildes. */
interface Marker {
  readonly unit: string;
  readonly size: number;
  readonly start: Point;
  readonly end: Point;
}

/** Emphasis in emphasis in emphasis is not simple. */
const deepest = 4;

/**
 * Opens or closes emphasis by the rules of CommonMark for delimiter runs, as far as a run closes all of the last one that
 * is open or nothing at all. Runs that are never closed are text.
 */
function readMarker(content: Content, source: string, stretch: Stretch, at: number): number | undefined {
  const unit = source.charAt(at);
  let end = at + 1;
  while (source[end] === unit) end++;
  if (unit === '~' && end !== at + 2) return undefined;
  const before = at === stretch.start ? 'space' : sortOf(source.charAt(at - 1));
  const after = end === stretch.end ? 'space' : sortOf(source.charAt(end));
  if (before === undefined || after === undefined) return undefined;
  const left = after === 'word' || (after === 'sign' && before !== 'word');
  const right = before === 'word' || (before === 'sign' && after !== 'word');
  const opens = left && (unit !== '_' || before !== 'word');
  const closes = right && (unit !== '_' || after !== 'word');

  const { open } = content;
  const marker = { unit, size: end - at, start: pointAt(stretch, at), end: pointAt(stretch, end) };
  if (closes && open.some((other) => other.marker.unit === unit)) {
    const last = open.pop();
    if (last?.marker.unit !== unit || last.marker.size !== marker.size || marker.size > 2) return undefined;
    const position = { start: last.marker.start, end: marker.end };
    addNode(content, { type: typeOf(marker), children: last.nodes, position });
  } else if (opens) {
    if (open.push({ marker, nodes: [] }) > deepest) return undefined;
  } else return readText(content, source, stretch, at, end);
  return end;
}

function typeOf({ unit, size }: Marker): 'delete' | 'emphasis' | 'strong' {
  if (unit === '~') return 'delete';
  return size === 2 ? 'strong' : 'emphasis';
}

/** What a unit beside a marker is; undefined for what is rare there. */
function sortOf(unit: string): 'space' | 'word' | 'sign' | undefined {
  if (/[\p{L}\p{N}]/u.test(unit)) return 'word';
  if (unit === ' ') return 'space';
  return /[!"#$%'()+,\-./:;<=>?@[\\\]^`{|}\u2013\u2014\u2018-\u201D\u2026]/.test(unit) ? 'sign' : undefined;
}
