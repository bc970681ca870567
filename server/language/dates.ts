/** Dates and periods as writers put them, found in tokens and turned into {@link Period}s. */
import { readBareYears } from './bareYears.ts';
import { readDayMonth, readMonths, readNumeric } from './calendarDates.ts';
import { CENTURIES, DECADES, MONTHS, PART_OPENERS, type YearPart } from './dateWords.ts';
import { readCentury, readShortDecade } from './decades.ts';
import { readEra } from './eras.ts';
import { CARDINALS } from './numberWords.ts';
import type { Period } from './period.ts';
import { readRelativeDate, RELATIVE_OPENERS } from './relativeDates.ts';
import { withShortYears } from './shortYears.ts';
import type { Token, TokenRange } from './tokens.ts';
import { readPartBehindYear, readYearPart } from './yearParts.ts';
import { readShortYears, readSpelledYear, readYears } from './years.ts';

/** A date in a text. Offsets count as the tokens' do. */
export interface DateMention extends TokenRange {
  readonly start: number;
  readonly end: number;
  /** How the date is given. A `month` has no year of its own; a `season` and a `relative` one lean on a date before. */
  readonly kind: 'absolute' | 'month' | 'season' | 'relative';
  /** For `absolute`: what it covers. */
  readonly period?: Period | undefined;
  /** For `month`: the month, and the day where one is given ("2 March"); for a `turn`: the month; for `relative`: "the 31st". */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** For `season`: "that autumn", "the end of the year"; for `relative`: "the end of the following year", or a `turn`. */
  readonly part?: YearPart | undefined;
  /** For `relative`: how long after (before: negative) the date before it; whole years, or months. */
  readonly years?: number | undefined;
  readonly months?: number | undefined;
  /** … and days, where it is given in days or weeks. */
  readonly days?: number | undefined;
  /** For `relative`: the next (1) or the last (-1) one of its kind: "the following spring", "the previous March". */
  readonly turn?: number | undefined;
  /** For `relative`: "over the same five years", how many months the stretch of time before it has to have; 0 for any. */
  readonly same?: number | undefined;
  /** For `relative`: a time that is told by no year at all, "on the eve of the war"; it stays undated. */
  readonly era?: true | undefined;
  /** "within five years": all the time from the date before it on, up to that. */
  readonly within?: true | undefined;
  /** How exactly the date is given; a century counts as a decade. */
  readonly precision: 'day' | 'month' | 'part' | 'year' | 'interval' | 'decade';
}

/** A date read from tokens; `next` is the index of the first token behind it. */
export type Reading = Omit<DateMention, 'start' | 'end' | 'from' | 'to'> & { readonly next: number };

/** A way of writing dates: reads the one that begins at token `index`, given the `last` one before it. */
type Form = (tokens: readonly Token[], index: number, last: DateMention | undefined) => Reading | undefined;

/** The ways of writing a date that begins with digits, each tried in turn: the longer ones come first. */
const WITH_DIGITS: readonly Form[] = [
  readNumeric, // 1930-03-02
  readDayMonth, // 2 March 1930
  readEra, // 44 BC
  readCentury, // 19th century
  readPartBehindYear, // 1930 Q1
  readYears, // 1932-33
  readShortDecade, // 30s
  readShortYears, // 31 behind 1930
  readBareYears, // famine of 32-33
  readRelativeDate, // 5 years later
];

/** … with an apostrophe, … */
const WITH_APOSTROPHE: readonly Form[] = [
  readPartBehindYear, // '30 (July)
  readYears, // '32
  readShortDecade, // '30s
];

/** … and with a word, each with the words it can begin with. */
const WITH_WORD: readonly (readonly [form: Form, openers: Iterable<string>])[] = [
  [readMonths, MONTHS.keys()], // March 1930
  [readYearPart, PART_OPENERS], // spring of 1930
  [readRelativeDate, RELATIVE_OPENERS], // that autumn
  [readShortDecade, [...DECADES.keys(), ...CARDINALS.keys()]], // thirties, nineteen-thirties
  [readSpelledYear, CARDINALS.keys()], // nineteen thirty-two
  [readCentury, CENTURIES.keys()], // nineteenth century, fifth century BC
  [readEra, ['a', 'ad', 'b', 'bc', 'bce', 'c', 'ce']], // AD 988
];

/** The ways of writing dates by their first word: most words of a text begin none. */
const FORMS = new Map<string, Form[]>();
for (const mark of ["'", '’', '‘', '`']) FORMS.set(mark, [...WITH_APOSTROPHE]);
for (const [form, openers] of WITH_WORD) {
  for (const word of openers) {
    const forms = FORMS.get(word);
    if (forms === undefined) FORMS.set(word, [form]);
    else forms.push(form);
  }
}

/**
 * All dates in `tokens`, ascending, none overlapping. Linear in the number of tokens.
 *
 * `2 March 1930` · `March '30` · `30 Jan. 1930` · `7th August 1932` · `1932-33` · `the late 1930s` · `Jan and Feb 1930` ·
 * `five years later`. A month or a season without a year and a relative date are found, but only their context can date
 * them: see dateFrom.ts.
 */
export function findDates(tokens: readonly Token[]): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const reading = readDate(tokens, index, found.at(-1));
    if (reading === undefined) continue;
    const first = tokens[index];
    const last = tokens[reading.next - 1];
    if (first === undefined || last === undefined) continue;
    found.push(mentionOf(reading, first.start, last.end, index));
    index = reading.next - 1;
  }
  return withShortYears(tokens, found);
}

/** All dates have one shape, whatever is told of them: dating reads them again and again. */
function mentionOf(reading: Reading, start: number, end: number, from: number): DateMention {
  const { kind, precision, period, month, day, part, years, months, days, turn, same, era, within } = reading;
  return {
    start,
    end,
    from,
    to: reading.next,
    kind,
    precision,
    period,
    month,
    day,
    part,
    years,
    months,
    days,
    turn,
    same,
    era,
    within,
  };
}

function readDate(
  tokens: readonly Token[],
  index: number,
  last: DateMention | undefined,
): Reading | undefined {
  const token = tokens[index];
  const forms = token?.kind === 'digits' ? WITH_DIGITS : FORMS.get(token?.lower ?? '');
  for (const read of forms ?? []) {
    const reading = read(tokens, index, last);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
