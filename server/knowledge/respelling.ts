/** Reading the misspelt words of students' notes: "housholds", "collectivisd", "poeple". */
import { LOOK_ALIKES } from '../language/lookAlikes.ts';
import { slipReader } from '../language/slips.ts';
import type { Pack } from './model.ts';
import { stem } from './stem.ts';
import { hasStem, wordsOfStems } from './vocabulary.ts';

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
  const meant = slipReader(new Map(packs.flatMap(({ vocabulary }) => wordsOfStems(vocabulary, stems))));
  const alike = new Set(Array.from(LOOK_ALIKES, stem));
  const isWord = (root: string): boolean =>
    stems.has(root) || alike.has(root) || packs.some(({ vocabulary }) => hasStem(vocabulary, root));
  return (word) => {
    const root = stem(word);
    const lower = word.toLowerCase();
    const right = meant(lower) ?? meant(lower.replace(/s$/, ''));
    return right === undefined || isWord(root) ? root : right;
  };
}
