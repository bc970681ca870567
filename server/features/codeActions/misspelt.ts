/** Names and terms of the packs that are misspelt in prose, and how the packs spell them. */
import { oncePer } from '../../claims/oncePer.ts';
import { endings } from '../../knowledge/endings.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Label } from '../../knowledge/model.ts';
import { stem } from '../../knowledge/stem.ts';
import { hasStem } from '../../knowledge/vocabulary.ts';
import { fold, phraseKey, type Word, words } from '../../knowledge/words.ts';
import { LOOK_ALIKES } from '../../language/lookAlikes.ts';
import { slipReader } from '../../language/slips.ts';
import { upperFirst } from '../../language/upperFirst.ts';

/** A misspelt name or term in a text. */
export interface Misspelt {
  /** All of it as it is written: `Robert Conqest’s`. */
  readonly written: string;
  /** … and as it should be: `Robert Conquest’s`. */
  readonly right: string;
  /** The words of it that differ. */
  readonly words: readonly MisspeltWord[];
}

/** A word that is not as it should be. */
export interface MisspeltWord {
  readonly written: Word;
  readonly right: string;
  /** Both as they are compared, without the ending they have here. */
  readonly base: string;
  readonly meant: string;
}

/**
 * The misspelt name or term that the word at an offset of `text` belongs to; undefined where it is spelt as the pack spells
 * it, in one of its transliterations, or is a word of its own.
 *
 * - What the pack lists as a misspelling: `Lynne Vola`, `colectivisation`.
 * - A name of which all words but one are right, and that one is a slip away: `Robert Conqest`.
 * - A word that stands for itself as a term, a name or a place, one slip away and no other word: `kolhkoz`.
 */
export function misspeltAt(text: string, offset: number, knowledge: Knowledge): Misspelt | undefined {
  const all = wordsAround(text, offset);
  const at = all.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const spellings = spellingsOf(knowledge);
  const phrases = phrasesAround(all, at, text);
  const isKnown = phrases.some((phrase) => readings(phrase).some((key) => spellings.known.has(key)));
  return (
    phrases.map((phrase) => listed(phrase, spellings)).find((found) => found !== undefined) ??
    (isKnown ? undefined : (misspeltName(phrases, spellings) ?? misspeltWord(all[at], spellings, knowledge)))
  );
}

/** As far as a name may reach, in UTF-16 units. */
const REACH = 120;

/** The words near an offset, in offsets of the text; the first and the last may be cut. */
function wordsAround(text: string, offset: number): readonly Word[] {
  const from = Math.max(0, offset - REACH);
  return words(text.slice(from, offset + REACH)).map(({ text: word, span }) => ({
    text: word,
    span: { start: from + span.start, end: from + span.end },
  }));
}

/** How the packs spell what they know. */
interface Spellings {
  /** All labels that are right, as they are compared. */
  readonly known: ReadonlySet<string>;
  /** What is listed as a misspelling, as it is compared, and what it should be. */
  readonly listed: ReadonlyMap<string, readonly string[]>;
  /** Names of several words by each of their longer words. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that stand for themselves, as they are compared, and as they are written. */
  readonly single: ReadonlyMap<string, string>;
  /** The word that was meant by a misspelt one. */
  readonly meant: (word: string) => string | undefined;
}

const spellingsOf = oncePer(({ packs }: Knowledge): Spellings => {
  const known = new Set<string>();
  const listed = new Map<string, readonly string[]>();
  const names = new Map<string, (readonly string[])[]>();
  const single = new Map<string, string>();
  const add = (label: string, isName: boolean): void => {
    const parts = words(label).map((word) => word.text);
    const [first] = parts;
    if (first === undefined || !/^[\p{Script=Latin}\P{L}]*$/u.test(label)) return;
    if (parts.length === 1 && !single.has(fold(first))) single.set(fold(first), first);
    if (!isName || parts.length === 1) return;
    for (const part of parts.filter((one) => one.length > 2)) {
      const same = names.get(fold(part));
      if (same === undefined) names.set(fold(part), [parts]);
      else same.push(parts);
    }
  };
  for (const { terms, people, events, places } of packs) {
    for (const { kind, labels } of [...terms, ...people, ...events]) {
      const right = labels.filter(({ misspelt }) => misspelt !== true);
      for (const { text, onlyNear } of right) {
        known.add(phraseKey(text));
        // What needs company to be meant is an ordinary word: a slip in it is none of ours.
        if (kind === 'person' || (kind === 'term' && onlyNear === undefined)) add(text, kind === 'person');
      }
      for (const { text, misspelt } of labels) {
        const nearest = misspelt === true ? nearestTo(text, right) : undefined;
        if (nearest !== undefined) listed.set(phraseKey(text), nearest);
      }
    }
    for (const { prefLabel, names: others } of places) {
      for (const name of [prefLabel, ...others]) {
        known.add(phraseKey(name));
        add(name, false);
      }
    }
  }
  const meant = slipReader(new Map(Array.from(single.keys(), (word) => [word, word])));
  return { known, listed, names, single, meant };
});

/** The words of the label with as many words as a misspelling that has most letters in common with it. */
function nearestTo(wrong: string, labels: readonly Label[]): readonly string[] | undefined {
  const of = words(wrong).map((word) => word.text);
  const alike = labels
    .map((label) => words(label.text).map((word) => word.text))
    .filter((parts) => parts.length === of.length)
    .map((parts) => ({ parts, common: commonLetters(fold(parts.join(' ')), fold(of.join(' '))) }));
  return alike.toSorted((a, b) => b.common - a.common)[0]?.parts;
}

/** How many letters two texts begin and end with alike. */
function commonLetters(a: string, b: string): number {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end;
}

/** So many words a name has at most. */
const LONGEST = 4;

/** The stretches of words, joined by blanks and stops, that a word belongs to, the longest first. */
function phrasesAround(all: readonly Word[], at: number, text: string): readonly (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  for (let length = LONGEST; length > 0; length -= 1) {
    for (let start = Math.max(0, at - length + 1); start <= at; start += 1) {
      const phrase = all.slice(start, start + length);
      const isJoined = phrase.every(
        ({ span }, number) =>
          number === 0 || /^[\s.-]{1,3}$/.test(text.slice(phrase[number - 1]?.span.end ?? 0, span.start)),
      );
      if (phrase.length === length && isJoined) found.push(phrase);
    }
  }
  return found;
}

/** What a phrase may be read as: as it stands, and without the ending of a plural, also a Russian one, or a possessive. */
function readings(phrase: readonly Word[]): readonly string[] {
  const last = phrase.at(-1)?.text ?? '';
  const before = phrase.slice(0, -1).map(({ text }) => fold(text));
  const bases = endings(last).map(({ base }) => base.toLowerCase());
  return [...bases, fold(last).replace(/[iy]$/, '')].map((base) => [...before, base].join(' '));
}

function listed(phrase: readonly Word[], spellings: Spellings): Misspelt | undefined {
  for (const key of readings(phrase)) {
    const right = spellings.listed.get(key);
    if (right !== undefined) return differing(phrase, right);
  }
  return undefined;
}

/** The shortest part of a name that makes it that name. */
const SURE = 4;

function misspeltName(phrases: readonly (readonly Word[])[], { names }: Spellings): Misspelt | undefined {
  for (const phrase of phrases.filter((one) => one.length > 1)) {
    if (!phrase.every(({ text }) => /^\p{Lu}/u.test(text))) continue;
    for (const { text } of phrase) {
      for (const name of names.get(fold(text)) ?? []) {
        if (name.length !== phrase.length) continue;
        const off = name.flatMap((right, number) => {
          const written = fold(withoutEnding(phrase[number]?.text ?? ''));
          return written === fold(right) ? [] : [{ right: fold(right), written }];
        });
        const [only] = off;
        if (off.length !== 1 || only === undefined || text.length < SURE) continue;
        if (isOneSlip(only.right, only.written)) return differing(phrase, name);
      }
    }
  }
  return undefined;
}

const withoutEnding = (word: string): string => word.replace(/['’ʼ]s$/u, '');

function misspeltWord(
  word: Word | undefined,
  { single, meant }: Spellings,
  { packs }: Knowledge,
): Misspelt | undefined {
  if (word === undefined) return undefined;
  for (const { base, ending } of endings(word.text)) {
    const written = base.toLowerCase();
    const right = single.get(meant(written) ?? '');
    if (right === undefined) continue;
    const isName = /^\p{Lu}/u.test(right);
    if (isName && (ending !== '' || !/^\p{Lu}/u.test(word.text))) return undefined;
    const stems = [stem(written), stem(word.text)];
    const isWord = stems.some(
      (one) => LOOKING_ALIKE.has(one) || packs.some((pack) => hasStem(pack.vocabulary, one)),
    );
    return isWord ? undefined : differing([word], [right]);
  }
  return undefined;
}

const LOOKING_ALIKE: ReadonlySet<string> = new Set(Array.from(LOOK_ALIKES, stem));

/** The words of a phrase that are not as they should be, with the ending and the capitals they have. */
function differing(phrase: readonly Word[], right: readonly string[]): Misspelt | undefined {
  const off = phrase.flatMap((written, number) => {
    const meant = right[number] ?? '';
    const base = baseOf(written.text, meant);
    if (fold(base) === fold(meant)) return [];
    const mended = `${capitalsOf(base, meant)}${written.text.slice(base.length)}`;
    return [{ written, right: mended, base: fold(base), meant: fold(meant) }];
  });
  if (off.length === 0) return undefined;
  const mended = phrase.map((word) => off.find(({ written }) => written === word)?.right ?? word.text);
  return { written: phrase.map(({ text }) => text).join(' '), right: mended.join(' '), words: off };
}

/** A word without the ending of a plural or a possessive that the word which was meant has not. */
function baseOf(written: string, meant: string): string {
  const last = fold(meant).at(-1);
  const bases = ['', "['’ʼ]s", 's', 'es'].map((ending) =>
    written.replace(new RegExp(`${ending}$`, 'iu'), ''),
  );
  return bases.find((base) => fold(base).at(-1) === last) ?? written;
}

function capitalsOf(written: string, right: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return right.toUpperCase();
  return /^\p{Lu}/u.test(written) ? upperFirst(right) : right;
}

/** A letter left out, doubled, swapped with the next, or in a longer word a wrong vowel; never the first one. */
function isOneSlip(right: string, written: string): boolean {
  let at = 0;
  while (at < right.length && right[at] === written[at]) at += 1;
  if (at === 0 || right.length < SHORTEST) return false;
  const [before, rest] = [right.slice(0, at), right.slice(at)];
  const made = [
    before + rest.slice(1),
    before + before.slice(-1) + rest,
    before + rest.charAt(1) + rest.charAt(0) + rest.slice(2),
  ];
  const isVowel = right.length >= LONG && /^[aeiou]/.test(rest) && /^[aeiou]$/.test(written.charAt(at));
  return made.includes(written) || (isVowel && written === before + written.charAt(at) + rest.slice(1));
}

/** Shorter words are not looked at, and from that length on hardly any two differ by a vowel alone. */
const SHORTEST = 5;
const LONG = 7;
