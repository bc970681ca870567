/** The words that a pack is written in: a word of them is what it says, however much it looks like a slip in another one. */
import { stem } from './stem.ts';

/** Fields of a pack that hold no prose of its own: names may be listed with their usual misspellings. */
const NO_PROSE: ReadonlySet<string> = new Set(['id', 'labels', 'seenOn', 'url']);

/**
 * The words in small letters of all prose in a value of a pack, however deep it lies, as they are kept in a compiled pack:
 * a line each stem, which begins it. Made at build time, for it takes a look at every word.
 *
 *     vocabularyOf({ definition: 'Farms on a farm', labels: ['frm'] })   // '\nfarm farms farm\n'
 */
export function vocabularyOf(value: unknown): string {
  const byStem = new Map<string, string>();
  for (const word of new Set(wordsIn(value))) {
    const root = stem(word);
    byStem.set(root, `${byStem.get(root) ?? root} ${word}`);
  }
  return `\n${Array.from(byStem.values(), (line) => `${line}\n`).join('')}`;
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NO_PROSE.has(key) ? [] : wordsIn(part)));
}

/** The words of a vocabulary whose stem is one of `stems`, with it. */
export function wordsOfStems(
  vocabulary: string,
  stems: ReadonlySet<string>,
): readonly (readonly [word: string, stem: string])[] {
  const found: (readonly [string, string])[] = [];
  let start = 1;
  while (start < vocabulary.length) {
    const space = vocabulary.indexOf(' ', start);
    const end = vocabulary.indexOf('\n', start);
    const root = vocabulary.slice(start, space);
    if (stems.has(root))
      for (const word of vocabulary.slice(space + 1, end).split(' ')) found.push([word, root]);
    start = end + 1;
  }
  return found;
}

/** Whether a vocabulary has a word of that stem. */
export const hasStem = (vocabulary: string, root: string): boolean => vocabulary.includes(`\n${root} `);
