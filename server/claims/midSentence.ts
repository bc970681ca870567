/** Labels of the packs, which begin with a capital, in the middle of a sentence. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { oncePer } from './oncePer.ts';

/**
 * The label of a pack's entry in lower case as far as it may be: `Share of households` → `share of households`; `MTS in
 * service` (an abbreviation) and `Soviet grain exports` (a place of a pack) stay as they are.
 */
export function midSentence(label: string, knowledge: Knowledge): string {
  if (!/^\p{Lu}\p{Ll}/u.test(label)) return label;
  const labels = lowered(knowledge);
  const known = labels.get(label) ?? lower(label, knowledge);
  labels.set(label, known);
  return known;
}

/** The labels that were asked for; there are as many as the packs have. */
const lowered = oncePer<Knowledge, Map<string, string>>(() => new Map());

function lower(label: string, knowledge: Knowledge): string {
  const isName = knowledge.places(label)[0]?.span.start === 0;
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
