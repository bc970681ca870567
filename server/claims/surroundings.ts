/** What a sentence may lean on when it does not say everything itself, nearest last in each list. */
import type { Quantity } from '../language/quantities.ts';
import type { Sentence } from './sentence.ts';

export interface Surroundings {
  /** List parents, table axes, the line that heads a run of plain lines. */
  readonly parents: readonly Sentence[];
  readonly headings: readonly Sentence[];
  /** Sentences before this one, at most three. */
  readonly previous: readonly Sentence[];
  /** The last figure with a unit in the rows of the same list, or in the same column of the same table, before this one. */
  readonly measured?: Quantity | undefined;
  /** What the note says at its top that it is about, and the last sentences before the heading; they link no figure. */
  readonly opening: () => readonly Sentence[];
  readonly earlier: () => readonly Sentence[];
}
