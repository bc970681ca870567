/** What hasty writers make of a word, one slip at a time: the letters that get left out, doubled, swapped or mistaken. */
import { LOOK_ALIKES } from './lookAlikes.ts';

/**
 * A kind of slip: what becomes of `word` by a slip at the letter at `at`, which is never the first one; nothing where the
 * slip cannot happen there. Short words are left alone, for one slip makes other words of them: `house`, `horse`.
 */
interface Slip {
  /** The length of the shortest word that it is undone in. */
  readonly shortest: number;
  readonly make: (word: string, at: number) => readonly string[] | string | undefined;
}

const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const isDoubled = (word: string, at: number): boolean => word[at] === word[at - 1];

/**
 * The slips, each from that length on from which they hardly make one English word of another. Mistaken consonants and
 * added letters are none of them: they part too many words, `contract` from `contrast`, `peasant` from `pleasant`.
 */
const SLIPS: readonly Slip[] = [
  // "febuary", "housholds"; a last letter left out may be an ending.
  {
    shortest: 7,
    make: (word, at) => (at < word.length - 1 ? word.slice(0, at) + word.slice(at + 1) : undefined),
  },
  // "setled"
  {
    shortest: 6,
    make: (word, at) => (isDoubled(word, at) ? word.slice(0, at) + word.slice(at + 1) : undefined),
  },
  // "harrvest"
  {
    shortest: 6,
    make: (word, at) => (isDoubled(word, at) ? undefined : word.slice(0, at) + word.slice(at - 1)),
  },
  // "poeple"
  {
    shortest: 6,
    make: (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  },
  // "machinary"
  {
    shortest: 8,
    make: (word, at) =>
      VOWELS.includes(word.charAt(at))
        ? VOWELS.map((vowel) => word.slice(0, at) + vowel + word.slice(at + 1))
        : undefined,
  },
];

/** What one slip at the letter at `at` makes of a word in small letters; `at` is in the word, and not its first letter. */
export const slipsAt = (word: string, at: number): readonly string[] =>
  SLIPS.flatMap(({ shortest, make }) =>
    word.length < shortest || at >= word.length ? [] : (make(word, at) ?? []),
  );

/** How many letters a slip adds or leaves out at most. */
export const LONGEST_SLIP = 1;

/**
 * The misspellings of the words of a table, each with the entry of its word. What two words with different entries share
 * is left out, and so are the words of the table and the {@link LOOK_ALIKES}: `tones` is no misspelt `tonnes`.
 *
 *     misspellings(new Map([['february', 2]])).get('febuary')   // 2
 */
export function misspellings<Entry>(table: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const shared = new Set<string>();
  const add = (made: string, entry: Entry): void => {
    if (found.has(made) && found.get(made) !== entry) shared.add(made);
    else found.set(made, entry);
  };
  for (const [word, entry] of table) {
    if (!/^[a-z]+$/.test(word)) continue;
    for (let at = 1; at < word.length; at += 1) for (const made of slipsAt(word, at)) add(made, entry);
  }
  for (const word of [...table.keys(), ...shared, ...LOOK_ALIKES]) found.delete(word);
  return found;
}

/** A table of words with their misspellings; see {@link misspellings}. */
export const withMisspellings = <Entry>(table: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> =>
  new Map([...table, ...misspellings(table)]);
