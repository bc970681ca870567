/** Finding many phrases in a text in one pass. */
import type { Span } from '../note/note.ts';
import type { ScannedWord } from './scan.ts';
import { endings } from './endings.ts';
import { fold, words } from './words.ts';

/** A phrase to look for, and the value that is handed back for it. */
export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
}

/** A phrase that stands in a text. */
export interface Found<T> {
  readonly value: T;
  /** In offsets of the text. */
  readonly span: Span;
  /** The words matched as they are written, but without marks, and the last one without its ending. */
  readonly written: readonly string[];
  /** What the last word has beyond the phrase: `s`, `ES`, or nothing. */
  readonly ending: string;
  /** The number of its sentence in the scan. */
  readonly sentence: number;
  /** The number of the first word after it. */
  readonly next: number;
}

/** Phrases by their words. Maps throughout: prose may say `constructor`. */
export interface PhraseTree<T> {
  readonly branches: Map<string, PhraseTree<T>>;
  readonly values: T[];
}

/** Builds the tree of phrases; those without words are left out. Where two are alike, the first is preferred. */
export function phraseTree<T>(phrases: Iterable<Phrase<T>>): PhraseTree<T> {
  const root: PhraseTree<T> = { branches: new Map(), values: [] };
  for (const { text, value } of phrases) {
    let node = root;
    for (const word of words(text)) {
      const key = fold(word.text);
      let branch = node.branches.get(key);
      if (!branch) node.branches.set(key, (branch = { branches: new Map(), values: [] }));
      node = branch;
    }
    if (node !== root) node.values.push(value);
  }
  return root;
}

/**
 * Finds phrases from left to right, the longest at each word, none inside another. The last word may have a regular
 * English plural or possessive ending. `accepts` has the last word on each; where it says no, a shorter one gets its
 * chance. Linear in the text for phrases of limited length.
 */
export function findPhrases<T>(
  scan: readonly ScannedWord[],
  tree: PhraseTree<T>,
  accepts: (found: Found<T>) => boolean,
): readonly Found<T>[] {
  const all: Found<T>[] = [];
  let at = 0;
  while (at < scan.length) {
    const found = longestAt(scan, at, tree, accepts);
    if (found) all.push(found);
    at = found?.next ?? at + 1;
  }
  return all;
}

function longestAt<T>(
  scan: readonly ScannedWord[],
  start: number,
  tree: PhraseTree<T>,
  accepts: (found: Found<T>) => boolean,
): Found<T> | undefined {
  let longest: Found<T> | undefined;
  let node: PhraseTree<T> | undefined = tree;
  for (let at = start; node; at += 1) {
    const word = scan[at];
    if (!word || (at > start && !word.joined)) break;
    longest = firstAccepted(scan, start, at, node, accepts) ?? longest;
    node = node.branches.get(word.folded);
  }
  return longest;
}

/** The phrase that ends with the word at `last`: as it stands, else without an ending. */
function firstAccepted<T>(
  scan: readonly ScannedWord[],
  start: number,
  last: number,
  node: PhraseTree<T>,
  accepts: (found: Found<T>) => boolean,
): Found<T> | undefined {
  const run = scan.slice(start, last + 1);
  const [firstWord, lastWord] = [run[0], run.at(-1)];
  if (!firstWord || !lastWord) return undefined;
  for (const { base, ending } of endings(lastWord.text)) {
    for (const value of node.branches.get(base.toLowerCase())?.values ?? []) {
      const found: Found<T> = {
        value,
        span: { start: firstWord.span.start, end: lastWord.span.end },
        written: [...run.slice(0, -1).map((word) => word.bare), base],
        ending,
        sentence: firstWord.sentence,
        next: last + 1,
      };
      if (accepts(found)) return found;
    }
  }
  return undefined;
}
