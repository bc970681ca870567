/** The words of a quotation, in the form in which two wordings are compared. */
import { CONTRAST, DETERMINERS, PHRASE_ENDS } from '../../language/functionWords.ts';
import { CARDINALS } from '../../language/numberWords.ts';
import { stem } from '../../knowledge/stem.ts';
import { words } from '../../knowledge/words.ts';
import type { Span } from '../../note/note.ts';

/** One word of a quotation; `span` is in offsets of the text it was read from. */
export interface QuotedWord {
  readonly text: string;
  /** What is compared: a stem, or digits for a number however it is written. */
  readonly key: string;
  /** Carries meaning of its own: no article, preposition or pronoun. */
  readonly content: boolean;
  /** Something was left out before it (`…`), so that any number of words may be missing there. */
  readonly afterGap: boolean;
  readonly span: Span;
}

/** What is one thing in several spellings: "per cent", "percent" and "%", "fifty" and "50", the end of "100,000". */
const KEYS: ReadonlyMap<string, string> = new Map([
  ...Array.from(CARDINALS, ([word, value]) => [word, String(value)] as const),
  ['hundred', '100'],
  ['thousand', '1000'],
  ['000', '1000'],
  ['cent', 'percent'],
  ['pc', 'percent'],
]);

/** Denials are short words that change everything. */
const DENIALS = new Set(['no', 'not', 'never', 'nor', 'none', 'nothing', 'without']);

/** Words that a quotation may win or lose without becoming another: articles, prepositions, pronouns, "one", "per". */
const isSlight = (lower: string): boolean =>
  !DENIALS.has(lower) &&
  (PHRASE_ENDS.has(lower) || DETERMINERS.has(lower) || CONTRAST.has(lower) || SLIGHT.has(lower));

const SLIGHT = new Set([
  'i',
  'my',
  'our',
  'ours',
  'one',
  'shall',
  'us',
  'am',
  'per',
  'him',
  'or',
  'comrades',
]);

/** A number or a denial: every translation has the same. */
export const isPlain = ({ key, text }: QuotedWord): boolean =>
  /^\d/.test(key) || DENIALS.has(text.toLowerCase());

/**
 * A mark of omission, with its brackets if it has any; what a writer put into square brackets; a percent sign; an
 * abbreviation with points.
 */
const APART = /\[[^\][]{0,200}\]|\((?:\.{3}|…)\)|…|\.{3,}|\. \. \.|%|(?<![\p{L}.])(?:\p{Lu}\.){2,8}/gu;

/**
 * The words of `text`, in order. Words in square brackets are the writer's own and are left out; a word behind an
 * omission says so. `We are [...] 50 years behind` gives `we`, `are`, `50` (after a gap), `year`, `behind`. Linear.
 */
export function quotedWords(text: string): readonly QuotedWord[] {
  const found: QuotedWord[] = [];
  let gap = false;
  const read = (start: number, end: number): void => {
    for (const word of words(text.slice(start, end))) {
      const span = { start: start + word.span.start, end: start + word.span.end };
      found.push(quotedWord(word.text, span, gap));
      gap = false;
    }
  };
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(APART)) {
    read(from, index);
    from = index + mark.length;
    const span = { start: index, end: from };
    if (mark === '%') found.push(quotedWord('percent', span, gap));
    else if (/^\p{Lu}/u.test(mark)) found.push(quotedWord(mark.replaceAll('.', ''), span, gap));
    gap = !/^[%\p{Lu}]/u.test(mark);
  }
  read(from, text.length);
  return found;
}

function quotedWord(text: string, span: Span, afterGap: boolean): QuotedWord {
  const lower = text.toLowerCase();
  return { text, key: KEYS.get(lower) ?? stem(text), content: !isSlight(lower), afterGap, span };
}
