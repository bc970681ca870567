/** The changes that a sentence tells, which are judged by the packs and by the sentence's own sums. */
import { findChanges } from '../language/changes.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';

/** The sized changes of a sentence; see {@link findChanges}. */
export const changesIn = oncePer(({ tokens, quantities }: Sentence) => findChanges(tokens, quantities));
