/** Whether diagnostics are those of the text as it is now. */
import type { Diagnostic } from 'vscode-languageserver';
import type { Contestant } from './contestants.ts';
import { startSession } from './session.ts';

/**
 * What is wrong with `reported` as the diagnostics of `text`: nothing (`undefined`) where a server that was started for it,
 * and has never seen another version, reports the same of it; else the first difference, in words.
 */
export async function staleIn(
  reported: readonly Diagnostic[],
  text: string,
  contestant: Contestant,
): Promise<string | undefined> {
  const session = await startSession(contestant);
  const { result } = await session.open(text);
  await session.stop();
  return difference(reported, result);
}

/** The first diagnostic that only one of the two has; what they say of the version of the note is left aside. */
export function difference(
  reported: readonly Diagnostic[],
  expected: readonly Diagnostic[],
): string | undefined {
  const said = reported.map(asText);
  const wanted = expected.map(asText);
  const extra = said.find((one) => !wanted.includes(one));
  if (extra !== undefined) return `reported, but no longer so: ${extra}`;
  const missing = wanted.find((one) => !said.includes(one));
  if (missing !== undefined) return `not reported: ${missing}`;
  return said.length === wanted.length ? undefined : `${said.length} instead of ${wanted.length}`;
}

function asText(diagnostic: Diagnostic): string {
  return JSON.stringify({ ...diagnostic, data: undefined });
}
