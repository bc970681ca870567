/** The addresses of the readable documents behind the packs; `server/protocol.ts` says who reads them. */
import type { Rule } from '../../claims/judgement.ts';
import type { DocumentScheme } from '../../protocol.ts';
import { rules } from './rules.ts';

const scheme: DocumentScheme = 'history-notes';

/** What an address leads to. */
export type Destination =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'entry'; readonly pack: string; readonly entry: string }
  | { readonly kind: 'source'; readonly pack: string; readonly source: string };

/** `entryAddress('soviet-collectivisation', 'kolkhoz')` is `history-notes:/soviet-collectivisation/kolkhoz.md`. */
export function entryAddress(pack: string, entry: string): string {
  return `${scheme}:/${encodeURIComponent(pack)}/${encodeURIComponent(entry)}.md`;
}

/** `sourceAddress('soviet-collectivisation', 'nove-1969')` is `history-notes:/soviet-collectivisation/sources/nove-1969.md`. */
export function sourceAddress(pack: string, source: string): string {
  return `${scheme}:/${encodeURIComponent(pack)}/sources/${encodeURIComponent(source)}.md`;
}

/** `ruleAddress('date.contradicts')` is `history-notes:/rules/date.contradicts.md`. */
export function ruleAddress(rule: Rule): string {
  return `${scheme}:/rules/${rule}.md`;
}

/** True for every address of ours, whether or not something is there. */
export function isOurAddress(uri: string): boolean {
  return uri.startsWith(`${scheme}:`);
}

/** Where an address leads; undefined when it is not one of ours or is malformed. Query and fragment are left aside. */
export function parseAddress(uri: string): Destination | undefined {
  const match = /^history-notes:\/{1,3}([^/?#]+)\/(?:(sources)\/)?([^/?#]+)\.md(?:[?#]|$)/.exec(uri);
  const folder = decode(match?.[1]);
  const name = decode(match?.[3]);
  if (folder === undefined || name === undefined) return undefined;
  if (match?.[2] !== undefined) return { kind: 'source', pack: folder, source: name };
  if (folder !== 'rules') return { kind: 'entry', pack: folder, entry: name };
  const found = rules.find(({ rule }) => rule === name);
  return found && { kind: 'rule', rule: found.rule };
}

function decode(part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
