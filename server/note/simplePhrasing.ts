/** Inline Markdown so simple that it can be read without a parser: plain text, emphasis in it, and inline code. */
import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';

/** A part of one line of a source. */
export interface Stretch {
  /** The number of the line, from 1; where it starts, and where it ends, before its line ending. */
  readonly line: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Units without any meaning inside a line. Markdown gives none to what is not ASCII. */
const plainText = /[A-Za-z\d !"#$%'()+,\-./:;=>?^{}\x80-\uFFFF]+/y;
const inlineCode = /`([^\0\t\r\n `](?:[^\0\t\r\n`]*[^\0\t\r\n `])?)`(?!`)/y;

/**
 * The content of a paragraph, heading or cell, which stands in `stretches` of `source`, one a line, as the parser would
 * read it; undefined when it takes the parser to tell. Nothing that brackets may refer to is defined.
 */
export function readSimplePhrasing(
  source: string,
  stretches: readonly Stretch[],
): PhrasingContent[] | undefined {
  const content: Content = { nodes: [], open: undefined };
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
      const end = readOne(content, source, stretch, at);
      if (end === undefined || end > stretch.end) return undefined;
      at = end;
    }
  }
  return content.open === undefined ? content.nodes : undefined;
}

/** Where an offset of a line is, as unist counts it. */
export function pointAt({ line, lineStart }: Stretch, offset: number): Point {
  return { line, column: offset - lineStart + 1, offset };
}

/** What has been read so far; a marker that is open, with what has been read after it. */
interface Content {
  readonly nodes: PhrasingContent[];
  open: { readonly marker: Marker; readonly children: PhrasingContent[] } | undefined;
}

/** Adds what begins at `at`; where it ends. */
function readOne(content: Content, source: string, stretch: Stretch, at: number): number | undefined {
  plainText.lastIndex = at;
  if (plainText.test(source))
    return readText(content, source, stretch, at, Math.min(plainText.lastIndex, stretch.end));
  if (isLiteral(source, at)) return readText(content, source, stretch, at, at + 1);
  switch (source[at]) {
    case '`':
      return readCode(content, source, stretch, at);
    case '*':
    case '_':
      return readMarker(content, source, stretch, at);
    default:
      return undefined;
  }
}

function readText(content: Content, source: string, stretch: Stretch, start: number, end: number): number {
  addText(content, source.slice(start, end), pointAt(stretch, start), pointAt(stretch, end));
  return end;
}

/** Text next to text is one node. */
function addText(content: Content, value: string, start: Point, end: Point): void {
  const into = content.open?.children ?? content.nodes;
  const last = into.at(-1);
  if (last?.type !== 'text' || last.position === undefined) {
    into.push({ type: 'text', value, position: { start, end } });
    return;
  }
  last.value += value;
  last.position.end = end;
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
  (content.open?.children ?? content.nodes).push({ type: 'inlineCode', value, position });
  return end;
}

/** A run of asterisks or underscores. */
interface Marker {
  readonly unit: string;
  readonly size: number;
  readonly start: Point;
}

/** Opens or closes emphasis, by the rules of CommonMark for delimiter runs, but for emphasis in emphasis. */
function readMarker(content: Content, source: string, stretch: Stretch, at: number): number | undefined {
  const unit = source.charAt(at);
  let end = at + 1;
  while (source[end] === unit) end++;
  const before = at === stretch.start ? 'space' : sortOf(source.charAt(at - 1));
  const after = end === stretch.end ? 'space' : sortOf(source.charAt(end));
  if (before === undefined || after === undefined) return undefined;
  const left = after === 'word' || (after === 'sign' && before !== 'word');
  const right = before === 'word' || (before === 'sign' && after !== 'word');
  const opens = left && (unit === '*' || before !== 'word');
  const closes = right && (unit === '*' || after !== 'word');
  if (!opens && !closes) return readText(content, source, stretch, at, end);

  const marker = { unit, size: end - at, start: pointAt(stretch, at) };
  const { open, nodes } = content;
  if (marker.size > 2) return undefined;
  if (open === undefined) {
    content.open = { marker, children: [] };
    return opens ? end : undefined;
  }
  if (!closes || unit !== open.marker.unit || marker.size !== open.marker.size) return undefined;
  const type = marker.size === 2 ? 'strong' : 'emphasis';
  const position = { start: open.marker.start, end: pointAt(stretch, end) };
  nodes.push({ type, children: open.children, position });
  content.open = undefined;
  return end;
}

/** What a unit beside a marker is; undefined for what is rare there. */
function sortOf(unit: string): 'space' | 'word' | 'sign' | undefined {
  if (/[\p{L}\p{N}]/u.test(unit)) return 'word';
  if (unit === ' ') return 'space';
  return /[!"#$%'()+,\-./:;<=>?@[\\\]^`{|}\u2013\u2014\u2018-\u201D\u2026]/.test(unit) ? 'sign' : undefined;
}
