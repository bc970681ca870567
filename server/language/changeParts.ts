/** What went of a number of things, or what was left of them: "two thirds of the sheep were gone", "left with half its horses". */
import type { Change } from './changes.ts';
import { shareSize } from './changeSize.ts';
import { FALLING } from './changeWords.ts';
import { CONTRAST, wordClass } from './functionWords.ts';
import { hedgeBefore } from './hedges.ts';
import type { Quantity } from './quantities.ts';
import type { Token, TokenRange } from './tokens.ts';

/** The part of a change, and the tokens that tell it. */
export type Part = Pick<Change, 'kind' | 'size'> & TokenRange;

/** Behind its subject such a verb needs no other: "half the herd **died**". */
const GONE = wordClass('died disappeared gone perished vanished');
/** … and these need one in front, "were **eaten**": before a noun they say which ones, "the eaten horses". */
const TAKEN = wordClass('butchered destroyed eaten killed lost slaughtered');
const REMAINED = wordClass('remained survived');
const BEING = wordClass('are be been being had has have is was were');

/** How many tokens may stand between the figure and its verb: "of all the horses in the country had". */
const REACH = 12;

/** A share of things that went or remained, nothing where a quantity is no such share. */
export function partChange(tokens: readonly Token[], quantity: Quantity): Part | undefined {
  if (quantity.unit.dimension !== 'share' || quantity.pair !== undefined) return undefined;
  const { from } = hedgeBefore(tokens, quantity.from);
  if (
    isLeftWith(tokens, quantity, from) ||
    isFallenTo(tokens, quantity, from) ||
    isOfThoseBefore(tokens, quantity, from)
  )
    return remaining(quantity, { from, to: quantity.to });
  const of = tokens[quantity.to]?.lower === 'of';
  if (!of && !/^(?:its|their|the|all)$/.test(tokens[quantity.to]?.lower ?? '')) return undefined;
  for (let at = quantity.to + 1; at < quantity.to + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || !goesOn(token)) return undefined;
    const word = token.lower;
    const told = BEING.has(tokens[at - 1]?.lower ?? '');
    const range = { from, to: quantity.to };
    if (GONE.has(word) || (TAKEN.has(word) && told))
      return { ...range, kind: 'share', size: shareSize(quantity) };
    if (REMAINED.has(word) || (word === 'left' && told && endsThere(tokens[at + 1])))
      return remaining(quantity, range);
  }
  return undefined;
}

/** `dropped to under half between`, `was down to a third`: of nothing else; a share in digits may be a level. */
function isFallenTo(tokens: readonly Token[], { to, digits }: Quantity, from: number): boolean {
  const [verb, reached] = tokens.slice(Math.max(0, from - 2), from).map(({ lower }) => lower);
  if (digits || reached !== 'to' || verb === undefined || (!FALLING.has(verb) && verb !== 'down'))
    return false;
  return /^(?:between|by|during|from|over|within)$/.test(tokens[to]?.lower ?? '');
}

/** How many words the things may have: "the sheep and goats of 1928". */
const THINGS = 5;

/** `there were only a third of the sheep and goats of 1928`, `had half the horses of 1928`. */
function isOfThoseBefore(tokens: readonly Token[], { to }: Quantity, from: number): boolean {
  if (!/^(?:are|had|has|have|is|was|were|only|just|barely|scarcely)$/.test(tokens[from - 1]?.lower ?? ''))
    return false;
  const of = tokens[to]?.lower === 'of' ? 1 : 0;
  if (tokens[to + of]?.lower !== 'the') return false;
  const behind = tokens.slice(to + of + 1, to + of + 3 + THINGS);
  const end = behind.findIndex(({ lower }, at) => at > 0 && /^(?:of|in)$/.test(lower));
  return (
    end > 0 &&
    behind.slice(0, end).every(({ kind }) => kind === 'word') &&
    behind[end]?.lower === 'of' &&
    /^1[5-9]\d\d$/.test(behind[end + 1]?.text ?? '')
  );
}

function remaining(quantity: Quantity, range: TokenRange): Part {
  const { low, high } = shareSize(quantity);
  return { ...range, kind: 'ratio', size: { low: Math.max(0, low / 100), high: high / 100 } };
}

/** Whether a sentence is still with the same things: no other figure, no relative clause, no other statement. */
const goesOn = ({ kind, lower, text }: Token): boolean =>
  kind === 'word'
    ? !CONTRAST.has(lower) && !/^(?:that|which|who|whose|because|when|so)$/.test(lower)
    : kind === 'digits' && /^1\d\d\d$/.test(text);

/** "were left by 1933", "were left."; not "were left without seed". */
const endsThere = (token: Token | undefined): boolean =>
  token?.kind !== 'word' || /^(?:after|alive|at|by|from|in|there|when)$/.test(token.lower);

/** How far in front of "with" its "left" may stand: "leaves a whole country with". */
const LEAVING = 6;

/** `left with half its horses`, `leaves a country with only half of its horses`. */
function isLeftWith(tokens: readonly Token[], { to }: TokenRange, from: number): boolean {
  const only = /^(?:only|just|barely|scarcely)$/.test(tokens[from - 1]?.lower ?? '') ? 1 : 0;
  if (tokens[from - 1 - only]?.lower !== 'with') return false;
  const before = tokens.slice(Math.max(0, from - 1 - only - LEAVING), from - 1 - only);
  return (
    before.some(({ lower }) => /^(?:leave|leaves|leaving|left)$/.test(lower)) &&
    /^(?:of|its|their|the|his|her)$/.test(tokens[to]?.lower ?? '')
  );
}
