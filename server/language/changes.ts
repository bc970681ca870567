/** Changes as writers tell them: "halved", "fell by a third", "a drop of 20%", "three times as many". */
import { comparedByQuantity, comparedByWord, type Comparison } from './changeComparisons.ts';
import { partChange } from './changeParts.ts';
import { amountSize, ratioSize, shareSize, TURNED } from './changeSize.ts';
import {
  FALL,
  FALLING,
  FOLD,
  LESS,
  LOSING,
  MORE,
  MULTIPLES,
  MULTIPLIED,
  MULTIPLYING,
  PAST,
  RISE,
  RISING,
} from './changeWords.ts';
import { hedgeBefore } from './hedges.ts';
import type { Interval } from './interval.ts';
import type { Quantity } from './quantities.ts';
import type { Token, TokenRange } from './tokens.ts';

/** A change of a stated size; offsets count as the tokens' do. */
export interface Change extends TokenRange {
  /** All the words that tell it, hedge included: `fell by nearly a third`, `more than doubled`. */
  readonly start: number;
  readonly end: number;
  readonly direction: 'up' | 'down';
  /** A ratio of new to old; a part of what there was, in percent; percentage points; an amount in its own unit. */
  readonly kind: 'ratio' | 'share' | 'points' | 'amount';
  /** Every size that the words allow; see {@link ratioSize}, {@link shareSize}, {@link amountSize}. */
  readonly size: Interval;
  /** Which quantity of the text tells the size; none in "halved". */
  readonly quantity?: number;
  /** How many of some things went or were left: "lost half of its horses", "a third of the sheep were gone". */
  readonly ofThings?: true;
  /** Told against a standard that the words name: "twice **what it was in 1928**", "half the level of 1928". */
  readonly compared?: true;
}

/**
 * The changes in `tokens` that say how large they are, ascending; at most one for each quantity. `quantities` are those of
 * the same tokens. Linear in the number of tokens.
 *
 * `fell by a third` · `a 25% fall` · `an increase of 10 million tonnes` · `down 20%` · `a fifth fewer` · `twice as many` ·
 * `more than doubled` · `a tenfold increase` · `lost half of their horses` · `double the 1928 level` · `minus 5%` · `a third
 * of the sheep were gone`. Not: `fell to a third`, `made up 20%`.
 */
export function findChanges(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Change[] {
  const found = quantities.flatMap(
    (quantity, at) =>
      sizedChange(tokens, quantity, at) ??
      timesChange(tokens, quantity, at) ??
      partOf(tokens, quantity, at) ??
      [],
  );
  const worded = tokens.flatMap(({ lower }, at) =>
    MULTIPLES.has(lower) ? (wordChange(tokens, at) ?? []) : [],
  );
  return [...found, ...worded].sort((a, b) => a.from - b.from);
}

/** What follows a verb of change that says no more than which way: an adverb, a date, the end. */
const BARE = /^(?:between|from|over|during|after|throughout|again|and|but|while|[,.;)]|\p{L}+ly)$/u;

/**
 * The changes in `tokens` that only say which way something went, ascending: "grain exports fell between 1930 and 1931". Their
 * size is everything below or above 1. Not "fell to the Germans", "rose in revolt", "increased pressure".
 */
export function findDirections(tokens: readonly Token[]): readonly Change[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]?.lower;
    if (!PAST.has(token.lower) || (next !== undefined && !BARE.test(next))) return [];
    const direction = directionOf(token.lower, RISING, FALLING);
    if (direction === undefined) return [];
    const size = direction === 'up' ? { low: 1, high: Infinity } : { low: 0, high: 1 };
    return [{ ...place(tokens, { from: at, to: at + 1 }), direction, kind: 'ratio', size }];
  });
}

/**
 * New divided by old, as a change of some ratio or share allows it; nothing for points and amounts, which need to know the
 * old value. "fell by a third" is 0.59 to 0.75. "An increase of 300%" may be three or four times as much.
 */
export function ratioOf({ kind, size, direction }: Change): Interval | undefined {
  if (kind === 'ratio') return size;
  if (kind !== 'share') return undefined;
  if (direction === 'down') {
    return { low: Math.max(0, 1 - size.high / 100), high: Math.max(0, 1 - size.low / 100) };
  }
  const low = 1 + size.low / 100;
  return { low: size.low >= 100 ? low - 1 : low, high: 1 + size.high / 100 };
}

/** The same change told from its other end, "twice as many in 1928 as in 1933"; nothing where that takes both counts. */
export function inverse(change: Change): Change | undefined {
  const direction = change.direction === 'up' ? 'down' : 'up';
  if (change.kind === 'points' || change.kind === 'amount') return { ...change, direction };
  const ratio = ratioOf(change);
  if (ratio === undefined) return undefined;
  return { ...change, kind: 'ratio', direction, size: { low: 1 / ratio.high, high: 1 / ratio.low } };
}

type Sized = Pick<Change, 'direction' | 'ofThings'> & TokenRange;

/** A change whose size is a quantity with a unit: "fell by 20%", "a rise of 5 million", "a 5-fold increase". */
function sizedChange(tokens: readonly Token[], quantity: Quantity, at: number): Change | undefined {
  if (quantity.pair !== undefined) return undefined;
  const kind = kindOf(quantity);
  const from = hedgeBefore(tokens, quantity.from).from;
  const told =
    behindVerb(tokens, quantity, from, kind) ??
    behindNoun(tokens, quantity, from) ??
    beforeNoun(tokens, quantity, from, kind) ??
    (kind === 'share' || kind === 'points' ? besideShare(tokens, quantity, from) : undefined);
  if (told === undefined) return undefined;
  const size = sizeOf(quantity, kind, told.direction);
  const ofThings = told.ofThings === true ? { ofThings: true as const } : {};
  return size && { ...place(tokens, told), direction: told.direction, kind, size, quantity: at, ...ofThings };
}

/** `two thirds of the sheep were gone`, `left with half its horses`. */
function partOf(tokens: readonly Token[], quantity: Quantity, at: number): Change | undefined {
  const part = partChange(tokens, quantity);
  if (part === undefined) return undefined;
  const { kind, size } = part;
  return { ...place(tokens, part), direction: 'down', kind, size, quantity: at, ofThings: true };
}

function kindOf({ unit }: Quantity): Change['kind'] {
  if (unit.dimension === 'share' || unit.dimension === 'points') return unit.dimension;
  return unit.dimension === 'ratio' ? 'ratio' : 'amount';
}

function sizeOf(
  quantity: Quantity,
  kind: Change['kind'],
  direction: Change['direction'],
): Interval | undefined {
  if (kind === 'share' || kind === 'points') return shareSize(quantity);
  if (kind === 'amount') return amountSize(quantity);
  if (quantity.value <= 1) return undefined;
  if (direction === 'down') return ratioSize(1 / quantity.value, quantity.hedge);
  // "A threefold increase" is to three times as much, or by three times as much.
  const { low, high } = ratioSize(quantity.value, quantity.hedge);
  return { low, high: high + 1 };
}

/** Words that may stand between a verb and "by": "fell in value by", "rose again sharply by". */
const BETWEEN = /^(?:in|numbers?|total|value|size|further|again|back|even|also|\p{L}+ly)$/u;

/** `fell by 20%`, `rose sharply by 10 million`; `fell 20%`, `cut in half`, where "by" is missing; `lost a third of`. */
function behindVerb(
  tokens: readonly Token[],
  quantity: TokenRange,
  from: number,
  kind: Change['kind'],
): Sized | undefined {
  const by = tokens[from - 1]?.lower === 'by';
  if (!by && kind === 'amount') return undefined;
  // "fell three times" tells how often; "fell 20% short" is no fall.
  if (!by && kind === 'ratio' && !tokens[quantity.to - 1]?.lower.endsWith('fold')) return undefined;
  if (tokens[quantity.to]?.lower === 'short') return undefined;
  // "cut in half", but not "rose in 20% of the districts".
  const within = tokens[from - 1]?.lower === 'in' && tokens[quantity.from]?.lower !== 'half';
  if (within) return undefined;
  let at = by ? from - 2 : from - 1;
  while (at > from - 6 && BETWEEN.test(tokens[at]?.lower ?? '')) at -= 1;
  const verb = tokens[at]?.lower ?? '';
  if (LOSING.has(verb) && !by) {
    const part = kind === 'share' && /^(?:of|its|their|his|her|the)$/.test(tokens[quantity.to]?.lower ?? '');
    return part ? { from: at, to: quantity.to, direction: 'down', ofThings: true } : undefined;
  }
  const direction = directionOf(verb, RISING, FALLING);
  return direction && { from: at, to: quantity.to, direction };
}

/** How many tokens may stand between a noun of change and its "of": "a fall in the number of horses of 20%". */
const REACH = 7;

/** `a drop of 20%`, `an increase in exports of 4 million tonnes`. */
function behindNoun(tokens: readonly Token[], quantity: TokenRange, from: number): Sized | undefined {
  if (tokens[from - 1]?.lower !== 'of') return undefined;
  for (let at = from - 2; at >= Math.max(0, from - REACH); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    const direction = directionOf(token.lower, RISE, FALL);
    if (direction === undefined) continue;
    const joined = at === from - 2 || tokens[at + 1]?.lower === 'in';
    return joined ? { from: at, to: quantity.to, direction } : undefined;
  }
  return undefined;
}

/** Behind these a noun of change names something else: "a 20% growth rate", "a 5% cut-off". */
const NO_CHANGE = /^(?:rates?|off|target|limit|threshold|per|a|each|every)$/;

/** `a 25% fall`, `a 20 per cent overall increase`. */
function beforeNoun(
  tokens: readonly Token[],
  quantity: TokenRange,
  from: number,
  kind: Change['kind'],
): Sized | undefined {
  if (kind === 'amount') return undefined;
  for (const at of [quantity.to, quantity.to + 1]) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    const direction = directionOf(token.lower, RISE, FALL);
    const behind = tokens[at + 1];
    const next = behind?.text === '-' ? tokens[at + 2] : behind;
    if (direction === undefined || NO_CHANGE.test(next?.lower ?? '')) continue;
    return { from, to: at + 1, direction };
  }
  return undefined;
}

/** Before "up" or "down": a change, and not "made up 20%", "took up half", "gave up a third". */
const STANDING = /^(?:is|was|were|are|be|been|went|going|gone|came|comes|stood|[,;:(–—])$/;

/** `down 20%`, `up by a third`, `20% fewer`. */
function besideShare(tokens: readonly Token[], quantity: TokenRange, from: number): Sized | undefined {
  const behind = tokens[quantity.to]?.lower ?? '';
  const compared = directionOf(behind, MORE, LESS);
  if (compared !== undefined) return { from, to: quantity.to + 1, direction: compared };
  const signed = signBefore(tokens, quantity.from);
  if (signed !== undefined) return { from: quantity.from - 1, to: quantity.to, direction: signed };
  const at = tokens[from - 1]?.lower === 'by' ? from - 2 : from - 1;
  const particle = tokens[at]?.lower;
  if (particle !== 'up' && particle !== 'down') return undefined;
  const before = tokens[at - 1];
  if (before !== undefined && !STANDING.test(before.lower)) return undefined;
  return { from: at, to: quantity.to, direction: particle };
}

const SIGNS: ReadonlyMap<string, Change['direction']> = new Map([
  ['minus', 'down'],
  ['-', 'down'],
  ['−', 'down'],
  ['–', 'down'],
  ['↓', 'down'],
  ['▼', 'down'],
  ['↘', 'down'],
  ['plus', 'up'],
  ['+', 'up'],
  ['↑', 'up'],
  ['▲', 'up'],
  ['↗', 'up'],
]);

/** `minus 5%`, `−45%`, `horses ↓ 50%`; not the hyphen of "30-50%", nor the dash of "cattle – 45%". */
function signBefore(tokens: readonly Token[], at: number): Change['direction'] | undefined {
  const sign = tokens[at - 1];
  const direction = SIGNS.get(sign?.lower ?? '');
  if (sign === undefined || direction === undefined) return undefined;
  if (sign.kind === 'word' || /[↓▼↘↑▲↗]/.test(sign.text)) return direction;
  return tokens[at]?.joined === true && !sign.joined ? direction : undefined;
}

function directionOf(
  word: string,
  up: ReadonlySet<string>,
  down: ReadonlySet<string>,
): Change['direction'] | undefined {
  if (up.has(word)) return 'up';
  return down.has(word) ? 'down' : undefined;
}

const AS_MANY = /^(?:as|more|higher|larger|greater|bigger)$/;
const EXTENT = /^(?:many|much|high|large|great|big|numerous)$/;

/** `three times as many`, `half as much`, `five times the number`, `by a factor of ten`. */
function timesChange(tokens: readonly Token[], quantity: Quantity, at: number): Change | undefined {
  const compared = comparedByQuantity(tokens, quantity);
  if (compared !== undefined) {
    const { from } = hedgeBefore(tokens, quantity.from);
    return { ...comparedChange(tokens, from, compared), quantity: at };
  }
  const sign = tokens[quantity.from - 1];
  if (/^[×x]$/.test(sign?.lower ?? '') && tokens[quantity.from]?.joined === true && sign?.joined === false)
    return multiplied(tokens, quantity, at);
  const half = tokens[quantity.from]?.lower === 'half' && quantity.to === quantity.from + 1;
  const ratio = half ? 1 / 2 : quantity.value;
  const [first, second] = tokens.slice(quantity.to, quantity.to + 2).map((token) => token.lower);
  if (!half && quantity.unit.dimension !== 'ratio') return factorChange(tokens, quantity, at);
  if (ratio <= 0 || ratio === 1) return undefined;
  const as = first === 'as' && EXTENT.test(second ?? '');
  if (!as && (half || !AS_MANY.test(first ?? ''))) return undefined;
  const { low, high } = ratioSize(ratio, half ? TURNED[quantity.hedge] : quantity.hedge);
  const from = hedgeBefore(tokens, quantity.from).from;
  return {
    ...place(tokens, { from, to: quantity.to + (as ? 2 : 1) }),
    direction: half ? 'down' : 'up',
    kind: 'ratio',
    // "Three times more" is three or four times as much.
    size: { low, high: as ? high : high + 1 },
    quantity: at,
  };
}

/** `tractors 1928–32: ×5`; not the "x" of a sum, which has a number in front. */
function multiplied(tokens: readonly Token[], quantity: Quantity, at: number): Change | undefined {
  const { unit, value, hedge, from, to } = quantity;
  const sum =
    tokens[from - 2]?.kind === 'digits' && !/^1[5-9]\d\d$|^\d\d$/.test(tokens[from - 2]?.text ?? '');
  if (unit.dimension !== 'none' || value <= 1 || sum) return undefined;
  return {
    ...place(tokens, { from: from - 1, to }),
    direction: 'up',
    kind: 'ratio',
    size: ratioSize(value, hedge),
    quantity: at,
  };
}

/** `double the 1928 level`, `half what it had been`. */
function comparedChange(tokens: readonly Token[], from: number, { to, direction, size }: Comparison): Change {
  return { ...place(tokens, { from, to }), direction, kind: 'ratio', size, compared: true };
}

/** `rose by a factor of ten`. */
function factorChange(tokens: readonly Token[], quantity: Quantity, at: number): Change | undefined {
  if (quantity.value <= 1) return undefined;
  const from = hedgeBefore(tokens, quantity.from).from;
  if (tokens[from - 2]?.lower !== 'factor') return undefined;
  const words = tokens.slice(Math.max(0, from - 4), from).map((token) => token.lower);
  if (words.join(' ') !== 'by a factor of') return undefined;
  const direction = directionOf(tokens[from - 5]?.lower ?? '', RISING, FALLING);
  if (direction === undefined) return undefined;
  const ratio = direction === 'down' ? 1 / quantity.value : quantity.value;
  const size = ratioSize(ratio, quantity.hedge);
  return {
    ...place(tokens, { from: from - 5, to: quantity.to }),
    direction,
    kind: 'ratio',
    size,
    quantity: at,
  };
}

/** A change in words alone: `more than doubled`, `twice as many`, `a fivefold increase`. */
function wordChange(tokens: readonly Token[], at: number): Change | undefined {
  const word = tokens[at]?.lower ?? '';
  const { hedge, from } = hedgeBefore(tokens, at);
  const ratioChange = (ratio: number, range: TokenRange, more = 0): Change => {
    const { low, high } = ratioSize(ratio, hedge);
    return {
      ...place(tokens, range),
      direction: ratio < 1 ? 'down' : 'up',
      kind: 'ratio',
      size: { low, high: high + more },
    };
  };
  const compared = comparedByWord(tokens, at, hedge);
  if (compared !== undefined) return comparedChange(tokens, from, compared);
  const multiplied = MULTIPLIED.get(word);
  // "doubled back", "doubled as a stable".
  if (multiplied !== undefined && !/^(?:as|back|down|over|up)$/.test(tokens[at + 1]?.lower ?? '')) {
    return ratioChange(multiplied, { from, to: at + 1 });
  }
  const plain = MULTIPLYING.get(word);
  if (plain !== undefined) {
    const noun =
      tokens[at + 1]?.kind === 'word' && !/^(?:in|by|the|from|between)$/.test(tokens[at + 1]?.lower ?? '');
    return hedge === 'exact' || noun ? undefined : ratioChange(plain, { from, to: at + 1 });
  }
  if (word === 'twice') {
    const [as, extent] = tokens.slice(at + 1, at + 3).map((token) => token.lower);
    return as === 'as' && EXTENT.test(extent ?? '') ? ratioChange(2, { from, to: at + 3 }) : undefined;
  }
  const fold = FOLD.get(word);
  if (fold !== undefined)
    return foldChange(tokens, at, from, (range, down) =>
      ratioChange(down ? 1 / fold : fold, range, down ? 0 : 1),
    );
  return undefined;
}

/** `rose fivefold`, `a fivefold increase`. */
function foldChange(
  tokens: readonly Token[],
  at: number,
  from: number,
  make: (range: TokenRange, down: boolean) => Change,
): Change | undefined {
  const noun = directionOf(tokens[at + 1]?.lower ?? '', RISE, FALL);
  if (noun !== undefined) return make({ from, to: at + 2 }, noun === 'down');
  const verb = directionOf(tokens[from - 1]?.lower ?? '', RISING, FALLING);
  return verb && make({ from: from - 1, to: at + 1 }, verb === 'down');
}

function place(
  tokens: readonly Token[],
  { from, to }: TokenRange,
): Pick<Change, 'start' | 'end' | 'from' | 'to'> {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start, from, to };
}
