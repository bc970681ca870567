/** Where completion is asked for: what stands before the cursor, and whether it is prose at all. */
import type { Context, PlacedBlock, Passage } from '../../note/note.ts';
import { blockAt, type CheckedNote, passageSpan } from '../shared/checkedNote.ts';

/** A place in prose. */
export interface Place {
  /** The cursor, as an offset of the note. */
  readonly offset: number;
  /** What stands before the cursor on its line, as it is in the source. */
  readonly line: string;
  /** What stands before the cursor of its sentence, as it is in the source; may begin on an earlier line. */
  readonly sentence: string;
  /** Headings, and what the passage is about: prose. */
  readonly about: readonly string[];
}

/** No line and no sentence is looked at further back than this, in UTF-16 units. */
const reach = 1000;

/** The place at an offset of the note; undefined in code, front matter, HTML, URLs and definitions. */
export function placeAt({ note }: CheckedNote, offset: number): Place | undefined {
  const placed = blockAt(note, offset);
  const before = note.slice(offset - reach, offset);
  const lineStart = offset - before.length + lastLineEnd(before);
  const line = note.slice(lineStart, offset);
  if (isInsideMarkup(line)) return undefined;
  if (placed !== undefined && !isProse(placed, offset - placed.start)) return undefined;
  const passage = placed && passageBefore(placed, offset - placed.start);
  const start = placed && passage ? placed.start + passageSpan(passage).start : lineStart;
  return {
    offset,
    line,
    sentence: lastSentence(note.slice(Math.max(Math.min(start, lineStart), offset - reach), offset)),
    about: aboutOf(placed?.context, passage),
  };
}

/** Behind the last line ending of `text`. */
function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}

/** In inline code, in a URL or the target of a link, in an HTML tag or comment. */
function isInsideMarkup(line: string): boolean {
  const word = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1);
  if (word.includes('](') || /(?:https?:\/\/|www\.)/i.test(word)) return true;
  if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) return true;
  const ticks = line.split('`').length - 1;
  return ticks % 2 === 1;
}

/** Whether the cursor stands in prose of its block or where prose may begin. */
function isProse({ block, start }: PlacedBlock, offset: number): boolean {
  const { source, passages } = block;
  if (isInCode(source.slice(0, offset))) return false;
  if (passages.length > 0) return true;
  const trimmed = source.trimEnd();
  const isBelow = offset > trimmed.length && source.slice(trimmed.length, offset).includes('\n');
  if (trimmed.trim() === '' || isBelow) return true;
  const isFrontMatter = start === 0 && /^\uFEFF?(?:---|\+\+\+)/.test(trimmed);
  return !isFrontMatter && !/^\s*(?:<|\[[^\]\n]{1,300}\]:|`{3}|~{3})/.test(trimmed);
}

const fence = /^(?:[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){0,6})(`{3,}(?!`)|~{3,}(?!~))(.*)$/;

/** Whether a text ends within a fence that names a language; a fence without one holds plain notes. */
function isInCode(before: string): boolean {
  let open: { readonly mark: string; readonly language: boolean } | undefined;
  const lines = before.split(/\r\n|\r|\n/);
  for (const line of lines) {
    const match = fence.exec(line);
    const mark = match?.[1];
    if (match === null || mark === undefined) continue;
    const info = (match[2] ?? '').trim();
    if (open === undefined) open = { mark, language: info !== '' };
    else if (info === '' && open.mark.startsWith(mark.charAt(0)) && mark.length >= open.mark.length)
      open = undefined;
  }
  return open?.language === true;
}

function passageBefore({ block }: PlacedBlock, offset: number): Passage | undefined {
  return block.passages.findLast((passage) => passageSpan(passage).start <= offset);
}

function aboutOf(context: Context | undefined, passage: Passage | undefined): readonly string[] {
  return [...(context?.headings ?? []), ...(passage?.parents ?? [])];
}

/** What follows the last full stop, question mark, exclamation mark or blank line. */
function lastSentence(text: string): string {
  let start = 0;
  for (const match of text.matchAll(/[.!?]["'”’)]?\s|\n[ \t]*\r?\n/g)) start = match.index + match[0].length;
  return text.slice(start);
}
