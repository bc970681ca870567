/**
 * What client and server say to each other beyond the Language Server Protocol. Types only: the client imports nothing
 * else from the server, so the names of the methods are literal types which the compiler holds both sides to.
 */
import type { Position, TextDocumentIdentifier } from 'vscode-languageserver-types';

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

/** One entry in a list. */
export interface EntrySummary {
  /** The preferred label. */
  readonly label: string;
  readonly kind: 'term' | 'person' | 'event' | 'quotation' | 'measure';
  /** One line that tells it from its like: a definition. */
  readonly detail: string;
  /** Its readable document, of {@link DocumentScheme}. */
  readonly uri: string;
}

/** In the order of the alphabet. */
export type EntriesResult = readonly EntrySummary[];

/**
 * Notification, client to server: notes of the workspace as they lie on disk, so that what they say can be held against
 * the open ones. Sent when the server starts and whenever a file changes. Nothing is kept of them but their figures.
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
