/** Numbers as a reader is shown them. */

/** Below this a number with six decimals is a whole number of millionths that is exact. */
const LARGE = 1e9;

/**
 * A number with its thousands grouped, rounded to at most `decimals` places: what Intl makes of it, which is asked only where
 * it has to be. It loads its data when it is first used, and that takes as long as reading a page of notes.
 *
 *     writtenNumber(240000)       // '240,000'
 *     writtenNumber(7.846, 1)     // '7.8'
 */
export function writtenNumber(value: number, decimals: 0 | 1 | 2 | 6 = 6): string {
  const size = Math.abs(value);
  // By the digits that it is written with, as Intl rounds: 1.005 is less than they say. Very small ones have an exponent.
  const shifted = size < LARGE ? Math.round(Number(`${String(size)}e${String(decimals)}`)) : NaN;
  if (Number.isNaN(shifted) || Object.is(value, -0))
    return new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }).format(value);
  const [whole = '', ...fraction] = String(Number(`${String(shifted)}e-${String(decimals)}`)).split('.');
  return `${value < 0 ? '-' : ''}${[grouped(whole), ...fraction].join('.')}`;
}

/** `240000` is `240,000`. */
function grouped(digits: string): string {
  const head = digits.length % 3;
  const groups = head === 0 ? [] : [digits.slice(0, head)];
  for (let at = head; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(',');
}
