/** Words of prose and the spelling they are compared in. */
import { isApostrophe, isDigit, isLetter, isSign } from '../language/letters.ts';
import type { Span } from '../note/note.ts';

/** Letters, digits and marks, with apostrophes and soft hyphens only inside; a hyphen parts words. */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’ʼ\u00ad][\p{L}\p{N}\p{M}]+)*/uy;

/** One word of a text; `span` is in offsets of that text. */
export interface Word {
  /** As it is written. */
  readonly text: string;
  readonly span: Span;
}

/** All words of `text`, in order. `Stalin's grain-front` gives `Stalin's`, `grain`, `front`. Linear in the text. */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  for (let span = wordFrom(text, 0); span !== undefined; span = wordFrom(text, span.end))
    found.push({ text: text.slice(span.start, span.end), span });
  return found;
}

/** The first word of `text` behind an offset, at which no word goes on. */
export function wordFrom(text: string, offset: number): Span | undefined {
  for (let start = offset; start < text.length; start += 1) {
    const end = wordEnd(text, start);
    if (end > start) return { start, end };
  }
  return undefined;
}

/** Where the word that begins at `start` ends; `start` where none does. Plain English takes no expression for that. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const first = end;
    let code = text.charCodeAt(end);
    while (isLetter(code) || isDigit(code)) {
      end += 1;
      code = text.charCodeAt(end);
    }
    if (code > 0x7f && !isSign(code)) return matchedEnd(text, start);
    if (end === first) return Math.max(start, end - 1);
    if (!isApostrophe(code)) return end;
    end += 1;
  }
}

function matchedEnd(text: string, start: number): number {
  wordPattern.lastIndex = start;
  const match = wordPattern.exec(text);
  return match === null ? start : start + match[0].length;
}

/** Drops what is written or left out at will: accents on Latin letters, the dots of ё, apostrophes, soft hyphens. */
export function foldMarks(word: string): string {
  if (/^[^'\u0080-\uffff]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/([еЕ])\u0308/gu, '$1')
    .normalize('NFC')
    .replace(/['’ʼ\u00ad]/gu, '');
}

/** A word as labels are compared: without case and without marks. `Łódź` keeps its ł; `artel’` is `artel`. */
export function fold(word: string): string {
  return foldMarks(word).toLowerCase();
}

/** The word without a possessive `'s`: `Stalin’s` is `Stalin`. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’ʼ][sS]$/u, '');
}

/** What two spellings of a phrase share: `Labour-Day` and `labour day` are both `labour day`. */
export function phraseKey(phrase: string): string {
  return words(phrase)
    .map((word) => fold(word.text))
    .join(' ');
}
