/** "June 29, Oct 29, Jan 30": months whose two digits are years, and no days, as the whole row of them shows. */
import type { DateMention } from './dates.ts';
import { PHRASE_ENDS } from './functionWords.ts';
import { calendarDay, monthPeriod } from './period.ts';
import type { Token } from './tokens.ts';

/** The row of `dates` with its short years read as such; as it was where they may be days. */
export function withShortYears(
  tokens: readonly Token[],
  dates: readonly DateMention[],
): readonly DateMention[] {
  const open = dates.filter((date) => isOpen(tokens, date));
  const sure = dates.filter((date) => isShortYear(tokens, date));
  const row = dates.filter((date) => open.includes(date) || sure.includes(date));
  if (dates.some((date) => date.kind === 'absolute' && !sure.includes(date))) return dates;
  if (!areYears(row, sure.length > 0)) return dates;
  const short = new Set(open);
  return dates.map((date) => (short.has(date) ? inYear(date) : date));
}

/** "Jul 32": no day, so a year already. */
function isShortYear(tokens: readonly Token[], { precision, kind, from, to }: DateMention): boolean {
  const year = tokens[to - 1];
  const named = kind === 'absolute' && precision === 'month' && tokens[from]?.kind === 'word';
  return named && year?.kind === 'digits' && year.text.length === 2;
}

/** A month with two digits behind it that count nothing. */
function isOpen(tokens: readonly Token[], { month, day, from, to }: DateMention): boolean {
  const behind = tokens[to];
  const over = behind?.kind !== 'word' || PHRASE_ENDS.has(behind.lower);
  return month !== undefined && day !== undefined && day > 9 && tokens[from]?.kind === 'word' && over;
}

/** Whether a row of months and digits goes forward as years, but not as days of one year; `sure`: one of them is no day. */
function areYears(row: readonly DateMention[], sure: boolean): boolean {
  const forward = (key: (date: DateMention) => number): boolean =>
    row.every((date, index) => index === 0 || key(date) > key(row[index - 1] ?? date));
  const asYears = forward(({ day = 0, month = 0, period }) =>
    period === undefined
      ? day * 12 + month
      : (calendarDay(period.first).year - 1900) * 12 + calendarDay(period.first).month,
  );
  const asDays = !sure && forward(({ day = 0, month = 0 }) => month * 31 + day);
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
