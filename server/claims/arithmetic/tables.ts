/** Columns of a table with a total at their foot that is not their sum. */
import type { Block, Passage } from '../../note/note.ts';
import { apart, total, type Inconsistency } from './inconsistency.ts';

/** A cell that does not add up; offsets count from the start of its prose. */
export interface WrongCell {
  readonly passage: Passage;
  readonly inconsistency: Inconsistency;
}

/** The totals in the tables of a block that are not the sum of what stands above them. */
export function wrongTotals(block: Block): readonly WrongCell[] {
  return tablesOf(block.passages).flatMap(wrongTotalsOf);
}

interface Table {
  readonly headers: readonly Passage[];
  readonly cells: readonly Passage[];
}

/** The tables of a block: each begins with its row of headers. */
function tablesOf(passages: readonly Passage[]): readonly Table[] {
  const tables: { readonly headers: Passage[]; readonly cells: Passage[] }[] = [];
  let inHeader = false;
  for (const passage of passages) {
    if (passage.kind === 'header') {
      if (!inHeader) tables.push({ headers: [], cells: [] });
      tables.at(-1)?.headers.push(passage);
    } else if (passage.kind === 'cell' && !passage.quoted) tables.at(-1)?.cells.push(passage);
    inHeader = passage.kind === 'header';
  }
  return tables;
}

const TOTAL = /^(?:grand |sum )?(?:totals?|sum|altogether|in all|overall total)[:.]?$/i;
/** A row that is itself a sum, a part of another row or no part at all. */
const NO_PART =
  /\b(?:sub-?totals?|totals?|of which|including|average|mean|median|max(?:imum)?|min(?:imum)?|change|difference|net|share|others?|overall)\b|%/i;
/** A column whose numbers nobody adds up. */
const NO_SUM =
  /\b(?:rates?|average|avg|mean|median|per|ratio|index|growth|change|score|rank|price|years?|dates?|age|time|duration|latency|memory|max|min|coverage|speed|number of the|no|ids?|cumulative|rating|points?|version|density|level|weighted|unique)\b|\/|\.$|^#$|^n$/i;

function wrongTotalsOf({ headers, cells }: Table): readonly WrongCell[] {
  const rows = cells.reduce((last, { row = -1 }) => Math.max(last, row), -1);
  if (rows < 2) return [];
  // Of two cells in one place the first counts.
  const labels = new Map(
    cells.flatMap(({ row, column, prose }) => (column === 0 ? [[row, prose.text] as const] : [])).reverse(),
  );
  const label = (row: number): string => labels.get(row) ?? '';
  if (!TOTAL.test(label(rows))) return [];
  const parts = Array.from({ length: rows }, (_, row) => row);
  if (parts.some((row) => label(row) === '' || NO_PART.test(label(row)))) return [];
  const judged = headers.flatMap((header) => {
    if (header.column === undefined || header.column === 0 || NO_SUM.test(header.prose.text)) return [];
    const column = cells.filter((cell) => cell.column === header.column);
    return judgeColumn(column, rows) ?? [];
  });
  const wrong = judged.flatMap((cell) => (cell === 'right' ? [] : [cell]));
  // Where one column adds up, they all should; a table without any may list only some of the parts.
  return wrong.length === 1 && judged.length > 1
    ? wrong
    : wrong.filter(({ likely }) => likely && judged.length === 1);
}

type Judged = 'right' | (WrongCell & { readonly likely: boolean });

function judgeColumn(column: readonly Passage[], rows: number): Judged | undefined {
  const numbers = column.map(({ prose }) => readCell(prose.text));
  const foot = numbers.at(-1);
  const passage = column.at(-1);
  if (column.length !== rows + 1 || foot === undefined || passage === undefined) return undefined;
  const parts = numbers.slice(0, -1).flatMap((one) => one ?? []);
  if (parts.length !== rows || parts.some(({ unit }) => unit !== foot.unit)) return undefined;
  if (foot.unit === '%' && foot.value !== 100) return undefined;
  const sum = total(parts.map(slack));
  if (!apart(sum, slack(foot))) return 'right';
  const value = parts.reduce((known, part) => known + part.value, 0);
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const right = new Intl.NumberFormat('en-GB', {
    maximumFractionDigits: decimals,
    useGrouping: foot.grouped,
  }).format(value);
  const list =
    rows > LISTED ? `The ${String(rows)} numbers above` : parts.map(({ text }) => text).join(' + ');
  const verb = rows > LISTED ? 'add up to' : 'is';
  const { start, end } = foot;
  const missing = foot.value - value;
  const likely =
    missing < 0 && -missing < value / 2 && !parts.some((part) => Math.abs(part.value + missing) <= part.step);
  return {
    passage,
    likely,
    inconsistency: {
      start,
      end,
      message: `${list} ${verb} ${right}, not ${foot.text}.`,
      fix: { start, end, newText: right },
    },
  };
}

/** So many numbers are named in a message. */
const LISTED = 6;

interface Cell {
  readonly value: number;
  /** The last written place. */
  readonly step: number;
  readonly decimals: number;
  readonly unit: string;
  readonly grouped: boolean;
  readonly text: string;
  /** The number alone, in offsets of the cell. */
  readonly start: number;
  readonly end: number;
}

/** Rounding, of noughts at the end too: `1,200` is 1,150 to 1,250. */
const slack = ({ value, step }: Cell): { readonly low: number; readonly high: number } => ({
  low: value - step / 2,
  high: value + step / 2,
});

const CELL = /^(?<sign>[£$€])? ?(?<number>\d[\d,]{0,14}(?:\.\d{1,6})?) ?(?<unit>%|[a-z]{1,9})?$/i;

/** A cell that is one number and its unit; a year is one too, if it stands in a column with a total. */
function readCell(text: string): Cell | undefined {
  const groups = CELL.exec(text)?.groups;
  const number = groups?.['number'];
  if (number === undefined) return undefined;
  const [whole = '', fraction = ''] = number.split('.');
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) return undefined;
  if (whole.length > 1 && whole.startsWith('0')) return undefined;
  const value = Number(number.replaceAll(',', ''));
  const noughts = fraction === '' ? trailingNoughts(whole) : 0;
  const figures = whole.replaceAll(',', '').length;
  const start = text.indexOf(number);
  return {
    value,
    step: fraction === '' ? 10 ** Math.max(0, Math.min(noughts, figures - 2)) : 10 ** -fraction.length,
    decimals: fraction.length,
    unit: (groups?.['sign'] ?? '') + (groups?.['unit'] ?? '').toLowerCase(),
    grouped: whole.includes(',') || figures < 4,
    text: number,
    start,
    end: start + number.length,
  };
}

/** How many noughts a number ends with: 2 for `1,200`. */
function trailingNoughts(number: string): number {
  const digits = number.replaceAll(',', '');
  const last = Array.from(digits).findLastIndex((digit) => digit !== '0');
  return digits.length - 1 - last;
}
