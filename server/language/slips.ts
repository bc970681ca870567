/** Telling what was meant by a misspelt word where the misspellings of all words would be too many to make beforehand. */
import { LOOK_ALIKES } from './lookAlikes.ts';
import { LONGEST_SLIP, slipsAt } from './misspellings.ts';

/**
 * A function that gives the entry of the word that was meant by a misspelt one: the same as `misspellings(table).get`.
 *
 *     slipReader(new Map([['february', 2]]))('febuary')   // 2
 */
export function slipReader<Entry>(table: ReadonlyMap<string, Entry>): (written: string) => Entry | undefined {
  const alike = new Map<string, string[]>();
  for (const word of table.keys()) {
    if (!/^[a-z]{6,}$/.test(word)) continue;
    const known = alike.get(shape(word, word.length));
    if (known === undefined) alike.set(shape(word, word.length), [word]);
    else known.push(word);
  }
  return (written) => {
    if (written.length < SHORTEST || table.has(written) || LOOK_ALIKES.has(written)) return undefined;
    let found: { readonly entry: Entry | undefined } | undefined;
    for (let length = written.length - LONGEST_SLIP; length <= written.length + LONGEST_SLIP; length += 1) {
      for (const word of alike.get(shape(written, length)) ?? []) {
        if (!isSlip(word, written)) continue;
        const entry = table.get(word);
        // What two words share is the misspelling of neither.
        if (found !== undefined && found.entry !== entry) return undefined;
        found = { entry };
      }
    }
    return found?.entry;
  };
}

/** A slip never is in the first letter, and adds or leaves out one at most. */
const shape = (word: string, length: number): string => `${word.charAt(0)}${String(length)}`;

/** What is shorter is no misspelling of anything. */
const SHORTEST = 5;

/** Whether one slip makes `written` of `word`: it is where the two begin to differ. */
function isSlip(word: string, written: string): boolean {
  let at = 1;
  while (at < word.length && word.charCodeAt(at) === written.charCodeAt(at)) at += 1;
  // A slip changes two letters at most: what stands behind them tells most words apart.
  return written.endsWith(word.slice(at + 2)) && slipsAt(word, at).includes(written);
}
