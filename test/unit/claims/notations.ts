/** The ways in which writers put one figure. */
import { CARDINALS } from '../../../server/language/numberWords.ts';

/** The right spelling of each is the first: the misspelt ones come behind. */
const words = new Map(Array.from(CARDINALS, ([word, value]) => [value, word] as const).toReversed());

/** A whole number below a hundred in letters: 62 is `sixty-two`. */
function inLetters(number: number): string {
  const whole = words.get(number);
  return whole ?? `${words.get(number - (number % 10)) ?? ''}-${words.get(number % 10) ?? ''}`;
}

const isSmall = (number: string): boolean => /^\d{1,2}$/.test(number);

/** `62%`, `62 per cent`, `sixty-two percent`… of the same precision; `number` is as it is written in digits. */
export function shareForms(number: string): readonly string[] {
  const units = ['%', ' %', ' per cent', ' percent', ' pc', 'pc', ' pct'];
  const digits = units.map((unit) => `${number}${unit}`);
  return isSmall(number)
    ? [...digits, `${inLetters(Number(number))} per cent`, `${inLetters(Number(number))} percent`]
    : digits;
}

/** `33.5 million`, `33.5m`, `33,500,000`… of the same precision; `number` are the millions, as written in digits. */
export function millionForms(number: string): readonly string[] {
  const short = [' million', 'm', ' m', ' mn', 'mn', ' mln'].map((unit) => `${number}${unit}`);
  const spelt = isSmall(number) ? [`${inLetters(Number(number))} million`] : [];
  // 30,000,000 is less precise than 30 million.
  if (number.endsWith('0')) return [...short, ...spelt];
  const long = Math.round(Number(number) * 1e6).toLocaleString('en-GB');
  return [...short, ...spelt, long, long.replaceAll(',', ' '), long.replaceAll(',', '\u202f')];
}
