/** What a block inherits from the blocks before it. */
import type { Block, Passage, PlacedBlock } from './note.ts';

const mostPrevious = 3;

/**
 * Put the blocks in their places, one after the other, each with its context. A heading forgets the sentences before
 * it; the cells of a table are no sentences to go on from.
 */
export function placeBlocks(blocks: Iterable<Block>): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let open: readonly { readonly depth: number; readonly text: string }[] = [];
  let headings: readonly string[] = [];
  let previous: readonly string[] = [];
  let start = 0;
  for (const block of blocks) {
    const depth = block.headingDepth;
    if (depth !== undefined) {
      open = open.filter((heading) => heading.depth < depth);
      headings = open.map((heading) => heading.text);
      previous = [];
    }
    placed.push({ block, start, context: { headings, previous } });
    start += block.source.length;
    if (depth === undefined) previous = lastSentences(block.passages, previous);
    else {
      open = [...open, { depth, text: block.passages.map(({ prose }) => prose.text).join(' ') }];
      headings = open.map((heading) => heading.text);
    }
  }
  return placed;
}

function lastSentences(passages: readonly Passage[], before: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = passages.length - 1; at >= 0 && found.length < mostPrevious; at--) {
    const passage = passages[at];
    if (passage === undefined || passage.kind === 'cell' || passage.kind === 'header') continue;
    const sentences = passage.sentences.slice(-(mostPrevious - found.length)).reverse();
    found.push(...sentences.map(({ start, end }) => passage.prose.text.slice(start, end)));
  }
  return found.length === 0 ? before : [...before, ...found.reverse()].slice(-mostPrevious);
}
