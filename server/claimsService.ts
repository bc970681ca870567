/** Answers what is said of everything in a note, without keeping other messages waiting. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { breathe } from './breathe.ts';
import { checkAll } from './checkAll.ts';
import { claimsOf, countClaims } from './features/claims.ts';
import type { Host } from './host.ts';
import type { OpenNote } from './openNotes.ts';
import type { ClaimCountsResult, ClaimsResult, NoteClaim } from './protocol.ts';

/** How long claims are put together in one go before other messages are let in, in milliseconds. */
const slice = 8;

/** Answers for an open note as it then is, null where it is not open; a request that is cancelled is told so. */
type Answer<Result> = (uri: string, token: CancellationToken) => Promise<Result | ResponseError>;

/** What the requests for the claims of open notes are answered with. */
export interface ClaimsService {
  readonly claims: Answer<ClaimsResult>;
  readonly counts: Answer<ClaimCountsResult>;
}

export function claimsService(host: Host): ClaimsService {
  const { documents, neighbours, settings, knowledge } = host;

  /** Answers with what `tell` makes of a checked note, or of the one after it where that is edited meanwhile. */
  function answerWith<Result>(
    tell: (note: OpenNote, wanted: () => boolean) => Result | Promise<Result | null>,
  ): Answer<Result | null> {
    return async (uri, token) => {
      await settings.ready(uri);
      for (let note = documents.get(uri); note !== undefined; note = documents.get(uri)) {
        const version = note;
        const isNewest = (): boolean => !token.isCancellationRequested && documents.get(uri) === version;
        const told = (await checkAll(version.checked, isNewest)) ? await tell(version, isNewest) : null;
        if (token.isCancellationRequested)
          return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        if (told !== null) return told;
      }
      return null;
    };
  }

  return {
    claims: answerWith(({ uri, checked }, wanted) =>
      gather(
        claimsOf(checked, settings.of(uri), neighbours.disagreementsOf(uri, checked), knowledge),
        wanted,
      ),
    ),
    counts: answerWith(({ uri, checked }) =>
      countClaims(checked, settings.of(uri), neighbours.disagreementsOf(uri, checked)),
    ),
  };
}

/** All of them, a slice of time at once; null as soon as `wanted` says no more. */
async function gather(
  claims: Iterable<NoteClaim>,
  wanted: () => boolean,
): Promise<readonly NoteClaim[] | null> {
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
