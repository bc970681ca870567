/** Finding something out about an open note, which may be edited meanwhile. */
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { outdated } from './answering.ts';
import { checkAll } from './checkAll.ts';
import type { Host } from './host.ts';
import { inSlices } from './inSlices.ts';
import type { OpenNote } from './openNotes.ts';

/** Finds something out about a version of a note that has been checked; yields wherever others may go first. */
export type NoteWork<Found> = (note: OpenNote) => Generator<undefined, Found>;

/** Answers for the note at a URI; null where it is not open. */
export type NoteAnswer<Found> = (
  uri: string,
  token: CancellationToken,
) => Promise<Found | null | ResponseError>;

/** What `work` finds in an open note; it begins again with the note behind an edit. Undefined when the note is closed, or nobody waits any more. */
export async function inNewest<Found>(
  { documents }: Pick<Host, 'documents'>,
  uri: string,
  token: CancellationToken,
  work: NoteWork<Found>,
): Promise<Found | undefined> {
  for (let note = documents.get(uri); note !== undefined; note = documents.get(uri)) {
    const version = note;
    const wanted = (): boolean => !token.isCancellationRequested && documents.get(uri) === version;
    const found = (await checkAll(version.checked, wanted))
      ? await inSlices(work(version), wanted)
      : undefined;
    if (found !== undefined) return found;
    if (token.isCancellationRequested) break;
  }
  return undefined;
}

/** Answers requests with what `work` finds, once the settings of the note are known. */
export function answerFrom<Found>(host: Host, work: NoteWork<Found>): NoteAnswer<Found> {
  return async (uri, token) => {
    await host.settings.ready(uri);
    const found = await inNewest(host, uri, token, work);
    return token.isCancellationRequested ? outdated(token) : (found ?? null);
  };
}
