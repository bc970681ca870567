/** Splits a note again after an edit: from the chunk it begins in to the first chunk that begins where one did before. */
import { chunkStart, splitLine, type Splitting } from './chunks.ts';
import { frontMatterEnd } from './frontMatter.ts';
import { firstLine, sourceLines } from './sourceLines.ts';

/** An edit: `text` in place of what stands from `start` to `end`, in offsets of the note. */
export interface NoteEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A note in chunks: the source of each, and where it begins in the note. */
export interface SplitNote {
  readonly chunks: readonly { readonly source: string }[];
  /** As many as chunks, ascending. */
  readonly starts: ArrayLike<number>;
}

/** The chunks from number `first` on, `count` of them, give way to others. */
export interface Resplit {
  readonly first: number;
  readonly count: number;
  readonly sources: readonly string[];
}

/** The sources of the chunks of a whole text, in order; they make it up. */
export function splitText(text: string): readonly string[] {
  return resplit({ chunks: [], starts: [] }, { start: 0, end: 0, text }).sources;
}

/**
 * Splits what an edit may have changed. `a\n\nb\n\nc` is three chunks; taking the blank line out before `b` gives
 * `{ first: 0, count: 2, sources: ['a\nb\n\n'] }`, and of the third chunk nothing is looked at but its first line.
 */
export function resplit({ chunks, starts }: SplitNote, edit: NoteEdit): Resplit {
  const first = firstTouched({ chunks, starts }, edit.start);
  let next = Math.max(first, chunkNumberAt(starts, edit.end)) + 1;
  const sourceOf = (number: number): string => chunks[number]?.source ?? '';
  const old = chunks
    .slice(first, next)
    .map(({ source }) => source)
    .join('');
  const offset = starts[first] ?? 0;
  let edited = old.slice(0, edit.start - offset) + edit.text + old.slice(edit.end - offset);
  while (next < chunks.length && !endsLine(edited, sourceOf(next))) edited += sourceOf(next++);

  let matter = 0;
  if (first === 0 && opensFrontMatter(edited)) {
    // It may be closed anywhere: rare enough to look at the whole note.
    const whole =
      edited +
      chunks
        .slice(next)
        .map(({ source }) => source)
        .join('');
    matter = frontMatterEnd(whole);
    while (edited.length < matter) edited += sourceOf(next++);
  }
  const cuts = matter > 0 && matter < edited.length ? [matter] : [];
  const parts: string[] = [];
  let length = 0;
  let splitting: Splitting = chunkStart;
  const read = (source: string, from: number): void => {
    for (const line of sourceLines(source, from, first === 0 && length === 0)) {
      const { cut, after } = splitLine(splitting, line);
      splitting = after;
      const at = length + line.start;
      if (cut && at > (cuts.at(-1) ?? 0)) cuts.push(at);
    }
    parts.push(source);
    length += source.length;
  };
  read(edited, matter);
  while (next < chunks.length && !beginsChunk(splitting, sourceOf(next))) read(sourceOf(next++), 0);
  return { first, count: next - first, sources: cutAt(parts.join(''), cuts) };
}

/** The number of the last chunk that begins at `offset` or before it; -1 where there is none. */
export function chunkNumberAt(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The first chunk that an edit at `offset` may change. In the first line of a chunk it may undo the cut before it; and
 * a front matter that was never closed may be closed anywhere.
 */
function firstTouched({ chunks, starts }: SplitNote, offset: number): number {
  const number = chunkNumberAt(starts, offset);
  const top = chunks[0]?.source ?? '';
  if (number <= 0 || (opensFrontMatter(top) && frontMatterEnd(top) === 0)) return 0;
  const source = chunks[number]?.source ?? '';
  const line = firstLine(source);
  const isFirstLine =
    line === undefined || offset - (starts[number] ?? 0) < line.next || line.next === source.length;
  return isFirstLine ? number - 1 : number;
}

/** Whether `source` ends with a line, given what follows it. */
function endsLine(source: string, following: string): boolean {
  return source.endsWith('\n') || (source.endsWith('\r') && !following.startsWith('\n'));
}

function opensFrontMatter(source: string): boolean {
  return /^\uFEFF?---[ \t]*[\r\n]/.test(source);
}

function beginsChunk(splitting: Splitting, source: string): boolean {
  const line = firstLine(source, false);
  return line === undefined || splitLine(splitting, line).cut;
}

/** `text` cut at the ascending offsets `cuts`. */
function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  if (text === '') return [];
  return [0, ...cuts].map((start, index) => text.slice(start, cuts[index] ?? text.length));
}
