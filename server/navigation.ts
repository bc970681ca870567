/** The features that lead from one place to another: each request is handed to its feature. */
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { definition } from './features/definition.ts';
import { documentLinks } from './features/documentLinks.ts';
import type { Host } from './host.ts';
import { inSlices } from './inSlices.ts';
import type { OpenNote } from './openNotes.ts';

/** What is answered to whoever does not wait any more: they said so, or the note was edited. */
const outdated = ({ isCancellationRequested }: CancellationToken): ResponseError =>
  isCancellationRequested
    ? new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    : new ResponseError(LSPErrorCodes.ContentModified, 'changed meanwhile');

/** Answers them on the host's connection; must be called before it listens. */
export function serveNavigation({ connection, support, knowledge, documents, answering }: Host): void {
  const open = ({ uri }: TextDocumentIdentifier): OpenNote | undefined => documents.get(uri);
  const stillWanted = (note: OpenNote, token: CancellationToken) => (): boolean =>
    !token.isCancellationRequested && documents.get(note.uri) === note;

  connection.onDefinition(
    answering('definition', ({ textDocument, position }) => {
      const checked = open(textDocument)?.checked;
      if (checked === undefined) return null;
      return definition(checked, checked.lines.offsetAt(position), knowledge, support.definitionLinks);
    }),
  );

  connection.onDocumentLinks(
    answering('document links', async ({ textDocument }, token) => {
      const note = open(textDocument);
      if (note === undefined) return null;
      const links = await inSlices(documentLinks(note.checked, knowledge), stillWanted(note, token));
      return links ?? outdated(token);
    }),
  );
}
