/** Answers what is said of everything in a note, without keeping other messages waiting. */
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { outdated } from './answering.ts';
import { checkAll } from './checkAll.ts';
import { claimsOf, countClaims } from './features/claims.ts';
import { rangedFindings, toDiagnostics } from './features/diagnostics.ts';
import type { Host } from './host.ts';
import { inSlices } from './inSlices.ts';
import { answerFrom, type NoteAnswer } from './newestNote.ts';
import type { CheckTextParams, CheckTextResult, ClaimCounts, NoteClaim } from './protocol.ts';

/** What the requests for claims are answered with. */
export interface ClaimsService {
  readonly claims: NoteAnswer<readonly NoteClaim[]>;
  readonly counts: NoteAnswer<ClaimCounts>;
  /** What would be told of a text, were it an open note. */
  readonly text: (
    params: CheckTextParams,
    token: CancellationToken,
  ) => Promise<CheckTextResult | ResponseError>;
}

export function claimsService(host: Host): ClaimsService {
  const { neighbours, settings, knowledge, support, check } = host;

  async function checkText({ uri, text }: CheckTextParams, token: CancellationToken) {
    const wanted = (): boolean => !token.isCancellationRequested;
    const noteSettings = await settings.ask(uri);
    const checked = check(text);
    if (!(await checkAll(checked, wanted))) return outdated(token);
    const disagreements = neighbours.disagreementsOf(uri, checked);
    const claims = await inSlices(gather(claimsOf(checked, noteSettings, disagreements, knowledge)), wanted);
    if (claims === undefined) return outdated(token);
    const findings = rangedFindings(checked, noteSettings, disagreements);
    return { claims, diagnostics: toDiagnostics(findings, knowledge, support.diagnostics) };
  }

  return {
    text: checkText,
    claims: answerFrom(host, ({ uri, checked }) =>
      gather(claimsOf(checked, settings.of(uri), neighbours.disagreementsOf(uri, checked), knowledge)),
    ),
    counts: answerFrom(host, function* ({ uri, checked }) {
      // Quick enough to be done in one go, but not in the same one as the check.
      yield;
      return countClaims(checked, settings.of(uri), neighbours.disagreementsOf(uri, checked));
    }),
  };
}

/** All of them; pauses behind each. */
function* gather(claims: Iterable<NoteClaim>): Generator<undefined, readonly NoteClaim[]> {
  const gathered: NoteClaim[] = [];
  for (const claim of claims) {
    gathered.push(claim);
    yield;
  }
  return gathered;
}
