/** What a block inherits from the blocks before it. */
import { aboutInFrontMatter } from './frontMatter.ts';
import type { Block, Context, Passage } from './note.ts';

const mostPrevious = 3;

/** What is handed on from block to block: all that the contexts below are made from. Immutable. */
export interface Inheritance {
  /** The headings that are open, the outermost first. */
  readonly open: readonly { readonly depth: number; readonly text: string }[];
  readonly previous: readonly string[];
  readonly earlier: readonly string[];
  /** The last sentence that names a year, in a list of its own. */
  readonly dated: readonly string[];
  readonly top: Top;
}

/** What has been found of the top of a note so far. */
interface Top {
  readonly about: readonly string[];
  readonly heading?: string;
  readonly sentence?: string;
  /** All of it. */
  readonly opening: readonly string[];
}

const noTop: Top = { about: [], opening: [] };

/** What the first block inherits. */
export const nothingInherited: Inheritance = { open: [], previous: [], earlier: [], dated: [], top: noTop };

/** The context of a block, and what the block behind it inherits; `isFirst`: it is the first of its note. */
export function placeBlock(
  block: Block,
  inherited: Inheritance,
  isFirst: boolean,
): { readonly context: Context; readonly after: Inheritance } {
  const before = block.headingDepth === undefined ? inherited : beginSection(inherited, block.headingDepth);
  return { context: contextOf(before), after: inheritanceAfter(block, before, isFirst) };
}

/** A heading forgets the sentences before it; those of its own depth and below are closed. */
function beginSection({ open, previous, earlier, dated, top }: Inheritance, depth: number): Inheritance {
  return {
    open: open.filter((heading) => heading.depth < depth),
    previous: [],
    earlier: [...earlier, ...previous].slice(-mostPrevious),
    dated,
    top,
  };
}

function contextOf({ open, previous, earlier, dated, top }: Inheritance): Context {
  return {
    headings: open.map(({ text }) => text),
    previous,
    opening: top.opening,
    earlier: [...dated, ...earlier],
  };
}

function inheritanceAfter(block: Block, before: Inheritance, isFirst: boolean): Inheritance {
  const { headingDepth: depth, passages } = block;
  const { open, previous, earlier } = before;
  return {
    open:
      depth === undefined
        ? open
        : [...open, { depth, text: passages.map(({ prose }) => prose.text).join(' ') }],
    previous: depth === undefined ? lastSentences(passages, previous) : previous,
    earlier,
    dated: lastDated(block) ?? before.dated,
    top: topAfter(block, isFirst, before.top),
  };
}

/** Whether two inheritances say the same, so that everything behind them is placed the same. */
export function inheritSame(a: Inheritance, b: Inheritance): boolean {
  if (a === b) return true;
  return (
    sameTexts(a.previous, b.previous) &&
    sameTexts(a.earlier, b.earlier) &&
    sameTexts(a.dated, b.dated) &&
    a.open.length === b.open.length &&
    a.open.every(({ depth, text }, at) => depth === b.open[at]?.depth && text === b.open[at].text) &&
    a.top.heading === b.top.heading &&
    a.top.sentence === b.top.sentence &&
    sameTexts(a.top.about, b.top.about)
  );
}

/** Whether two lists hold the same texts. */
export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, at) => text === b[at]));
}

/** The top with what a block adds to it; itself where it adds nothing. */
function topAfter(block: Block, isFirst: boolean, top: Top): Top {
  if (isFirst) {
    const about = aboutInFrontMatter(block.source);
    if (about.length > 0) return withOpening({ ...top, about });
  }
  const [passage] = block.passages;
  const [first] = passage?.sentences ?? [];
  if (passage === undefined || first === undefined || passage.kind === 'cell' || passage.kind === 'header')
    return top;
  if (top.sentence !== undefined) return top;
  const key = block.headingDepth === undefined ? 'sentence' : 'heading';
  if (top[key] !== undefined) return top;
  return withOpening({ ...top, [key]: passage.prose.text.slice(first.start, first.end) });
}

function withOpening({ about, heading, sentence }: Omit<Top, 'opening'>): Top {
  const opening = [...about, heading, sentence].flatMap((text) => text ?? []);
  return {
    about,
    ...(heading === undefined ? {} : { heading }),
    ...(sentence === undefined ? {} : { sentence }),
    opening,
  };
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
