/** Finding many phrases in a text in one pass. */
import { remembering } from '../language/remembering.ts';
import type { Span } from '../note/note.ts';
import { endings } from './endings.ts';
import { endOf, isJoined, type Scan } from './scan.ts';
import { fold, foldMarks, wordFrom } from './words.ts';

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
  /** The numbers of its first word in the scan, and of the first one after it. */
  readonly from: number;
  readonly next: number;
}

/** Phrases by their words, ready for {@link findPhrases}. */
export interface PhraseTree<T> {
  readonly root: Branch<T>;
  /** The word that a word of a text is read as: itself, or the one that was meant by a misspelt one. */
  readonly read: (word: string) => string;
  /** Whether a phrase may begin with a word as it is written: most words of a text begin none. */
  readonly opens: (word: string) => boolean;
}

/** How many words a tree remembers at least: more than most writers use. */
const REMEMBERED = 4000;

/**
 * Builds the tree of phrases; those without words are left out. Where two are alike, the first is preferred. It grows where
 * it is visited: a hundred thousand phrases cost a look at the first word of each.
 */
export function phraseTree<T>(
  phrases: Iterable<Phrase<T>>,
  read: (word: string) => string = (word) => word,
): PhraseTree<T> {
  const root: Branch<T> = { growing: Array.from(phrases, ({ text, value }) => ({ text, value, at: 0 })) };
  const opens = remembering(REMEMBERED, (word) =>
    endings(read(word)).some(({ base }) => below(root, base.toLowerCase()) !== undefined),
  );
  return { root, read, opens };
}

/** A place in a tree of phrases, which the same words lead to. */
interface Branch<T> {
  /** The phrases that lead here. */
  readonly growing: Growing<T>[];
  /** What becomes of them, once somebody asks. Maps throughout: prose may say `constructor`. */
  grown?: { readonly values: readonly T[]; readonly branches: ReadonlyMap<string, Branch<T>> };
}

/** A phrase on its way into a tree: the words before offset `at` lead to where it is. */
interface Growing<T> extends Phrase<T> {
  at: number;
}

function grow<T>(branch: Branch<T>): NonNullable<Branch<T>['grown']> {
  if (branch.grown !== undefined) return branch.grown;
  const values: T[] = [];
  const branches = new Map<string, Branch<T>>();
  for (const phrase of branch.growing) {
    const word = wordFrom(phrase.text, phrase.at);
    if (word === undefined) {
      if (phrase.at > 0) values.push(phrase.value);
      continue;
    }
    phrase.at = word.end;
    const key = fold(phrase.text.slice(word.start, word.end));
    const known = branches.get(key);
    if (known === undefined) branches.set(key, { growing: [phrase] });
    else known.growing.push(phrase);
  }
  branch.growing.length = 0;
  return (branch.grown = { values, branches });
}

const below = <T>(branch: Branch<T>, word: string): Branch<T> | undefined => grow(branch).branches.get(word);

/**
 * Finds phrases from left to right, the longest at each word, none inside another. The last word may have a regular
 * English plural or possessive ending. `accepts` has the last word on each; where it says no, a shorter one gets its
 * chance. Linear in the text for phrases of limited length.
 */
export function findPhrases<T>(
  scan: Scan,
  tree: PhraseTree<T>,
  accepts: (found: Found<T>) => boolean,
): readonly Found<T>[] {
  const all: Found<T>[] = [];
  let at = 0;
  while (at < scan.words.length) {
    const found = tree.opens(scan.words[at] ?? '') ? longestAt(scan, at, tree, accepts) : undefined;
    if (found) all.push(found);
    at = found?.next ?? at + 1;
  }
  return all;
}

function longestAt<T>(
  scan: Scan,
  start: number,
  { root, read }: PhraseTree<T>,
  accepts: (found: Found<T>) => boolean,
): Found<T> | undefined {
  let longest: Found<T> | undefined;
  let branch: Branch<T> | undefined = root;
  const before: string[] = [];
  for (let at = start; branch && at < scan.words.length; at += 1) {
    if (at > start && !isJoined(scan, at)) break;
    const word = read(scan.words[at] ?? '');
    const span = { start: scan.starts[start] ?? 0, end: endOf(scan, at) };
    longest = firstAccepted(word, before, branch, { span, from: start, next: at + 1 }, accepts) ?? longest;
    const bare = foldMarks(word);
    before.push(bare);
    branch = below(branch, bare.toLowerCase());
  }
  return longest;
}

/** The phrase that ends with a word behind those `before`: as it stands, else without an ending. */
function firstAccepted<T>(
  word: string,
  before: readonly string[],
  branch: Branch<T>,
  place: Pick<Found<T>, 'span' | 'from' | 'next'>,
  accepts: (found: Found<T>) => boolean,
): Found<T> | undefined {
  for (const { base, ending } of endings(word)) {
    const last = below(branch, base.toLowerCase());
    for (const value of last === undefined ? [] : grow(last).values) {
      const found: Found<T> = { ...place, value, written: [...before, base], ending };
      if (accepts(found)) return found;
    }
  }
  return undefined;
}
