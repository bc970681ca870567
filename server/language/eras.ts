/** Years by the era that stands with them: `44 BC`, `AD 988`, `431–404 B.C.E.`, `27 BC – AD 14`, `the 430s BC`. */
import type { Reading } from './dates.ts';
import { PHRASE_ENDS } from './functionWords.ts';
import { span, yearPeriod } from './period.ts';
import type { Token } from './tokens.ts';
import type { Year } from './years.ts';

const DASH = /^[-–—]$/;

/** `44 BC`, `AD 988`, and two of them that belong together; the first may have the era of the second. */
export function readEra(tokens: readonly Token[], index: number): Reading | undefined {
  const decade = decadeAt(tokens, index);
  if (decade !== undefined) return decade;
  const first = eraYearAt(tokens, index);
  const behind = first?.next ?? index + 1;
  const second = isJoined(tokens, index, behind) ? secondYear(tokens, behind + 1, first) : undefined;
  const from = first?.number ?? numberBefore(tokens, index, second);
  if (from !== undefined && second !== undefined && from < second.number) {
    return {
      kind: 'absolute',
      period: span(yearPeriod(from), yearPeriod(second.number)),
      precision: 'interval',
      next: second.next,
    };
  }
  return first && { kind: 'absolute', period: yearPeriod(first.number), precision: 'year', next: first.next };
}

/** A year of any length with its era in front of it or behind it. Years are astronomical: 0 is 1 BC. */
export function eraYearAt(tokens: readonly Token[], index: number): Year | undefined {
  const announced = tokens[index]?.kind === 'word' ? eraAt(tokens, index) : undefined;
  const number = yearNumber(tokens[announced?.next ?? index]);
  if (number === undefined) return undefined;
  if (announced !== undefined) return announced.before ? undefined : { number, next: announced.next + 1 };
  const era = eraAt(tokens, index + 1);
  return era && { number: era.before ? 1 - number : number, next: era.next };
}

const yearNumber = (token: Token | undefined): number | undefined =>
  token?.kind === 'digits' && token.text.length <= 4 && Number(token.text) > 0
    ? Number(token.text)
    : undefined;

/** A dash, "from 431 to 404", "between 490 and 479". */
function isJoined(tokens: readonly Token[], index: number, at: number): boolean {
  const joiner = tokens[at]?.lower ?? '';
  if (joiner === 'and') return tokens[index - 1]?.lower === 'between';
  return DASH.test(joiner) || /^(?:to|until|till)$/.test(joiner);
}

/** The second of two years: one with its era, or (`AD 14–37`) the last number of a phrase behind a year of our era. */
function secondYear(tokens: readonly Token[], at: number, first: Year | undefined): Year | undefined {
  const year = eraYearAt(tokens, at);
  if (year !== undefined || first === undefined || first.number <= 0) return year;
  const number = yearNumber(tokens[at]);
  const behind = tokens[at + 1];
  const ends = behind === undefined || behind.kind === 'sign' || PHRASE_ENDS.has(behind.lower);
  return number !== undefined && ends ? { number, next: at + 1 } : undefined;
}

/** The first of two years that share the era of the second, which counts backwards or forwards. */
function numberBefore(tokens: readonly Token[], index: number, second: Year | undefined): number | undefined {
  const number = yearNumber(tokens[index]);
  if (number === undefined || second === undefined) return undefined;
  return second.number <= 0 ? 1 - number : number;
}

/** `430s BC` is 439 to 430 BC. */
function decadeAt(tokens: readonly Token[], index: number): Reading | undefined {
  const number = yearNumber(tokens[index]);
  const s = tokens[index + 1];
  if (number === undefined || number % 10 !== 0 || s?.joined !== true || s.lower !== 's') return undefined;
  const era = eraAt(tokens, index + 2);
  if (era === undefined) return undefined;
  const [from, to] = era.before ? [-8 - number, 1 - number] : [number, number + 9];
  return {
    kind: 'absolute',
    period: span(yearPeriod(from), yearPeriod(to)),
    precision: 'decade',
    next: era.next,
  };
}

/** `BC`, `B.C.E.`, `AD`: an era in capitals, and whether it counts backwards. */
export function eraAt(
  tokens: readonly Token[],
  index: number,
): { readonly before: boolean; readonly next: number } | undefined {
  const whole = tokens[index]?.text ?? '';
  if (!/^[ABC]/.test(whole)) return undefined;
  if (/^(?:BCE?|AD|CE)$/.test(whole)) return { before: whole.startsWith('B'), next: index + 1 };
  const dotted = tokens
    .slice(index, index + 6)
    .map((token) => token.text)
    .join('');
  const match = /^(?:B\.C\.(?:E\.)?|A\.D\.|C\.E\.)/.exec(dotted);
  return match === null ? undefined : { before: dotted.startsWith('B'), next: index + match[0].length };
}
