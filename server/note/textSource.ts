/** The text of a syntax tree, character by character, against the source it was written as. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { ProseBuilder } from './prose.ts';

const characterReference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,30});/y;
const escape = /\\[!-/:-@[-`{-~]/y;
const plainRun = /[^\s\\&]+(?: [^\s\\&]+)*/y;
const blanks = /[ \t]+/y;
const lineEnding = /\r\n|\r|\n/y;
const linePrefix = /[ \t>]*/y;

/**
 * Add the text that `value` (of a text node of the tree) has, standing at `start` to `end` in `source`. Entities and
 * escapes become segments of their own, and so does each line break with what surrounds it (`␤> ` in a block quote):
 * one space of prose.
 */
export function addText(
  builder: ProseBuilder,
  value: string,
  source: string,
  start: number,
  end: number,
): void {
  if (standsAsRead(value, source, start, end)) {
    builder.add(value, start);
    return;
  }
  let at = start;
  let read = 0;
  const copy = (length: number): void => {
    builder.add(value.slice(read, read + length), at);
    at += length;
    read += length;
  };

  while (at < end && read < value.length) {
    const run = matchAt(plainRun, source, at);
    if (run > 0) {
      copy(Math.min(run, end - at));
      continue;
    }
    if (matchAt(escape, source, at) > 0 && at + 1 < end) {
      builder.stand(value.slice(read, read + 1), { start: at, end: at + 2 });
      at += 2;
      read += 1;
      continue;
    }
    const reference = matchAt(characterReference, source, at);
    const decoded = reference > 0 ? decodedLength(source.slice(at, at + reference)) : 0;
    if (decoded > 0) {
      builder.stand(value.slice(read, read + decoded), { start: at, end: at + reference });
      at += reference;
      read += decoded;
      continue;
    }
    const white = matchAt(blanks, source, at);
    const ending = matchAt(lineEnding, source, at + white);
    if (ending > 0 && at + white < end) {
      const next = at + white + ending;
      const contentEnding = matchAt(lineEnding, value, read);
      const prefix = prefixLength(source, next, value, read + contentEnding);
      builder.stand(' ', { start: at, end: next + prefix });
      at = next + prefix;
      read += contentEnding;
      continue;
    }
    copy(Math.min(Math.max(white, 1), end - at));
  }
}

/** Whether `value` stands at `start` to `end` in `source` unit by unit, on one line. */
export function standsAsRead(value: string, source: string, start: number, end: number): boolean {
  return value.length === end - start && source.startsWith(value, start) && !/[\r\n]/.test(value);
}

/** How long a match of the sticky expression is at `at`; 0 without one. */
function matchAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex - at : 0;
}

/** How many units an entity stands for; 0 when it is none and stands for itself. */
function decodedLength(reference: string): number {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) {
    const decoded = decodeNamedCharacterReference(name);
    return decoded === false ? 0 : decoded.length;
  }
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0xffff && code <= 0x10ffff && (code & 0xffff) < 0xfffe ? 2 : 1;
}

/**
 * How much of a continued line is the markup of block quotes and indentation. A `>` that is text (after four spaces)
 * is told from markup by the text that the tree has there.
 */
function prefixLength(source: string, at: number, value: string, read: number): number {
  const length = matchAt(linePrefix, source, at);
  if (value[read] !== '>') return length;
  const ownText = matchAt(linePrefix, value, read);
  const escaped = source[at + length] === '\\' || source[at + length] === '&';
  return escaped && ownText === 1 ? length : Math.max(length - ownText, 0);
}
