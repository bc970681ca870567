/** What the timeline's page and the extension say to each other. */
import type { Move } from './moves.ts';
import type { View } from './view.ts';

/** From the page: what a person does there, and how wide it is. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'width'; readonly width: number }
  /** A factor above 1 is nearer; what lies at a part of the width (0 to 1) stays there. */
  | { readonly type: 'zoom'; readonly factor: number; readonly at: number }
  /** By a part of the width. */
  | { readonly type: 'pan'; readonly by: number }
  | { readonly type: 'all' }
  | { readonly type: 'move'; readonly move: Move }
  /** A person has come to a mark without a move: by Tab, or by the mouse. */
  | { readonly type: 'focus'; readonly id: string }
  /** A mark, a cluster or an entry of the list was chosen. */
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'export' };

/** What the page keeps, so that it comes back as it was when the window is loaded again. */
export interface Kept {
  /** The URI of the note. */
  readonly note: string;
  readonly view: View;
}

/** To the page. */
export type ToPage =
  /** Words instead of a picture. */
  | { readonly type: 'words'; readonly title: string; readonly words: string }
  | {
      readonly type: 'picture';
      readonly title: string;
      readonly svg: string;
      /** What is seen: from when until when, how many dates. */
      readonly status: string;
      /** The mark that the keyboard is at; absent before it has come to one. */
      readonly focus?: string;
      readonly keep: Kept;
    }
  /** The marks as the items of an ordered list. */
  | { readonly type: 'list'; readonly items: string }
  /** The list is to be opened: a zoom cannot part some marks. */
  | { readonly type: 'open-list' }
  /** The mark that the cursor of the note stands in, if any. */
  | { readonly type: 'here'; readonly id?: string };
