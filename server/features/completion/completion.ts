/**
 * Completion: terms, people, dates, figures and source keys.
 *
 * Editors do not suggest by themselves in Markdown, so it is asked for (Ctrl+Space) or starts at two characters behind
 * which something of ours is wanted and which do no harm elsewhere: `@` in a citation, `(` behind a name or a figure.
 */
import type { CompletionList } from 'vscode-languageserver-types';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CheckedNote } from '../shared/checkedNote.ts';
import { dateStyleOf } from '../shared/dateStyle.ts';
import { followingAt, takenBehind } from './behind.ts';
import { bracketOffers } from './bracketed.ts';
import { citationOffers } from './citations.ts';
import { datedEventOffers } from './datedEvents.ts';
import { figureOffers } from './figures.ts';
import { labelOffers } from './labels.ts';
import { type Offer, toItem } from './offer.ts';
import { placeAt } from './place.ts';

/** So many are offered: nobody reads on, and typing one more letter brings the rest. */
const MOST = 300;

/**
 * What to offer at an offset of the note, or null. `trigger` is the character that made the editor ask, if one did. The
 * list is to be asked for anew as typing goes on.
 */
export function completion(
  checked: CheckedNote,
  offset: number,
  trigger: string | undefined,
  knowledge: Knowledge,
): CompletionList | null {
  const offers = offersAt(checked, offset, trigger, knowledge);
  if (offers.length === 0) return null;
  const distinct = new Map<string, Offer>();
  for (const offer of [...offers].sort((a, b) => a.rank - b.rank)) {
    const key = `${offer.text}\n${offer.description}`;
    if (!distinct.has(key)) distinct.set(key, offer);
  }
  const best = [...distinct.values()].slice(0, MOST);
  const following = followingAt(checked.note, offset);
  const items = best.map((offer, order) => {
    const end = offset + takenBehind(offer.text, offer.typed, following);
    return toItem({ ...offer, end }, order, checked.lines);
  });
  return { isIncomplete: true, items };
}

function offersAt(
  checked: CheckedNote,
  offset: number,
  trigger: string | undefined,
  knowledge: Knowledge,
): readonly Offer[] {
  const place = placeAt(checked, offset);
  if (place === undefined) return [];
  const citations = citationOffers(place.line, offset, knowledge);
  if (citations !== undefined) return citations;
  if (trigger === '@') return [];
  const style = dateStyleOf(checked.note, place.line);
  const bracketed = bracketOffers(checked, place, style, knowledge);
  if (trigger === '(') return bracketed;
  return [
    ...bracketed,
    ...datedEventOffers(place, style, knowledge),
    ...figureOffers(place, knowledge),
    ...labelOffers(place, knowledge),
  ];
}
