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

/** A note in chunks, as far as splitting looks at it. */
export interface SplitNote {
  readonly count: number;
  /** The source of a chunk; empty for one that there is not. */
  sourceOf(chunk: number): string;
  /** Where a chunk begins in the note. */
  startOf(chunk: number): number;
  /** The number of the last chunk that begins at `offset` or before it; -1 where there is none. */
  numberAt(offset: number): number;
}

const EMPTY: SplitNote = { count: 0, sourceOf: () => '', startOf: () => 0, numberAt: () => -1 };

/** The chunks from number `first` on, `count` of them, give way to others. */
export interface Resplit {
  readonly first: number;
  readonly count: number;
  readonly sources: readonly string[];
}

/** The sources of the chunks of a whole text, in order; they make it up. */
export function splitText(text: string): readonly string[] {
  return resplit(EMPTY, { start: 0, end: 0, text }).sources;
}

/**
 * Splits what an edit may have changed. `a\n\nb\n\nc` is three chunks; taking the blank line out before `b` gives
 * `{ first: 0, count: 2, sources: ['a\nb\n\n'] }`, and of the third chunk nothing is looked at but its first line.
 */
export function resplit(note: SplitNote, edit: NoteEdit): Resplit {
  const { count } = note;
  const sourceOf = (number: number): string => note.sourceOf(number);
  const first = firstTouched(note, edit.start);
  let next = Math.max(first, note.numberAt(edit.end)) + 1;
  const old = sources(note, first, next);
  const offset = note.startOf(first);
  let edited = old.slice(0, edit.start - offset) + edit.text + old.slice(edit.end - offset);
  while (next < count && !endsLine(edited, sourceOf(next))) edited += sourceOf(next++);

  let matter = 0;
  if (first === 0 && opensFrontMatter(edited)) {
    // It may be closed anywhere: rare enough to look at the whole note.
    matter = frontMatterEnd(edited + sources(note, next, count));
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
  while (next < count && !beginsChunk(splitting, sourceOf(next))) read(sourceOf(next++), 0);
  return { first, count: next - first, sources: cutAt(parts.join(''), cuts) };
}

/** What stands from chunk `from` up to chunk `to`. */
function sources(note: SplitNote, from: number, to: number): string {
  let text = '';
  for (let number = from; number < to; number += 1) text += note.sourceOf(number);
  return text;
}

/**
 * The first chunk that an edit at `offset` may change. In the first line of a chunk it may undo the cut before it; and
 * a front matter that was never closed may be closed anywhere.
 */
function firstTouched(note: SplitNote, offset: number): number {
  const number = note.numberAt(offset);
  const top = note.sourceOf(0);
  if (number <= 0 || (opensFrontMatter(top) && frontMatterEnd(top) === 0)) return 0;
  const source = note.sourceOf(number);
  const line = firstLine(source);
  const isFirstLine =
    line === undefined || offset - note.startOf(number) < line.next || line.next === source.length;
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
