/** A date that stands apart from its event, in a table cell, an answer or a list, as one statement with it again. */
import type { Block, Context, Passage } from '../../note/note.ts';
import { oncePer } from '../oncePer.ts';
import type { Sentence } from '../sentence.ts';
import type { Surroundings } from '../surroundings.ts';
import { BEGINS, datingStem, ENDS, OCCURS, PASSED } from './datingWords.ts';
import { tellsOfEvents } from './named.ts';
import { resolved, retell, type Retold } from './retold.ts';

/** Where the event of a lonely date may stand, and how such a text is read. */
export interface Apart {
  /** The texts that may name the event, the nearest first. */
  readonly labels: () => readonly string[];
  readonly read: (text: string) => Sentence;
}

/**
 * The statements that a sentence with nothing but a date makes with its labels, `Dizzy with Success: 2 March 1930`; none for
 * any other sentence.
 */
export function rejoin(
  sentence: Sentence,
  { labels, read }: Apart,
  surroundings: Surroundings,
): readonly Retold[] {
  if (!isLonely(sentence)) return [];
  const cut = sentence.tokens[ANSWERED.exec(sentence.text) === null ? 0 : 2]?.start ?? 0;
  return labels().flatMap((label) => {
    const words = resolved(label, surroundings, read);
    // No statement of two texts that both tell of no event is worth reading.
    return tellsOfEvents(sentence) || tellsOfEvents(read(words))
      ? retell(`${words}: `, sentence, cut, read)
      : [];
  });
}

/** What marks an answer, which is no part of it. */
const ANSWERED = /^\s*(?:a|ans|answer|back|date|when|year)\s*[:.)–-]/i;

/** "2 March 1930", "A: in March 1930.", "It was published on 2 March 1930": a date and no event. */
function isLonely({ tokens, dates, quantities }: Sentence): boolean {
  if (quantities.length > 0) return false;
  return tokens.every((token, at) => {
    if (token.kind === 'sign' || dates.some((date) => date.from <= at && at < date.to)) return true;
    return token.lower.length === 1 || isDatingWord(token.lower);
  });
}

const ANSWER: ReadonlySet<string> = new Set(['answer', 'ans', 'back', 'pravda', 'that', 'when', 'year']);

/** Texts that may name the event of a date in a passage: the question before it, its row, its list, its heading. */
export function labelsOf(
  passage: Passage,
  block: Block,
  context: Context,
  before: string | undefined,
): readonly string[] {
  const found =
    passage.kind === 'cell'
      ? rowLabels(passage, block)
      : [before ?? passage.parents.at(-1) ?? context.previous.at(-1) ?? context.headings.at(-1) ?? ''];
  return found.map(asLabel).filter((label) => label !== '');
}

/**
 * What a row says besides its dates, with the column's header where that says which date it is ("began", "ended"), and with
 * that of its own column where the cell says too little by itself: `XV` under "Congress".
 */
function rowLabels(passage: Passage, block: Block): readonly string[] {
  const headerOf = (column: number | undefined): string =>
    block.passages.find((one) => one.kind === 'header' && one.column === column)?.prose.text.trim() ?? '';
  const title = headerOf(passage.column);
  const words = title
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== '');
  const plain = words.every((word) => DATED.has(word));
  if (!plain && !words.every((word) => DATED.has(word) || isDatingWord(word))) return [];
  const label = rowsOf(block)
    .get(passage.row)
    ?.find((cell) => cell.column !== passage.column && NAMING.test(cell.prose.text));
  if (label === undefined) return [];
  const verb = plain ? '' : ` ${ENDPOINTS.get(title.toLowerCase()) ?? title.toLowerCase()}`;
  const noun = headerOf(label.column);
  return label.prose.text.split(/[;\n]/).flatMap((part) => {
    const text = part.trim();
    return [text, `${text} ${noun}`, `${noun} on ${text}`].map((one) => one + verb);
  });
}

/** The cells of a block by their row. */
const rowsOf = oncePer(({ passages }: Block): ReadonlyMap<Passage['row'], readonly Passage[]> => {
  const rows = new Map<Passage['row'], Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== 'cell') continue;
    const row = rows.get(passage.row);
    if (row === undefined) rows.set(passage.row, [passage]);
    else row.push(passage);
  }
  return rows;
});

/** A cell that may name something: a word, an abbreviation, an ordinal. */
const NAMING = /\p{L}{4}|\p{Lu}{2}|\d(?:st|nd|rd|th)\b/u;

/** Headers that stand for a verb. */
const ENDPOINTS: ReadonlyMap<string, string> = new Map([
  ['from', 'began'],
  ['to', 'ended'],
  ['until', 'ended'],
  ['till', 'ended'],
]);

function isDatingWord(word: string): boolean {
  const root = datingStem(word);
  return (
    ANSWER.has(word) || ENDPOINTS.has(word) || [PASSED, BEGINS, OCCURS, ENDS].some((one) => one.has(root))
  );
}

/** Headers of a column of dates. */
const DATED: ReadonlySet<string> = new Set([
  'date',
  'dates',
  'day',
  'in',
  'on',
  'of',
  'period',
  'the',
  'time',
  'when',
  'year',
  'years',
  'month',
]);

/** A question as the label of its answer: "When was NEP introduced?" is "was NEP introduced". */
function asLabel(text: string): string {
  return text
    .trim()
    .replace(QUESTION, '')
    .replace(/[?:.–—-]?$/, '')
    .trimEnd();
}

const QUESTION =
  /^(?:\(?[a-z0-9]{1,8}[.):]\s*)?(?:(?:and|but|so|then)\s+)?(?:(?:when|what was the date of|what is the date of|date of|(?:in |on )?(?:what|which) (?:year|month|date|day))\b\s*)?/i;
