/** Sizes told against those of another date: "double the 1928 level", "twice what it had been", "55% of its level of 1928". */
import type { Change } from './changes.ts';
import { FACTORS } from './changeWords.ts';
import { ratioSize, shareSize } from './changeSize.ts';
import { wordClass } from './functionWords.ts';
import type { Hedge } from './hedges.ts';
import type { Quantity } from './quantities.ts';
import type { Token } from './tokens.ts';

/** What a comparison says: new divided by old, and the first token behind the standard it is told against. */
export type Comparison = Pick<Change, 'direction' | 'size'> & { readonly to: number };

/** A comparison whose factor is a word, at token `at`; `hedge` stands in front of it. */
export function comparedByWord(tokens: readonly Token[], at: number, hedge: Hedge): Comparison | undefined {
  const factor = FACTORS.get(tokens[at]?.lower ?? '');
  const to = factor === undefined ? undefined : standardBehind(tokens, at + 1);
  if (factor === undefined || to === undefined) return undefined;
  return { direction: 'up', size: ratioSize(factor, hedge), to };
}

/** A comparison whose factor is a quantity: `three times the 1928 figure`, `half the level of 1928`, `55% of its 1928 level`. */
export function comparedByQuantity(tokens: readonly Token[], quantity: Quantity): Comparison | undefined {
  const { unit, value, hedge } = quantity;
  const ratio = unit.dimension === 'ratio';
  if ((!ratio && unit.dimension !== 'share') || value <= 0 || quantity.pair !== undefined) return undefined;
  const of = tokens[quantity.to]?.lower === 'of' ? 1 : 0;
  const to = standardBehind(tokens, quantity.to + of);
  if (to === undefined) return undefined;
  const { low, high } = ratio ? ratioSize(value, hedge) : shareSize(quantity);
  const size = ratio ? { low, high } : { low: Math.max(0, low / 100), high: high / 100 };
  return { direction: (ratio ? value : value / 100) < 1 ? 'down' : 'up', size, to };
}

/** What a standard is called, "the 1928 **level**"; alone it has to be dated. */
const STANDARDS = wordClass(`
    amount area count fields figure harvest herd herds level levels number numbers output production quantity rate size
    strength total value volume weight yield`);

/** How many tokens may stand between "the" and the standard, and between that and its year. */
const REACH = 4;
/** … and between "what" and its year: "twice what the state had got in 1928". */
const CLAUSE = 10;

/** The token behind the standard that begins at `index`: `what`, `that of`, `the 1928 level`, `the level of 1928`. */
function standardBehind(tokens: readonly Token[], index: number): number | undefined {
  const [first, second] = tokens.slice(index, index + 2).map(({ lower }) => lower);
  const dated = (from: number): boolean => tokens.slice(from, from + CLAUSE).some(isYear);
  if (first === 'what' || (first === 'that' && /^(?:of|in)$/.test(second ?? '')))
    return dated(index) ? index : undefined;
  if (!/^(?:the|its|their)$/.test(first ?? '')) return undefined;
  let at = index + 1;
  while (at <= index + REACH && !STANDARDS.has(tokens[at]?.lower ?? '')) {
    if (tokens[at] === undefined || (tokens[at]?.kind === 'sign' && !isHyphen(tokens[at]))) return undefined;
    at += 1;
  }
  if (at > index + REACH) return undefined;
  return tokens.slice(index + 1, at + 1 + REACH).some(isYear) ? at + 1 : undefined;
}

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' && token.joined;

const isYear = ({ kind, text }: Token): boolean => kind === 'digits' && /^(?:1[5-9]|20)\d\d$/.test(text);
