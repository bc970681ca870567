/** A student's Markdown as a note, and what an edit makes of it. */
import type { Labels } from './definitions.ts';
import { type Inheritance, inheritSame, nothingInherited, placeBlock } from './context.ts';
import type { Note, PlacedBlock, ReadChunk } from './note.ts';
import { noteLines } from './noteLines.ts';
import { chunkNumberAt, type NoteEdit, resplit } from './resplit.ts';
import { type ChunkReader, createChunkReader, type SourceChunk } from './sourceChunk.ts';

/** A note that can be edited. */
export interface EditableNote extends Note {
  /** The note after an edit. Costs what the chunks cost that the edit touches. */
  edit(edit: NoteEdit): EditedNote;
}

/**
 * A note after an edit: the chunks from number `first` on, `removed` of the note before, gave way to `added`. Those behind
 * them have other numbers and, mostly, read as before.
 */
export interface EditedNote {
  readonly note: EditableNote;
  readonly first: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * Read a note. Any text is a note: nothing throws, and the sources of the blocks make up the whole of it.
 *
 * A chunk's blocks depend on its own characters and on which of the labels it refers to are defined in the note, and on
 * nothing else; their contexts on what they inherit. Both are kept for as long as these stay the same: a note after an
 * edit reads as if its whole text had been read anew.
 */
export function parseNote(text: string, reader: ChunkReader = createChunkReader()): EditableNote {
  return emptyNote(reader).edit({ start: 0, end: 0, text }).note;
}

function emptyNote(reader: ChunkReader): EditableNote {
  return createNote({ chunks: [], defined: new Set(), reader, known: [], sure: 0, tail: { from: 0, to: 0 } });
}

/** What a note is made from. */
interface Parts {
  readonly chunks: readonly SourceChunk[];
  /** The labels that the chunks define. */
  readonly defined: Labels;
  readonly reader: ChunkReader;
  /** The chunks as they read in the note before: each holds as long as it inherits the same. Becomes the new note's own. */
  readonly known: (ChunkInPlace | undefined)[];
  /** So many chunks at the start are known to hold. */
  readonly sure: number;
  /** Those from `from` to `to` hold if the first of them does: they follow each other as before. */
  readonly tail: { readonly from: number; readonly to: number };
}

/** A chunk with what it inherits and hands on. */
interface ChunkInPlace extends ReadChunk {
  readonly chunk: SourceChunk;
  readonly isFirst: boolean;
  readonly before: Inheritance;
  readonly after: Inheritance;
}

function createNote({ chunks, defined, reader, known: inPlace, sure, tail }: Parts): EditableNote {
  const { starts, lineStarts } = measure(chunks);
  const length = starts[chunks.length] ?? 0;
  const chunkStarts = starts.subarray(0, chunks.length);
  /** How many chunks are read as they stand in this note. */
  let read = sure;
  let text: string | undefined;
  let blocks: readonly PlacedBlock[] | undefined;

  const readUpTo = (number: number): ChunkInPlace | undefined => {
    for (; read <= number; read++) {
      const chunk = chunks[read];
      if (chunk === undefined) break;
      const before = read === 0 ? nothingInherited : (inPlace[read - 1]?.after ?? nothingInherited);
      const candidate = inPlace[read];
      const holds =
        candidate?.chunk === chunk &&
        candidate.isFirst === (read === 0) &&
        inheritSame(candidate.before, before);
      if (!holds) inPlace[read] = placeChunk(chunk, before, read === 0);
      else if (read === tail.from && tail.to > read) read = tail.to - 1;
    }
    return inPlace[number];
  };

  return {
    get text() {
      return (text ??= chunks.map(({ source }) => source).join(''));
    },
    length,
    slice(from, to) {
      const start = Math.max(from, 0);
      const end = Math.min(to, length);
      if (start >= end) return '';
      const first = chunkNumberAt(chunkStarts, start);
      const within = chunks.slice(first, chunkNumberAt(chunkStarts, end - 1) + 1);
      const offset = starts[first] ?? 0;
      return within
        .map(({ source }) => source)
        .join('')
        .slice(start - offset, end - offset);
    },
    lines: noteLines(chunks, chunkStarts, lineStarts, length),
    chunkCount: chunks.length,
    chunkAt: (offset) => chunkNumberAt(chunkStarts, offset),
    startOf: (number) => starts[number] ?? length,
    lineOf: (number) => lineStarts[number] ?? 0,
    readChunk: (number) => readUpTo(number) ?? NO_BLOCKS,
    get blocks() {
      readUpTo(chunks.length - 1);
      return (blocks ??= inPlace.flatMap((chunk, number) => {
        const start = starts[number] ?? 0;
        return chunk?.blocks.map((placed) => ({ ...placed, start: start + placed.start })) ?? [];
      }));
    },
    edit(edit) {
      const { first, count, sources } = resplit({ chunks, starts: chunkStarts }, edit);
      const bare = sources.map((source) => reader(source, defined));
      const next = chunks.slice(0, first).concat(bare, chunks.slice(first + count));
      const was = chunks.slice(first, first + count);
      const nowDefined = [...was, ...bare].some(mayDefine) ? labelsOf(next, defined) : defined;
      const referring = nowDefined === defined ? next : next.map(({ source }) => reader(source, nowDefined));
      const added = bare.length;
      const same = nowDefined === defined;
      const note = createNote({
        chunks: referring,
        defined: nowDefined,
        reader,
        known: inPlace
          .slice(0, first)
          .concat(Array<undefined>(added).fill(undefined), inPlace.slice(first + count)),
        sure: same ? Math.min(read, first) : 0,
        tail: same ? { from: first + added, to: read - count + added } : { from: 0, to: 0 },
      });
      return { note, first, removed: count, added };
    },
  };
}

const NO_BLOCKS: ReadChunk = { blocks: [] };

function placeChunk(chunk: SourceChunk, before: Inheritance, isFirst: boolean): ChunkInPlace {
  let inherited = before;
  let start = 0;
  const blocks = chunk.blocks.map((block) => {
    const { context, after } = placeBlock(block, inherited, isFirst && start === 0);
    const placed = { block, start, context };
    inherited = after;
    start += block.source.length;
    return placed;
  });
  return { chunk, isFirst, blocks, before, after: inherited };
}

/** Where each chunk starts in the note, in UTF-16 units and in lines; and, last, where the note ends. */
function measure(chunks: readonly SourceChunk[]): {
  readonly starts: Uint32Array;
  readonly lineStarts: Uint32Array;
} {
  const starts = new Uint32Array(chunks.length + 1);
  const lineStarts = new Uint32Array(chunks.length + 1);
  let start = 0;
  let line = 0;
  chunks.forEach(({ source, lineEndings }, number) => {
    start += source.length;
    line += lineEndings;
    starts[number + 1] = start;
    lineStarts[number + 1] = line;
  });
  return { starts, lineStarts };
}

const mayDefine = ({ source }: SourceChunk): boolean => source.includes(']:');

/** The labels that `chunks` define; `known` itself where it has the same. */
function labelsOf(chunks: readonly SourceChunk[], known: Labels): Labels {
  const labels = new Set(chunks.filter(mayDefine).flatMap(({ defined }) => defined));
  const same = labels.size === known.size && [...labels].every((label) => known.has(label));
  return same ? known : labels;
}
