/** Years as writers put them: `1932`, `'32`, `1932-33`, "nineteen thirty-two"; those with an era are in eras.ts. */
import type { DateMention, Reading } from './dates.ts';
import { decadeBehind } from './decades.ts';
import { eraYearAt } from './eras.ts';
import { PHRASE_ENDS } from './functionWords.ts';
import { hedgeBefore } from './hedges.ts';
import { labelBefore, namesNoYear } from './labels.ts';
import { CARDINALS, MAGNITUDES } from './numberWords.ts';
import { span, yearPeriod } from './period.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/** A year and the index of the first token behind it. */
export interface Year {
  readonly number: number;
  readonly next: number;
}

const DASH = /^[-–—]$/;

/** `1932`, `'32`, `1932-33`, `1929–1933`, `1928 to 1932`, `1930s`, `1927/28–1932/33`. */
export function readYears(tokens: readonly Token[], index: number): Reading | undefined {
  const year = yearAt(tokens, index);
  if (year === undefined) return undefined;
  const decade = decadeBehind(tokens, year);
  if (decade !== undefined) return decade;
  const tail = readTail(tokens, year) ?? readSecondYear(tokens, index, year);
  if (tail === undefined) return wholeYear(year);
  const further = tail.number === year.number + 1 && DASH.test(tokens[tail.next]?.text ?? '');
  const second = further ? readYears(tokens, tail.next + 1) : undefined;
  const from = yearPeriod(year.number);
  if (second?.precision === 'interval' && second.period !== undefined && second.period.first > from.last) {
    return { ...second, period: span(from, second.period) };
  }
  return {
    kind: 'absolute',
    period: span(from, yearPeriod(tail.number)),
    precision: 'interval',
    next: tail.next,
  };
}

/** `31` in `1930/31/32`, "1930, 31 and 32", `32-33` behind a full year: short years that lean on the date before. */
export function readShortYears(
  tokens: readonly Token[],
  index: number,
  last: DateMention | undefined,
): Reading | undefined {
  const year = bareYearAt(tokens, index, last);
  if (year === undefined || last === undefined) return undefined;
  const tail = readTail(tokens, year);
  if (tail?.number === year.number + 1 && isOver(tokens, tail.next)) {
    return {
      kind: 'absolute',
      period: span(yearPeriod(year.number), yearPeriod(tail.number)),
      precision: 'interval',
      next: tail.next,
    };
  }
  if (last.to !== index - 1 || last.precision !== 'year') return undefined;
  const before = tokens[index - 1];
  if (before?.text === '/' && before.joined && tokens[index]?.joined === true) return wholeYear(year);
  if (!LISTING.test(before?.lower ?? '')) return undefined;
  // The last one of a list leans on one before it, the others on the one behind them.
  const isLast = tokens[last.from]?.text.length === 2 && isOver(tokens, year.next);
  const behind = LISTING.test(tokens[year.next]?.lower ?? '')
    ? bareYearAt(tokens, year.next + 1, last)
    : undefined;
  const goesOn = behind !== undefined && behind.number > year.number && isOver(tokens, behind.next);
  return isLast || goesOn ? wholeYear(year) : undefined;
}

const LISTING = /^(?:,|and|&|\/)$/;

/** How many years behind the one it leans on a year of two digits may be. */
const NEAR = 20;

/** Two bare digits as a year of the same century, shortly behind the date they lean on. */
function bareYearAt(
  tokens: readonly Token[],
  index: number,
  last: DateMention | undefined,
): Year | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length !== 2 || labelBefore(tokens, index) !== undefined)
    return undefined;
  const base =
    last?.kind === 'absolute' ? Number(/\d{4}/.exec(last.period?.edtf.split('/').at(-1) ?? '')?.[0]) : NaN;
  const number = base - (base % 100) + Number(token.text);
  return number > base && number <= base + NEAR ? { number, next: index + 1 } : undefined;
}

/** Whether nothing is counted here: a sign, a word of a closed class, or the end. */
export function isOver(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  if (isMeasured(tokens, index) || isPointed(tokens, index)) return false;
  return token.kind === 'sign' ? !/^[-–—+/]$/.test(token.text) : PHRASE_ENDS.has(token.lower);
}

const wholeYear = ({ number, next }: Year): Reading => ({
  kind: 'absolute',
  period: yearPeriod(number),
  precision: 'year',
  next,
});

/** `between 1928 and 1933`, `1928 to 1933`, "from 1928 until '33". */
function readSecondYear(tokens: readonly Token[], index: number, year: Year): Year | undefined {
  const closer = tokens[year.next]?.lower ?? '';
  const between = closer === 'and' && tokens[index - 1]?.lower === 'between';
  const second =
    between || /^(?:to|until|till|through)$/.test(closer) ? yearAt(tokens, year.next + 1) : undefined;
  return second !== undefined && second.number > year.number ? second : undefined;
}

/** The second year of a pair: `-33`, `–1933`, `/33`, `-3` behind 1932, `/'33`. */
function readTail(tokens: readonly Token[], { number: from, next: at }: Year): Year | undefined {
  const joiner = tokens[at];
  if (joiner === undefined || !/^[-–—/]$/.test(joiner.text)) return undefined;
  const short = shortYearAt(tokens, at + 1);
  if (short !== undefined) return short.number > from ? short : undefined;
  const token = tokens[at + 1];
  if (token?.kind !== 'digits') return undefined;
  const tight = joiner.joined && token.joined;
  const length = token.text.length;
  // "1930/31/32" and "1928 / 1931 / 1936" are lists, "1932/1933" is a span.
  const listed =
    tokens[at - 2]?.text === '/' || (tokens[at + 2]?.text === '/' && tokens[at + 3]?.kind === 'digits');
  if (joiner.text === '/' && (!tight || listed)) return undefined;
  if (length === 4) {
    const year = yearAt(tokens, at + 1);
    return year !== undefined && year.number > from && year.number - from <= 120 ? year : undefined;
  }
  // A tail of one or two digits belongs to the year only where nothing stands between: "1928 – 73" is a figure.
  if (!tight || length > 2 || isMeasured(tokens, at + 2) || isPointed(tokens, at + 2)) return undefined;
  const base = length === 2 ? 100 : 10;
  const number = from - (from % base) + Number(token.text);
  return number > from ? { number, next: at + 2 } : undefined;
}

/** A year of four digits that nothing marks as a figure, a short one with its apostrophe, or one with its era. */
export function yearAt(tokens: readonly Token[], at: number): Year | undefined {
  const token = tokens[at];
  if (token?.kind === 'sign') return shortYearAt(tokens, at);
  const dated = eraYearAt(tokens, at);
  if (dated !== undefined) return dated;
  if (token?.kind !== 'digits' || token.text.length !== 4) return undefined;
  const number = Number(token.text);
  if (number < 1000 || number > 2100 || namesNoYear(labelBefore(tokens, at))) return undefined;
  const last = tokens[at - 1];
  if (last !== undefined && /^[£$€]$/.test(last.text)) return undefined;
  // The tail of a longer number: "1.1930", "12,1930".
  const tail = last?.joined === true && token.joined && (last.text === '.' || last.text === ',');
  if (tail && tokens[at - 2]?.kind === 'digits') return undefined;
  const measured = isMeasured(tokens, at + 1) && !isDated(tokens, at);
  if (measured || isPointed(tokens, at + 1) || isRoundCount(tokens, at)) return undefined;
  return { number, next: at + 1 };
}

/** "In 1932 people starved", "since 1930 tonnes of it rotted": the year of a sentence whose subject follows at once. */
function isDated(tokens: readonly Token[], at: number): boolean {
  const number = Number(tokens[at]?.text);
  const noun = tokens[at + 1]?.lower ?? '';
  const opened = /^(?:in|since|until|during|before|after)$/.test(tokens[at - 1]?.lower ?? '');
  return (
    opened &&
    number >= 1800 &&
    !tokens[at + 1]?.joined &&
    noun.length > 3 &&
    !MAGNITUDES.has(noun) &&
    noun !== 'percent'
  );
}

/** "over 1500 villages", "some 2000 tractors": a round number with a hedge in front of what it counts. */
function isRoundCount(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at + 1];
  if (tokens[at]?.text.endsWith('00') !== true || noun?.kind !== 'word') return false;
  const counted = noun.lower.endsWith('s') && !PHRASE_ENDS.has(noun.lower);
  return counted && hedgeBefore(tokens, at).hedge !== 'exact';
}

/** `'32`, `’32`; "the '30s" is none. */
function shortYearAt(tokens: readonly Token[], at: number): Year | undefined {
  const mark = tokens[at];
  const digits = tokens[at + 1];
  const behind = tokens[at + 2];
  if (mark === undefined || digits?.kind !== 'digits' || !/^['’‘`]$/.test(mark.text)) return undefined;
  if (digits.text.length !== 2 || !digits.joined || (behind?.joined === true && behind.kind === 'word'))
    return undefined;
  return { number: 1900 + Number(digits.text), next: at + 2 };
}

/** A unit or a magnitude, which makes the number before it a figure: `1500 words`, `1930 million`. */
export function isMeasured(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // "1932 marks a turning point", "1930 points to"
  if (/^(?:marks?|points)$/.test(token.lower)) return false;
  if (token.kind === 'word' && (MAGNITUDES.has(token.lower) || /^(?:people|per)$/.test(token.lower)))
    return true;
  if (token.kind === 'word' && token.text.length === 1 && !token.joined) return false;
  // "the 1930 five-year": a hyphen leads to no unit.
  return token.text !== '-' && readUnit(tokens, at).unit.dimension !== 'none';
}

/** A decimal or a group of thousands follows: `.5`, `,000`. */
export function isPointed(tokens: readonly Token[], at: number): boolean {
  const [point, digits] = tokens.slice(at, at + 2);
  return (
    point?.joined === true &&
    (point.text === '.' || point.text === ',') &&
    digits?.kind === 'digits' &&
    digits.joined
  );
}

/** "nineteen thirty-two"; "nineteen" alone is a number. */
export function readSpelledYear(tokens: readonly Token[], index: number): Reading | undefined {
  const century = CARDINALS.get(tokens[index]?.lower ?? '') ?? 0;
  if (century < 17 || century > 20) return undefined;
  const at = tokens[index + 1]?.text === '-' ? index + 2 : index + 1;
  const tens = CARDINALS.get(tokens[at]?.lower ?? '') ?? 0;
  if (tens < 10 || MAGNITUDES.has(tokens[at + 1]?.lower ?? '')) return undefined;
  const behind = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const ones = tens >= 20 ? (CARDINALS.get(tokens[behind]?.lower ?? '') ?? 0) : 0;
  const more = ones > 0 && ones < 10;
  return wholeYear({ number: century * 100 + tens + (more ? ones : 0), next: more ? behind + 1 : at + 1 });
}
