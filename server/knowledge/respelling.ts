/** Reading the misspelt words of students' notes: "housholds", "collectivisd", "poeple". */
import { LOOK_ALIKES } from '../language/lookAlikes.ts';
import { misspellings } from '../language/misspellings.ts';
import type { Pack } from './model.ts';
import { stem } from './stem.ts';

/**
 * A function that gives the stem of a word; where the word is one slip away from a word with one of `stems` and is no
 * word itself, the stem of that. A word itself is, with any ending, every word in the texts of the packs and each of the
 * {@link LOOK_ALIKES}: the known spelling wins.
 *
 *     stemOf('households')   // 'household'
 *     stemOf('housholds')    // 'household'
 *     stemOf('pleasant')     // 'pleasant'
 */
export function respeller(packs: readonly Pack[], stems: ReadonlySet<string>): (word: string) => string {
  const known = new Map<string, string>();
  for (const word of packs.flatMap(wordsIn)) if (!known.has(word)) known.set(word, stem(word));
  const words = new Set([...known.values(), ...stems, ...[...LOOK_ALIKES].map(stem)]);
  const misspelt = misspellings(new Map([...known].filter(([, root]) => stems.has(root))));
  return (word) => {
    const root = stem(word);
    if (words.has(root)) return root;
    const lower = word.toLowerCase();
    return misspelt.get(lower) ?? misspelt.get(lower.replace(/s$/, '')) ?? root;
  };
}

/** Fields of a pack that hold no prose of its own: names may be listed with their usual misspellings. */
const NO_PROSE: ReadonlySet<string> = new Set(['id', 'labels', 'seenOn', 'url']);

/** All words in small letters of the prose in a value of a pack, however deep it lies. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NO_PROSE.has(key) ? [] : wordsIn(part)));
}
