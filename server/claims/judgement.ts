/** What the fact check says of one figure or date in a note. */
import type { Span } from '../note/note.ts';
import type { Interval } from '../language/interval.ts';

export type Verdict = 'supported' | 'contradicted' | 'contested' | 'scope-differs' | 'not-covered';

/** Stable names: they stand in settings, in ignore comments and in reports. */
export type Rule =
  | 'statistic.contradicts'
  | 'statistic.contested'
  | 'date.contradicts'
  | 'term.anachronism'
  | 'quotation.differs'
  | 'arithmetic.inconsistent'
  | 'note.disagrees';

/** A piece of evidence that linked a claim to a measure or event, as a reader would list it. */
export interface Evidence {
  /** `subject` "households" in the sentence, `unit` percent, `period` 1932, `heading` "Collectivised households"… */
  readonly kind:
    | 'subject'
    | 'predicate'
    | 'topic'
    | 'holder'
    | 'unit'
    | 'place'
    | 'period'
    | 'event'
    | 'term'
    | 'quotation';
  readonly words: string;
  readonly where: 'clause' | 'sentence' | 'parent' | 'heading' | 'previous' | 'default';
  /** What the words count there, from 0 to 1 (see `weights.ts`); absent where nothing was weighed. */
  readonly weight?: number;
}

/** How surely a claim is linked to its measure. */
export interface Linkage {
  /** 0 to 1; a link needs `LINK.threshold` of `weights.ts`. */
  readonly score: number;
  /** The next best measure that the figure may be about, and its score. */
  readonly rival?: { readonly measure: string; readonly score: number };
}

/**
 * Why a figure or a date is not compared, or what was found is not told. Stable names: they stand in the JSON output of
 * `check --explain`; what each says to a reader is in
 * `features/shared/reasons.ts`.
 */
export type Reason =
  // It is not stated as a fact about the whole of anything.
  | 'question'
  | 'quotation'
  | 'taken-back'
  | 'denied'
  | 'whole-of-part'
  | 'target'
  | 'hypothesis'
  | 'one-place'
  | 'quiz'
  | 'table-header'
  // It is not known what it is stated of, where, or when.
  | 'no-measure'
  | 'weak-link'
  | 'other-place'
  | 'unknown-place'
  | 'no-date'
  | 'unclear-date'
  | 'open-date'
  | 'date-before'
  | 'off-topic'
  // It may be right for something else, or the record does not decide.
  | 'rival'
  | 'held-elsewhere'
  | 'change'
  | 'option'
  | 'remote'
  | 'loose-link'
  | 'no-record';

/** A figure that was read and is not judged, and why. Offsets count from the start of the block's source. */
export interface Silence {
  readonly span: Span;
  readonly text: string;
  readonly reason: Reason;
  /** The measure that its words came nearest to, where they came near one. */
  readonly nearest?: { readonly measure: string; readonly score: number };
}

/** How the slip probably happened. `words` is a sentence fragment that ends a message. */
export interface Slip {
  readonly kind:
    | 'other-period'
    | 'other-measure'
    | 'swapped'
    | 'magnitude'
    | 'digits'
    | 'direction'
    | 'unit'
    | 'loss-and-remainder';
  readonly words: string;
}

/** One way to mend the note; spans are in offsets of the block's source. */
export interface Fix {
  readonly kind: 'replace-figure' | 'replace-period' | 'replace-date' | 'replace-quotation';
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
}

/** The id of the measure, the event, the term or the quotation that a judgement is about; empty where it is about none. */
export const entryIdOf = ({ measure, event, term, quotation }: Judgement): string =>
  measure ?? event ?? term ?? quotation ?? '';

/** A claim with its verdict. Offsets count from the start of the block's source. */
export interface Judgement {
  /** The figure or date as it stands in the source. */
  readonly span: Span;
  readonly text: string;
  readonly subject: 'statistic' | 'date' | 'term' | 'quotation' | 'arithmetic';
  readonly verdict: Verdict;
  /** The rule a finding is reported under; absent when there is nothing to report. */
  readonly rule?: Rule;
  /** `warn` grounds a warning, `hint` an information; what the observation's `use` and the verdict allow. */
  readonly strength: 'warn' | 'hint';
  /** Ids in the knowledge base. `measure` for statistics, `event` for dates, `term` for anachronisms, `quotation` for wordings. */
  readonly measure?: string;
  readonly event?: string;
  readonly term?: string;
  readonly quotation?: string;
  readonly observation?: string;
  /** Every observation that the value was held against. */
  readonly compared?: readonly string[];
  /** What the note states, in the measure's own unit. */
  readonly stated?: Interval;
  /** What the note states it for, as EDTF, and as the place's id. */
  readonly period?: string;
  readonly place?: string;
  readonly evidence: readonly Evidence[];
  readonly linkage?: Linkage;
  /** Why it is not compared, where the verdict is `not-covered`. */
  readonly reason?: Reason;
  readonly slip?: Slip;
  /** One or two sentences for the reader: the right figure, for what, when, according to whom, how the slip happened. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}
