/** Figures with slashes between them, one for each year or thing: `53/61/71%`, `1.73/1.69 million tonnes`. */
import { readNumeral, type Numeral } from './numeral.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/** As many members are read as one list. */
const LONGEST = 12;

/** One number of a list and the index of its first token. */
interface Member {
  readonly from: number;
  readonly numeral: Numeral;
}

/**
 * The numbers of the list that begins at token `index`, or nothing. A unit or a magnitude behind the last one, decimals in
 * all of them, or as many `dates` in the sentence prove that they are figures: `65/7` alone is the number of a file.
 */
export function readSlashList(
  tokens: readonly Token[],
  index: number,
  dates: number,
): readonly Member[] | undefined {
  const members: Member[] = [];
  let at = index;
  if (tokens[at]?.kind !== 'digits' || tokens[at - 1]?.text === '/') return undefined;
  while (members.length < LONGEST) {
    const numeral = tokens[at]?.kind === 'digits' ? readNumeral(tokens, at) : undefined;
    if (numeral === undefined || numeral.proportion) return undefined;
    members.push({ from: at, numeral });
    const behind = readUnit(tokens, numeral.next).next;
    const slash = tokens[behind];
    if (slash?.text !== '/' || !slash.joined || tokens[behind + 1]?.joined !== true) break;
    at = behind + 1;
  }
  const last = members.at(-1)?.numeral;
  if (members.length < 2 || last === undefined) return undefined;
  const measured = last.magnitude > 1 || readUnit(tokens, last.next).unit.dimension !== 'none';
  const decimal = members.every(({ numeral }) => numeral.step < 1);
  return measured || decimal || (members.length > 2 && members.length === dates) ? members : undefined;
}
