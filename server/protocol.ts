/**
 * What client and server say to each other beyond the Language Server Protocol. Types only: the client imports nothing
 * else from the server, so the names of the methods are literal types which the compiler holds both sides to.
 */
import type { Diagnostic, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** A finding's rule, as it stands in settings, ignore comments and reports. */
export type RuleName =
  | 'statistic.contradicts'
  | 'statistic.contested'
  | 'date.contradicts'
  | 'term.anachronism'
  | 'quotation.differs'
  | 'arithmetic.inconsistent'
  | 'note.disagrees';

/** How loudly a rule speaks. */
export type SeveritySetting = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The section of the editor's settings that is ours. */
export type SettingsSection = 'historyNotes';

/** The settings the server reads; whatever is missing or malformed falls back to its default. */
export interface Settings {
  /** One severity a rule: the only setting about rules. */
  readonly severity: Readonly<Record<RuleName, SeveritySetting>>;
  readonly inlayHints: {
    /** The date of an event behind its first mention in a section. */
    readonly eventDates: boolean;
    /** The source behind a figure that agrees with the record. */
    readonly sources: boolean;
  };
  /** What was found in a section, above its heading. */
  readonly codeLens: boolean;
  /** Whether known words and checked figures are coloured. */
  readonly highlighting: boolean;
}

/** The command of a code lens; the client shows the figure. */
export type ShowFigureCommand = 'historyNotes.showFigure';

/** Its only argument: where the figure begins. */
export interface ShowFigureParams {
  readonly uri: string;
  readonly position: Position;
}

/**
 * The scheme of the readable documents behind the pack: `history-notes:/soviet-collectivisation/kolkhoz.md`,
 * `history-notes:/rules/statistic.contradicts.md`. They exist in the server only; the client shows them read-only.
 */
export type DocumentScheme = 'history-notes';

/** Request, client to server: the text of one readable document. */
export type DocumentMethod = 'historyNotes/document';

export interface DocumentParams {
  /** A URI of {@link DocumentScheme}. */
  readonly uri: string;
}

export interface DocumentResult {
  /** Markdown; for a document that does not exist, a sentence saying so. */
  readonly text: string;
}

/** Request, client to server: what the pack knows of the place under the cursor. */
export type EntryAtMethod = 'historyNotes/entryAt';

export interface EntryAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** The readable document of the entry, and the line of it (counted from 0) to show; null where nothing is known. */
export type EntryAtResult = { readonly uri: string; readonly line: number } | null;

/** Request, client to server, without parameters: everything the packs know, to choose from. */
export type EntriesMethod = 'historyNotes/entries';

/** What an entry is; a reader knows a measure as a figure. */
export type EntryKind = 'term' | 'person' | 'event' | 'quotation' | 'measure';

/** One entry in a list, or a source. */
export interface EntrySummary {
  /** The preferred label. */
  readonly label: string;
  readonly kind: EntryKind | 'source';
  /** Its dates, who said it, where it is counted, the title of a source; may be empty: `2 March 1930`. */
  readonly aside: string;
  /** One line that tells it from its like: a definition. */
  readonly detail: string;
  /** Of an event: its first day, counted from 1970-01-01, to put events in order. */
  readonly day?: number;
  /** Its readable document, of {@link DocumentScheme}. */
  readonly uri: string;
}

/** In the order of the alphabet. */
export type EntriesResult = readonly EntrySummary[];

/**
 * Notification, client to server: notes of the workspace as they lie on disk, so that what they say can be held against
 * the open ones, and found from them. Sent when the server starts and whenever a file changes. Nothing is kept of them but
 * their figures, where they speak of what, and those of their headings that do.
 */
export type NotesMethod = 'historyNotes/notes';

export interface NotesParams {
  readonly changed: readonly { readonly uri: string; readonly text: string }[];
  /** URIs of notes that are gone. */
  readonly removed: readonly string[];
}

/** Notification, server to client: the server cannot do its work, and answers every request with an error from then on. */
export type FailedMethod = 'historyNotes/failed';

export interface FailedParams {
  /** What went wrong, in the words of whatever failed: `dist/packs.json: Unexpected end of JSON input`. */
  readonly reason: string;
}

/**
 * What a client hands to a server in a browser worker, which cannot read files: the bytes of packs.json, countries.json
 * and phrases.json of dist/, or why they cannot be read. They come over a port of their own. The first message to the worker brings nothing but
 * that port, and every message behind it is the Language Server Protocol's; so `initialize` is answered while the files
 * are still on their way.
 */
export type Delivery = DeliveredFiles | { readonly problem: string };

export interface DeliveredFiles {
  readonly packs: Uint8Array;
  readonly countries: Uint8Array;
  readonly phrases: Uint8Array;
}

/** Request, client to server: everything in an open note that was held against the record, in its order. */
export type ClaimsMethod = 'historyNotes/claims';

export interface ClaimsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Null where the note is not open. */
export type ClaimsResult = readonly NoteClaim[] | null;

/**
 * What is said of a figure, a date, a name or a quotation: it agrees with the record, contradicts it, historians differ,
 * or the record is of another date, place or count. `disagrees`: another place of the notes gives another value; the
 * figure may be in the list a second time, held against the record.
 */
export type ClaimVerdict = 'supported' | 'contradicted' | 'contested' | 'scope-differs' | 'disagrees';

/** One place of a note that was held against the record. */
export interface NoteClaim {
  readonly range: Range;
  /** As it stands in the note. */
  readonly text: string;
  readonly subject: 'statistic' | 'date' | 'term' | 'quotation' | 'arithmetic';
  readonly verdict: ClaimVerdict;
  /** Set where it is reported: one of the note's diagnostics stands at this very range. */
  readonly finding?: { readonly rule: RuleName; readonly severity: Exclude<SeveritySetting, 'off'> };
  /** What keeps it from being reported, where something does. */
  readonly silenced?: 'comment' | 'settings';
  /** What a reader is told: `Agrees: share of peasant households collectivised (USSR), 1 July 1937: 93% – Nove (1969).` */
  readonly message: string;
  /** What it is about: the pack's entry. Numbers that do not add up are about none. */
  readonly entry?: ClaimEntry;
  /** What the record has: `61.5%, 1 July 1932`, `2 March 1930`, the words of a quotation. */
  readonly known?: string;
  /** According to whom: `Davies and Wheatcroft (2004), p. 306`. */
  readonly source?: string;
  /** The works among these, and those of the historians who differ, as lines of a bibliography. */
  readonly works?: readonly string[];
  /** The nearest heading that it stands under. */
  readonly heading?: string;
}

/** Request, client to server: how many claims there are of each verdict, which costs less than to tell them all. */
export type ClaimCountsMethod = 'historyNotes/claimCounts';

/** Claims that are not reported because a comment or settings silence them count as `ignored` alone. */
export type ClaimCounts = Readonly<Record<ClaimVerdict | 'ignored', number>>;

/** Null where the note is not open. */
export type ClaimCountsResult = ClaimCounts | null;

/**
 * Request, client to server: checks a text that is not open, with the settings that hold where it lies. Nothing is kept of it.
 */
export type CheckTextMethod = 'historyNotes/checkText';

export interface CheckTextParams {
  /** Where the text lies: the other notes are held against it, but for the one of this URI. */
  readonly uri: string;
  readonly text: string;
}

/** What an open note of this text would be told; null where it could not be checked. */
export type CheckTextResult = {
  readonly claims: readonly NoteClaim[];
  readonly diagnostics: readonly Diagnostic[];
} | null;

/** An entry of a pack, and where its readable document tells of the claim. */
export interface ClaimEntry {
  readonly label: string;
  readonly kind: EntryKind;
  /** Its readable document, of {@link DocumentScheme}, and the line of it, counted from 0. */
  readonly uri: string;
  readonly line: number;
}

/** Request, client to server: the dates of an open note's prose, and what the packs know of the same time. */
export type TimelineMethod = 'historyNotes/timeline';

export interface TimelineParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Null for a note that is not open. */
export type TimelineResult = {
  /** In the order of the note; of a note with very many the first ones. */
  readonly dates: readonly TimelineDate[];
  /** How many dates the note has in all. */
  readonly total: number;
  /** What else happened in the time that the dates span, and what is named of what lasted then, by its first day. */
  readonly backdrop: readonly TimelineEntry[];
} | null;

/**
 * A stretch of whole days, both ends included. Days count from 1970-01-01 in the proleptic Gregorian calendar; earlier ones
 * are negative.
 */
export interface DayStretch {
  readonly first: number;
  readonly last: number;
}

/** How exactly a date is given; a `part` is a season, a half or a quarter of a year. */
export type Granularity = 'day' | 'month' | 'part' | 'year' | 'decade' | 'century' | 'range';

/** A date in a note. */
export interface TimelineDate extends DayStretch {
  readonly range: Range;
  /** With its year: `2 March 1930`, `c. 44 BCE`, `late 1930s`; "two years later" is told as `1932`. */
  readonly label: string;
  readonly granularity: Granularity;
  /** Told as about so: `c.`, "around", "perhaps". */
  readonly circa: boolean;
  /** What it is the date of, in a few words: the event it is linked to, else words beside it. May be empty. */
  readonly about: string;
  /** The sentence it stands in, shortened around it. */
  readonly sentence: string;
  /** The event it was held against, and the outcome. */
  readonly event?: {
    readonly label: string;
    /** Its readable document, of {@link DocumentScheme}. */
    readonly uri: string;
    readonly verdict: 'supported' | 'contradicted' | 'contested' | 'scope-differs';
  };
  /** The figures of its paragraph that were held against the record for this date. */
  readonly figures: readonly Range[];
}

/** Something a pack dates. */
export interface TimelineEntry extends DayStretch {
  readonly kind: 'event' | 'term';
  readonly label: string;
  /** Its date in words. */
  readonly when: string;
  /** Whether the note speaks of it by name; of terms only these are told. */
  readonly isNamed: boolean;
  readonly circa: boolean;
  /** Its readable document, of {@link DocumentScheme}. */
  readonly uri: string;
}

/** Request, client to server: what the Markdown preview marks in an open note; null where the note is not open. */
export type MarksMethod = 'historyNotes/marks';

export interface MarksParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** A verdict that the preview shows. */
export type MarkedVerdict = 'supported' | 'contested' | 'contradicted';

/** Words of a note, and what is said of them. */
export interface NoteMark {
  /** The line in which they begin, counted from 0. */
  readonly line: number;
  /** As a reader sees them, without markup. */
  readonly words: string;
  /** A line of plain text: the definition, or what is known of the figure. */
  readonly title: string;
  /** Of a figure or a date. */
  readonly verdict?: MarkedVerdict;
}

/** An entry that the note mentions. */
export interface GlossaryEntry {
  readonly label: string;
  /** Its dates, or whose it is; may be empty. */
  readonly detail: string;
  readonly definition: string;
}

export type MarksResult = {
  /** In the order of the note. */
  readonly marks: readonly NoteMark[];
  /** In the order of the alphabet. */
  readonly glossary: readonly GlossaryEntry[];
} | null;
