/** A change that is told twice: by its two ends and by its size. "It fell from 73.3 to 67.6, a drop of 20%." */
import { ratioOf, type Change } from '../../language/changes.ts';
import type { Interval } from '../../language/interval.ts';
import type { Quantity } from '../../language/quantities.ts';
import { holds, type Token, type TokenRange } from '../../language/tokens.ts';
import { changesIn } from '../changesIn.ts';
import { countedPhrase } from '../countedPhrase.ts';
import type { Sentence } from '../sentence.ts';
import { apart, formatLike, formatRatio, type Inconsistency } from './inconsistency.ts';

/** The two ends of a change, with all the words from the first to the last. */
interface Ends extends TokenRange {
  readonly before: Quantity;
  readonly after: Quantity;
}

/** The change of a sentence, where its size contradicts its ends. */
export function wrongChange(sentence: Sentence): readonly Inconsistency[] {
  const ends = endsOf(sentence);
  if (ends === undefined || SILENT.test(sentence.text)) return [];
  const changes = changesIn(sentence).filter(
    ({ quantity }) => quantity === undefined || !isEnd(sentence.quantities[quantity], ends),
  );
  const [change] = changes;
  if (change === undefined || changes.length > 1 || !isBeside(sentence, ends, change)) return [];
  const message = contradiction(sentence, ends, change);
  return message === undefined ? [] : [message];
}

/** Words that make a change one of another kind than new against old. */
const SILENT =
  /\b(?:average|averaged|annual|annually|yearly|compound|real|inflation|adjusted|relative|relatively|respectively|each|every|per (?:year|annum|month|day|capita|head)|a year|a month)\b/i;

const isEnd = (quantity: Quantity | undefined, { before, after }: Ends): boolean =>
  quantity === before || quantity === after;

/** The only ends of a sentence: "from 4 to 5", "to 5 from 4", "4 in 1928 and 5 in 1933". */
function endsOf(sentence: Sentence): Ends | undefined {
  const { quantities } = sentence;
  const pairs = quantities.flatMap((before): readonly Ends[] => {
    const after = before.pair?.end === 'from' ? quantities[before.pair.other] : undefined;
    return after === undefined ? [] : [{ before, after, ...hull(before, after) }];
  });
  const all = pairs.length > 0 ? pairs : datedEnds(sentence);
  const [ends] = all;
  return ends !== undefined && all.length === 1 && areComparable(sentence, ends) ? ends : undefined;
}

/** "to 5 from 4" has its end first. */
const hull = (a: TokenRange, b: TokenRange): TokenRange => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

/** `73.3 in 1928 and 67.6 in 1934`: two figures of one kind, each with its year behind it, the earlier first. */
function datedEnds({ tokens, quantities, dates }: Sentence): readonly Ends[] {
  const [before, after] = quantities;
  const [first, second] = dates;
  if (before === undefined || after === undefined) return [];
  if (first?.period === undefined || second?.period === undefined || dates.length !== 2) return [];
  const behind = (quantity: Quantity, date: TokenRange): boolean =>
    date.from > quantity.to &&
    date.from - quantity.to <= 2 &&
    /^(?:in|by|\()$/.test(tokens[date.from - 1]?.lower ?? '');
  const inOrder = first.period.last < second.period.first && first.to <= after.from;
  if (!inOrder || !behind(before, first) || !behind(after, second)) return [];
  const joined = tokens
    .slice(first.to, after.from)
    .every(({ lower }) => /^(?:and|but|,|\)|then)$/.test(lower));
  return joined ? [{ before, after, from: before.from, to: second.to }] : [];
}

/** What has a factor between its ends: figures of one kind, both above nought, none of them a time or a place in a row. */
function areComparable({ tokens }: Sentence, { before, after }: Ends): boolean {
  if (before.range || after.range || before.value <= 0 || after.value <= 0) return false;
  return (
    [before, after].every(
      ({ unit, from, to }) =>
        !/^(?:duration|other|points|ratio)$/.test(unit.dimension) &&
        !/^[-−–]$/.test(tokens[from]?.joined === true ? (tokens[from - 1]?.text ?? '') : '') &&
        !/^(?:am|pm|a|p|o|hours?|minutes?|seconds?|days?|weeks?|months?|degrees?|°|st|nd|rd|th)$/.test(
          tokens[to]?.lower ?? '',
        ),
    ) &&
    (before.unit.dimension === after.unit.dimension || sharesUnit(before, after) || sharesUnit(after, before))
  );
}

/** "from 20 to 30%": the unit is written once; a bare number with a magnitude, "30 million", is no share. */
const sharesUnit = (bare: Quantity, other: Quantity): boolean =>
  bare.unit.dimension === 'none' && (bare.magnitude === 1 || other.unit.dimension !== 'share');

/** Words that tell the size as nothing but the size of the ends: ", which is", "– i.e. an", "(from". */
const LINKING =
  /^(?:[,(:;=–—-]|\)|a|an|and|the|from|or|i|e|\.|ie|that|this|which|it|is|was|were|means|meaning|representing|represents|represented|equal|equivalent|being|making|to|of|in|by|on|between|at|over|within|during|just|only|overall|dramatic|sharp|total|massive|huge|further|alone|some|thus|with)$/;
/** Behind a change: it is one against something else than the first of the ends. */
const AGAINST = /^(?:on|over|compared|since|against|versus|vs|than|relative|above|below|for|among|in)$/;

/** Whether nothing but words that lead from one to the other stands between ends and change. */
function isBeside(sentence: Sentence, ends: Ends, change: Change): boolean {
  const { tokens, dates, quantities } = sentence;
  const [left, right] = ends.from < change.from ? [ends, change] : [change, ends];
  if (left.to > right.from) return false;
  // "from 1,398 to 788 lines, a fall of 44%".
  const counted = countedPhrase(sentence, ends.to);
  const linking = (token: Token, at: number): boolean =>
    LINKING.test(token.lower) ||
    (counted !== undefined && at < counted.to && left === ends) ||
    dates.some((date) => holds(date, at)) ||
    quantities.some((quantity) => quantity.unit.dimension === 'duration' && holds(quantity, at));
  if (!tokens.slice(left.to, right.from).every((token, offset) => linking(token, left.to + offset)))
    return false;
  if (left === change) return true;
  const behind = tokens[change.to]?.lower ?? '';
  if (!AGAINST.test(behind)) return true;
  // "a drop of 20% in five years" is the one between the ends; "in the north" and "on last year" may be another.
  const dated = dates.some(({ from }) => from === change.to + 1);
  return /^(?:in|over)$/.test(behind) && (dated || isSpan(tokens.slice(change.to + 1, change.to + 4)));
}

const isSpan = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }) => /^(?:years?|decades?|period|months?|time)$/.test(lower));

/** The size that the ends have, where it is none of those that the change may stand for. */
function contradiction(sentence: Sentence, ends: Ends, change: Change): Inconsistency | undefined {
  const { before, after } = ends;
  const [earlier, later] = inOneMagnitude(before, after);
  const old = scale(before.interval, earlier);
  const now = scale(after.interval, later);
  const ratio = { low: now.low / old.high, high: now.high / old.low };
  const rises = ratio.low > 1;
  const falls = ratio.high < 1;
  // Which way it went is for the reader to see; only what is told of the size is judged.
  if (change.direction === 'up' ? !rises : !falls) return undefined;
  const amount = {
    low: Math.max(0, rises ? now.low - old.high : old.low - now.high),
    high: rises ? now.high - old.low : old.high - now.low,
  };
  if (!isContradicted(change, ratio, amount, sentence, ends)) return undefined;
  const written = (quantity: Quantity): string => sentence.text.slice(quantity.start, quantity.end);
  const told = change.quantity === undefined ? undefined : sentence.quantities[change.quantity];
  const span = told ?? change;
  const text = sentence.text.slice(span.start, span.end);
  const is = `${written(before)} to ${written(after)} is`;
  const value = (after.value * later) / (before.value * earlier);
  const way = rises ? 'a rise' : 'a fall';
  const place = { start: span.start, end: span.end };
  if (change.kind === 'share') {
    const right = formatRatio(Math.abs(value - 1) * 100);
    const newText = `${right}%`;
    const fix = told?.digits === true ? { fix: { ...place, newText } } : {};
    return { ...place, message: `${is} ${way} of ${right}%, not ${text}.`, ...fix };
  }
  if (change.kind === 'ratio') {
    return { ...place, message: `${is} ${formatRatio(value)} times as much, not “${text}”.` };
  }
  const difference = formatLike(Math.abs(after.value * later - before.value * earlier), after);
  const unit = change.kind === 'points' ? ' percentage points' : '';
  return { ...place, message: `${is} ${way} of ${difference}${unit}, not ${text}.` };
}

/** What the two ends have to be multiplied by: "from 11 million to 22.6" writes its millions once. */
function inOneMagnitude(before: Quantity, after: Quantity): readonly [number, number] {
  const bare = ({ magnitude, value }: Quantity): boolean => magnitude === 1 && value < 1000;
  return [bare(before) ? after.magnitude : 1, bare(after) ? before.magnitude : 1];
}

const scale = ({ low, high }: Interval, factor: number): Interval => ({
  low: low * factor,
  high: high * factor,
});

/** Whether a size contradicts ratio and difference of the ends in every reading of it. */
function isContradicted(
  change: Change,
  ratio: Interval,
  amount: Interval,
  sentence: Sentence,
  { before, after }: Ends,
): boolean {
  const shares = [before, after].some(({ unit }) => unit.dimension === 'share');
  const readings: Interval[] = [];
  const stated = ratioOf(change);
  if (stated !== undefined) readings.push(stated);
  switch (change.kind) {
    case 'points':
      return shares && apart(change.size, amount);
    case 'amount': {
      const told = change.quantity === undefined ? undefined : sentence.quantities[change.quantity];
      if (told === undefined || !isSameUnit(told, after)) return false;
      // "from 10 to 15 million, an increase of 5".
      const sizes = told.magnitude === 1 ? [change.size, scale(change.size, after.magnitude)] : [change.size];
      return sizes.every((size) => apart(size, amount));
    }
    case 'share':
      // "20%" of a share may be percentage points, and of a change a part of the new value.
      if (shares && !apart(change.size, amount)) return false;
      readings.push(
        change.direction === 'down'
          ? { low: 1 / (1 + change.size.high / 100), high: 1 / (1 + change.size.low / 100) }
          : {
              low: 1 / (1 - Math.min(99, change.size.low) / 100),
              high: 1 / (1 - Math.min(99, change.size.high) / 100),
            },
      );
      break;
    case 'ratio':
      break;
  }
  return readings.every((reading) => apart(reading, ratio));
}

function isSameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit.dimension === b.unit.dimension && a.unit.factor === b.unit.factor;
}
