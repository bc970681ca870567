/** Decades and centuries: `1930s`, `the '30s`, "the late twenties", "the 19th century". */
import { CENTURIES, DECADES } from './dateWords.ts';
import type { DateMention, Reading } from './dates.ts';
import { eraAt } from './eras.ts';
import { CARDINALS } from './numberWords.ts';
import { span, yearPeriod } from './period.ts';
import type { Token } from './tokens.ts';

/** `1930s`, `1930's` behind the year 1930. */
export function decadeBehind(
  tokens: readonly Token[],
  { number, next }: { readonly number: number; readonly next: number },
): Reading | undefined {
  const at = /^['’]$/.test(tokens[next]?.text ?? '') ? next + 1 : next;
  if (tokens[at]?.lower !== 's' || !tokens[at].joined || number % 10 !== 0) return undefined;
  return decade(number, 0, 10, at + 1);
}

/** `the 30s`, `the '30s`, "the thirties", "the nineteen-thirties"; `last` is the date before: "the 1920s and 30s". */
export function readShortDecade(
  tokens: readonly Token[],
  index: number,
  last?: DateMention,
): Reading | undefined {
  const at = /^['’‘]$/.test(tokens[index]?.text ?? '') ? index + 1 : index;
  const digits = tokens[at];
  const s = tokens[at + 1];
  if (digits?.kind === 'digits') {
    const short = /^[1-9]0$/.test(digits.text) && s?.joined === true && s.lower === 's';
    return short && (at > index || isNamed(tokens, index, last))
      ? decade(1900 + Number(digits.text), 0, 10, at + 2)
      : undefined;
  }
  const century = CARDINALS.get(tokens[index]?.lower ?? '');
  if (century !== undefined && century >= 17 && century <= 19) {
    const behind = tokens[index + 1]?.text === '-' ? index + 2 : index + 1;
    const name = DECADES.get(tokens[behind]?.lower ?? '');
    return name === undefined ? undefined : decade(century * 100 + name, 0, 10, behind + 1);
  }
  const name = DECADES.get(tokens[index]?.lower ?? '');
  return name !== undefined && isNamed(tokens, index, last)
    ? decade(1900 + name, 0, 10, index + 1)
    : undefined;
}

/** "the thirties", "in the 1920s and 30s": "women in their twenties" are no decade, "80s a quarter" no date. */
function isNamed(tokens: readonly Token[], index: number, last: DateMention | undefined): boolean {
  const goesOn = last?.precision === 'decade' && last.to === index - 1;
  return goesOn || /^(?:the|of|in|early|mid|late|later|-)$/.test(tokens[index - 1]?.lower ?? '');
}

/** Years `offset` to `offset + count` of the decade that begins with `start`. */
export function decade(start: number, offset: number, count: number, next: number): Reading {
  const period = span(yearPeriod(start + offset), yearPeriod(start + offset + count - 1));
  return {
    kind: 'absolute',
    period:
      count === 10 ? { ...period, edtf: `${String(start).slice(0, 3)}X` } : { ...period, approximate: true },
    precision: 'decade',
    next,
  };
}

/** `the 19th century`, "the nineteenth century", "the fifth century BC". */
export function readCentury(tokens: readonly Token[], index: number): Reading | undefined {
  const first = tokens[index];
  const ordinal = tokens[index + 1]?.lower ?? '';
  const digits = first?.kind === 'digits' && /^(?:th|st|nd|rd)$/.test(ordinal) && first.text.length <= 2;
  const number = digits ? Number(first.text) : CENTURIES.get(first?.lower ?? '');
  const at = digits ? index + 2 : index + 1;
  const noun = tokens[at]?.text === '-' ? at + 1 : at;
  if (number === undefined || number < 1 || number > 21 || !/^(?:century|c)$/.test(tokens[noun]?.lower ?? ''))
    return undefined;
  const era = eraAt(tokens, noun + 1);
  if (era?.before === true) {
    const period = span(yearPeriod(1 - number * 100), yearPeriod((1 - number) * 100));
    return { kind: 'absolute', period, precision: 'decade', next: era.next };
  }
  // "the first century of Soviet power" is none.
  if (era === undefined && (digits ? ordinal !== 'th' : number < 10)) return undefined;
  const period = span(yearPeriod((number - 1) * 100), yearPeriod(number * 100 - 1));
  const edtf = `${String(number - 1).padStart(2, '0')}XX`;
  return { kind: 'absolute', period: { ...period, edtf }, precision: 'decade', next: era?.next ?? noun + 1 };
}
