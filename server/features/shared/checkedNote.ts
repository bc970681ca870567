/** A note with everything that was found in it: what the features read. */
import type { Judgement, Silence } from '../../claims/judgement.ts';
import type { Lines } from '../../note/lines.ts';
import type { Note, Passage, PlacedBlock, ReadChunk, ReadPage, Span } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';

/** One version of a note; its chunks are checked when they are asked for. */
export interface CheckedNote {
  readonly note: Note;
  /** Those of the note. */
  readonly lines: Lines;
  /** What was judged in a block of the note; spans are in offsets of the block. Never throws. */
  judgementsIn(placed: PlacedBlock): readonly Judgement[];
  /** The pages on which something was judged or is silenced, in order. Checks all of the note; never throws. */
  outspokenPages(): readonly PlacedPage[];
}

/** A checked chunk in its place. */
export interface PlacedChunk {
  readonly number: number;
  /** Where it starts in the note, and in which line. */
  readonly start: number;
  readonly line: number;
  readonly chunk: CheckedChunk;
}

/** What is outspoken on a page of a note; the same object for as long as the page reads the same. */
export interface OutspokenPage {
  /** The chunks in which something was judged or is silenced, in order; their places count from the page's own. */
  readonly chunks: readonly PlacedChunk[];
  /** A comment at its end silences the next block that has prose, on another page. */
  readonly awaits: boolean;
}

/** … in its place. */
export interface PlacedPage {
  /** The number of its first chunk. */
  readonly number: number;
  readonly start: number;
  readonly line: number;
  readonly page: OutspokenPage;
}

/** A checked note that also knows of the figures which are not judged. */
export interface ExaminedNote extends CheckedNote {
  /** The figures of a block that are not judged, and why; spans are in offsets of the block. Never throws. */
  silencesIn(placed: PlacedBlock): readonly Silence[];
}

/** What was found in a chunk, the same object for as long as the chunk reads the same. */
export interface CheckedChunk {
  readonly read: ReadChunk;
  /** Its blocks in which something was judged; their `start` counts from the start of the chunk. */
  readonly judged: readonly JudgedBlock[];
  /** Whether any of its judgements stands under a rule. */
  readonly tells: boolean;
  /** Whether it holds a comment that silences findings. */
  readonly ignores: boolean;
}

/** A block with its judgements, of which there is at least one. */
export interface JudgedBlock {
  readonly placed: PlacedBlock;
  readonly judgements: readonly Judgement[];
}

/** Checks a chunk with `judge`. */
export function checkChunk(
  read: ReadChunk,
  judge: (placed: PlacedBlock) => readonly Judgement[],
): CheckedChunk {
  const judged = read.blocks
    .map((placed) => ({ placed, judgements: judge(placed) }))
    .filter(({ judgements }) => judgements.length > 0);
  return {
    read,
    judged,
    tells: judged.some(({ judgements }) => judgements.some(({ rule }) => rule !== undefined)),
    ignores: read.blocks.some(({ block }) => block.ignores.length > 0),
  };
}

/** What is outspoken on a page; `checked` gives its chunks by their index; `isAwaited`: a comment before it silences what follows. */
export function outspokenOn(
  page: ReadPage,
  checked: (index: number) => CheckedChunk,
  isAwaited: boolean,
): OutspokenPage {
  const chunks: PlacedChunk[] = [];
  let awaits = isAwaited;
  for (const [number] of page.chunks.entries()) {
    const chunk = checked(number);
    if (chunk.judged.length === 0 && !chunk.ignores && !awaits) continue;
    chunks.push({ number, start: page.starts[number] ?? 0, line: page.lineStarts[number] ?? 0, chunk });
    if (chunk.ignores || awaits) awaits = !chunk.read.blocks.some(hasProse);
  }
  return { chunks, awaits };
}

/** The outspoken pages of a note; `outspoken` tells what is on a page. */
export function outspokenPages(
  note: Note,
  outspoken: (page: number, isAwaited: boolean) => OutspokenPage,
): readonly PlacedPage[] {
  const found: PlacedPage[] = [];
  let isAwaited = false;
  for (let at = 0; at < note.pageCount; at += 1) {
    const page = outspoken(at, isAwaited);
    isAwaited = page.awaits;
    if (page.chunks.length === 0) continue;
    const number = note.firstOf(at);
    found.push({ number, start: note.startOf(number), line: note.lineOf(number), page });
  }
  return found;
}

/** The chunks of pages, in their places in the note. */
export function chunksOn(pages: readonly PlacedPage[]): readonly PlacedChunk[] {
  return pages.flatMap(({ page, number, start, line }) =>
    page.chunks.map((one) => ({
      number: number + one.number,
      start: start + one.start,
      line: line + one.line,
      chunk: one.chunk,
    })),
  );
}

const hasProse = ({ block }: PlacedBlock): boolean => block.passages.length > 0;

/** A judgement with the block it was made in. */
export interface PlacedJudgement {
  readonly judgement: Judgement;
  readonly placed: PlacedBlock;
}

/** The block in which an offset of the note lies; undefined in an empty note. The end belongs to the last. */
export function blockAt(note: Note, offset: number): PlacedBlock | undefined {
  const number = note.chunkAt(offset);
  const start = note.startOf(number);
  const placed = note.readChunk(number).blocks.findLast((block) => start + block.start <= offset);
  return placed && inNote(placed, start);
}

/** A block of a chunk that starts at `start`, placed in the note. */
export function inNote(placed: PlacedBlock, start: number): PlacedBlock {
  return { ...placed, start: start + placed.start };
}

/** Every judgement of the note, in its order. */
export function allJudgements(checked: CheckedNote): readonly PlacedJudgement[] {
  return judgementsBetween(checked, 0, checked.note.length);
}

/** The judgements of the chunks that an offset from `from` to `to` lies in, in order. */
export function judgementsBetween(
  { note, outspokenPages: outspoken }: CheckedNote,
  from: number,
  to: number,
): readonly PlacedJudgement[] {
  const [first, last] = [note.chunkAt(from), note.chunkAt(to)];
  const near = outspoken().filter(({ number, page }) => {
    const end = number + (page.chunks.at(-1)?.number ?? 0);
    return first <= end && number <= last;
  });
  return chunksOn(near)
    .filter(({ number }) => first <= number && number <= last)
    .flatMap(({ chunk, start }) =>
      chunk.judged.flatMap(({ placed: inChunk, judgements }) => {
        const placed = inNote(inChunk, start);
        return judgements.map((judgement) => ({ judgement, placed }));
      }),
    );
}

/** Where a passage stands, in offsets of its block. */
export function passageSpan({ prose }: Passage): Span {
  return sourceSpan(prose, { start: 0, end: prose.text.length });
}

/** True when the offset lies in the span or right behind it, where a cursor is that has just left its last letter. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** How many passages before and behind one still tell a homograph; the cells of a long table are a block of thousands. */
const NEAR = 100;

/**
 * Everything a homograph in this passage is judged by, besides the passage itself, which is number `at` of its block.
 */
export function surroundings(
  { block, context }: PlacedBlock,
  passage: Passage,
  at = block.passages.indexOf(passage),
): readonly string[] {
  return [
    ...context.headings,
    ...context.previous,
    ...passage.parents,
    ...block.passages
      .slice(Math.max(at - NEAR, 0), at + NEAR + 1)
      .filter((other) => other !== passage)
      .map((other) => other.prose.text),
  ];
}
