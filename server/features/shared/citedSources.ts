/** The sources that a note cites by their keys: `[@conquest-1986, p. 306]`. */
import { oncePer } from '../../claims/oncePer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Source } from '../../knowledge/model.ts';
import type { Block, Citation, PlacedBlock, ReadPage, Span } from '../../note/note.ts';
import { sourceAddress } from './addresses.ts';
import { blockAt, type CheckedNote, touches } from './checkedNote.ts';

/** A citation of a source that a pack knows. */
export interface CitedSource {
  /** The key with its `@`; what it counts from is said where it is used. */
  readonly span: Span;
  readonly source: Source;
  /** Its readable document. */
  readonly uri: string;
}

/** The citation at an offset of the note, in offsets of the note. The rest of its brackets counts as well. */
export function citationAt(
  checked: CheckedNote,
  offset: number,
  knowledge: Knowledge,
): CitedSource | undefined {
  const placed = blockAt(checked.note, offset);
  if (placed === undefined) return undefined;
  const { block, start } = placed;
  const citation = block.citations.find(({ span }) => touches(span, offset - start));
  return citation && place(cited(block, citation, knowledge), start);
}

/**
 * The cited sources on a page of the note, in offsets of the page; found once, because an editor asks for all of them
 * again with every edit. A key that no pack knows is somebody's own, and left alone.
 */
export const citedOn = oncePer((knowledge: Knowledge) =>
  oncePer(({ chunks, starts }: ReadPage): readonly CitedSource[] =>
    chunks.flatMap(({ blocks }, number) =>
      blocks.flatMap((placed) => citedIn(placed, starts[number] ?? 0, knowledge)),
    ),
  ),
);

function citedIn({ block, start }: PlacedBlock, chunk: number, knowledge: Knowledge): readonly CitedSource[] {
  return block.citations.flatMap((citation) => place(cited(block, citation, knowledge), chunk + start) ?? []);
}

function place(found: CitedSource | undefined, start: number): CitedSource | undefined {
  if (found === undefined) return undefined;
  return { ...found, span: { start: start + found.span.start, end: start + found.span.end } };
}

function cited(
  { source: text }: Block,
  { key, span }: Citation,
  knowledge: Knowledge,
): CitedSource | undefined {
  const owner = ownersOf(knowledge).get(key);
  if (owner === undefined) return undefined;
  // A key that is written with escapes is pointed at with all of its citation.
  const at = text.indexOf(`@${key}`, span.start);
  const end = at + 1 + key.length;
  return { ...owner, span: at < 0 || end > span.end ? span : { start: at, end } };
}

/** Each source with its document, by its id: the first pack that has it. */
const ownersOf = oncePer((knowledge: Knowledge): ReadonlyMap<string, Omit<CitedSource, 'span'>> => {
  const owners = new Map<string, Omit<CitedSource, 'span'>>();
  for (const { id, sources } of knowledge.packs) {
    for (const source of sources) {
      if (!owners.has(source.id)) owners.set(source.id, { source, uri: sourceAddress(id, source.id) });
    }
  }
  return owners;
});
