/**
 * Markdown so simple that it can be read without a parser. Most of a student's notes is: paragraphs, headings, lists of
 * plain items, tables and quotes, with an emphasised word here and there.
 *
 * Only what is listed here is understood, line by line. Any other character, indentation or order of lines leaves the
 * whole source to the parser; its tree for what is understood is the same in every field.
 */
import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  Table,
  ThematicBreak,
} from 'mdast';
import type { Labels } from './definitions.ts';
import { readSimplePhrasing } from './simplePhrasing.ts';
import { hasOnlySimpleReferences, simpleDefinition } from './simpleReferences.ts';
import { isBlank, lineFrom, splitSimpleLines, type SimpleLine } from './simpleLines.ts';
import { readSimpleTable } from './simpleTables.ts';
import { pointAt } from './stretches.ts';

/** What begins so is the text of a paragraph, wherever a block may begin. */
const textStart =
  /(?!\d{1,9}[.)](?:[ \r\n]|$))(?:[A-Za-z\d"'([~$%\x80-\uFEFE]|\*{1,2}(?=[^ *\r\n])|_{1,2}(?=[^ _\r\n]))/y;
const headingStart = /(#{1,6}) +(?=[^ \r\n])/y;
const itemStart = /(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=[^ \r\n])/y;
/** An item that even a paragraph gives way to. */
const firstItem = /(?:[-*+]|1[.)]) /y;
const checkbox = /\[([ xX])\] (?=[^ \r\n*_`[])/y;
const fence = /`{3,}(?=([A-Za-z\d]*)(?:[\r\n]|$))/y;
const rule = /-{3,}|_{3,}|\*{3,}/y;

/** Lists in lists further in than this are no notes. */
const widestIndent = 40;

/** The lines of a source, and the one that is to be read next. */
interface Cursor {
  readonly source: string;
  /** What its brackets may refer to. */
  readonly footnotes: Labels;
  readonly lines: readonly SimpleLine[];
  at: number;
}

/**
 * The tree that the parser gives for `source` in a note that defines `footnotes`, and no links; undefined when it takes the
 * parser to tell.
 */
export function parseSimpleMarkdown(source: string, footnotes: Labels): Root | undefined {
  const definition = simpleDefinition(source);
  const text = definition === undefined ? source : source.slice(definition.end);
  const lines = hasOnlySimpleReferences(text, footnotes) ? splitSimpleLines(source) : undefined;
  const last = lines?.at(-1);
  if (lines === undefined || last === undefined) return undefined;
  const cursor = { source, footnotes, lines, at: 0 };
  const children = definition === undefined ? readBlocks(cursor) : readDefinition(cursor, definition);
  if (children === undefined) return undefined;
  const position = { start: { line: 1, column: 1, offset: 0 }, end: pointAt(last, last.lineEnd) };
  return { type: 'root', children, position };
}

/** A footnote of one line, with nothing behind it, that refers to no other. */
function readDefinition(
  cursor: Cursor,
  { label, end }: { readonly label: string; readonly end: number },
): [FootnoteDefinition] | undefined {
  const [line] = cursor.lines;
  const paragraph = line && readParagraph(cursor, line, end, 0);
  if (cursor.at > 1 || nextLine(cursor) !== undefined || cursor.source.includes('[^', end)) return undefined;
  if (paragraph?.position === undefined) return undefined;
  const position = { start: { line: 1, column: 1, offset: 0 }, end: paragraph.position.end };
  const identifier = label.toLowerCase();
  return [{ type: 'footnoteDefinition', identifier, label, children: [paragraph], position }];
}

type Block = Blockquote | Code | Heading | List | Paragraph | Table | ThematicBreak;

function readBlocks(cursor: Cursor): Block[] | undefined {
  const blocks: Block[] = [];
  for (let line = nextLine(cursor); line !== undefined; line = nextLine(cursor)) {
    const block = readBlock(cursor, line);
    if (block === undefined) return undefined;
    blocks.push(block);
  }
  return blocks;
}

/** Goes on to the next line that is not blank. */
function nextLine(cursor: Cursor): SimpleLine | undefined {
  while (cursor.at < cursor.lines.length && isBlank(cursor.lines[cursor.at])) cursor.at++;
  return cursor.lines[cursor.at];
}

function match(pattern: RegExp, { source }: Cursor, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const isItem = (cursor: Cursor, line: SimpleLine): boolean => match(itemStart, cursor, line.start) !== null;

const isFirstItem = (cursor: Cursor, line: SimpleLine): boolean =>
  match(firstItem, cursor, line.start) !== null;

function readBlock(cursor: Cursor, line: SimpleLine): Block | undefined {
  if (line.indent > 0) return undefined;
  switch (cursor.source[line.start]) {
    case '#':
      return readHeading(cursor, line);
    case '|':
      return readTable(cursor);
    case '>':
      return readQuote(cursor, line);
    default:
  }
  if (isItem(cursor, line)) return readList(cursor, line);
  if (match(fence, cursor, line.start) !== null) return readFence(cursor, line);
  if (match(rule, cursor, line.start)?.[0].length === line.end - line.start) return readRule(cursor, line);
  const paragraph = readParagraph(cursor, line, line.start, 0);
  const next = cursor.lines[cursor.at];
  const ended =
    next === undefined || !isItem(cursor, next) || (next.indent === 0 && isFirstItem(cursor, next));
  return ended ? paragraph : undefined;
}

/** Not on the first line of something longer, where it may begin front matter. */
function readRule(cursor: Cursor, line: SimpleLine): ThematicBreak | undefined {
  cursor.at++;
  if (line.line === 1 && nextLine(cursor) !== undefined) return undefined;
  return {
    type: 'thematicBreak',
    position: { start: pointAt(line, line.start), end: pointAt(line, line.lineEnd) },
  };
}

/** A quote of paragraphs, with its sign on every line, up to a blank line. */
function readQuote(cursor: Cursor, first: SimpleLine): Blockquote | undefined {
  const { source } = cursor;
  const lines: SimpleLine[] = [];
  let last = first;
  for (let line = cursor.lines[cursor.at]; !isBlank(line); line = cursor.lines[++cursor.at]) {
    if (line?.indent !== 0 || source[line.start] !== '>') return undefined;
    const start = line.start + (source[line.start + 1] === ' ' ? 2 : 1);
    lines.push(lineFrom(line, start, source));
    last = line;
  }
  const children = isBlank(lines.at(-1)) ? undefined : readBlocks({ ...cursor, lines, at: 0 });
  if (children?.every(({ type }) => type === 'paragraph') !== true) return undefined;
  const position = { start: pointAt(first, first.start), end: pointAt(last, last.lineEnd) };
  return { type: 'blockquote', children, position };
}

function readHeading(cursor: Cursor, line: SimpleLine): Heading | undefined {
  const opening = match(headingStart, cursor, line.start);
  if (opening === null || cursor.source[line.end - 1] === '#') return undefined;
  const children = readSimplePhrasing(
    cursor.source,
    [{ ...line, start: line.start + opening[0].length }],
    cursor.footnotes,
  );
  if (children === undefined) return undefined;
  cursor.at++;
  const position = { start: pointAt(line, line.start), end: pointAt(line, line.lineEnd) };
  return { type: 'heading', depth: depthOf(opening[1]), children, position };
}

function depthOf(marks = ''): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5] as const;
  return depths[marks.length - 1] ?? 6;
}

/** Code between two fences that are alike. */
function readFence(cursor: Cursor, first: SimpleLine): Code | undefined {
  const [marks = '', lang = ''] = match(fence, cursor, first.start) ?? [];
  const { source, lines } = cursor;
  const inside = ++cursor.at;
  while (cursor.at < lines.length && !source.startsWith('```', lines[cursor.at]?.start)) cursor.at++;
  const [before, last] = [lines[cursor.at - 1], lines[cursor.at]];
  const start = lines[inside]?.lineStart;
  if (start === undefined || before === undefined || last === undefined || cursor.at === inside)
    return undefined;
  const value = source.slice(start, before.lineEnd);
  if (source.slice(last.lineStart, last.lineEnd) !== marks || /[\0\t]|\r(?!\n)/.test(value)) return undefined;
  cursor.at++;
  const position = { start: pointAt(first, first.start), end: pointAt(last, last.lineEnd) };
  return { type: 'code', lang: lang === '' ? null : lang, meta: null, value, position };
}

/** A table, up to a blank line. */
function readTable(cursor: Cursor): Table | undefined {
  const rows: SimpleLine[] = [];
  for (let line = cursor.lines[cursor.at]; !isBlank(line); line = cursor.lines[++cursor.at]) {
    if (line?.indent !== 0 || line.end < line.lineEnd || cursor.source[line.start] !== '|') return undefined;
    rows.push(line);
  }
  return readSimpleTable(cursor.source, rows, cursor.footnotes);
}

/**
 * A paragraph whose first line holds it from `start` on; its further lines have the indentation `inside`. It ends before
 * a blank line, a heading or an item.
 */
function readParagraph(
  cursor: Cursor,
  first: SimpleLine,
  start: number,
  inside: number,
): Paragraph | undefined {
  if (match(textStart, cursor, start) === null) return undefined;
  const lines = [{ ...first, start }];
  let last = first;
  for (let line = cursor.lines[++cursor.at]; line !== undefined; line = cursor.lines[++cursor.at]) {
    if (isBlank(line) || isItem(cursor, line)) break;
    if (line.indent === 0 && match(headingStart, cursor, line.start) !== null) break;
    if (line.indent !== inside || match(textStart, cursor, line.start) === null) return undefined;
    lines.push(line);
    last = line;
  }
  const children = readSimplePhrasing(cursor.source, lines, cursor.footnotes);
  if (children === undefined) return undefined;
  const position = { start: pointAt(first, start), end: pointAt(last, last.lineEnd) };
  return { type: 'paragraph', children, position };
}

/** A list whose first item begins on the line `first`. It ends before a blank line, a heading or an item of a list around it. */
function readList(cursor: Cursor, first: SimpleLine): List | undefined {
  const [, bullet, number] = match(itemStart, cursor, first.start) ?? [];
  const children: ListItem[] = [];
  let spread = false;
  let below = cursor.at;
  let line: SimpleLine | undefined = first;
  while (line !== undefined && continues(cursor, first, line)) {
    spread ||= cursor.at > below;
    const item = readItem(cursor, line);
    if (item === undefined) return undefined;
    children.push(item);
    below = cursor.at;
    line = nextLine(cursor);
  }
  // Only an item of a list around this one may follow at once.
  if (line !== undefined && cursor.at === below && isItem(cursor, line) && line.indent >= first.indent)
    return undefined;
  cursor.at = below;
  const end = children.at(-1)?.position?.end ?? pointAt(first, first.lineEnd);
  const position = { start: pointAt(first, first.start), end };
  const start = number === undefined ? null : Number(number);
  return { type: 'list', ordered: bullet === undefined, start, spread, children, position };
}

/** Is `line` an item of the list that began with `first`? */
function continues(cursor: Cursor, first: SimpleLine, line: SimpleLine): boolean {
  if (line.indent !== first.indent) return false;
  const [, bullet, , stop] = match(itemStart, cursor, line.start) ?? [];
  const [, firstBullet, , firstStop] = match(itemStart, cursor, first.start) ?? [];
  return (bullet ?? stop) !== undefined && bullet === firstBullet && stop === firstStop;
}

/** A list item: a paragraph, perhaps behind a checkbox, and perhaps a list. */
function readItem(cursor: Cursor, line: SimpleLine): ListItem | undefined {
  const marker = match(itemStart, cursor, line.start)?.[0] ?? '';
  const inside = line.indent + marker.length;
  const content = line.start + marker.length;
  const [box = '', mark] = match(checkbox, cursor, content) ?? [];
  if (box === '' && cursor.source[content] === '[' && cursor.source[content + 2] === ']') return undefined;
  const paragraph = readParagraph(cursor, line, content + box.length, inside);
  if (paragraph === undefined) return undefined;
  const children: ListItem['children'] = [paragraph];
  const next = cursor.lines[cursor.at];
  if (next !== undefined && isItem(cursor, next) && next.indent >= inside) {
    if (next.indent > Math.min(inside + 3, widestIndent) || !isFirstItem(cursor, next)) return undefined;
    const list = readList(cursor, next);
    if (list === undefined) return undefined;
    children.push(list);
  }
  const end = children.at(-1)?.position?.end ?? pointAt(line, line.lineEnd);
  const position = { start: pointAt(line, line.start), end };
  const checked = mark === undefined ? null : mark !== ' ';
  return { type: 'listItem', spread: false, checked, children, position };
}
