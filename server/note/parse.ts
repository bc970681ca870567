/** A student's Markdown as a note, and what an edit makes of it. */
import type { Labels } from './definitions.ts';
import { type Inheritance, inheritSame, nothingInherited, placeBlock } from './context.ts';
import type { Note, PlacedBlock, ReadChunk, ReadPage } from './note.ts';
import { noteLines } from './noteLines.ts';
import { inPages, type Page, PagedChunks } from './pages.ts';
import { type NoteEdit, resplit } from './resplit.ts';
import { type ChunkReader, createChunkReader, type SourceChunk } from './sourceChunk.ts';

/** A note that can be edited. */
export interface EditableNote extends Note {
  /** The note after an edit. Costs what the chunks cost that the edit touches. */
  edit(edit: NoteEdit): EditableNote;
}

/**
 * Read a note. Any text is a note: nothing throws, and the sources of the blocks make up the whole of it.
 *
 * A chunk's blocks depend on its own characters and on which of the labels it refers to are defined in the note, and on
 * nothing else; their contexts on what they inherit. Both are kept for as long as these stay the same: a note after an
 * edit reads as if its whole text had been read anew.
 */
export function parseNote(text: string, reader: ChunkReader = createChunkReader()): EditableNote {
  return emptyNote(reader).edit({ start: 0, end: 0, text });
}

function emptyNote(reader: ChunkReader): EditableNote {
  return createNote(new PagedChunks([]), new Set(), reader);
}

/** `defined` are the labels that the chunks define. */
function createNote(chunks: PagedChunks, defined: Labels, reader: ChunkReader): EditableNote {
  const { length } = chunks;
  /** The first pages, as far as they were asked for. */
  const read: PageInPlace[] = [];
  let text: string | undefined;
  let blocks: readonly PlacedBlock[] | undefined;

  const readPage = (number: number): PageInPlace | undefined => {
    while (read.length <= number) {
      const page = chunks.pages[read.length];
      if (page === undefined) break;
      read.push(placePage(page, read.at(-1)?.after ?? nothingInherited, read.length === 0));
    }
    return read[number];
  };

  return {
    get text() {
      return (text ??= textOf(chunks.all()));
    },
    length,
    slice(from, to) {
      const start = Math.max(from, 0);
      const end = Math.min(to, length);
      if (start >= end) return '';
      const number = chunks.numberAt(start);
      const offset = chunks.startOf(number);
      return textOf(chunks.between(number, chunks.numberAt(end - 1) + 1)).slice(start - offset, end - offset);
    },
    lines: noteLines(chunks),
    chunkCount: chunks.count,
    chunkAt: (offset) => chunks.numberAt(offset),
    startOf: (number) => chunks.startOf(number),
    lineOf: (number) => chunks.lineOf(number),
    readChunk(number) {
      const page = chunks.pageOf(number);
      return readPage(page)?.chunks[number - chunks.firstOf(page)] ?? NO_BLOCKS;
    },
    pageCount: chunks.pages.length,
    pageOf: (number) => chunks.pageOf(number),
    firstOf: (page) => chunks.firstOf(page),
    readPage: (number) => readPage(number) ?? NO_CHUNKS,
    get blocks() {
      readPage(chunks.pages.length - 1);
      return (blocks ??= read
        .flatMap((page) => page.chunks)
        .flatMap((chunk, number) => {
          const start = chunks.startOf(number);
          return chunk.blocks.map((placed) => ({ ...placed, start: start + placed.start }));
        }));
    },
    edit(edit) {
      const { first, count, sources } = resplit(chunks, edit);
      const added = sources.map((source) => reader(source, defined));
      const edited = chunks.replaced(first, count, added);
      const touched = [...chunks.between(first, first + count), ...added];
      const nowDefined = touched.some(mayDefine) ? labelsOf(edited.all(), defined) : defined;
      if (nowDefined === defined) return createNote(edited, defined, reader);
      // What was a reference may be one no more, anywhere.
      const referring = edited.all().map(({ source }) => reader(source, nowDefined));
      return createNote(new PagedChunks(inPages(referring)), nowDefined, reader);
    },
  };
}

const NO_BLOCKS: ReadChunk = { blocks: [] };
const NO_CHUNKS: ReadPage = { chunks: [], starts: [0], lineStarts: [0] };

const textOf = (chunks: readonly SourceChunk[]): string => chunks.map(({ source }) => source).join('');

/** A page with what it inherits and hands on. */
interface PageInPlace extends ReadPage {
  readonly isFirst: boolean;
  readonly chunks: readonly ChunkInPlace[];
  readonly before: Inheritance;
  readonly after: Inheritance;
}

/** A chunk with what it inherits and hands on. */
interface ChunkInPlace extends ReadChunk {
  readonly isFirst: boolean;
  readonly before: Inheritance;
  readonly after: Inheritance;
}

/** How each page and each chunk was read last: mostly it inherits the same again. What is remembered could be read again at any time. */
const lastPages = new WeakMap<Page, PageInPlace>();
const lastChunks = new WeakMap<SourceChunk, ChunkInPlace>();

/** Reads a page; the page and the chunks that were read last where they inherit the same again. */
function placePage(page: Page, before: Inheritance, isFirst: boolean): PageInPlace {
  const last = lastPages.get(page);
  if (last !== undefined && holds(last, before, isFirst)) return last;
  const chunks: ChunkInPlace[] = [];
  let inherited = before;
  for (const chunk of page.chunks) {
    const placed = placeChunk(chunk, inherited, isFirst && chunks.length === 0);
    chunks.push(placed);
    inherited = placed.after;
  }
  const { starts, lineStarts } = page;
  const placed = { isFirst, chunks, starts, lineStarts, before, after: inherited };
  lastPages.set(page, placed);
  return placed;
}

function placeChunk(chunk: SourceChunk, before: Inheritance, isFirst: boolean): ChunkInPlace {
  const last = lastChunks.get(chunk);
  if (last !== undefined && holds(last, before, isFirst)) return last;
  let inherited = before;
  let start = 0;
  const blocks = chunk.blocks.map((block) => {
    const { context, after } = placeBlock(block, inherited, isFirst && start === 0);
    const placed = { block, start, context };
    inherited = after;
    start += block.source.length;
    return placed;
  });
  const placed = { isFirst, blocks, before, after: inherited };
  lastChunks.set(chunk, placed);
  return placed;
}

function holds(last: ChunkInPlace | PageInPlace, before: Inheritance, isFirst: boolean): boolean {
  return last.isFirst === isFirst && inheritSame(last.before, before);
}

const mayDefine = ({ source }: SourceChunk): boolean => source.includes(']:');

/** The labels that `chunks` define; `known` itself where it has the same. */
function labelsOf(chunks: readonly SourceChunk[], known: Labels): Labels {
  const labels = new Set(chunks.filter(mayDefine).flatMap(({ defined }) => defined));
  const same = labels.size === known.size && [...labels].every((label) => known.has(label));
  return same ? known : labels;
}
