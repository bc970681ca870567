/** Which documents are notes: Markdown of any scheme, but for what nobody can mend. */
import type { Middleware } from 'vscode-languageclient';
import type { TextDocument, Uri } from 'vscode';
import { documentScheme } from './names.ts';

/**
 * Any scheme: files, untitled notes, remote and virtual folders, cells of notebooks. A selector cannot exclude a scheme,
 * so {@link onlyNotes} does.
 */
export const markdown = [{ language: 'markdown' }];

/** Our own readable documents, and the committed state of a file beside its diff: shown, never checked. */
const notNotes: ReadonlySet<string> = new Set([documentScheme, 'git']);

export function isNote(document: Pick<TextDocument, 'languageId' | 'uri'>): boolean {
  return document.languageId === 'markdown' && isNoteUri(document.uri);
}

function isNoteUri(uri: Uri): boolean {
  return !notNotes.has(uri.scheme);
}

/** The server is never told of documents that are no notes, nor asked for their findings. */
export const onlyNotes: Middleware = {
  didOpen: (document, next) => (isNote(document) ? next(document) : Promise.resolve()),
  didChange: (event, next) => (isNote(event.document) ? next(event) : Promise.resolve()),
  didSave: (document, next) => (isNote(document) ? next(document) : Promise.resolve()),
  didClose: (document, next) => (isNoteUri(document.uri) ? next(document) : Promise.resolve()),
  provideDiagnostics: (document, previousResultId, token, next) =>
    isNoteUri('uri' in document ? document.uri : document)
      ? next(document, previousResultId, token)
      : undefined,
};
