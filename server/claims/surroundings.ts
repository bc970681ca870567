/** What a sentence may lean on when it does not say everything itself, nearest last in each list. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Context, Passage } from '../note/note.ts';
import type { PhraseIndex } from './phraseIndex.ts';
import { readSentence, type Sentence } from './sentence.ts';

export interface Surroundings {
  /** List parents, table axes, the line that heads a run of plain lines. */
  readonly parents: readonly Sentence[];
  readonly headings: readonly Sentence[];
  /** Sentences before this one, at most three. */
  readonly previous: readonly Sentence[];
}

/** Reads what a passage inherits; the previous sentences are added one by one as its own sentences are read. */
export function readSurroundings(
  passage: Passage,
  context: Context,
  previous: readonly Sentence[],
  knowledge: Knowledge,
  index: PhraseIndex,
): Surroundings {
  const read = (text: string): Sentence => readSentence(text, knowledge, index);
  return { parents: passage.parents.map(read), headings: context.headings.map(read), previous };
}
