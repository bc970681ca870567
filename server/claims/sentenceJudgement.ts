/** What is said of a sentence, before it is placed in its block. */
import type { Span } from '../note/note.ts';
import type { Replacement } from './fixes.ts';
import type { Judgement, Silence } from './judgement.ts';

/** A judgement whose spans still count from the start of its sentence. */
export type SentenceJudgement = Omit<Judgement, 'span' | 'fixes'> & {
  readonly start: number;
  readonly end: number;
  readonly fixes: readonly (Replacement & Pick<Judgement['fixes'][number], 'kind' | 'title'>)[];
};

/** A figure that is not judged, its offsets counted from the start of its sentence. */
export type SentenceSilence = Omit<Silence, 'span' | 'text'> & Span;
