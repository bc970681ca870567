/** Prose and the way back to its source: building it, cutting it, taking things out of it. */
import type { Prose, Segment, Span } from './note.ts';

/**
 * Stands in prose for something that is not read but that words must not grow together over: inline code, an image,
 * a bare URL. It is U+FFFC, the object replacement character: no letter, no digit, no white space.
 */
export const gap = '\uFFFC';

/** Puts prose together from left to right. */
export interface ProseBuilder {
  /** Prose that stands unit by unit at `source`. */
  add(text: string, source: number): void;
  /** Prose that stands for all of `span` of the source, in a segment of its own. */
  stand(text: string, span: Span): void;
  /** How long the prose is so far. */
  length(): number;
  build(): Prose;
}

/** Prose that stands unit by unit at `source`. */
export function proseAt(text: string, source: number): Prose {
  const segment = { prose: 0, proseLength: text.length, source, sourceLength: text.length };
  return { text, segments: [segment] };
}

export function createProseBuilder(): ProseBuilder {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let open: Segment | undefined;
  const push = (segment: Segment, text: string): void => {
    segments.push(segment);
    parts.push(text);
    length += text.length;
  };
  return {
    add(text, source) {
      if (text === '') return;
      if (open === undefined || open.source + open.sourceLength !== source) {
        open = { prose: length, proseLength: text.length, source, sourceLength: text.length };
        push(open, text);
        return;
      }
      const grown = open.proseLength + text.length;
      open = { ...open, proseLength: grown, sourceLength: grown };
      segments[segments.length - 1] = open;
      parts.push(text);
      length += text.length;
    },
    stand(text, { start, end }) {
      if (text === '') return;
      open = undefined;
      push({ prose: length, proseLength: text.length, source: start, sourceLength: end - start }, text);
    },
    length: () => length,
    // Copied, as other lists that a note keeps: one that grew has room for seventeen, and mostly holds one.
    build: () => ({ text: parts.join(''), segments: [...segments] }),
  };
}

/**
 * From a span of prose to the span of the block's source that holds it, in offsets of the block.
 *
 * Both ends are tight: markup before the first and after the last character of the span is left out. In
 * `**93**&nbsp;%` the prose span of `93 %` (0 to 4) becomes 2 to 13, that of `93` becomes 2 to 4. An empty span maps to
 * an empty one; what is outside the prose is moved to its nearest end.
 */
export function sourceSpan(prose: Prose, span: Span): Span {
  const start = Math.min(Math.max(span.start, 0), prose.text.length);
  const end = Math.min(Math.max(span.end, start), prose.text.length);
  if (start === end) {
    const offset = start < prose.text.length ? sourceStart(prose, start) : sourceEnd(prose, start);
    return { start: offset, end: offset };
  }
  return { start: sourceStart(prose, start), end: sourceEnd(prose, end) };
}

function sourceStart(prose: Prose, offset: number): number {
  const segment = segmentAt(prose.segments, offset);
  if (segment === undefined) return 0;
  return segment.proseLength === segment.sourceLength
    ? segment.source + offset - segment.prose
    : segment.source;
}

function sourceEnd(prose: Prose, offset: number): number {
  const segment = segmentAt(prose.segments, offset - 1);
  if (segment === undefined) return 0;
  return segment.proseLength === segment.sourceLength
    ? segment.source + offset - segment.prose
    : segment.source + segment.sourceLength;
}

function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  return segments[segmentIndex(segments, offset)];
}

function segmentIndex(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.prose ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of `prose` inside `span` (prose offsets), as prose of its own. */
export function sliceProse(prose: Prose, span: Span): Prose {
  const segments: Segment[] = [];
  for (let at = segmentIndex(prose.segments, span.start); at < prose.segments.length; at++) {
    const segment = prose.segments[at];
    if (segment === undefined || segment.prose >= span.end) break;
    const start = Math.max(segment.prose, span.start);
    const end = Math.min(segment.prose + segment.proseLength, span.end);
    if (start >= end) continue;
    segments.push(
      segment.proseLength === segment.sourceLength
        ? {
            prose: start - span.start,
            proseLength: end - start,
            source: segment.source + start - segment.prose,
            sourceLength: end - start,
          }
        : { ...segment, prose: start - span.start, proseLength: end - start },
    );
  }
  return { text: prose.text.slice(span.start, span.end), segments: [...segments] };
}

/** `prose` without the white space at both ends. */
export function trimProse(prose: Prose): Prose {
  const trimmedStart = prose.text.trimStart();
  const start = prose.text.length - trimmedStart.length;
  const end = start + trimmedStart.trimEnd().length;
  return start === 0 && end === prose.text.length ? prose : sliceProse(prose, { start, end });
}

/**
 * `prose` without the `holes` (ascending, prose offsets), closed up as a reader would: `62% [@a].` without the
 * citation reads `62%.`, and where two words would grow together one space stays, standing for the hole.
 */
export function closeHoles(prose: Prose, holes: readonly Span[]): Prose {
  if (holes.length === 0) return prose;
  const builder = createProseBuilder();
  let from = 0;
  for (const hole of holes) {
    if (hole.start < from) continue;
    let start = hole.start;
    const after = prose.text[hole.end];
    if (after === undefined || /[\s.,;:!?)]/.test(after)) {
      while (start > from && /\s/.test(prose.text[start - 1] ?? '')) start--;
    }
    copy(builder, sliceProse(prose, { start: from, end: start }));
    const before = prose.text[start - 1];
    if (start > from && isWordUnit(before) && isWordUnit(after)) {
      builder.stand(' ', sourceSpan(prose, hole));
    }
    from = hole.end;
  }
  copy(builder, sliceProse(prose, { start: from, end: prose.text.length }));
  return builder.build();
}

function copy(builder: ProseBuilder, { text, segments }: Prose): void {
  for (const { prose, proseLength, source, sourceLength } of segments) {
    builder.stand(text.slice(prose, prose + proseLength), { start: source, end: source + sourceLength });
  }
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}%\uD800-\uDFFF]/u.test(unit);
}
