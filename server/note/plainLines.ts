/** Lines of plain notes: told from prose that an editor has wrapped, and freed of their bullets. */
import type { Prose } from './note.ts';
import { isDate, isFigure, isListOfFigures } from './figureLines.ts';
import { sliceProse, trimProse } from './prose.ts';

/** What the decision looks at: a line as it reads, and how many columns it took in the source. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

/**
 * `1928 – 73.3`, `cattle: 70m`, `MIR- an organisation`, `4.4 -> 14.2`, `June 1928 ..... 1.7`: a few words, a sign, and what
 * belongs to them.
 */
const row =
  /^[^.!?:–—=]{1,40}(?:\s[–—=]|:\s|[–—-]\s)|^[^!?:–—=]{1,40}(?:\s-{1,3}>?\s|[=-]>|→)|^[^!?:–—=]{1,40}(?:\.{4}|(?:\. ){3}|…{2}|_{3})/;
const bulleted = /^(?:[•‣▪◦*+·–—→✓►➔➢-]+>?\s|\(?\d{1,3}[.)]\s+[\p{L}"'“‘]|[a-z][.)]\s)/u;
const endOfSentence = /[.!?…]["'”’»)\]]*$/;
const openEnd =
  /(?:[,;(&/–—-]|\b(?:the|an?|of|in|on|at|by|to|from|for|with|and|or|but|as|than|that|which|who|was|were|is|are|had|has|have|be|been|its?|their|his|between|about|over|under|nearly|only|into|not))$/i;

/** No editor wraps beyond this many columns, or short of it. */
const widest = 130;
const narrowest = 45;
/** A line this long was probably ended by the edge of the window and not by its writer. */
const full = 60;

/**
 * For each line but the first: does it go on with the thought of the line before it (wrapped prose), or does it stand
 * by itself (notes)?
 */
export function continuations(lines: readonly Line[]): boolean[] {
  const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
  const pairs = lines.slice(1).map((line, index) => ({ before: lines[index] ?? line, line }));
  const wrapped = isWrapped(pairs, width);
  const lowerCased = pairs.length > 1 && pairs.every(({ line }) => /^\p{Ll}/u.test(line.text));
  const flowing = width <= widest && !lines.some((line) => row.test(line.text) || bulleted.test(line.text));
  const listed = isListOfFigures(lines.map(({ text }) => text));
  const stopless = !lines.some((line) => endOfSentence.test(line.text) || line.text.endsWith(','));

  return pairs.map(({ before, line }) => {
    if (bulleted.test(line.text)) return wrapped && !/^[•‣▪◦\d(]/.test(line.text);
    if (wrapped) return true;
    if (endOfSentence.test(before.text)) return flowing && /^["'“‘«(]?[\p{Lu}\d]/u.test(line.text);
    if (row.test(line.text)) return false;
    if (listed && [before, line].every(({ text }) => isFigure(text) || isDate(text))) return false;
    if (openEnd.test(before.text)) return true;
    if (row.test(before.text) && before.width < full) return false;
    if (/^\p{Ll}/u.test(line.text)) return !(lowerCased && stopless && width < full);
    return width <= widest && before.width >= full && !mostlyCapitals(pairs);
  });
}

interface Pair {
  readonly before: Line;
  readonly line: Line;
}

/**
 * Prose filled up to a margin: no line had room for the first word of the next, and the lines do not each begin a
 * thought of their own.
 */
function isWrapped(pairs: readonly Pair[], width: number): boolean {
  if (width < narrowest || width > widest) return false;
  const filled = pairs.every(({ before, line }) => before.width + 1 + firstWordLength(line.text) > width);
  if (!filled) return false;
  if (pairs.length === 1) return width >= full && !pairs.some(({ line }) => row.test(line.text));
  return !mostlyCapitals(pairs);
}

/** Most lines after an unfinished one begin with a capital: they were not cut out of sentences. */
function mostlyCapitals(pairs: readonly Pair[]): boolean {
  const unfinished = pairs.filter(({ before }) => !endOfSentence.test(before.text));
  const capitals = unfinished.filter(({ line }) => /^["'“‘(]?\p{Lu}/u.test(line.text));
  return unfinished.length > 1 && capitals.length * 2 > unfinished.length;
}

function firstWordLength(text: string): number {
  const end = text.search(/\s/);
  return end < 0 ? text.length : end;
}

const mark = /^(?:[•‣▪◦*+·–—→✓►➔➢-]+>?\s+)/;
const ordinal = /^\(?(\d{1,3})[.)]\s+/;

/** A plain line without its bullet. The number of a point goes when a letter follows or when a neighbour counts on. */
export function withoutBullet(prose: Prose, neighbours: readonly (string | undefined)[]): Prose {
  const found = mark.exec(prose.text) ?? (isPoint(prose.text, neighbours) ? ordinal.exec(prose.text) : null);
  if (found === null) return prose;
  return trimProse(sliceProse(prose, { start: found[0].length, end: prose.text.length }));
}

function isPoint(text: string, neighbours: readonly (string | undefined)[]): boolean {
  const match = ordinal.exec(text);
  if (match === null) return false;
  if (/^(?!million|billion|thousand|m\b|mn\b|bn\b)[\p{L}"'“‘]/iu.test(text.slice(match[0].length)))
    return true;
  return neighbours.some((neighbour) => {
    const other = ordinal.exec(neighbour ?? '');
    return other !== null && Math.abs(Number(other[1]) - Number(match[1])) === 1;
  });
}

/** Is the line a row of values or a pair of term and meaning? */
export function isRow(text: string): boolean {
  return row.test(text);
}

/** Does the line end like a sentence? */
export function endsLikeSentence(text: string): boolean {
  return endOfSentence.test(text);
}
