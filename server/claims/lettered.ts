/** Values with the letters of a choice in front: "A 2,700 B 27,000 C 270,000", "(a) 5% (b) 25% ✓". */
import type { Quantity } from '../language/quantities.ts';
import type { Token } from '../language/tokens.ts';

/** A mark that a writer sets behind the option that is right. */
export const TICKED = /[✓✔✅☑]/u;

/** Whether the values are options to choose from, two or more, lettered in order. */
export function areLettered(tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  if (quantities.length < 2) return false;
  const marks = quantities.map((one) => letterOf(tokens, one)).filter((letter) => /^[a-e]$/.test(letter));
  return marks.length > 1 && marks.every((letter, at) => letter === 'abcde'[at]);
}

/** The values without those of a choice that were not ticked, where one of them was; else all of them. */
export function chosenOf(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Quantity[] {
  const ticked = quantities.filter((one) => isTicked(tokens, one));
  const plain = quantities.every(({ pair }) => pair === undefined);
  if (ticked.length !== 1 || !plain || !areLettered(tokens, quantities)) return quantities;
  return quantities.filter((one) => ticked.includes(one) || !/^[a-e]$/.test(letterOf(tokens, one)));
}

/** The letter in front of a value, in lower case; any other word where there is none. */
function letterOf(tokens: readonly Token[], { from }: Quantity): string {
  const before = tokens.slice(Math.max(0, from - 3), from).filter(({ text }) => !/^[().:]$/.test(text));
  return before.at(-1)?.lower ?? '';
}

const isTicked = (tokens: readonly Token[], { to }: Quantity): boolean =>
  tokens.slice(to, to + 2).some(({ kind, text }) => kind === 'sign' && TICKED.test(text));
