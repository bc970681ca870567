/** Reading each sentence of a note once: it is judged, then looked back at, and a heading is asked of every block under it. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { remembering } from '../language/remembering.ts';
import { indexPhrases } from './phraseIndex.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { LONGEST } from './stretches.ts';

/** Reads a sentence or a short text, at most {@link LONGEST} of it. Equal texts may be given one and the same sentence. */
export type Reader = (text: string) => Sentence;

/** How many sentences are remembered at least: those of a long list or table, with all that these look back at. */
const REMEMBERED = 1000;

/**
 * The reader of each knowledge base that is in use. A knowledge base never changes and a sentence depends on nothing else,
 * so this remembers what could be computed again at any time.
 */
const readers = new WeakMap<Knowledge, Reader>();

export function readerOf(knowledge: Knowledge): Reader {
  const known = readers.get(knowledge);
  if (known !== undefined) return known;
  const index = indexPhrases(knowledge);
  const read = remembering(REMEMBERED, (text) => readSentence(text, knowledge, index));
  const reader: Reader = (text) => read(text.slice(0, LONGEST));
  readers.set(knowledge, reader);
  return reader;
}
