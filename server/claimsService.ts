/** Answers what is said of everything in a note, without keeping other messages waiting. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { breathe } from './breathe.ts';
import { checkAll } from './checkAll.ts';
import { claimsOf, countClaims } from './features/claims.ts';
import { rangedFindings, toDiagnostics } from './features/diagnostics.ts';
import type { Host } from './host.ts';
import type { OpenNote } from './openNotes.ts';
import type {
  CheckTextParams,
  CheckTextResult,
  ClaimCountsResult,
  ClaimsResult,
  NoteClaim,
} from './protocol.ts';

/** How long claims are put together in one go before other messages are let in, in milliseconds. */
const slice = 8;

/** Answers for an open note as it then is, null where it is not open; a request that is cancelled is told so. */
type Answer<Result> = (uri: string, token: CancellationToken) => Promise<Result | ResponseError>;

/** What the requests for the claims of open notes are answered with. */
export interface ClaimsService {
  readonly claims: Answer<ClaimsResult>;
  readonly counts: Answer<ClaimCountsResult>;
  /** What would be told of a text, were it an open note. */
  readonly text: (
    params: CheckTextParams,
    token: CancellationToken,
  ) => Promise<CheckTextResult | ResponseError>;
}

export function claimsService(host: Host): ClaimsService {
  const { documents, neighbours, settings, knowledge, support, check } = host;

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
        if (token.isCancellationRequested) return cancelled();
        if (told !== null) return told;
      }
      return null;
    };
  }

  async function checkText({ uri, text }: CheckTextParams, token: CancellationToken) {
    const wanted = (): boolean => !token.isCancellationRequested;
    const noteSettings = await settings.ask(uri);
    const checked = check(text);
    if (!(await checkAll(checked, wanted))) return cancelled();
    const disagreements = neighbours.disagreementsOf(uri, checked);
    const claims = await gather(claimsOf(checked, noteSettings, disagreements, knowledge), wanted);
    if (claims === null) return cancelled();
    const findings = rangedFindings(checked, noteSettings, disagreements);
    return { claims, diagnostics: toDiagnostics(findings, knowledge, support.diagnostics) };
  }

  return {
    text: checkText,
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

const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

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
