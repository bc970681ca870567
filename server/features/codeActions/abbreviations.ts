/** Spelling an abbreviation out where the note uses it first: `the machine-tractor station (MTS)`. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Term } from '../../knowledge/model.ts';
import { fold, phraseKey, words } from '../../knowledge/words.ts';
import { DETERMINERS, PHRASE_ENDS, wordClass } from '../../language/functionWords.ts';
import { upperFirst } from '../../language/upperFirst.ts';
import type { Block, Note, Passage, PlacedBlock, Span } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';
import { blockAt, type CheckedNote, passageSpan, surroundings, touches } from '../shared/checkedNote.ts';
import { inBlock, type Replacement } from '../shared/edits.ts';

/** What can be done, under its title. */
export interface SpelledOut {
  readonly title: string;
  readonly edits: readonly Replacement[];
}

/**
 * Spells out the abbreviation at an offset of the note, where that is its first use in prose and its full name stands nowhere
 * before it; headings, tables and quotations are left alone. An article that no longer fits is mended: `an MTS` becomes
 * `a machine-tractor station (MTS)`, `2,900 MTS` `2,900 machine-tractor stations (MTS)`.
 */
export function spellOut(
  { note }: CheckedNote,
  offset: number,
  knowledge: Knowledge,
): SpelledOut | undefined {
  const placed = blockAt(note, offset);
  const passage = placed?.block.passages.find((one) => touches(passageSpan(one), offset - placed.start));
  if (placed === undefined || passage === undefined || !isRunningProse(passage)) return undefined;
  const { prose } = passage;
  const mention = knowledge
    .mentions(prose.text, surroundings(placed, passage))
    .find(({ span }) => touches(sourceSpan(prose, span), offset - placed.start));
  if (mention?.entry.kind !== 'term') return undefined;
  const written = prose.text.slice(mention.span.start, mention.span.end);
  const abbreviation = /^(\p{Lu}{2,8})(?:e?s)?$/u.exec(written)?.[1];
  const label = abbreviation === undefined ? undefined : fullName(mention.entry, abbreviation);
  if (abbreviation === undefined || label === undefined) return undefined;
  const names = mention.entry.labels.map(({ text }) => text).filter((text) => isFullName(text, abbreviation));
  if (isKnownBefore(note, placed, passage, mention.span, abbreviation, names)) return undefined;

  const phrase = nounPhrase(passage, mention.span);
  const isPlural = written !== abbreviation || (isCommon(label) && phrase.isPlural);
  const needsArticle = !isCommon(label) && phrase.isBare && !phrase.isHeadword;
  const full = `${needsArticle ? 'the ' : ''}${isPlural ? plural(label) : label}`;
  const text = `${phrase.isFirst ? upperFirst(full) : full} (${written})`;
  const article = phrase.an !== undefined && !/^[aeiou]/i.test(label) ? phrase.an : undefined;
  return {
    title: `Spell out ${written} at its first use: ${full} (${written})`,
    edits: [
      ...(article ? [inBlock(placed, dropped(sourceSpan(prose, article)), '')] : []),
      inBlock(placed, sourceSpan(prose, mention.span), text),
    ],
  };
}

/** The `n` of `an`. */
const dropped = ({ end }: Span): Span => ({ start: end - 1, end });

function isRunningProse({ kind, quoted }: Passage): boolean {
  return !quoted && (kind === 'paragraph' || kind === 'item' || kind === 'line');
}

/**
 * The name that an abbreviation is short for: one whose words begin with its letters; else, where the term goes by the
 * abbreviation, the first name in capitals, for many are short for Russian words.
 */
function fullName({ labels, prefLabel }: Term, abbreviation: string): string | undefined {
  const names = labels.map(({ text }) => text).filter((text) => isFullName(text, abbreviation));
  const own = names.find((name) => initials(name) === abbreviation);
  return own ?? (prefLabel === abbreviation ? names[0] : undefined);
}

/** A name of several words that may be what the abbreviation is short for: `secret police` is none of OGPU's. */
function isFullName(name: string, abbreviation: string): boolean {
  const isInitials = words(name).every(({ text }) => text.length === 1);
  return words(name).length > 1 && !isInitials && (initials(name) === abbreviation || !isCommon(name));
}

function initials(name: string): string {
  return words(name)
    .filter(({ text }) => !PHRASE_ENDS.has(text) && !DETERMINERS.has(text))
    .map(({ text }) => text.charAt(0).toUpperCase())
    .join('');
}

/** Not a name of one thing alone: `machine-tractor station`, but `New Economic Policy`. */
function isCommon(label: string): boolean {
  return !/^\p{Lu}/u.test(label);
}

/** `stations`, `policies`, `branches`. */
function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** What stands around an abbreviation. */
interface NounPhrase {
  /** It begins a sentence. */
  readonly isFirst: boolean;
  /** Nothing belongs to it: no article, no adjective. */
  readonly isBare: boolean;
  /** It begins a line as a word that is explained: `MTS – …`. */
  readonly isHeadword: boolean;
  /** There are several of them. */
  readonly isPlural: boolean;
  /** An `an` right in front of it. */
  readonly an: Span | undefined;
}

const SEVERAL = wordClass(`
  all both eight few five four hundred hundreds many most nine other several seven six some ten these thousand thousands
  those three two various`);
const SINGLE = wordClass('a an another any each every one that the this');
const OF_SEVERAL = wordClass('are have were');

const begins = (word: string): boolean => DETERMINERS.has(word) || SINGLE.has(word);
const endsPhrase = (word: string): boolean => PHRASE_ENDS.has(word) && !begins(word) && !SEVERAL.has(word);

function nounPhrase({ prose: { text }, sentences }: Passage, span: Span): NounPhrase {
  const start = sentences.find((one) => one.start <= span.start && span.start < one.end)?.start ?? 0;
  const lead = text.slice(start, span.start);
  const before = words(lead.slice(lastMark(lead)));
  const next = words(text.slice(span.end, span.end + 60))[0]?.text ?? '';
  const ends = before.findLastIndex(({ text: word }) => endsPhrase(fold(word)));
  const determiner = before.findLastIndex(({ text: word }) => begins(fold(word)));
  const own = before.slice(Math.max(ends + 1, determiner));
  const counted = own.some(({ text: word }) => SEVERAL.has(fold(word)) || (/^\d/.test(word) && word !== '1'));
  const isSingle = own.some(({ text: word }) => begins(fold(word)));
  const isFirst = /^[\s"'“‘«([]*$/.test(lead);
  const isHeadword = isFirst && !/^\s+\p{L}/u.test(text.slice(span.end, span.end + 10));
  const last = before.at(-1);
  const offset = start + lastMark(lead);
  return {
    isFirst,
    isBare: own.length === 0,
    isHeadword,
    isPlural: counted || OF_SEVERAL.has(next) || (!isSingle && !isHeadword),
    an:
      last !== undefined && fold(last.text) === 'an'
        ? { start: offset + last.span.start, end: offset + last.span.end }
        : undefined,
  };
}

/** Behind the last mark that parts phrases. */
function lastMark(text: string): number {
  return Array.from(text.matchAll(/[,;:()–—](?!\d)/g)).at(-1)?.index ?? 0;
}

/** Whether the term was used, or its full name said, in the prose before; or its name later in the same block. */
function isKnownBefore(
  note: Note,
  placed: PlacedBlock,
  passage: Passage,
  span: Span,
  abbreviation: string,
  names: readonly string[],
): boolean {
  const before = passage.prose.text.slice(0, span.start);
  const uses = new RegExp(`(?<![\\p{L}\\p{N}])${abbreviation}(?:e?s)?(?![\\p{L}\\p{N}])`, 'u');
  if (uses.test(before) || nameStandsIn(placed.block, names)) return true;
  const isUsedIn = ({ block }: PlacedBlock, passages: readonly Passage[]): boolean =>
    block.source.includes(abbreviation) &&
    passages.some((one) => isRunningProse(one) && uses.test(one.prose.text));
  const own = placed.block.passages;
  if (isUsedIn(placed, own.slice(0, own.indexOf(passage)))) return true;
  const last = note.chunkAt(placed.start);
  for (let number = 0; number <= last; number += 1) {
    const chunkStart = note.startOf(number);
    for (const one of note.readChunk(number).blocks) {
      if (chunkStart + one.start >= placed.start) return false;
      if (isUsedIn(one, one.block.passages) || nameStandsIn(one.block, names)) return true;
    }
  }
  return false;
}

/** Most blocks have no such word, which is soon found out. */
function nameStandsIn({ source, passages }: Block, names: readonly string[]): boolean {
  const folded = fold(source);
  return names.some((name) => {
    const parts = words(name).map((word) => fold(word.text));
    if (!parts.every((part) => folded.includes(part))) return false;
    const key = parts.join(' ');
    return passages.some(({ prose }) => phraseKey(prose.text).includes(key));
  });
}
