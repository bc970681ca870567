/** What a block inherits from the blocks before it. */
import { aboutInFrontMatter } from './frontMatter.ts';
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
  let earlier: readonly string[] = [];
  let dated: readonly string[] = [];
  const top: Top = {};
  let opening: readonly string[] = [];
  let start = 0;
  for (const block of blocks) {
    const depth = block.headingDepth;
    if (depth !== undefined) {
      open = open.filter((heading) => heading.depth < depth);
      headings = open.map((heading) => heading.text);
      earlier = [...earlier, ...previous].slice(-mostPrevious);
      previous = [];
    }
    placed.push({ block, start, context: { headings, previous, opening, earlier: [...dated, ...earlier] } });
    if (readTop(block, start, top))
      opening = [...(top.about ?? []), top.heading, top.sentence].flatMap((text) => text ?? []);
    start += block.source.length;
    dated = lastDated(block) ?? dated;
    if (depth === undefined) previous = lastSentences(block.passages, previous);
    else {
      open = [...open, { depth, text: block.passages.map(({ prose }) => prose.text).join(' ') }];
      headings = open.map((heading) => heading.text);
    }
  }
  return placed;
}

/** What has been found of the top of a note so far. */
interface Top {
  about?: readonly string[];
  heading?: string;
  sentence?: string;
}

/** Enters what a block, which begins at `start`, adds to the top of its note; whether it added anything. */
function readTop(block: Block, start: number, top: Top): boolean {
  if (start === 0) {
    top.about = aboutInFrontMatter(block.source);
    if (top.about.length > 0) return true;
  }
  const [passage] = block.passages;
  const [first] = passage?.sentences ?? [];
  if (passage === undefined || first === undefined || passage.kind === 'cell' || passage.kind === 'header')
    return false;
  if (top.sentence !== undefined) return false;
  const key = block.headingDepth === undefined ? 'sentence' : 'heading';
  if (top[key] !== undefined) return false;
  top[key] = passage.prose.text.slice(first.start, first.end);
  return true;
}

/** A year in digits. */
const YEAR = /\b(?:1\d{3}|20\d{2})\b/;

/** The last sentence of a block that names a year, in a list of its own; nothing where none does. */
function lastDated({ passages, source }: Block): readonly string[] | undefined {
  if (!YEAR.test(source)) return undefined;
  for (const { prose, sentences } of passages.toReversed()) {
    const last = sentences.findLast(({ start, end }) => YEAR.test(prose.text.slice(start, end)));
    if (last !== undefined) return [prose.text.slice(last.start, last.end)];
  }
  return undefined;
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
