/** The three figures apart for each class of case: what is claimed, or how the passage is written. */
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { tokenise } from '../../server/language/tokens.ts';
import { findDates } from '../../server/language/dates.ts';
import { findQuantities } from '../../server/language/quantities.ts';
import type { Item, LabelledClaim } from './corpus.ts';
import { judgeText, scoreJudged, type Score } from './score.ts';

/** The classes in the order of a report. */
export const CLASSES = [
  'date of an event',
  'disputed figure',
  'change in words',
  'whole essay',
  'table',
  'question, card or quiz',
  'label, list or arrow',
  'sentence with several figures',
  'sentence with one figure',
] as const;

export type Class = (typeof CLASSES)[number];

/** The class of a labelled claim: by its label first, then by the line it stands in. */
export function classOf({ id, text }: Item, { start, span, label, measure }: LabelledClaim): Class {
  if (label.startsWith('date')) return 'date of an event';
  if (label === 'contested') return 'disputed figure';
  if (/\b(?:change|fall)\b/.test(measure) && !/\d/.test(span)) return 'change in words';
  if (id.endsWith('.md')) return 'whole essay';
  const end = text.indexOf('\n', start);
  const line = text.slice(text.lastIndexOf('\n', start) + 1, end < 0 ? text.length : end).trim();
  if (line.startsWith('|')) return 'table';
  if (text.includes('?') || text.includes('{{c') || /^(?:Q|A)[:.]/m.test(text))
    return 'question, card or quiz';
  if (!/[.!]["”’)*_]*$/.test(line)) return 'label, list or arrow';
  const tokens = tokenise(line);
  return findQuantities(tokens, findDates(tokens)).length > 1
    ? 'sentence with several figures'
    : 'sentence with one figure';
}

/** The score of each class, with the number of its claims. Warnings on no claim count in the class of a claim of the text. */
export function scoreByClass(
  items: readonly Item[],
  knowledge: Knowledge,
): ReadonlyMap<Class, Score & { readonly claims: number }> {
  const judged = new Map(items.map(({ text }) => [text, judgeText(text, knowledge)]));
  return new Map(
    CLASSES.map((name) => {
      const own = items.flatMap((item): Item[] => {
        const claims = item.claims.map((claim) => ({
          ...claim,
          lowConfidence: claim.lowConfidence || classOf(item, claim) !== name,
        }));
        return claims.every(({ lowConfidence }) => lowConfidence) ? [] : [{ ...item, claims }];
      });
      const claims = own.flatMap((item) => item.claims.filter(({ lowConfidence }) => !lowConfidence));
      return [name, { ...scoreJudged(own, ({ text }) => judged.get(text) ?? []), claims: claims.length }];
    }),
  );
}
