/** What the preview adds to a note, and the words it does so in. */
import type { GlossaryEntry, NoteMark } from '../../server/protocol.ts';

/** What is shown of one note. */
export interface PreviewContent {
  /** In the order of the note. */
  readonly marks: readonly NoteMark[];
  /** Empty where none is wanted. */
  readonly glossary: readonly GlossaryEntry[];
}

type Marked = NonNullable<NoteMark['verdict']>;

/** In the reader's language. */
export interface PreviewWords {
  /** The heading of the glossary. */
  readonly glossary: string;
  readonly verdicts: Readonly<Record<Marked, string>>;
  /** A character each, which differ in shape and not in colour alone. */
  readonly signs: Readonly<Record<Marked, string>>;
}
