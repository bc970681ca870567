/** Where sentences start and end in prose. */
import { isAbbreviation, startsSentence } from './abbreviations.ts';
import type { Span } from './note.ts';

const stop = /[.!?…]+["'”’»“)\]]*|[•‣▪◦]/g;

/**
 * The sentences of `text`: ascending spans without surrounding white space. A stop ends a sentence when white space
 * and something that may begin one follow; not after an abbreviation or initials, and never inside a number that a
 * scanner has torn apart (`73. 3 million`).
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const trimmed = trimSpan(text, start, end);
    if (trimmed.start < trimmed.end) sentences.push(trimmed);
    start = end;
  };
  stop.lastIndex = 0;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const end = match.index + match[0].length;
    if (/^[•‣▪◦]/.test(match[0])) {
      close(match.index);
      start = end;
    } else if (endsSentence(text, start, match.index, match[0], end)) close(end);
  }
  close(text.length);
  return [...sentences];
}

/** Does the stop `mark` at `at` to `end` close the sentence that began at `start`? */
function endsSentence(text: string, start: number, at: number, mark: string, end: number): boolean {
  const rest = text.slice(end, end + 40);
  const next = rest.trimStart();
  if (next === '') return true;
  const before = text.slice(Math.max(start, at - 24), at);
  if (next === rest) return gluedSentence(before, mark, rest);
  // An answer in small letters: "In which year? in 1932".
  if (/^\p{Ll}/u.test(next)) return mark === '?' && !/^(?:and|but|or|so|then)\b/.test(next);
  // … or behind a dash: "How many in 1937? – 5,818".
  if (mark === '?' && /^[–—-]\s?\d/.test(next)) return true;
  if (/^[,;:)\]–—-]|^\.(?!\d)/.test(next)) return false;
  // A row of dots leads to a value: "June 1928 ....... 1.7", "June 1928 . . . . 1.7".
  if (/^[\d~<>]/.test(next) && (/^(?:\.{3,}|…+)$/.test(mark) || /\.\s$/.test(before))) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  if (isOrdinal(text, start, at)) return false;
  if (/\d\s?$/.test(before) && /^\d/.test(next)) return !tornNumber(before.trimEnd(), next);
  // "26 Oct. (8 Nov.) 1917"
  if (/^\.[)\]]$/.test(mark) && /^\d/.test(next)) return !isAbbreviation(before, next);
  if (mark.length > 1) return true;
  return !isAbbreviation(before, next);
}

/** `bread.The next`: a space was forgotten. */
function gluedSentence(before: string, mark: string, rest: string): boolean {
  return mark === '.' && /\p{Ll}{3}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(rest) && startsSentence(rest);
}

/** `12. Historians…`, `Q. How many?`, `Ans. 5,818`: the number of a point or the label of a card, not a sentence. */
function isOrdinal(text: string, start: number, at: number): boolean {
  return at - start <= 8 && /^\s*\(?(?:\d{1,3}|[QA]\d{0,2}|Ans)$/.test(text.slice(start, at));
}

/**
 * `73. 3`, `61 . 1`: at most three digits on either side and no year. `in 1932. 62%` and `250,000. 40,000 of them` are two sentences; what could be
 * either is taken as one number.
 */
function tornNumber(before: string, next: string): boolean {
  return /(?:^|[^\d.,])\d{1,3}$/.test(before) && /^\d{1,3}(?!\d|,\d)/.test(next);
}

function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
