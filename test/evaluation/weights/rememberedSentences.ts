/** Stands in for reading a sentence in `server/claims/reader.ts` while weights are tried: what is read depends on none. */
import type { Knowledge } from '../../../server/knowledge/knowledge.ts';
import type { PhraseIndex } from '../../../server/claims/phraseIndex.ts';
import { readSentence as read, type Sentence } from '../../../server/claims/sentence.ts';

const known = new Map<string, Sentence>();

/** The same sentence each time; a worker has one knowledge base. */
export function readSentence(text: string, knowledge: Knowledge, index: PhraseIndex): Sentence {
  const sentence = known.get(text) ?? read(text, knowledge, index);
  known.set(text, sentence);
  return sentence;
}
