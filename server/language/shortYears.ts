/** "June 29, Oct 29, Jan 30": months whose two digits are years, and no days, as the whole row of them shows. */
import type { DateMention } from './dates.ts';
import { PHRASE_ENDS } from './functionWords.ts';
import { monthPeriod } from './period.ts';
import type { Token } from './tokens.ts';

/** The row of `dates` with its short years read as such; as it was where they may be days. */
export function withShortYears(
  tokens: readonly Token[],
  dates: readonly DateMention[],
): readonly DateMention[] {
  const row = dates.filter((date) => isOpen(tokens, date));
  if (dates.some(({ kind }) => kind === 'absolute') || !areYears(row)) return dates;
  const short = new Set(row);
  return dates.map((date) => (short.has(date) ? inYear(date) : date));
}

/** A month with two digits behind it that count nothing. */
function isOpen(tokens: readonly Token[], { month, day, from, to }: DateMention): boolean {
  const behind = tokens[to];
  const over = behind?.kind !== 'word' || PHRASE_ENDS.has(behind.lower);
  return month !== undefined && day !== undefined && day > 9 && tokens[from]?.kind === 'word' && over;
}

/** Whether a row of months and digits goes forward as years, but not as days of one year. */
function areYears(row: readonly DateMention[]): boolean {
  const forward = (key: (date: DateMention) => number): boolean =>
    row.every((date, index) => index === 0 || key(date) > key(row[index - 1] ?? date));
  const asYears = forward(({ day = 0, month = 0 }) => day * 12 + month);
  const asDays = forward(({ day = 0, month = 0 }) => month * 31 + day);
  const alike = row.every(({ day }) => day === row[0]?.day);
  return row.length > 1 && asYears && (!asDays || alike);
}

function inYear({ start, end, from, to, day = 0, month = 1 }: DateMention): DateMention {
  return {
    start,
    end,
    from,
    to,
    kind: 'absolute',
    period: monthPeriod(1900 + day, month),
    precision: 'month',
  };
}
