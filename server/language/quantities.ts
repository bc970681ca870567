/** Quantities: numbers with their unit, hedge and written precision, found in tokens and turned into intervals. */
import type { DateMention } from './dates.ts';
import { hedgeBefore, hedgeBehind, hedgedInterval, type Hedge } from './hedges.ts';
import type { Interval } from './interval.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import { holds, type Token, type TokenRange } from './tokens.ts';
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
  /** One half of "from 4.4 to 14.2 million": which end, and the index of the other half in the result. */
  readonly pair?: { readonly end: 'from' | 'to'; readonly other: number };
}

/** A number with its unit, before its neighbours and its hedge are looked at. */
interface Reading extends TokenRange {
  /** The index of the first token behind the number, where its unit may begin. */
  readonly numberTo: number;
  /** How many dates stand before it. */
  readonly datesBefore: number;
  readonly numeral: Numeral;
  readonly unit: WrittenUnit;
}

/**
 * All quantities in `tokens`, ascending; `dates` are left out, as are numbers that name something (`p. 12`, `Article
 * 107`, `2nd`, `25,000ers`). Linear in the number of tokens.
 */
export function findQuantities(tokens: readonly Token[], dates: readonly DateMention[]): readonly Quantity[] {
  const readings = readAll(tokens, dates);
  const changes = tokens.some((token) => CHANGE.test(token.lower));
  const found: Quantity[] = [];
  let chain = -1;
  for (let index = 0; index < readings.length; index += 1) {
    const first = readings[index];
    const second = readings[index + 1];
    if (first === undefined) continue;
    const third = readings[index + 2];
    // A chain of arrows has a value for each of its years, not two ends.
    const chained = second !== undefined && third !== undefined && isArrow(tokens, second, third);
    const joined =
      second === undefined || (chained && isArrow(tokens, first, second)) || index === chain
        ? undefined
        : joining(tokens, dates, first, second, changes);
    if (chained) chain = index + 1;
    if (second === undefined || joined === undefined) {
      found.push(quantity(tokens, first));
      continue;
    }
    const shared = shareUnit(first, second);
    if (joined === 'range') found.push(rangeOf(tokens, shared, second));
    else {
      const at = found.length;
      found.push({ ...quantity(tokens, shared), pair: { end: 'from', other: at + 1 } });
      found.push({ ...quantity(tokens, second), pair: { end: 'to', other: at } });
    }
    index += 1;
  }
  return found;
}

const CHANGE =
  /^(?:rose|rise|risen|rising|grew|grow|grown|growing|fell|fall|fallen|falling|dropped|drop|dropping|increased?|increasing|increases|decreased?|declined?|declining|jumped|jumping|shot|soared|climbed|climbing|plunged|plummeted|shrank|shrunk|shrinking|went|going|up|down|raised|reduced|slumped|collapsed)$/;

function readAll(tokens: readonly Token[], dates: readonly DateMention[]): readonly Reading[] {
  const readings: Reading[] = [];
  let nextDate = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    while (dates[nextDate] !== undefined && (dates[nextDate]?.to ?? 0) <= index) nextDate += 1;
    const date = dates[nextDate];
    if (date !== undefined && date.from <= index) {
      index = date.to - 1;
      continue;
    }
    const numeral = readNumeral(tokens, index);
    if (numeral === undefined) continue;
    // A number may not run into a date: "up 18, 1930" is not 181,930.
    const limit = date?.from ?? tokens.length;
    const to = Math.min(numeral.next, limit);
    if (to === numeral.next && !isName(tokens, index, to)) {
      const behind = numeral.proportion ? { unit: PROPORTION, next: to } : readUnit(tokens, to);
      const money = CURRENCY.test(tokens[index - 1]?.text ?? '');
      const unit: WrittenUnit = money ? { dimension: 'money', factor: 1 } : behind.unit;
      readings.push({
        from: index,
        to: Math.min(behind.next, limit),
        numberTo: to,
        datesBefore: nextDate,
        numeral,
        unit,
      });
    }
    index = Math.max(index, to - 1);
  }
  return readings;
}

const PROPORTION: WrittenUnit = { dimension: 'share', factor: 1 };

const LABEL =
  /^(?:pp?|page|pages|no|nos|number|№|#|vol|volume|table|figure|fig|chapter|ch|part|article|order|source|question|q|section|step|point|document|directive|line|room|option|level|grade|paper|unit|lesson|week|day|top|ao)$/;

/** Numbers that name: a page, an article, an ordinal, `25,000ers`, `65/sh`, `3:30`, a dotted list mark at the start. */
function isName(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[from - 1];
  const label = last?.text === '.' && last.joined ? tokens[from - 2] : last;
  if (label?.kind === 'word' && LABEL.test(label.lower)) return true;
  if (
    last !== undefined &&
    tokens[from]?.joined === true &&
    (last.kind === 'word' || /^[#@/\\_:§]$/.test(last.text))
  ) {
    return true;
  }
  const behind = tokens[to];
  if (behind?.joined !== true) return false;
  // "twenty-five-thousanders", "25,000-strong"; "10-year" is a duration.
  if (behind.text === '-' && tokens[to + 1]?.kind === 'word' && tokens[to + 1]?.joined === true) {
    return readUnit(tokens, to).next === to && tokens[to + 1]?.lower !== 'ish';
  }
  if (behind.text === '/' && tokens[to + 1]?.joined === true) return true;
  if (behind.text === ':' && tokens[to + 1]?.joined === true && tokens[to + 1]?.kind === 'digits')
    return true;
  if (behind.kind !== 'word') return false;
  return readUnit(tokens, to).next === to && behind.lower !== 'ish';
}

/** How two neighbouring numbers belong together: bounds of one value, or the ends of a change. */
function joining(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  first: Reading,
  second: Reading,
  changes: boolean,
): 'range' | 'pair' | undefined {
  const between = dates.slice(first.datesBefore, second.datesBefore);
  const joiner = undated(tokens, between, first.to, second.from);
  const shared = shareUnit(first, second);
  if (!sameUnit(shared.unit, second.unit)) return undefined;
  if (ARROW.test(joiner)) return 'pair';
  const rises = shared.numeral.value < second.numeral.value;
  const before = tokens[first.from - 1]?.lower ?? '';
  const hedged = hedgeBefore(tokens, first.from);
  const opener = tokens[hedged.from - 1]?.lower ?? before;
  // "to nearly 60 million": a hedge may stand between.
  const closer = hedgeBefore(tokens, second.from).from;
  const bare = undated(tokens, between, first.to, closer);
  // "26 million in 1926 to 56 million": with its date in between only an outspoken change is a pair.
  if (between.length > 0 && !(bare === 'to' && (opener === 'from' || before === 'from'))) return undefined;
  if (bare === 'to') {
    if (opener === 'from' || before === 'from' || changes || !rises) return 'pair';
    return joiner === 'to' ? 'range' : undefined;
  }
  if (joiner === 'and' && opener === 'between') return rises ? 'range' : undefined;
  if (joiner === 'or' && rises && first.unit.dimension === 'none') return 'range';
  if (!/^[-–—]$/.test(joiner)) return undefined;
  if (!rises) return first.unit.dimension === 'none' && first.numeral.magnitude === 1 ? undefined : 'pair';
  return first.unit.dimension === 'none' ? 'range' : undefined;
}

const ARROW = /^(?:[-–=]+>|→|⇒|>)$/;

function isArrow(tokens: readonly Token[], first: Reading, second: Reading): boolean {
  const between = tokens.slice(first.to, second.from).map((token) => token.text);
  return ARROW.test(between.join(''));
}

/** What stands between two numbers, the dates there with their prepositions and brackets left out. */
function undated(tokens: readonly Token[], dates: readonly DateMention[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .filter((token, offset) => {
      if (dates.some((date) => holds(date, from + offset))) return false;
      return dates.length === 0 || !/^(?:in|by|on|at|[(),])$/.test(token.lower);
    })
    .map((token) => token.lower)
    .join('');
}

/** "4.4 to 14.2 million tonnes": the first number takes the magnitude and the unit that only the second one has. */
function shareUnit(first: Reading, second: Reading): Reading {
  const unit = first.unit.dimension === 'none' ? second.unit : first.unit;
  const { numeral } = first;
  const magnitude = second.numeral.magnitude;
  const bare =
    numeral.magnitude === 1 && first.unit.dimension === 'none' && magnitude > 1 && numeral.value < 1000;
  if (!bare) return { ...first, unit };
  return {
    ...first,
    unit,
    numeral: { ...numeral, value: numeral.value * magnitude, step: numeral.step * magnitude, magnitude },
  };
}

function sameUnit(a: WrittenUnit, b: WrittenUnit): boolean {
  return a.dimension === b.dimension || a.dimension === 'none' || b.dimension === 'none';
}

function quantity(tokens: readonly Token[], reading: Reading): Quantity {
  const { numeral, from, to } = reading;
  const hedge = hedgeBehind(tokens, to) ?? hedgeBefore(tokens, from).hedge;
  return {
    ...place(tokens, from, to, reading.numberTo),
    value: numeral.value,
    step: numeral.step,
    magnitude: numeral.magnitude,
    hedge,
    interval: hedgedInterval(numeral.value, numeral.step, hedge),
    unit: reading.unit,
    digits: numeral.digits,
    range: false,
  };
}

function rangeOf(tokens: readonly Token[], first: Reading, second: Reading): Quantity {
  const low = first.numeral;
  const high = second.numeral;
  return {
    ...place(tokens, first.from, second.to, second.numberTo),
    value: (low.value + high.value) / 2,
    step: Math.max(low.step, high.step),
    magnitude: high.magnitude,
    hedge: hedgeBefore(tokens, first.from).hedge,
    interval: { low: low.value - low.step / 2, high: high.value + high.step / 2 },
    unit: second.unit.dimension === 'none' ? first.unit : second.unit,
    digits: low.digits && high.digits,
    range: true,
  };
}

function place(
  tokens: readonly Token[],
  from: number,
  to: number,
  numberTo: number,
): Pick<Quantity, 'start' | 'end' | 'numberEnd' | 'from' | 'to'> {
  const start = tokens[from]?.start ?? 0;
  return {
    start,
    end: tokens[to - 1]?.end ?? start,
    numberEnd: tokens[numberTo - 1]?.end ?? start,
    from,
    to,
  };
}

const HINTING: ReadonlySet<WrittenUnit['dimension']> = new Set(['share', 'mass', 'area'] as const);

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
    const word =
      /^(?:millions?|mill?|mln|mn)$/.test(token.lower) || massed || (opened && token.lower === 'm');
    if (word) magnitude = 1e6;
    else if (/^thousands?$/.test(token.lower) || (opened && token.lower === 'k')) magnitude = 1e3;
    else if (unit.dimension === 'none' && !/^(?:years?|days?|months?|t|fold|times)$/.test(token.lower)) {
      const read = readUnit(tokens, index).unit;
      if (HINTING.has(read.dimension)) unit = read;
    }
  }
  return { magnitude, unit };
}
