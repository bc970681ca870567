/**
 * Completion: terms, people, dates, figures and source keys.
 *
 * Editors do not suggest by themselves in Markdown, so it is asked for (Ctrl+Space) or starts at two characters behind
 * which something of ours is wanted and which do no harm elsewhere: `@` in a citation, `(` behind a name or a figure.
 */
import type { CompletionList } from 'vscode-languageserver-types';
import { oncePer } from '../../claims/oncePer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CheckedNote } from '../shared/checkedNote.ts';
import { countDateStyles, type DateStyle, detectDateStyle } from '../../language/writtenDates.ts';
import type { ReadChunk } from '../../note/note.ts';
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
  const items = best.map((offer, order) => toItem(offer, order, checked.lines));
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
  const style = detectDateStyle(dateStylesOf(checked), place.line);
  const bracketed = bracketOffers(checked, place, style, knowledge);
  if (trigger === '(') return bracketed;
  return [
    ...bracketed,
    ...datedEventOffers(place, style, knowledge),
    ...figureOffers(place, knowledge),
    ...labelOffers(place, knowledge),
  ];
}

/** So much of a note shows how it writes its dates, in UTF-16 units. */
const ENOUGH = 20_000;

/** The styles of the dates of a note, chunk by chunk. */
function* dateStylesOf({ note }: CheckedNote): Generator<ReadonlyMap<DateStyle, number>> {
  for (let number = 0; number < note.chunkCount && note.startOf(number) < ENOUGH; number += 1) {
    yield dateStylesIn(note.readChunk(number));
  }
}

/** Typing leaves most chunks as they are: their dates are counted once. */
const dateStylesIn = oncePer(({ blocks }: ReadChunk) =>
  countDateStyles(blocks.flatMap(({ block }) => block.passages.map(({ prose }) => prose.text)).join('\n')),
);
