/** Answers what is said of everything in a note, without keeping other messages waiting. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { breathe } from './breathe.ts';
import { checkAll } from './checkAll.ts';
import { claimsOf } from './features/claims.ts';
import type { Host } from './host.ts';
import type { OpenNote } from './openNotes.ts';
import type { ClaimsResult, NoteClaim } from './protocol.ts';

/** How long claims are put together in one go before other messages are let in, in milliseconds. */
const slice = 8;

/** The claims of an open note as it is when they are answered, null where it is not open; or that nobody waits for them any more. */
export type ClaimsOfNote = (uri: string, token: CancellationToken) => Promise<ClaimsResult | ResponseError>;

export function claimsOfOpenNotes({ documents, neighbours, settings, knowledge }: Host): ClaimsOfNote {
  async function claimsOfVersion(note: OpenNote, wanted: () => boolean): Promise<ClaimsResult> {
    if (!(await checkAll(note.checked, wanted))) return null;
    const disagreements = neighbours.disagreementsOf(note.uri, note.checked);
    return gather(claimsOf(note.checked, settings.of(note.uri), disagreements, knowledge), wanted);
  }

  return async (uri, token) => {
    await settings.ready(uri);
    for (let note = documents.get(uri); note !== undefined; note = documents.get(uri)) {
      const version = note;
      const isNewest = (): boolean => !token.isCancellationRequested && documents.get(uri) === version;
      const claims = await claimsOfVersion(version, isNewest);
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (claims !== null) return claims;
    }
    return null;
  };
}

/** All of them, a slice of time at once; null as soon as `wanted` says no more. */
async function gather(claims: Iterable<NoteClaim>, wanted: () => boolean): Promise<ClaimsResult> {
  const gathered: NoteClaim[] = [];
  let since = Date.now();
  for (const claim of claims) {
    gathered.push(claim);
    if (Date.now() - since <= slice) continue;
    await breathe();
    if (!wanted()) return null;
    since = Date.now();
  }
  return gathered;
}
