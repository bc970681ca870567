/** Quantities: numbers with their unit, hedge and written precision, found in tokens and turned into intervals. */
import { isAge } from './age.ts';
import type { DateMention } from './dates.ts';
import { fallsAtHyphen } from './digits.ts';
import { wordClass } from './functionWords.ts';
import { hedgeBefore, hedgeBehind, hedgedInterval, hedgeInside, type Hedge } from './hedges.ts';
import type { Interval } from './interval.ts';
import { isLinked, joint, shareAlong, shareUnit, type Reading } from './joining.ts';
import { readNaming, type Naming } from './naming.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import { readSlashList } from './slashList.ts';
import type { Token, TokenRange } from './tokens.ts';
import { CURRENCY, NO_UNIT, readUnit, type WrittenUnit } from './units.ts';

/** A quantity in a text; offsets count as the tokens' do. Its tokens are number and unit, the hedge excluded. */
export interface Quantity extends TokenRange {
  /** The number with magnitude and unit, without its hedge: `73. 3 million tonnes`. */
  readonly start: number;
  readonly end: number;
  /** The number alone, without the unit: what a fix replaces. */
  readonly numberEnd: number;
  /** The value as written, magnitude applied; the middle of a range. Proportions are in percent. */
  readonly value: number;
  /** The last written place. */
  readonly step: number;
  /** 1e6 for millions… 1 where none is written. */
  readonly magnitude: number;
  readonly hedge: Hedge;
  /** What the words allow: precision and hedge applied, in the written unit. */
  readonly interval: Interval;
  readonly unit: WrittenUnit;
  readonly digits: boolean;
  /** Two numbers that bound one value: `5–10 million`. */
  readonly range: boolean;
  /** One half of "from 4.4 to 14.2 million". */
  readonly pair?: Pair | undefined;
}

/** Which end of a change a quantity is, and the index of the other one among the quantities of the text. */
export interface Pair {
  readonly end: 'from' | 'to';
  readonly other: number;
}

/**
 * All quantities in `tokens`, ascending; `dates` are left out, as are numbers that name something (`p. 12`, `Article
 * 107`, `2nd`, `25,000ers`). Linear in the number of tokens.
 */
export function findQuantities(tokens: readonly Token[], dates: readonly DateMention[]): readonly Quantity[] {
  const readings = shareAlong(tokens, dates, readAll(tokens, dates));
  const found: Quantity[] = [];
  const linked = readings.map((first, index) => {
    const second = readings[index + 1];
    return second !== undefined && isLinked(tokens, dates, first, second);
  });
  for (let index = 0; index < readings.length; index += 1) {
    const [first, second] = readings.slice(index, index + 2);
    if (first === undefined) continue;
    // A chain of arrows has a value for each of its years, not two ends.
    const chained = linked[index - 1] === true || (linked[index] === true && linked[index + 1] === true);
    const joined = second === undefined || chained ? undefined : joint(tokens, dates, first, second);
    if (second === undefined || joined === undefined) {
      found.push(quantity(tokens, first));
      continue;
    }
    const shared = shareUnit(first, second);
    if (joined === 'range') found.push(rangeOf(tokens, shared, second));
    else {
      const at = found.length;
      const ends = joined === 'pair' ? (['from', 'to'] as const) : (['to', 'from'] as const);
      found.push(quantity(tokens, shared, { end: ends[0], other: at + 1 }));
      found.push(quantity(tokens, second, { end: ends[1], other: at }));
    }
    index += 1;
  }
  return found;
}

function readAll(tokens: readonly Token[], dates: readonly DateMention[]): readonly Reading[] {
  const readings: Reading[] = [];
  const hyphened = tokens.some((_, index) => fallsAtHyphen(tokens, index));
  const slashed = tokens.some(({ text }) => text === '/');
  let nextDate = 0;
  let named: Naming | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    while (dates[nextDate] !== undefined && (dates[nextDate]?.to ?? 0) <= index) nextDate += 1;
    const date = dates[nextDate];
    if (date !== undefined && date.from <= index) {
      index = date.to - 1;
      continue;
    }
    // A number may not run into a date: "up 18, 1930" is not 181,930.
    const limit = date?.from ?? tokens.length;
    const list = slashed ? readSlashList(tokens, index, dates.length) : undefined;
    const numerals = list ?? [{ from: index, numeral: readNumeral(tokens, index, { hyphened }) }];
    for (const { from, numeral } of numerals) {
      if (numeral === undefined) break;
      if (numeral.next <= limit) {
        const reading = withUnit(tokens, from, numeral, limit, nextDate);
        const measured = numeral.magnitude > 1 || reading.unit.dimension !== 'none';
        const candidate = { from, to: numeral.next, measured };
        named = list === undefined ? readNaming(tokens, candidate, named, dates[nextDate - 1]) : undefined;
        if (named === undefined) readings.push(reading);
        index = Math.max(index, reading.wholeTo - 1);
      }
      index = Math.max(index, Math.min(numeral.next, limit) - 1);
    }
  }
  return readings;
}

const PROPORTION: WrittenUnit = { dimension: 'share', factor: 1 };
const MONEY: WrittenUnit = { dimension: 'money', factor: 1 };
const AGE: WrittenUnit = { dimension: 'age', factor: 1 };

/** A number with its unit, which ends before token `limit`. */
function withUnit(
  tokens: readonly Token[],
  from: number,
  numeral: Numeral,
  limit: number,
  datesBefore: number,
): Reading {
  const numberTo = numeral.next;
  // "60+%", "60-odd per cent"
  const inside = hedgeInside(tokens, numberTo);
  const measured = inside !== undefined && readUnit(tokens, inside.next).unit.dimension !== 'none';
  const at = measured ? inside.next : numberTo;
  const read = numeral.proportion ? { unit: PROPORTION, next: numberTo } : readUnit(tokens, at);
  const counted = CURRENCY.test(tokens[from - 1]?.text ?? '') ? MONEY : read.unit;
  const years = read.unit === NO_UNIT ? numeral.magnitude === 1 : read.unit.dimension === 'duration';
  const unit = years && isAge(tokens, from, numberTo) ? AGE : counted;
  const wholeTo = Math.min(read.unit === NO_UNIT && read.next === at ? numberTo : read.next, limit);
  const hedged = measured ? { ...numeral, hedge: inside.hedge } : numeral;
  return { from, to: numeral.noun ?? wholeTo, numberTo, wholeTo, datesBefore, numeral: hedged, unit };
}

/** All quantities have one shape, because all judging reads them. */
function quantity(tokens: readonly Token[], reading: Reading, pair?: Pair): Quantity {
  const { numeral, from, to, numberTo, wholeTo } = reading;
  const hedge = numeral.hedge ?? hedgeBehind(tokens, wholeTo) ?? hedgeBefore(tokens, from).hedge;
  return {
    from,
    to,
    start: tokens[from]?.start ?? 0,
    end: tokens[wholeTo - 1]?.end ?? 0,
    numberEnd: tokens[numberTo - 1]?.end ?? 0,
    value: numeral.value,
    step: numeral.step,
    magnitude: numeral.magnitude,
    hedge,
    interval: hedgedInterval(numeral.value, numeral.step, hedge),
    unit: reading.unit,
    digits: numeral.digits,
    range: false,
    pair,
  };
}

function rangeOf(tokens: readonly Token[], first: Reading, second: Reading): Quantity {
  const low = first.numeral;
  const high = second.numeral;
  const { from, start } = quantity(tokens, first);
  const end = quantity(tokens, second);
  const hedge = hedgeBehind(tokens, second.wholeTo) ?? hedgeBefore(tokens, from).hedge;
  return {
    ...end,
    from,
    start,
    value: (low.value + high.value) / 2,
    step: Math.max(low.step, high.step),
    hedge,
    interval: {
      low: hedgedInterval(low.value, low.step, hedge).low,
      high: hedgedInterval(high.value, high.step, hedge).high,
    },
    unit: second.unit.dimension === 'none' ? first.unit : second.unit,
    digits: low.digits && high.digits,
    range: true,
  };
}

const HINTING: ReadonlySet<WrittenUnit['dimension']> = new Set(['share', 'mass', 'area'] as const);

const MILLIONS = wordClass('mil mill million millions mln mn');
const THOUSANDS = wordClass('thou thous thousand thousands');

/** What a heading or a table header says of the numbers under it: `Harvest (m. tonnes)`, `% of households`, `Cattle (m)`. */
export function unitHint(tokens: readonly Token[]): {
  readonly magnitude: number;
  readonly unit: WrittenUnit;
} {
  let magnitude = 1;
  let unit = NO_UNIT;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const opened = tokens[index - 1]?.text === '(';
    const behind = tokens[index + 1]?.text === '.' ? index + 2 : index + 1;
    const massed = token.lower === 'm' && readUnit(tokens, behind).unit.dimension === 'mass';
    const word = MILLIONS.has(token.lower) || massed || (opened && token.lower === 'm');
    // A lone letter is a unit only in brackets or by itself: "Grain (t)", "t".
    const initial = token.lower === 't' && !opened && tokens.length > 1;
    const noughts = token.text === '000' && (opened || tokens[index - 1]?.kind === 'sign');
    if (word) magnitude = 1e6;
    else if (THOUSANDS.has(token.lower) || noughts || (opened && token.lower === 'k')) magnitude = 1e3;
    else if (!initial && unit.dimension === 'none') {
      const read = readUnit(tokens, index).unit;
      if (HINTING.has(read.dimension)) unit = read;
    }
  }
  return { magnitude, unit };
}
