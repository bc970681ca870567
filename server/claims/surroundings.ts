/** What a sentence may lean on when it does not say everything itself, nearest last in each list. */
import type { Sentence } from './sentence.ts';

export interface Surroundings {
  /** List parents, table axes, the line that heads a run of plain lines. */
  readonly parents: readonly Sentence[];
  readonly headings: readonly Sentence[];
  /** Sentences before this one, at most three. */
  readonly previous: readonly Sentence[];
  /** What the note says at its top that it is about, and the last sentences before the heading; they link no figure. */
  readonly opening: readonly Sentence[];
  readonly earlier: readonly Sentence[];
}
