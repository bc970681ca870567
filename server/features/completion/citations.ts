/** Source keys behind `[@`. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { fullReference, shortReference } from '../../knowledge/references.ts';
import type { Offer } from './offer.ts';

const opened = /\[(?:[^[\]]{0,300}[;\s])?-?@([\p{L}\p{N}_:.-]{0,80})$/u;

/** The sources of all packs, when a citation is open before the cursor: `[@`, `[see @con`, `[@nove1969; @`. */
export function citationOffers(
  line: string,
  offset: number,
  knowledge: Knowledge,
): readonly Offer[] | undefined {
  const key = opened.exec(line)?.[1];
  if (key === undefined) return undefined;
  return knowledge.packs
    .flatMap(({ sources }) => sources)
    .map((source) => ({
      kind: 'source',
      text: source.id,
      start: offset - key.length,
      end: offset,
      typed: key,
      description: shortReference(source),
      detail: fullReference(source),
      rank: isNamed(
        source.id,
        source.author.map(({ family }) => family),
        key,
      )
        ? 0
        : 1,
      about: { source: source.id },
    }));
}

function isNamed(id: string, families: readonly string[], key: string): boolean {
  const typed = key.toLowerCase();
  return [id, ...families].some((name) => name.toLowerCase().startsWith(typed));
}
