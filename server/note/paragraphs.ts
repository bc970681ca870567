/** A paragraph as passages: one, or one a line where the lines are notes. */
import { lineParents } from './lineParents.ts';
import type { Passage, PassageKind, Prose, Span } from './note.ts';
import { continuations, withoutBullet } from './plainLines.ts';
import { sliceProse, trimProse } from './prose.ts';
import { findSentences } from './sentences.ts';

/** What the passages of a paragraph have in common. */
export interface PassageFrame {
  readonly kind: PassageKind;
  readonly parents: readonly string[];
  readonly quoted: boolean;
}

/** A passage; `column` and `row` are those of a table's. All passages have one shape, because all judging reads them. */
export function makePassage(
  prose: Prose,
  { kind, parents, quoted }: PassageFrame,
  column?: number,
  row?: number,
): Passage {
  return { kind, parents, quoted, prose, sentences: findSentences(prose.text), column, row };
}

/** The passages of a paragraph whose prose is `whole`; none when it has no text. */
export function paragraphPassages(whole: Prose, source: string, frame: PassageFrame): Passage[] {
  const prose = trimProse(whole);
  if (prose.text === '') return [];
  const groups = thoughts(prose, source);
  if (groups.length < 2) return [makePassage(prose, frame)];

  const pieces = groups.map(({ span }) => trimProse(sliceProse(prose, span)));
  const texts = pieces.map(({ text }) => text);
  const bare = pieces.map((piece, index) => withoutBullet(piece, [texts[index - 1], texts[index + 1]]));
  const above = lineParents(bare.map(({ text }) => ({ text, indent: 0, afterBlank: false })));
  const first = bare[0]?.text ?? '';
  return bare.flatMap((piece, index) => {
    if (piece.text === '') return [];
    const own = above[index] ?? [];
    if (frame.kind !== 'item') {
      const kind = groups[index]?.wrapped === true ? frame.kind : 'line';
      return [makePassage(piece, { ...frame, kind, parents: [...frame.parents, ...own] })];
    }
    if (index === 0) return [makePassage(piece, frame)];
    const parents = [...frame.parents, ...(own.length > 0 ? own : [first])];
    return [makePassage(piece, { ...frame, kind: 'line', parents })];
  });
}

/** A stretch of prose that is one thought; `wrapped`: over more than one line. */
interface Thought {
  readonly span: Span;
  readonly wrapped: boolean;
}

function thoughts(prose: Prose, source: string): Thought[] {
  const lines = proseLines(prose, source);
  if (lines.length < 2) return lines.map(({ span }) => ({ span, wrapped: false }));
  const joined = continuations(lines);
  const groups: Thought[] = [];
  lines.forEach(({ span }, index) => {
    const last = groups.at(-1);
    if (last !== undefined && joined[index - 1] === true) {
      groups[groups.length - 1] = { span: { start: last.span.start, end: span.end }, wrapped: true };
    } else groups.push({ span, wrapped: false });
  });
  return groups;
}

interface ProseLine {
  readonly span: Span;
  readonly text: string;
  readonly width: number;
}

/** The lines the prose has in its source, without blank ones. */
function proseLines(prose: Prose, source: string): ProseLine[] {
  const lines: ProseLine[] = [];
  const first = prose.segments[0]?.source ?? 0;
  let start = 0;
  let sourceStart = first;
  const close = (end: number, sourceEnd: number): void => {
    const text = prose.text.slice(start, end).trim();
    if (text !== '') lines.push({ span: { start, end }, text, width: sourceEnd - sourceStart });
  };
  for (const segment of prose.segments) {
    const end = segment.source + segment.sourceLength;
    if (prose.text[segment.prose] !== ' ' || segment.proseLength !== 1) continue;
    if (!/[\r\n]/.test(source.slice(segment.source, end))) continue;
    close(segment.prose, segment.source);
    start = segment.prose + 1;
    sourceStart = end;
  }
  const last = prose.segments.at(-1);
  close(prose.text.length, last === undefined ? sourceStart : last.source + last.sourceLength);
  return lines;
}
