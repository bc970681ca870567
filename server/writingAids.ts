/** What an editor shows of a note without being asked, where the settings say so: inlay hints and code lenses. */
import { type CancellationToken, CodeLensRefreshRequest } from 'vscode-languageserver';
import { outdated } from './answering.ts';
import { checkAll } from './checkAll.ts';
import { codeLenses } from './features/codeLens.ts';
import { eventDateHints } from './features/inlayHints/eventDates.ts';
import { sourceHints } from './features/inlayHints/sources.ts';
import type { Host } from './host.ts';
import { inSlices } from './inSlices.ts';
import type { OpenNote } from './openNotes.ts';

/** What the server tells them. */
export interface WritingAids {
  /** The settings changed: what is shown is to be asked for again. */
  refresh(): void;
}

/** Answers them on the host's connection; must be called before it listens. */
export function serveWritingAids(host: Host): WritingAids {
  const { connection, support, knowledge, documents, settings, log, answering } = host;
  const stillWanted = (note: OpenNote, token: CancellationToken) => (): boolean =>
    !token.isCancellationRequested && documents.get(note.uri) === note;

  connection.languages.inlayHint.on(
    answering('inlay hints', async ({ textDocument, range }, token) => {
      await settings.ready(textDocument.uri);
      const note = documents.get(textDocument.uri);
      const { eventDates, sources } = settings.of(textDocument.uri).inlayHints;
      if (note === undefined || !(eventDates || sources)) return [];
      const { checked } = note;
      const wanted = stillWanted(note, token);
      const span = { start: checked.lines.offsetAt(range.start), end: checked.lines.offsetAt(range.end) };
      const dates = eventDates ? await inSlices(eventDateHints(checked, span, knowledge), wanted) : [];
      if (dates === undefined || (sources && !(await checkAll(checked, wanted)))) return outdated(token);
      return [...dates, ...(sources ? sourceHints(checked, span, knowledge) : [])];
    }),
  );

  connection.onCodeLens(
    answering('code lenses', async ({ textDocument: { uri } }, token) => {
      await settings.ready(uri);
      const note = documents.get(uri);
      if (note === undefined || !settings.of(uri).codeLens) return [];
      if (!(await checkAll(note.checked, stillWanted(note, token)))) return outdated(token);
      return [...codeLenses(note.checked, uri, settings.of(uri))];
    }),
  );

  return {
    refresh() {
      const failed = (error: unknown): void => log('refresh', error);
      if (support.refreshInlayHints) connection.languages.inlayHint.refresh().catch(failed);
      if (support.refreshCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
    },
  };
}
