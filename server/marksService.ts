/** Answers what the preview marks in a note, without keeping other messages waiting. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { checkAll } from './checkAll.ts';
import { marksOf } from './features/marks.ts';
import type { Host } from './host.ts';
import { inSlices } from './inSlices.ts';
import type { MarksResult } from './protocol.ts';

/** The marks of an open note as it is when they are answered, null where it is not open. */
export type MarksOfNote = (uri: string, token: CancellationToken) => Promise<MarksResult | ResponseError>;

export function marksOfOpenNotes({ documents, settings, knowledge }: Host): MarksOfNote {
  return async (uri, token) => {
    await settings.ready(uri);
    for (let note = documents.get(uri); note !== undefined; note = documents.get(uri)) {
      const { checked } = note;
      const isWanted = (): boolean =>
        !token.isCancellationRequested && documents.get(uri)?.checked === checked;
      const marks = (await checkAll(checked, isWanted))
        ? await inSlices(marksOf(checked, settings.of(uri), knowledge), isWanted)
        : undefined;
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (marks !== undefined) return marks;
    }
    return null;
  };
}
