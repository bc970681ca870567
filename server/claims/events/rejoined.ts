/** A date that stands apart from its event, in a table cell, an answer or a list, as one statement with it again. */
import { stem } from '../../knowledge/stem.ts';
import type { Block, Context, Passage } from '../../note/note.ts';
import type { Sentence } from '../sentence.ts';
import { ENDS, OCCURS, PASSED } from './datingWords.ts';

/** Where the event of a lonely date may stand, and how such a text is read. */
export interface Apart {
  /** The texts that may name the event, the nearest first. */
  readonly labels: () => readonly string[];
  readonly read: (text: string) => Sentence;
}

/** A label and a date as one sentence, `Dizzy with Success: 2 March 1930`; `before` is where the date's part starts. */
export interface Rejoined {
  readonly statement: Sentence;
  readonly before: number;
}

/** The statements that a sentence with nothing but a date makes with its labels; none for any other sentence. */
export function rejoin(sentence: Sentence, { labels, read }: Apart): readonly Rejoined[] {
  if (!isLonely(sentence)) return [];
  return labels().map((label) => ({
    statement: read(`${label}: ${sentence.text}`),
    before: label.length + 2,
  }));
}

/** "2 March 1930", "A: in March 1930.", "It was published on 2 March 1930": a date and no event. */
function isLonely({ tokens, dates, quantities }: Sentence): boolean {
  if (quantities.length > 0) return false;
  return tokens.every((token, at) => {
    if (token.kind === 'sign' || dates.some((date) => date.from <= at && at < date.to)) return true;
    const root = stem(token.lower);
    return (
      token.lower.length === 1 ||
      ANSWER.has(token.lower) ||
      [PASSED, OCCURS, ENDS].some((one) => one.has(root))
    );
  });
}

const ANSWER: ReadonlySet<string> = new Set(['answer', 'ans', 'back', 'pravda', 'that']);

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

/** What a row says besides its dates, with the column's header where that says which date it is: "began", "ended". */
function rowLabels(passage: Passage, block: Block): readonly string[] {
  const header = block.passages.find(({ kind, column }) => kind === 'header' && column === passage.column);
  const title = header?.prose.text.trim() ?? '';
  const words = title
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== '');
  const plain = words.every((word) => DATED.has(word));
  if (!plain && !words.every((word) => OCCURS.has(stem(word)) || ENDS.has(stem(word)) || DATED.has(word)))
    return [];
  const row = block.passages.filter((cell) => cell.kind === 'cell' && cell.row === passage.row);
  const label = row.find((cell) => cell.column !== passage.column && /\p{L}{4}/u.test(cell.prose.text));
  if (label === undefined) return [];
  return label.prose.text
    .split(/[;\n]/)
    .map((text) => (plain ? text : `${text.trim()} ${title.toLowerCase()}`));
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
  /^(?:\(?[a-z0-9]{1,8}[.):]\s*)?(?:(?:when|what was the date of|what is the date of|date of|(?:in |on )?(?:what|which) (?:year|month|date|day))\b\s*)?/i;
