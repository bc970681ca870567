/** Putting an ignore comment where the note reader honours it and nothing else of the note changes. */
import type { Rule } from '../../claims/judgement.ts';
import type { Block, Note, Span } from '../../note/note.ts';
import { parseNote } from '../../note/parse.ts';
import type { Finding } from '../shared/findings.ts';
import { chunksOf, ignoresOf } from '../shared/ignores.ts';
import { lineEndingOf } from '../shared/edits.ts';
import { sentenceEnd } from '../shared/sentenceEnd.ts';

/** A comment to insert; the offset counts from the start of the note. */
export interface Insertion {
  readonly title: string;
  readonly offset: number;
  readonly text: string;
}

/**
 * Silences one finding: behind its sentence, else at the end of its line, else on a line before its block. Each place
 * is tried out on the block; the first that silences the finding and leaves the prose as it is wins. In a table that is
 * inside the cell; in a fence, where a comment would be text, before the fence.
 */
export function ignoreOnce({ placed, judgement, rule }: Finding): Insertion | undefined {
  const { source } = placed.block;
  const { span } = judgement;
  const comment = `<!-- history-notes-ignore ${rule} -->`;
  const sentence = sentenceEnd(placed.block, span);
  const top = firstLine(source);
  const candidates = [
    ...(sentence === undefined ? [] : [{ at: sentence.behind, text: ` ${comment}` }]),
    { at: lineEnd(source, span.end), text: ` ${comment}` },
    { at: top, text: `${comment}${lineEndingOf(source)}` },
  ];
  const before = proseOf(parseNote(source));
  const found = candidates.find(({ at, text }) => {
    const note = parseNote(source.slice(0, at) + text + source.slice(at));
    const moved = at <= span.start ? text.length : 0;
    const place = { start: span.start + moved, end: span.end + moved };
    return proseOf(note) === before && isSilenced(note, place, rule);
  });
  if (found === undefined) return undefined;
  const where = found.at === top ? 'block' : silencedAround(placed.block, span);
  return { title: `Ignore ${rule} in this ${where}`, offset: placed.start + found.at, text: found.text };
}

/** What a comment within a line silences: the line, which may hold all of a paragraph, and all cells of a table's row. */
function silencedAround({ source, passages }: Block, { start }: Span): 'line' | 'paragraph' | 'row' {
  for (const { kind, prose } of passages) {
    const [first, last] = [prose.segments[0], prose.segments.at(-1)];
    if (!first || !last || start < first.source || start >= last.source + last.sourceLength) continue;
    if (kind === 'cell' || kind === 'header') return 'row';
    const isOneLine = !source.slice(first.source, last.source + last.sourceLength).includes('\n');
    return kind === 'paragraph' && isOneLine ? 'paragraph' : 'line';
  }
  return 'line';
}

/** Silences a rule in the whole note: at its top, behind the front matter, where a comment is always read as one. */
export function ignoreInNote(note: Note, rule: Rule): Insertion {
  const [first, second] = note.blocks;
  const hasFrontMatter =
    first?.block.passages.length === 0 && /^\uFEFF?---[^\S\n]*\n/.test(first.block.source);
  const offset = hasFrontMatter
    ? (second?.start ?? note.text.length)
    : note.text.startsWith('\uFEFF')
      ? 1
      : 0;
  const end = lineEndingOf(note.text);
  return {
    title: `Ignore ${rule} in this note`,
    offset,
    text: `<!-- history-notes-ignore-note ${rule} -->${end}${end}`,
  };
}

/** Before the white space, the backslash or the cell border that a line ends with. */
function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  const line = source.slice(offset, end === -1 ? source.length : end);
  return (
    offset +
    line
      .trimEnd()
      .replace(/[\\|]$/, '')
      .trimEnd().length
  );
}

/** Where the first line with anything on it starts; behind a byte order mark. */
function firstLine(source: string): number {
  const first = source.search(/\S/);
  const start = first <= 0 ? 0 : source.lastIndexOf('\n', first) + 1;
  return start === 0 && source.startsWith('\uFEFF') ? 1 : start;
}

function proseOf(note: Note): string {
  return note.blocks
    .flatMap(({ block }) =>
      block.passages.map(({ kind, prose }) => `${kind} ${prose.text.replace(/\s+/g, ' ').trim()}`),
    )
    .join('\n');
}

function isSilenced(note: Note, span: Span, rule: Rule): boolean {
  const silenced = ignoresOf(chunksOf(note));
  return note.blocks.some((placed) => {
    const { block, start } = placed;
    const inside = start <= span.start && span.end <= start + block.source.length;
    return inside && silenced(placed, { start: span.start - start, end: span.end - start }, rule);
  });
}
