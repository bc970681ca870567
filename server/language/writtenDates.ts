/** How dates are written for a reader, and which way of writing them a note has. */

/** `2 March 1930`, `March 2, 1930`, `2.3.1930` or `1930-03-02`. */
export type DateStyle = 'day-month' | 'month-day' | 'numeric' | 'iso';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const seasons = new Map([
  ['21', 'spring'],
  ['22', 'summer'],
  ['23', 'autumn'],
  ['24', 'winter'],
]);

/** The parts of an EDTF date as they are written; `month` may be a season (21 to 24). */
interface DateParts {
  /** As it stands in EDTF: `-0043` for 44 BCE. */
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/**
 * An EDTF expression in words. It is written as exactly as it is known, and never more exactly.
 *
 *     formatEdtf('1930-03-02', 'day-month')             // '2 March 1930'
 *     formatEdtf('1929-11-10/1929-11-17', 'day-month')  // '10–17 November 1929'
 *     formatEdtf('1932/1933', 'iso')                    // '1932–33'
 *     formatEdtf('1930~', 'numeric')                    // 'c. 1930'
 *     formatEdtf('-0043-03-15')                         // '15 March 44 BCE'
 *     formatEdtf('-0026/0014')                          // '27 BCE – 14 CE'
 */
export function formatEdtf(edtf: string, style: DateStyle = 'day-month'): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return formatDate(from, style);
  if (from === '..') return `until ${formatDate(to, style)}`;
  if (to === '..') return `from ${formatDate(from, style)}`;
  return formatRange(from, to, style);
}

function formatRange(from: string, to: string, style: DateStyle): string {
  const first = dateParts(from);
  const last = dateParts(to);
  const approximate = /[~?%]/.test(from + to);
  if (first && last && !approximate) {
    if (first.month === undefined && last.month === undefined) {
      if (isBefore(last)) return `${1 - Number(first.year)}–${writeYear(last)}`;
      if (isBefore(first)) return `${writeYear(first)} – ${Number(last.year)} CE`;
      const sameCentury = first.year.slice(0, 2) === last.year.slice(0, 2) && first.year < last.year;
      const short = sameCentury && Number(first.year) >= 1000;
      return `${Number(first.year)}–${short ? last.year.slice(2) : writeYear(last)}`;
    }
    const sameMonth = first.year === last.year && first.month === last.month;
    if (sameMonth && first.day !== undefined && last.day !== undefined) {
      const days = `${Number(first.day)}–${Number(last.day)}`;
      if (style === 'day-month') return `${days} ${month(first.month)} ${first.year}`;
      if (style === 'month-day') return `${month(first.month)} ${days}, ${first.year}`;
    }
    const inWords = style === 'day-month' || style === 'month-day';
    if (inWords && first.year === last.year && !seasons.has(first.month ?? '') && first.month !== undefined) {
      const day = first.day === undefined ? [] : [String(Number(first.day))];
      const name = month(first.month);
      const head = (style === 'day-month' ? [...day, name] : [name, ...day]).join(' ');
      return `${head}${first.day === undefined ? '–' : ' – '}${formatDate(to, style)}`;
    }
  }
  return `${formatDate(from, style)} – ${formatDate(to, style)}`;
}

function formatDate(edtf: string, style: DateStyle): string {
  const approximate = /[~?%]$/.test(edtf);
  const plain = approximate ? edtf.slice(0, -1) : edtf;
  const about = approximate ? 'c. ' : '';
  if (/^\d{3}X$/.test(plain)) return `${about}${plain.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(plain)) return `${about}${plain.slice(0, 2)}00s`;
  const parts = dateParts(plain);
  return about + (parts ? writeDate(parts, style) : plain);
}

/** Whether a year lies before the first one of our era: year 0 of EDTF is 1 BCE. */
const isBefore = ({ year }: DateParts): boolean => Number(year) <= 0;

/** `1932`, `44 BCE`, `14 CE`: a small number alone is not seen to be a year. */
function writeYear(date: DateParts): string {
  const year = Number(date.year);
  if (isBefore(date)) return `${1 - year} BCE`;
  return year < 100 ? `${year} CE` : String(year);
}

function writeDate(date: DateParts, style: DateStyle): string {
  const { month: number, day } = date;
  const year = writeYear(date);
  if (number === undefined) return year;
  const season = seasons.get(number);
  if (season !== undefined) return `${season} ${year}`;
  if (style === 'iso') return [date.year, number, ...(day === undefined ? [] : [day])].join('-');
  if (day === undefined) return `${month(number)} ${year}`;
  if (style === 'day-month') return `${Number(day)} ${month(number)} ${year}`;
  if (style === 'month-day') return `${month(number)} ${Number(day)}, ${year}`;
  return `${Number(day)}.${Number(number)}.${year}`;
}

function dateParts(date: string): DateParts | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  return match?.[1] === undefined ? undefined : { year: match[1], month: match[2], day: match[3] };
}

function month(number: string | undefined): string {
  return monthNames[Number(number) - 1] ?? '';
}

const names = monthNames.join('|');
const traces: readonly (readonly [DateStyle, RegExp])[] = [
  ['day-month', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${names})\\b`, 'gi')],
  ['month-day', new RegExp(`\\b(?:${names}) \\d{1,2}(?:st|nd|rd|th)?\\b`, 'gi')],
  ['numeric', /\b\d{1,2}\.\d{1,2}\.\d{4}\b/g],
  ['iso', /\b\d{4}-\d{2}-\d{2}\b/g],
];

/** How many dates of each style stand in `text`. */
export function countDateStyles(text: string): ReadonlyMap<DateStyle, number> {
  return new Map(traces.map(([style, pattern]) => [style, Array.from(text.matchAll(pattern)).length]));
}

/**
 * The style in which most of the dates in some texts are written, of which `counted` are the {@link countDateStyles}; day,
 * month, year where there are none. A date at the very end of `unfinished`, which is being typed, does not count.
 */
export function detectDateStyle(
  counted: Iterable<ReadonlyMap<DateStyle, number>>,
  unfinished = '',
): DateStyle {
  const counts = new Map<DateStyle, number>();
  for (const [style, pattern] of traces) {
    const last = Array.from(unfinished.matchAll(pattern)).at(-1);
    const isTyped = last !== undefined && last.index + last[0].length === unfinished.length;
    counts.set(style, isTyped ? -1 : 0);
  }
  for (const one of counted) {
    for (const [style, count] of one) counts.set(style, (counts.get(style) ?? 0) + count);
  }
  let best: DateStyle = 'day-month';
  for (const [style, count] of counts) if (count > Math.max(counts.get(best) ?? 0, 0)) best = style;
  return best;
}
