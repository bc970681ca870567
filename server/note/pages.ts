/**
 * The chunks of a note in pages of some dozens. An edit makes a page or two anew and shares all others with the note before
 * it, so that it hardly matters how long the note is.
 */
import type { SourceChunk } from './sourceChunk.ts';

/** Chunks that follow each other. Immutable. */
export interface Page {
  readonly chunks: readonly SourceChunk[];
  /** Where each begins in the page, in UTF-16 units; and, last, where the page ends. */
  readonly starts: readonly number[];
  /** The same in lines. */
  readonly lineStarts: readonly number[];
}

/** How many chunks a page is cut to; one that grows to more than twice as many is cut again. */
const SIZE = 32;

/** All chunks of a note, by their numbers. Immutable. */
export class PagedChunks {
  readonly pages: readonly Page[];
  /** By page, and last for the end of the note: the number of its first chunk, and where that begins. */
  readonly #numbers: readonly number[];
  readonly #starts: readonly number[];
  readonly #lineStarts: readonly number[];

  constructor(pages: readonly Page[]) {
    this.pages = pages;
    this.#numbers = runningSums(pages, ({ chunks }) => chunks.length);
    this.#starts = runningSums(pages, ({ starts }) => starts.at(-1) ?? 0);
    this.#lineStarts = runningSums(pages, ({ lineStarts }) => lineStarts.at(-1) ?? 0);
  }

  get count(): number {
    return this.#numbers.at(-1) ?? 0;
  }
  /** In UTF-16 units. */
  get length(): number {
    return this.#starts.at(-1) ?? 0;
  }
  get lineEndings(): number {
    return this.#lineStarts.at(-1) ?? 0;
  }

  /** The page that chunk `number` is on; the last for those behind it, -1 where there is none. */
  pageOf(number: number): number {
    return Math.min(lastAtMost(this.#numbers, number), this.pages.length - 1);
  }
  /** The number of the first chunk of a page. */
  firstOf(page: number): number {
    return this.#numbers[page] ?? this.count;
  }

  at(number: number): SourceChunk | undefined {
    const page = this.pageOf(number);
    return this.pages[page]?.chunks[number - this.firstOf(page)];
  }
  sourceOf(number: number): string {
    return this.at(number)?.source ?? '';
  }
  /** Where a chunk begins, in UTF-16 units; the end of the note for one that there is not. */
  startOf(number: number): number {
    if (number >= this.count) return this.length;
    const page = this.pageOf(number);
    return (this.#starts[page] ?? 0) + (this.pages[page]?.starts[number - this.firstOf(page)] ?? 0);
  }
  /** The line that a chunk begins with, counted from 0. */
  lineOf(number: number): number {
    const page = this.pageOf(number);
    return (this.#lineStarts[page] ?? 0) + (this.pages[page]?.lineStarts[number - this.firstOf(page)] ?? 0);
  }

  /** The number of the last chunk that begins at `offset` or before it; -1 where there is none. */
  numberAt(offset: number): number {
    const page = Math.min(lastAtMost(this.#starts, offset), this.pages.length - 1);
    return this.#numberOn(page, this.pages[page]?.starts, offset - (this.#starts[page] ?? 0));
  }
  /** … that begins in a line or before it. */
  numberAtLine(line: number): number {
    const page = Math.min(lastAtMost(this.#lineStarts, line), this.pages.length - 1);
    return this.#numberOn(page, this.pages[page]?.lineStarts, line - (this.#lineStarts[page] ?? 0));
  }
  #numberOn(page: number, starts: readonly number[] | undefined, at: number): number {
    if (starts === undefined) return -1;
    return this.firstOf(page) + Math.min(lastAtMost(starts, at), starts.length - 2);
  }

  /** The chunks from number `first` up to `end`. */
  between(first: number, end: number): readonly SourceChunk[] {
    const chunks: SourceChunk[] = [];
    for (let number = first; number < Math.min(end, this.count); number += 1) {
      const chunk = this.at(number);
      if (chunk !== undefined) chunks.push(chunk);
    }
    return chunks;
  }

  /** All chunks, in order. */
  all(): readonly SourceChunk[] {
    return this.pages.flatMap(({ chunks }) => chunks);
  }

  /** Other chunks in place of `count` of them from number `first` on. */
  replaced(first: number, count: number, chunks: readonly SourceChunk[]): PagedChunks {
    const from = Math.max(this.pageOf(first), 0);
    const to = Math.max(this.pageOf(Math.max(first, first + count - 1)), from);
    const touched = this.pages.slice(from, to + 1).flatMap((page) => page.chunks);
    const at = first - this.firstOf(from);
    const pages = inPages([...touched.slice(0, at), ...chunks, ...touched.slice(at + count)]);
    return new PagedChunks([...this.pages.slice(0, from), ...pages, ...this.pages.slice(to + 1)]);
  }
}

/** Cuts chunks into pages. */
export function inPages(chunks: readonly SourceChunk[]): readonly Page[] {
  if (chunks.length === 0) return [];
  if (chunks.length <= 2 * SIZE) return [pageOf(chunks)];
  const count = Math.ceil(chunks.length / SIZE);
  return Array.from({ length: count }, (_, page) => pageOf(chunks.slice(page * SIZE, (page + 1) * SIZE)));
}

function pageOf(chunks: readonly SourceChunk[]): Page {
  return {
    chunks,
    starts: runningSums(chunks, ({ source }) => source.length),
    lineStarts: runningSums(chunks, ({ lineEndings }) => lineEndings),
  };
}

/** 0, the size of the first, that of the first two … and, last, of all. */
function runningSums<T>(items: readonly T[], sizeOf: (item: T) => number): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const item of items) sums.push((sum += sizeOf(item)));
  return sums;
}

/** The index of the last of ascending numbers that is at most `most`; -1 where there is none. */
function lastAtMost(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
