/** Inline Markdown so simple that it can be read without a parser: plain text, and emphasis in plain text. */
import type { Emphasis, PhrasingContent, Strong, Text } from 'mdast';
import type { Point, Position } from 'unist';

/** A part of one line of a source. */
export interface Stretch {
  /** The number of the line, from 1, and where it starts. */
  readonly line: number;
  readonly lineStart: number;
  readonly start: number;
  readonly end: number;
}

/** Units without any meaning inside a line. Markdown gives none to what is not ASCII. */
const plainText = /[A-Za-z\d !"#$%'()+,\-./:;=>?^{}\x80-\uFFFF]+/y;

/**
 * The content of a paragraph, heading or cell, which stands in `stretches` of `source`, one a line, as the parser would
 * read it; undefined when it takes the parser to tell. Nothing that brackets refer to is defined.
 */
export function readSimplePhrasing(
  source: string,
  stretches: readonly Stretch[],
): PhrasingContent[] | undefined {
  const top: PhrasingContent[] = [];
  let into = top;
  let open: Marker | undefined;
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    if (before !== undefined) {
      // A line ending is text, and text that ends with it ends at the start of the next line.
      const next = { line: stretch.line, column: 1, offset: stretch.lineStart };
      addText(into, source.slice(before.end, stretch.lineStart), pointAt(before, before.end), next);
    }
    before = stretch;
    let at = stretch.start;
    while (at < stretch.end) {
      plainText.lastIndex = at;
      let end = plainText.test(source) ? Math.min(plainText.lastIndex, stretch.end) : at;
      if (end === at && isLiteral(source, at)) end++;
      if (end > at) {
        addText(into, source.slice(at, end), pointAt(stretch, at), pointAt(stretch, end));
        at = end;
        continue;
      }
      const marker = readMarker(source, stretch, at);
      if (marker === undefined) return undefined;
      end = at + marker.size;
      if (!marker.opens && !marker.closes) {
        addText(into, source.slice(at, end), marker.start, pointAt(stretch, end));
      } else if (marker.size > 2) {
        return undefined;
      } else if (open === undefined) {
        if (!marker.opens) return undefined;
        open = marker;
        into = [];
      } else {
        if (!marker.closes || marker.unit !== open.unit || marker.size !== open.size) return undefined;
        top.push(emphasised(marker.size, into, { start: open.start, end: pointAt(stretch, end) }));
        open = undefined;
        into = top;
      }
      at = end;
    }
  }
  return open === undefined ? top : undefined;
}

/** Where an offset of a stretch is, as unist counts it. */
export function pointAt({ line, lineStart }: Stretch, offset: number): Point {
  return { line, column: offset - lineStart + 1, offset };
}

/** What is text next to text is one node. */
function addText(into: PhrasingContent[], value: string, start: Point, end: Point): void {
  const last = into.at(-1);
  const before: Text | undefined = last?.type === 'text' ? last : undefined;
  if (before?.position === undefined) into.push({ type: 'text', value, position: { start, end } });
  else {
    before.value += value;
    before.position.end = end;
  }
}

function emphasised(size: number, children: PhrasingContent[], position: Position): Emphasis | Strong {
  return { type: size === 2 ? 'strong' : 'emphasis', children, position };
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

/** A run of asterisks or underscores. */
interface Marker {
  readonly unit: string;
  readonly size: number;
  readonly start: Point;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The marker at `at`, by the rules of CommonMark for delimiter runs; undefined for anything else. */
function readMarker(source: string, stretch: Stretch, at: number): Marker | undefined {
  const unit = source.charAt(at);
  if (unit !== '*' && unit !== '_') return undefined;
  let size = 1;
  while (source[at + size] === unit) size++;
  const before = at === stretch.start ? 'space' : sortOf(source.charAt(at - 1));
  const after = at + size === stretch.end ? 'space' : sortOf(source.charAt(at + size));
  if (before === 'unclear' || after === 'unclear') return undefined;
  const left = after === 'word' || (after === 'sign' && before !== 'word');
  const right = before === 'word' || (before === 'sign' && after !== 'word');
  const start = pointAt(stretch, at);
  if (unit === '*') return { unit, size, start, opens: left, closes: right };
  const opens = left && before !== 'word';
  const closes = right && after !== 'word';
  return { unit, size, start, opens, closes };
}

function sortOf(unit: string): 'space' | 'word' | 'sign' | 'unclear' {
  if (/[\p{L}\p{N}]/u.test(unit)) return 'word';
  if (unit === ' ') return 'space';
  return /[!"#$%'()+,\-./:;<=>?@[\]^{|}\u2013\u2014\u2018-\u201D\u2026]/.test(unit) ? 'sign' : 'unclear';
}
