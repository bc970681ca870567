/** Sums that are written out: "12 + 15 = 28", "8.4 − 1.2 = 6.2 million". */
import type { Quantity } from '../../language/quantities.ts';
import type { Sentence } from '../sentence.ts';
import { apart, formatLike, rounded, total, type Inconsistency } from './inconsistency.ts';

const SIGN: ReadonlyMap<string, 1 | -1> = new Map([
  ['+', 1],
  ['-', -1],
  ['−', -1],
  ['–', -1],
]);

/** Numbers that do not count as everybody counts, or that nobody means. */
const OTHER_NUMBERS =
  /\b(?:binary|hex|hexadecimal|octal|base|mod|modulo|modular|clock|xor|string|strings|concatenat\w*|roman)\b/i;

/** The written sums of a sentence that are wrong. "2 + 2 = 5" is a saying: one of the numbers has to have two digits. */
export function wrongEquations(sentence: Sentence): readonly Inconsistency[] {
  const { tokens, quantities, text } = sentence;
  if (!text.includes('=') || OTHER_NUMBERS.test(text)) return [];
  const found: Inconsistency[] = [];
  for (let at = 0; at < quantities.length; at += 1) {
    const first = quantities[at];
    if (first === undefined) break;
    const terms: { readonly quantity: Quantity; readonly sign: 1 | -1 }[] = [{ quantity: first, sign: 1 }];
    let last = first;
    let result: Quantity | undefined;
    for (let next = at + 1; next < quantities.length && result === undefined; next += 1) {
      const quantity = quantities[next];
      if (quantity?.from !== last.to + 1) break;
      const sign = tokens[last.to]?.text ?? '';
      const operator = SIGN.get(sign);
      if (operator !== undefined) terms.push({ quantity, sign: operator });
      else if (sign === '=') result = quantity;
      else break;
      last = quantity;
    }
    if (terms.length > 1) at += terms.length - 1;
    if (result === undefined || terms.length < 2 || !stands(sentence, first, result)) continue;
    // "2³¹ − 1" has a sign that is not read.
    if (!PLAIN.test(text.slice(first.start, result.end))) continue;
    const all = [...terms.map(({ quantity }) => quantity), result];
    if (!all.every((one) => isPlain(sentence, one, result))) continue;
    if (all.every(({ value }) => value < 10)) continue;
    const sum = total(
      terms.map(({ quantity, sign }) => {
        const { low, high } = exactly(quantity);
        return sign === 1 ? { low, high } : { low: -high, high: -low };
      }),
    );
    const decimals = terms.some(({ quantity }) => quantity.step < result.step);
    // "24.4 + 16.7 = 41": written to whole numbers.
    const slack = decimals ? result.step : 0;
    const { low, high } = exactly(result);
    if (!apart(sum, { low: low - slack, high: high + slack })) continue;
    const value = terms.reduce((known, { quantity, sign }) => known + sign * quantity.value, 0);
    const right = formatLike(value, result);
    const left = text.slice(
      first.start,
      last === result ? (terms.at(-1)?.quantity.end ?? first.end) : last.end,
    );
    found.push({
      start: result.start,
      end: result.end,
      message: `${left} is ${right}, not ${text.slice(result.start, result.end)}.`,
      fix: { start: result.start, end: result.numberEnd, newText: right },
    });
  }
  return found;
}

/** Nothing but numbers, their units and the signs of a sum. */
const PLAIN = /^[\p{L}\p{Nd}\s.,+\-−–=%£$€]*$/u;

/** A "+" behind a number reads as "and more", which it is not here. */
const exactly = (quantity: Quantity): ReturnType<typeof rounded> => rounded({ ...quantity, hedge: 'exact' });

/** Whether the sum is whole: nothing is reckoned before its first number or behind its result. */
function stands({ tokens }: Sentence, first: Quantity, result: Quantity): boolean {
  const before = tokens[first.from - 1];
  const behind = tokens[result.to];
  // "10 \times 16 + 13": an operator in TeX.
  if (before?.kind === 'word' && before.joined && tokens[first.from - 2]?.text === '\\') return false;
  return (
    !(before !== undefined && OPERATOR.test(before.text)) &&
    !(behind !== undefined && OPERATOR.test(behind.text))
  );
}

const OPERATOR = /^[+\-−–*×x·÷/^=<>≈~()[\]{}|&!%:]$/;

/** A number in digits, of one kind with the result, without noughts in front. */
function isPlain({ tokens }: Sentence, one: Quantity, result: Quantity): boolean {
  const text = tokens[one.from]?.text ?? '';
  return (
    one.digits &&
    !one.range &&
    !(text.length > 1 && text.startsWith('0')) &&
    one.unit.dimension === result.unit.dimension &&
    one.magnitude === result.magnitude
  );
}
