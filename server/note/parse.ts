/** A student's Markdown as a note. */
import { readChunk, type Chunk } from './blocks.ts';
import { splitChunks } from './chunks.ts';
import { placeBlocks } from './context.ts';
import { definitionsFor } from './definitions.ts';
import type { Note } from './note.ts';

/**
 * Read a note. Any text is a note: nothing throws, and the sources of the blocks make up the whole of it.
 *
 * A chunk's result depends on its own characters and on which of the labels it refers to are defined in the note, and
 * on nothing else: it can be kept for as long as these stay the same.
 */
export function parseNote(text: string): Note {
  const sources = splitChunks(text).map(({ start, end }) => text.slice(start, end));
  const defining = new Map<string, Chunk>();
  for (const source of sources) if (source.includes(']:')) defining.set(source, readChunk(source));
  const defined = new Set([...defining.values()].flatMap((chunk) => chunk.defined));

  const blocks = sources.flatMap((source) => {
    const definitions = definitionsFor(source, defined);
    const known = definitions === '' ? defining.get(source) : undefined;
    return (known ?? readChunk(source, definitions)).blocks;
  });
  return { text, blocks: placeBlocks(blocks) };
}
