/** Numbers in letters: "twenty-five", "one hundred and twenty", "a dozen". */
import { decimal, integerStep, type Figure } from './digits.ts';
import { hedgeBefore } from './hedges.ts';
import { CARDINALS, COLLECTIVES, MAGNITUDES } from './numberWords.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/**
 * The number in letters that begins at token `index`, or nothing; what multiplies it ("million") is not part of it.
 * "a million" is 1, to be multiplied.
 */
export function readSpelled(tokens: readonly Token[], index: number): Figure | undefined {
  const first = tokens[index]?.lower ?? '';
  if (first === 'a' || first === 'an') {
    const behind = tokens[index + 1]?.lower ?? '';
    const collective = COLLECTIVES.get(behind);
    if (collective !== undefined) return readCardinals(tokens, index + 2, collective);
    // "about an acre", "a plot of a hectare"; "ten bushels an acre" says of what.
    const one = readUnit(tokens, index + 1).unit.dimension === 'area';
    const whole = tokens[index - 1]?.lower === 'of' && tokens[index - 2]?.kind === 'word';
    if (one && (whole || hedgeBefore(tokens, index).hedge !== 'exact')) {
      return { value: 1, step: 0.5, next: index + 1 };
    }
    const multiplied = behind.length > 3 && !behind.endsWith('s') && MAGNITUDES.has(behind);
    return multiplied ? { value: 1, step: 1, next: index + 1 } : undefined;
  }
  const cardinal = CARDINALS.get(first);
  return cardinal === undefined ? undefined : readCardinals(tokens, index + 1, cardinal);
}

/** Adds up the cardinals from token `index` on to what is read already: "hundred" and "and twenty" behind "one". */
function readCardinals(tokens: readonly Token[], index: number, read: number): Figure {
  let value = read;
  let next = index;
  for (;;) {
    const token = tokens[next];
    const collective = COLLECTIVES.get(token?.lower ?? '');
    if (collective !== undefined && value > 0 && value < 100) {
      value *= collective;
      next += 1;
      continue;
    }
    const joiner = token?.text === '-' || token?.lower === 'and';
    const cardinal = CARDINALS.get(tokens[joiner ? next + 1 : next]?.lower ?? '');
    if (cardinal === undefined || !continues(value, cardinal, token?.lower === 'and')) break;
    value += cardinal;
    next += joiner ? 2 : 1;
  }
  return readPoint(tokens, next, value) ?? { value, step: integerStep(value), next };
}

/** "sixty-one point five": the decimals behind a number, each in its word. */
function readPoint(tokens: readonly Token[], index: number, whole: number): Figure | undefined {
  if (tokens[index]?.lower !== 'point') return undefined;
  let decimals = '';
  while (decimals.length < 4) {
    const digit = CARDINALS.get(tokens[index + 1 + decimals.length]?.lower ?? '');
    if (digit === undefined || digit > 9) break;
    decimals += String(digit);
  }
  if (decimals === '') return undefined;
  return decimal(String(whole), decimals, index + 1 + decimals.length);
}

/** "twenty" goes on with "five", "one hundred" with "twenty" or "and twenty"; "twenty and five" are two numbers. */
function continues(value: number, cardinal: number, and: boolean): boolean {
  if (value > 0 && value % 100 === 0) return true;
  return !and && value >= 20 && value % 10 === 0 && cardinal > 0 && cardinal < 10;
}
