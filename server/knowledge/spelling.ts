/** Which names of an entry are one name in two spellings. */
import { stem } from './stem.ts';
import { fold, words } from './words.ts';

/**
 * Whether two names differ by their spelling or their ending only, so that a reader would take them for one name.
 *
 *     isSpellingOf('kulack', 'kulak')                     // true
 *     isSpellingOf('kolkhozy', 'kolkhoz')                 // true
 *     isSpellingOf('de-kulakization', 'dekulakisation')   // true
 *     isSpellingOf('collective farm', 'kolkhoz')          // false
 *     isSpellingOf('kurkul', 'kulak')                     // false
 */
export function isSpellingOf(name: string, other: string): boolean {
  const [a, b] = [textsOf(name), textsOf(other)];
  if (a.length !== b.length) return stem(a.join('')) === stem(b.join(''));
  const shortest = a.length > 1 ? 4 : 5;
  return a.every((word, number) => isSpellingOfWord(word, b[number] ?? '', shortest));
}

function textsOf(name: string): readonly string[] {
  return words(name).map(({ text }) => text);
}

/** Short words, acronyms, numbers and words that are made of one another (`peasant`, `peasantry`) have no letter to spare. */
function isSpellingOfWord(name: string, other: string, shortest: number): boolean {
  if (stem(name) === stem(other)) return true;
  if (isExact(name) || isExact(other)) return false;
  const [a, b] = [fold(name), fold(other)];
  const length = Math.max(a.length, b.length);
  if (length < shortest) return false;
  if (a.startsWith(b) || b.startsWith(a)) return Math.abs(a.length - b.length) === 1;
  const slips = length < 8 ? 1 : 2;
  return editDistance(a, b) <= slips || editDistance(singular(a), singular(b)) <= slips;
}

/** Without the ending of a Russian plural, as it is written in Latin letters. */
function singular(word: string): string {
  return word.replace(/[iy]$/, '');
}

/** Acronyms and numbers. */
function isExact(word: string): boolean {
  return /\d/.test(word) || (word.match(/\p{Lu}/gu) ?? []).length > 1;
}

/** How many letters must be put in, left out or changed to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [line, letter] of a.split('').entries()) {
    const next = [line + 1];
    for (const [column, other] of b.split('').entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
