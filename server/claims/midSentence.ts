/** Labels of the packs, which begin with a capital, in the middle of a sentence. */
import type { Knowledge } from '../knowledge/knowledge.ts';

/**
 * A label in lower case as far as it may be: `Share of households` → `share of households`; `MTS in service` (an
 * abbreviation) and `Soviet grain exports` (a place of a pack) stay as they are.
 */
export function midSentence(label: string, knowledge: Knowledge): string {
  const isName = knowledge.places(label)[0]?.span.start === 0;
  return /^\p{Lu}\p{Ll}/u.test(label) && !isName ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
