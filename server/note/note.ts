/**
 * What everything else reads of a student's Markdown: blocks of prose with exact source offsets.
 *
 * A note is a sequence of blocks that are parsed each by itself. Offsets inside a block count UTF-16 units from the
 * start of that block's own source, never from the start of the note: an edit above a block moves the block
 * ({@link PlacedBlock.start}) and changes nothing in it, so whatever was computed for it stays valid.
 */

import type { Lines } from './lines.ts';

/** A half-open range of UTF-16 offsets; what the offsets count from is said where a span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One stretch of prose that stands in the source as it is read, or (an entity, an escape) in another spelling. */
export interface Segment {
  /** Where it starts in {@link Prose.text}. */
  readonly prose: number;
  readonly proseLength: number;
  /** Where it starts in the block's source. */
  readonly source: number;
  /** Differs from `proseLength` only for a character written another way (`&nbsp;`, `\_`, a soft break with `> `). */
  readonly sourceLength: number;
}

/**
 * Text as a reader sees it, without markup, and the way back to the source.
 *
 * `**93**&nbsp;% of \_households` reads `93 % of _households`: four segments, each pointing at its own characters.
 */
export interface Prose {
  readonly text: string;
  /** In ascending order, covering `text` without gaps. */
  readonly segments: readonly Segment[];
}

/** What kind of place a passage has in the note. */
export type PassageKind =
  | 'paragraph'
  | 'heading'
  /** The own text of a list item. */
  | 'item'
  /** A cell of a table's body. */
  | 'cell'
  /** A cell of a table's header row. */
  | 'header'
  /** A line of plain notes: in a fence without language, indented by four spaces, or in a run of short lines. */
  | 'line';

/** A run of prose that is read as one: sentences in it may lean on each other. */
export interface Passage {
  readonly kind: PassageKind;
  readonly prose: Prose;
  /** Sentences as spans of `prose.text`, ascending, without surrounding white space. */
  readonly sentences: readonly Span[];
  /**
   * Prose that says what this passage is about, the nearest last: for a list item the items it is nested in, for a
   * table cell the header of its column and then the first cell of its row, for a line of a plain run the line that
   * heads it (`Harvest (m. tonnes)` above `1928 – 73.3`).
   */
  readonly parents: readonly string[];
  /** The column of a table cell or header, counted from 0. */
  readonly column?: number | undefined;
  /** The row of a body cell, counted from 0; the header row has none. */
  readonly row?: number | undefined;
  /** True inside a block quote: somebody else's words. */
  readonly quoted: boolean;
}

/** A `history-notes-ignore` comment: what it silences and how far it reaches. */
export interface IgnoreComment {
  /** The rules it names, such as `statistic.contradicts`; empty means every rule. */
  readonly rules: readonly string[];
  /** `next`: the block that follows, or the line it stands on; `note`: the whole note (`history-notes-ignore-note`). */
  readonly scope: 'next' | 'note';
  /** The comment itself, in offsets of the block. */
  readonly span: Span;
}

/** A citation such as `[@conquest1986, p. 306]`, in offsets of the block. */
export interface Citation {
  readonly key: string;
  readonly span: Span;
}

/** One block: a top-level stretch of the note, parsed by itself. Immutable; equal source and kind give equal blocks. */
export interface Block {
  /** The block's own characters, as they stand in the note. */
  readonly source: string;
  /** Set when the block is a heading: its depth, 1 to 6. */
  readonly headingDepth?: number;
  /** In source order. Empty for code with a language, HTML, front matter and definitions. */
  readonly passages: readonly Passage[];
  readonly ignores: readonly IgnoreComment[];
  readonly citations: readonly Citation[];
}

/** What a block inherits from the note around it. Equal contexts give equal results for equal blocks. */
export interface Context {
  /** The headings it stands under as prose, the outermost first. */
  readonly headings: readonly string[];
  /** The last sentences of the passages before it under the same heading, the nearest last; at most three. */
  readonly previous: readonly string[];
  /**
   * What the note says at its top that it is about: the fields of its front matter, its first heading, the first sentence
   * of its prose. The same for every block below them.
   */
  readonly opening: readonly string[];
  /**
   * What stands further off: the last sentence before the block that names a year, where there is one, and then the last
   * sentences before its heading, the nearest last, at most three.
   */
  readonly earlier: readonly string[];
}

/** A block in its place. */
export interface PlacedBlock {
  readonly block: Block;
  /** Where the block's source starts in the note (of a {@link ReadChunk}: in the chunk), in UTF-16 units. */
  readonly start: number;
  readonly context: Context;
}

/** A chunk of the note as it reads where it stands, whatever its place in numbers. Equal chunks that inherit the same are equal. */
export interface ReadChunk {
  /** Its blocks, each with its context; `start` counts from the start of the chunk. */
  readonly blocks: readonly PlacedBlock[];
}

/**
 * A page of the note: some chunks that follow each other. The same object in every version of the note in which all of them
 * read the same.
 */
export interface ReadPage {
  readonly chunks: readonly ReadChunk[];
  /** Where each chunk begins in the page, in UTF-16 units; and, last, where the page ends. */
  readonly starts: readonly number[];
  /** The same in lines. */
  readonly lineStarts: readonly number[];
}

/**
 * A note: chunks that follow each other without gaps, each of some blocks. Immutable; what an edit leaves alone is shared
 * with the note after it. Chunks are read when they are first asked for, those before them first.
 */
export interface Note {
  /** All of its text; put together when it is asked for. */
  readonly text: string;
  readonly length: number;
  /** The text from one offset to another; both are moved into the note. */
  slice(start: number, end: number): string;
  readonly lines: Lines;
  readonly chunkCount: number;
  /** The number of the chunk in which an offset lies, -1 in an empty note. The end belongs to the last. */
  chunkAt(offset: number): number;
  /** Where a chunk starts; the end of the note for one that there is not. */
  startOf(chunk: number): number;
  /** The line that a chunk begins with, counted from 0. */
  lineOf(chunk: number): number;
  /** A chunk by its number; the same object in every version of the note in which it reads the same. */
  readChunk(chunk: number): ReadChunk;
  readonly pageCount: number;
  /** The page that a chunk is on; the last one for those behind it, -1 in an empty note. */
  pageOf(chunk: number): number;
  /** The number of the first chunk of a page. */
  firstOf(page: number): number;
  /** A page by its number, counted from 0; an empty one where there is none. */
  readPage(page: number): ReadPage;
  /** All blocks in their places, in order; `start` of one plus the length of its source is the `start` of the next. */
  readonly blocks: readonly PlacedBlock[];
}
