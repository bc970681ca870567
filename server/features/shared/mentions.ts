/** The names of entries in the prose of a note, found once. */
import { oncePer } from '../../claims/oncePer.ts';
import type { Knowledge, Mention } from '../../knowledge/knowledge.ts';
import type { PlacedBlock, ReadChunk } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';
import { surroundings } from './checkedNote.ts';

/** The names in a chunk that stand in its headings, and those in everything else; spans are in offsets of the chunk. */
export interface ChunkMentions {
  readonly inHeadings: readonly Mention[];
  readonly inText: readonly Mention[];
}

/** The names in a chunk of a note, in order; remembered for as long as the chunk reads the same. */
export const mentionsIn = oncePer((knowledge: Knowledge) =>
  oncePer(({ blocks }: ReadChunk): ChunkMentions => {
    const isHeading = ({ block }: PlacedBlock): boolean => block.headingDepth !== undefined;
    const find = (placed: PlacedBlock): readonly Mention[] => mentionsOf(placed, knowledge);
    return {
      inHeadings: blocks.filter(isHeading).flatMap(find),
      inText: blocks.filter((placed) => !isHeading(placed)).flatMap(find),
    };
  }),
);

/** The names in a block, in order; spans count from where `placed.start` does. */
export function mentionsOf(placed: PlacedBlock, knowledge: Knowledge): readonly Mention[] {
  return placed.block.passages.flatMap((passage, at) =>
    knowledge
      .mentions(passage.prose.text, surroundings(placed, passage, at))
      .map(({ span: inProse, entry, pack }) => {
        const { start, end } = sourceSpan(passage.prose, inProse);
        return { span: { start: placed.start + start, end: placed.start + end }, entry, pack };
      }),
  );
}
