/** What the parts of the server share while it serves one client. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { Answering } from './answering.ts';
import type { ClientSupport } from './capabilities.ts';
import type { CheckNote } from './checkedNotes.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Neighbours } from './neighbours.ts';
import type { NoteSettings } from './noteSettings.ts';
import type { OpenNote } from './openNotes.ts';

/** A server that runs. */
export interface Host {
  readonly connection: Connection;
  readonly support: ClientSupport;
  readonly knowledge: Knowledge;
  /** Reads a text as a note; it is checked when something is asked of it. */
  readonly check: CheckNote;
  /** The open notes. */
  readonly documents: TextDocuments<OpenNote>;
  /** What all notes say, the open ones and those on disk. */
  readonly neighbours: Neighbours;
  readonly settings: NoteSettings;
  /** Writes a failure to the client's log. */
  readonly log: (what: string, error: unknown) => void;
  readonly answering: Answering;
}
