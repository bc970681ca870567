/** One number as a writer puts it: digits or words, with the precision it is written to. */
import { PHRASE_ENDS } from './functionWords.ts';
import { CARDINALS, DENOMINATORS, MAGNITUDES, VULGAR_FRACTIONS } from './numberWords.ts';
import type { Token } from './tokens.ts';

/** A number read from tokens. */
export interface Numeral {
  /** The value; a proportion ("a third", "nine out of ten") in percent. */
  readonly value: number;
  /** The value's last written place: 0.1 for `61.5`, 1e6 for `7 million`, 1e4 for `240,000`. */
  readonly step: number;
  /** What the number was multiplied by: 1e6 in `7 million`, else 1. */
  readonly magnitude: number;
  /** A part of a whole, so that `value` is in percent. */
  readonly proportion: boolean;
  /** Written in digits, not in letters. */
  readonly digits: boolean;
  /** The index of the first token behind it. */
  readonly next: number;
}

/**
 * Reads the number that begins at token `index`, or nothing. Scanning slips are read as what they were: `240, 000` is
 * 240,000, `73. 3 million` is 73.3 million, `28. 000` is 28,000.
 *
 * `61.5` → 61.5 to a step of 0.1 · `Twenty-five million` → 25e6 to 1e6 · `nine out of ten` → 90, a proportion.
 */
export function readNumeral(tokens: readonly Token[], index: number): Numeral | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === 'digits') return readDigits(tokens, index);
  if (VULGAR_FRACTIONS.has(token.text)) return readVulgar(tokens, index, 0);
  return readProportion(tokens, index) ?? readWords(tokens, index);
}

function readDigits(tokens: readonly Token[], index: number): Numeral | undefined {
  const first = tokens[index];
  if (first === undefined || first.text.length > 15) return undefined;
  const vulgar = tokens[index + 1];
  if (vulgar !== undefined && VULGAR_FRACTIONS.has(vulgar.text)) {
    return readVulgar(tokens, index + 1, Number(first.text));
  }
  const grouped = readGroups(tokens, index);
  if (grouped !== undefined)
    return withMagnitude(tokens, grouped.value, integerStep(grouped.value), grouped.next, true);
  const slash = readSlashFraction(tokens, index);
  if (slash !== undefined) return slash;
  const odds = readOdds(tokens, index, Number(first.text), true);
  if (odds !== undefined) return odds;
  const point = tokens[index + 1];
  const decimals = tokens[index + 2];
  if (point?.joined === true && isPoint(point) && decimals?.kind === 'digits' && isDecimal(tokens, index)) {
    const value = Number(`${first.text}.${decimals.text}`);
    return withMagnitude(tokens, value, 10 ** -decimals.text.length, index + 3, true);
  }
  const value = Number(first.text);
  return withMagnitude(tokens, value, integerStep(value), index + 1, true);
}

const isPoint = (token: Token): boolean => token.text === '.' || token.text === ',' || token.text === '·';

/** Whether the digits behind a point are decimals: joined ones are; ones behind a space only where a unit proves it. */
function isDecimal(tokens: readonly Token[], index: number): boolean {
  const [whole, point, decimals, after] = tokens.slice(index, index + 4);
  if (whole === undefined || point === undefined || decimals === undefined) return false;
  if (point.text === ',' && decimals.text.length > 2) return false;
  if (decimals.joined) return decimals.text.length <= 6;
  if (point.text === ',' || whole.text.length > 3) return false;
  if (after === undefined || decimals.text.length > 2) return false;
  return (
    after.text === '%' || (after.kind === 'word' && (MAGNITUDES.has(after.lower) || after.lower === 'per'))
  );
}

/** Thousands in groups of three: `1,317,022`, `240 000`, `240, 000`, `28.000`. */
function readGroups(tokens: readonly Token[], index: number): { value: number; next: number } | undefined {
  const first = tokens[index];
  if (first === undefined || first.text.length > 3 || first.text.startsWith('0')) return undefined;
  let text = first.text;
  let next = index + 1;
  let groups = 0;
  for (;;) {
    const mark = tokens[next];
    if (mark === undefined) break;
    const marked =
      mark.kind === 'sign' && mark.joined && (isPoint(mark) || mark.text === "'" || mark.text === '’');
    const group = tokens[marked ? next + 1 : next];
    if (group?.kind !== 'digits' || group.text.length !== 3) break;
    // Only noughts prove that a gap or a point stands for the thousands; the longer the number, the surer it is.
    const round = group.text.endsWith('00');
    if (!marked && (group.joined || !(round || tokens[next + 1]?.text.length === 3))) break;
    if (marked && !group.joined && !round) break;
    if (marked && mark.text === '.' && !(group.text === '000' || tokens[next + 2]?.text === '.')) break;
    text += group.text;
    groups += 1;
    next += marked ? 2 : 1;
  }
  return groups > 0 && text.length <= 15 ? { value: Number(text), next } : undefined;
}

/** `1/2`, `4 1/4`: only the usual small denominators, so that `1932/33` and `65/7` stay apart. */
function readSlashFraction(tokens: readonly Token[], index: number): Numeral | undefined {
  const parse = (at: number): number | undefined => {
    const [top, slash, bottom] = tokens.slice(at, at + 3);
    if (top?.kind !== 'digits' || slash?.text !== '/' || bottom?.kind !== 'digits') return undefined;
    if (!slash.joined || !bottom.joined) return undefined;
    const numerator = Number(top.text);
    const denominator = Number(bottom.text);
    return numerator < denominator && [2, 3, 4, 5, 8, 10].includes(denominator)
      ? numerator / denominator
      : undefined;
  };
  const alone = parse(index);
  if (alone !== undefined) return fraction(alone, index + 3, true);
  const whole = Number(tokens[index]?.text);
  const behind = tokens[index + 1]?.joined === false ? parse(index + 1) : undefined;
  return behind === undefined ? undefined : withMagnitude(tokens, whole + behind, 0.25, index + 4, true);
}

function readVulgar(tokens: readonly Token[], index: number, whole: number): Numeral {
  const part = VULGAR_FRACTIONS.get(tokens[index]?.text ?? '') ?? 0;
  return withMagnitude(tokens, whole + part, 0.25, index + 1, true);
}

/** "a third", "two-thirds", "half", "one in ten", "nine out of ten". */
function readProportion(tokens: readonly Token[], index: number): Numeral | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  if (first.lower === 'half') {
    const article = tokens[index + 1];
    const large = tokens[index + 2];
    const magnitude = article?.lower === 'a' && large !== undefined ? MAGNITUDES.get(large.lower) : undefined;
    if (magnitude !== undefined && magnitude >= 1e3) {
      return { ...plain(0.5 * magnitude, 0.1 * magnitude, index + 3), magnitude };
    }
    return fraction(1 / 2, index + 1, false);
  }
  const count = first.lower === 'a' ? 1 : CARDINALS.get(first.lower);
  if (count === undefined) return undefined;
  const odds = readOdds(tokens, index, count, false);
  if (odds !== undefined && first.lower !== 'a') return odds;
  const behind = tokens[index + 1];
  const at = behind?.text === '-' ? index + 2 : index + 1;
  const denominator = DENOMINATORS.get(tokens[at]?.lower ?? '');
  if (denominator === undefined || count >= denominator) return undefined;
  // "a quarter of a million", "half a million" are counts; "a third" is a part.
  return fraction(count / denominator, at + 1, false);
}

/** "in ten", "out of ten", "out of every three" behind a count. */
function readOdds(
  tokens: readonly Token[],
  index: number,
  count: number,
  digits: boolean,
): Numeral | undefined {
  const at = index + 1;
  const lower = (offset: number): string => tokens[at + offset]?.lower ?? '';
  let whole: number;
  if (lower(0) === 'in') whole = at + 1;
  else if (lower(0) === 'out' && lower(1) === 'of') whole = at + 2;
  else return undefined;
  if (tokens[whole]?.lower === 'every') whole += 1;
  const token = tokens[whole];
  if (token === undefined) return undefined;
  const total = token.kind === 'digits' ? Number(token.text) : CARDINALS.get(token.lower);
  if (total === undefined || total < 2 || total > 100 || count >= total) return undefined;
  // "7 in 10 days": a count of something else; a whole of odds is followed by no unit of time.
  if (/^(?:day|week|month|year|hour)s?$/.test(tokens[whole + 1]?.lower ?? '')) return undefined;
  return fraction(count / total, whole + 1, digits);
}

/** "Twenty-five million", "one hundred and twenty", "a million". */
function readWords(tokens: readonly Token[], index: number): Numeral | undefined {
  const first = tokens[index];
  if (first?.lower === 'a' || first?.lower === 'an') {
    const magnitude = MAGNITUDES.get(tokens[index + 1]?.lower ?? '');
    const spelled = (tokens[index + 1]?.text.length ?? 0) > 3;
    if (magnitude === undefined || !spelled || tokens[index + 1]?.lower.endsWith('s') === true)
      return undefined;
    return { ...plain(magnitude, magnitude, index + 2), magnitude };
  }
  let next = index;
  let total = 0;
  let read = false;
  for (;;) {
    const token = tokens[next];
    if (token === undefined) break;
    const cardinal = CARDINALS.get(token.lower);
    const joiner = read && (token.text === '-' || token.lower === 'and');
    const behind = joiner ? CARDINALS.get(tokens[next + 1]?.lower ?? '') : undefined;
    if (cardinal !== undefined && (!read || total % 100 === 0 || (total % 10 === 0 && cardinal < 10))) {
      total += cardinal;
      next += 1;
    } else if (
      behind !== undefined &&
      (total % 100 === 0 || (token.text === '-' && total % 10 === 0 && behind < 10))
    ) {
      total += behind;
      next += 2;
    } else if (read && token.lower === 'hundred' && total < 100) {
      total *= 100;
      next += 1;
    } else break;
    read = true;
  }
  if (!read) return undefined;
  const numeral = withMagnitude(tokens, total, integerStep(total), next, false);
  // "one" alone is a pronoun more often than a number.
  return first?.lower === 'one' && numeral.value === 1 && !isNoun(tokens[numeral.next]) ? undefined : numeral;
}

/** A word behind "one" that it can count: no preposition, verb or conjunction. */
function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !PHRASE_ENDS.has(token.lower) && token.lower.length > 2;
}

/** Multiplies by the magnitude that follows: ` million`, `m`, `k`; "two and a half million" adds its half first. */
function withMagnitude(
  tokens: readonly Token[],
  value: number,
  step: number,
  next: number,
  digits: boolean,
): Numeral {
  let at = next;
  let number = value;
  let place = step;
  if (tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half') {
    number += 0.5;
    place = 0.5;
    at += 3;
  }
  const word = tokens[at];
  const magnitude = word?.kind === 'word' ? MAGNITUDES.get(word.lower) : undefined;
  if (word === undefined || magnitude === undefined) return { ...plain(number, place, at), digits };
  // A lone letter is a magnitude behind digits only; "62 M" and "5 k" are too rare to be worth the mistakes.
  const letter = word.text.length === 1;
  if (letter && (!digits || word.text === 'M' || word.text === 'K' ? !word.joined : false)) {
    return { ...plain(number, place, at), digits };
  }
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]?.joined === true && word.text.length <= 4;
  const abbreviated =
    dotted && tokens[at + 2]?.kind === 'word' && tokens[at + 2]?.text === tokens[at + 2]?.lower;
  return {
    value: number * magnitude,
    step: place * magnitude,
    magnitude,
    proportion: false,
    digits,
    next: at + (abbreviated ? 2 : 1),
  };
}

function plain(value: number, step: number, next: number): Numeral {
  return { value, step, magnitude: 1, proportion: false, digits: false, next };
}

/** A share in percent; the rougher the denominator, the wider the step. */
function fraction(share: number, next: number, digits: boolean): Numeral {
  return { value: share * 100, step: 8, magnitude: 1, proportion: true, digits, next };
}

/** The last place an integer is written to; trailing noughts are rounding, but two figures always count. */
function integerStep(value: number): number {
  let step = 1;
  while (value >= step * 100 && value % (step * 10) === 0) step *= 10;
  return step;
}
