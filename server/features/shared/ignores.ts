/** What the writer's `history-notes-ignore` comments silence. */
import type { Rule } from '../../claims/judgement.ts';
import type { Block, IgnoreComment, Note, PlacedBlock, ReadChunk, Span } from '../../note/note.ts';

/** Answers whether a finding of `rule` at `span` (offsets of the block) in a block of the note is silenced. */
export type Silenced = (placed: PlacedBlock, span: Span, rule: Rule) => boolean;

/** What is looked at of a chunk. */
interface IgnoringChunk {
  readonly start: number;
  readonly chunk: { readonly read: ReadChunk };
}

/** The chunks of a note, all of them. */
export function chunksOf(note: Note): readonly IgnoringChunk[] {
  return Array.from({ length: note.chunkCount }, (_, number) => ({
    start: note.startOf(number),
    chunk: { read: note.readChunk(number) },
  }));
}

/**
 * Reads a note's ignore comments once. `chunks` are at least those that have any, and what follows them up to the next
 * prose. A comment that names no rule silences all of them.
 *
 * - `history-notes-ignore-note`, anywhere: the whole note.
 * - `history-notes-ignore` as a block of its own: the next block that has prose.
 * - on a line of its own within a block (in a list, a quotation): the next line.
 * - behind or within a line: that line.
 */
export function ignoresOf(chunks: readonly IgnoringChunk[]): Silenced {
  const everywhere: IgnoreComment[] = [];
  /** By where the block starts. */
  const blockwise = new Map<number, readonly IgnoreComment[]>();
  let waiting: readonly IgnoreComment[] = [];
  const read = ({ block, start }: PlacedBlock, chunkStart: number): void => {
    everywhere.push(...block.ignores.filter(({ scope }) => scope === 'note'));
    if (block.passages.length > 0) {
      if (waiting.length > 0) blockwise.set(chunkStart + start, waiting);
      waiting = [];
    } else {
      waiting = [...waiting, ...block.ignores.filter(({ scope }) => scope === 'next')];
    }
  };
  for (const { start, chunk } of chunks) {
    for (const placed of chunk.read.blocks) read(placed, start);
  }
  return ({ block, start }, span, rule) => {
    if (everywhere.some((comment) => names(comment, rule))) return true;
    if (blockwise.get(start)?.some((comment) => names(comment, rule)) === true) return true;
    return block.ignores.some(
      (comment) =>
        comment.scope === 'next' && names(comment, rule) && meets(span, linesSilencedBy(comment, block)),
    );
  };
}

function names(comment: IgnoreComment, rule: Rule): boolean {
  return comment.rules.length === 0 || comment.rules.includes(rule);
}

/** True when the two have a character in common; an empty span has the place it stands at. */
function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < Math.max(a.end, a.start + 1);
}

/** The lines of its block that a comment silences, as offsets of the block. */
function linesSilencedBy({ span }: IgnoreComment, { source }: Block): Span {
  const start = lineStart(source, span.start);
  const end = lineEnd(source, span.end);
  const alone = /^[\s>]*$/.test(source.slice(start, span.start)) && source.slice(span.end, end).trim() === '';
  return alone ? { start, end: lineEnd(source, Math.min(end + 1, source.length)) } : { start, end };
}

function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}
