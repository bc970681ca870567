/** The features that lead from one place to another: each request is handed to its feature. */
import type { CancellationToken, Location, TextDocumentIdentifier } from 'vscode-languageserver';
import { outdated } from './answering.ts';
import { checkAll } from './checkAll.ts';
import { definition } from './features/definition.ts';
import { documentHighlights } from './features/documentHighlight.ts';
import { documentLinks } from './features/documentLinks.ts';
import {
  declarations,
  entriesAt,
  entryOfPage,
  notedReferences,
  referencesIn,
} from './features/references.ts';
import { isOurAddress } from './features/shared/addresses.ts';
import { isOneNote } from './features/shared/disagreements.ts';
import type { NotedPlaces } from './features/shared/notedPlaces.ts';
import { notedHeadings } from './features/shared/notedHeadings.ts';
import { type HeadingInNote, workspaceSymbols } from './features/workspaceSymbols.ts';
import type { Host } from './host.ts';
import { inSlices } from './inSlices.ts';
import { inNewest, type NoteWork } from './newestNote.ts';
import type { OpenNote } from './openNotes.ts';

/** Answers them on the host's connection; must be called before it listens. */
export function serveNavigation(host: Host): void {
  const { connection, support, knowledge, documents, neighbours, answering } = host;
  const open = ({ uri }: TextDocumentIdentifier): OpenNote | undefined => documents.get(uri);
  const stillWanted = (note: OpenNote, token: CancellationToken) => (): boolean =>
    !token.isCancellationRequested && documents.get(note.uri) === note;

  /** The open notes, `first` before the others. */
  const openNotes = (first?: string): readonly string[] => {
    const uris = documents.keys().filter((uri) => uri !== first && !isOurAddress(uri));
    return first === undefined || documents.get(first) === undefined ? uris : [first, ...uris];
  };
  const notOpen = (): readonly NotedPlaces[] => {
    const uris = openNotes();
    return neighbours.placesOnDisk().filter((noted) => !uris.some((uri) => isOneNote(uri, noted.uri)));
  };

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

  connection.onDocumentHighlight(
    answering('highlights', async ({ textDocument, position }, token) => {
      const note = open(textDocument);
      if (note === undefined) return null;
      const { checked } = note;
      const wanted = stillWanted(note, token);
      if (!(await checkAll(checked, wanted))) return outdated(token);
      const offset = checked.lines.offsetAt(position);
      const highlights = await inSlices(documentHighlights(checked, offset, knowledge), wanted);
      return highlights === undefined ? outdated(token) : highlights;
    }),
  );

  connection.onReferences(
    answering('references', async ({ textDocument, position, context }, token) => {
      const { uri } = textDocument;
      const checked = open(textDocument)?.checked;
      const entries =
        checked === undefined
          ? entryOfPage(uri, knowledge)
          : entriesAt(checked, checked.lines.offsetAt(position), knowledge);
      if (entries.size === 0) return null;
      const found = context.includeDeclaration ? [...declarations(entries, knowledge)] : [];
      for (const other of openNotes(uri)) {
        const work: NoteWork<readonly Location[]> = (note) =>
          referencesIn(other, note.checked, entries, knowledge);
        found.push(...((await inNewest(host, other, token, work)) ?? []));
      }
      if (token.isCancellationRequested) return outdated(token);
      return [...found, ...notOpen().flatMap((noted) => notedReferences(noted, entries))];
    }),
  );

  connection.onWorkspaceSymbol(
    answering('symbols', async ({ query }, token) => {
      const headings: HeadingInNote[] = [];
      for (const uri of openNotes()) {
        const found = await inNewest(host, uri, token, ({ checked }) => notedHeadings(checked, knowledge));
        headings.push(...(found ?? []).map((heading) => ({ ...heading, uri })));
      }
      if (token.isCancellationRequested) return outdated(token);
      for (const { uri, headings: noted } of notOpen())
        headings.push(...noted.map((heading) => ({ ...heading, uri })));
      return workspaceSymbols(query, headings, knowledge);
    }),
  );
}
