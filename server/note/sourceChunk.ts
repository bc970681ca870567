/** A chunk of a note by its source, read when it is first asked for. */
import { readChunk, type Chunk } from './blocks.ts';
import { definitionsFor, type Labels } from './definitions.ts';
import { createLines, type Lines } from './lines.ts';
import type { Block } from './note.ts';

/** A chunk that knows nothing of where it stands. Equal sources with equal definitions read the same. */
export interface SourceChunk {
  readonly source: string;
  /** Markdown of the definitions it leans on; see {@link definitionsFor}. */
  readonly definitions: string;
  /** How many line endings there are in its source. */
  readonly lineEndings: number;
  /** The lines of its source. */
  readonly lines: Lines;
  /** Its blocks. */
  readonly blocks: readonly Block[];
  /** The labels that it defines for the note, whatever the note defines elsewhere. */
  readonly defined: readonly string[];
}

/** Gives the chunk of a source in a note that defines `defined`. */
export type ChunkReader = (source: string, defined: Labels) => SourceChunk;

/** How much text the last chunks may have that are remembered, in UTF-16 units: about that of a long book. */
const MEMORY = 2_000_000;

/**
 * A reader that remembers the last chunks it gave, so that what is undone, moved or pasted again need not be read again.
 * The memory changes no result: a chunk depends on nothing but what it is asked by.
 */
export function createChunkReader(memory = MEMORY): ChunkReader {
  const remembered = new Map<string, SourceChunk>();
  let length = 0;
  return (source, defined) => {
    const definitions = source.includes('[') ? definitionsFor(source, defined) : '';
    const key = definitions + source;
    const known = remembered.get(key);
    if (known?.source === source) return known;
    const chunk = new LazyChunk(source, definitions);
    remembered.set(key, chunk);
    length += source.length;
    for (const [oldest, { source: forgotten }] of remembered) {
      if (length <= memory) break;
      remembered.delete(oldest);
      length -= forgotten.length;
    }
    return chunk;
  };
}

/**
 * It is a class because a note has thousands of them: getters of an object literal give every object functions and a shape
 * of its own, which are larger than all the rest of it.
 */
class LazyChunk implements SourceChunk {
  readonly source: string;
  readonly definitions: string;
  readonly lineEndings: number;
  #lines: Lines | undefined;
  #read: Chunk | undefined;
  #defined: readonly string[] | undefined;

  constructor(source: string, definitions: string) {
    this.source = source;
    this.definitions = definitions;
    this.lineEndings = countLineEndings(source);
  }

  get lines(): Lines {
    return (this.#lines ??= createLines(this.source));
  }

  get blocks(): readonly Block[] {
    return this.#chunk.blocks;
  }

  get defined(): readonly string[] {
    return (this.#defined ??= this.definitions === '' ? this.#chunk.defined : readChunk(this.source).defined);
  }

  get #chunk(): Chunk {
    return (this.#read ??= readChunk(this.source, this.definitions));
  }
}

/** Line endings are CR, LF or CRLF. */
function countLineEndings(source: string): number {
  let count = 0;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) count++;
  if (!source.includes('\r')) return count;
  for (let at = source.indexOf('\r'); at >= 0; at = source.indexOf('\r', at + 1)) {
    if (source[at + 1] !== '\n') count++;
  }
  return count;
}
