/** One thing that completion offers, and how it becomes an item of the protocol. */
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Lines } from '../../note/lines.ts';

/** What is offered; offsets count from the start of the note. */
export interface Offer {
  readonly kind: 'term' | 'person' | 'event' | 'date' | 'figure' | 'source';
  /** What is inserted in place of `start` to `end`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between `start` and the cursor. */
  readonly typed: string;
  /** What it is, beside the text in the list. */
  readonly description: string;
  readonly detail: string;
  /** The lower, the earlier in the list; offers of equal rank stand in the order they were made in. */
  readonly rank: number;
  /** What its documentation is about: the id of an entry, of one of its observations, or of a source. */
  readonly about: OfferSubject;
}

/** Plain JSON that goes to the client and comes back when the item is looked at. */
export interface OfferSubject {
  readonly entry?: string;
  readonly observation?: string;
  readonly source?: string;
}

const kinds: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  term: CompletionItemKind.Text,
  person: CompletionItemKind.Variable,
  event: CompletionItemKind.Text,
  date: CompletionItemKind.Event,
  figure: CompletionItemKind.Value,
  source: CompletionItemKind.Reference,
};

/**
 * The item. An editor drops items whose filter text does not go on from what is typed in their range, so the filter
 * text always begins with exactly that.
 */
export function toItem(offer: Offer, order: number, lines: Lines): CompletionItem {
  const { text, typed } = offer;
  return {
    label: text,
    labelDetails: { description: offer.description },
    kind: kinds[offer.kind],
    detail: offer.detail,
    filterText: text.startsWith(typed) ? text : `${typed} ${text}`,
    sortText: `${String(offer.rank).padStart(2, '0')}${String(order).padStart(4, '0')}`,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: {
      range: { start: lines.positionAt(offer.start), end: lines.positionAt(offer.end) },
      newText: text,
    },
    data: offer.about,
  };
}
