/** Citations in prose: `[@conquest1986, p. 306]`, `[see @a, p. 3; -@b]`. */
import type { Span } from './note.ts';

/** The citations of one bracket. Spans are offsets of the prose. */
export interface CitationGroup {
  /** The whole bracket. */
  readonly span: Span;
  /** Each work in it; alone in its bracket, it spans the whole of it. */
  readonly works: readonly { readonly key: string; readonly span: Span }[];
}

const bracket = /\[[^[\]]{1,999}\]/g;
const work = /(?<![\p{L}\p{N}])@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?)/u;

/** All citations in `text`, ascending. */
export function findCitations(text: string): CitationGroup[] {
  if (!text.includes('@')) return [];
  const groups: CitationGroup[] = [];
  for (const match of text.matchAll(bracket)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const works: { key: string; span: Span }[] = [];
    let start = span.start + 1;
    for (const part of match[0].slice(1, -1).split(';')) {
      const key = work.exec(part)?.[1];
      if (key !== undefined) {
        const lead = part.length - part.trimStart().length;
        works.push({ key, span: { start: start + lead, end: start + part.trimEnd().length } });
      }
      start += part.length + 1;
    }
    const [only] = works;
    if (only === undefined) continue;
    groups.push({ span, works: works.length === 1 ? [{ key: only.key, span }] : works });
  }
  return groups;
}
