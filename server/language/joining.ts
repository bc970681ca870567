/** How two neighbouring numbers belong together: bounds of one value, the ends of a change, or neither. */
import type { DateMention } from './dates.ts';
import { CONTRAST } from './functionWords.ts';
import { hedgeBefore } from './hedges.ts';
import type { Numeral } from './numeral.ts';
import { holds, type Token, type TokenRange } from './tokens.ts';
import type { WrittenUnit } from './units.ts';

/** A number with its unit, before its neighbours and its hedge are looked at. */
export interface Reading extends TokenRange {
  /** The index of the first token behind the number, where its unit may begin. */
  readonly numberTo: number;
  /** The index of the first token behind all of it: behind `to` where it goes on behind what it counts, "one farm in four". */
  readonly wholeTo: number;
  /** How many dates stand before it. */
  readonly datesBefore: number;
  readonly numeral: Numeral;
  readonly unit: WrittenUnit;
}

/** `pair`: from the first to the second; `reversed`: to the first from the second. */
export type Joint = 'range' | 'pair' | 'reversed' | undefined;

const CHANGE =
  /^(?:rose|rise|risen|rises|rising|grew|grow|grown|growing|growth|fell|fall|fallen|falls|falling|dropped|drop|drops|dropping|increased?|increasing|increases|decreased?|decreasing|declined?|declining|jumped|jumping|jump|leapt|shot|soared|climbed|climbing|plunged|plummeted|shrank|shrunk|shrinking|went|going|goes|up|down|raised|reduced|cut|slumped|collapsed|sank|sunk|dwindled)$/;

/** How far in front of its figures a verb of change stands, and how far behind. */
const REACH = { before: 10, behind: 3 } as const;

/** How many tokens may stand between two numbers that belong together; a date or two is among them at most. */
const GAP = 14;

/** How many times the lower bound of a range the upper one is at most, where only a dash parts two units: `4%–5%`. */
const SPREAD = 2.5;

/** Signs that lead from one value to the next. Of slashes only those get here that stand between two quantities. */
const LINK = /^(?:[-–=]+>|→|⇒|>|\/)$/;

/** What parts the members of a list that says its unit once, at its end: "52.7, 61.5 and 64.4 per cent". */
const LISTING = /^(?:,|,?(?:and|or|&))$/;

/** How the numbers `first` and `second` belong together; `dates` are all of the sentence's. */
export function joint(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  first: Reading,
  second: Reading,
): Joint {
  if (second.from - first.to > GAP) return undefined;
  const between = dates.slice(first.datesBefore, second.datesBefore);
  const shared = shareUnit(first, second);
  if (!sameUnit(shared.unit, second.unit)) return undefined;
  const link = undated(tokens, between, first.to, second.from);
  // "6/7 million died": one or the other.
  const either = link === '/' && second.numeral.value - shared.numeral.value === second.numeral.magnitude;
  if (LINK.test(link)) return either ? 'range' : 'pair';
  const rises = shared.numeral.value < second.numeral.value;
  const opened = softened(tokens, Math.max(0, first.from - GAP), first.from);
  const opener = tokens[opened - 1]?.lower ?? '';
  // "5 to about 10 million", "fell from 70 to just 38 million"
  const closer = softened(tokens, first.to, second.from);
  const words = undated(tokens, between, first.to, closer).replace(TURN, 'to');
  // "26 million in 1926 to 56 million": with its date in between only an outspoken change is a pair.
  if (between.length > 0 && !(words === 'to' && opener === 'from')) return undefined;
  if (words === 'to') {
    if (opener === 'from' && ranges(tokens, opened - 1)) return rises ? 'range' : undefined;
    if (opener === 'from' || !rises || changes(tokens, opened, second.to)) return 'pair';
    return closer === second.from || first.unit.dimension === 'none' ? 'range' : undefined;
  }
  if (words === 'from' && opener === 'to') return 'reversed';
  if (/^,?(?:up|down)from$/.test(words)) return 'reversed';
  if (words === 'and' && opener === 'between') return rises ? 'range' : undefined;
  if (words === 'or' && rises && first.unit.dimension === 'none') return 'range';
  return /^[-–—]$/.test(words) ? dashed(tokens, first, second, rises) : undefined;
}

/** `5–10 million` is a range, `73.3 – 67.6 million` a change, `4%–5%` a range. */
function dashed(tokens: readonly Token[], first: Reading, second: Reading, rises: boolean): Joint {
  // Of ages the first one alone shows that they are: "aged 9–49".
  const bare = /^(?:none|age)$/.test(first.unit.dimension);
  if (!rises) return bare && first.numeral.magnitude === 1 ? undefined : 'pair';
  if (bare) return 'range';
  const tight = tokens[first.to]?.joined === true && tokens[second.from]?.joined === true;
  return tight && second.numeral.value <= first.numeral.value * SPREAD ? 'range' : undefined;
}

/** "down to", "falling to", "then to": a "to" that says which way. */
const TURN = /^,?(?:then|back|up|down|rising|growing|climbing|falling|dropping|sinking|shrinking)to$/;

/** Whether "from" opens a spread of estimates, and no change: "anything from 5 to 10 million", "range from". */
function ranges(tokens: readonly Token[], from: number): boolean {
  return /^(?:anything|anywhere|somewhere|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|differ|differs|estimates)$/.test(
    tokens[from - 1]?.lower ?? '',
  );
}

/** Whether a verb of change governs the figures at these tokens: it stands in their clause, near by. */
function changes(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH.before); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.kind === 'digits' || CONTRAST.has(token.lower))
      break;
    if (CHANGE.test(token.lower)) return true;
  }
  return tokens.slice(to, to + REACH.behind).some((token) => CHANGE.test(token.lower));
}

/** Where the hedge, the "only" or the "a mere" in front of token `to` begin, but not before `from`. */
function softened(tokens: readonly Token[], from: number, to: number): number {
  const { from: hedge } = hedgeBefore(tokens, to);
  let at = Math.max(from, hedge);
  if (tokens[at]?.lower === 'up') return to;
  while (at > from && /^(?:just|only|a|the|no|merely)$/.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  // "to a staggering 58%"
  const told = tokens[at - 1]?.kind === 'word' && tokens[at - 2]?.lower === 'a';
  if (told && at - 2 >= from) at -= 2;
  return at;
}

/** Whether nothing but an arrow or a slash, dates left out, stands between two numbers. */
export function isLinked(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  first: Reading,
  second: Reading,
): boolean {
  if (second.from - first.to > GAP) return false;
  const between = dates.slice(first.datesBefore, second.datesBefore);
  // Most numbers have words between them, which need not be put together.
  if (between.length === 0 && tokens[first.to]?.kind !== 'sign') return false;
  return LINK.test(undated(tokens, between, first.to, second.from));
}

/** Each number of a chain or a list with the magnitude and the unit that only the last one has: `53 → 61 → 71%`. */
export function shareAlong(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  readings: readonly Reading[],
): readonly Reading[] {
  const shared: Reading[] = [];
  for (const reading of readings.toReversed()) {
    const next = shared.at(-1);
    const joined =
      next !== undefined &&
      sameUnit(reading.unit, next.unit) &&
      (isLinked(tokens, dates, reading, next) || isListed(tokens, reading, next));
    shared.push(joined ? shareUnit(reading, next) : reading);
  }
  return shared.reverse();
}

function isListed(tokens: readonly Token[], first: Reading, second: Reading): boolean {
  const { magnitude, value, digits } = first.numeral;
  if (second.from - first.to > 2 || tokens[first.from - 1]?.lower === 'between' || magnitude > 1 || !digits)
    return false;
  // "50 million or 60%", "1,500 and 40%"
  if (second.unit.dimension === 'share' && value > 100) return false;
  const between = tokens.slice(first.to, second.from).map((token) => token.lower);
  return LISTING.test(between.join(''));
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
export function shareUnit(first: Reading, second: Reading): Reading {
  const { numeral } = first;
  if (isPartOfUnit(first, second)) {
    return {
      ...first,
      unit: second.unit,
      numeral: { ...numeral, value: numeral.value / 100, step: 0.25, proportion: false },
    };
  }
  const unit = first.unit.dimension === 'none' ? second.unit : first.unit;
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

/** "a quarter to half a hectare": the first is a part of the hectare, too, and of nothing else. */
function isPartOfUnit(first: Reading, second: Reading): boolean {
  return (
    first.numeral.proportion &&
    !second.numeral.proportion &&
    second.numeral.value < 1 &&
    !second.numeral.digits
  );
}

function sameUnit(a: WrittenUnit, b: WrittenUnit): boolean {
  return a.dimension === b.dimension || a.dimension === 'none' || b.dimension === 'none';
}
