/** Ages against years of birth: "Born in 1879, he was 60 in 1929." */
import type { DateMention } from '../../language/dates.ts';
import type { Quantity } from '../../language/quantities.ts';
import type { Token } from '../../language/tokens.ts';
import type { Sentence } from '../sentence.ts';
import { apart, type Inconsistency } from './inconsistency.ts';
import { yearOf, yearsOf } from './years.ts';

/** Another person may be meant, or another calendar. */
const OTHERS =
  /\b(?:wife|husband|son|sons|daughters?|father|mother|brothers?|sisters?|child|children|who|whose|they|their|each|B\.?C\.?E?|A\.?H)\b/i;

/** How much an age may be off: the birthday may still be to come, and some count the year of birth. */
const SLACK = 1;

/** The age of a sentence that does not fit the only birth and the only later year in it. */
export function wrongAge(sentence: Sentence): readonly Inconsistency[] {
  const { tokens, dates, text } = sentence;
  if (dates.length > 2 || OTHERS.test(text)) return [];
  const life = lifeOf(tokens, dates);
  if (life === undefined) return [];
  const ages = sentence.quantities.filter((quantity) => isAge(tokens, quantity, life.date === undefined));
  const [age] = ages;
  if (age === undefined || ages.length > 1 || age.hedge !== 'exact' || age.range) return [];
  if (life.date !== undefined && !isAt(tokens, age, life.date)) return [];
  const { born, then } = life;
  const right = then - born;
  const stated = { low: age.value - SLACK, high: age.value + SLACK };
  if (right > 110 || !apart(stated, { low: right, high: right })) return [];
  const written = text.slice(age.start, age.end);
  const message = `From ${String(born)} to ${String(then)} is ${String(right)} years, not ${written}.`;
  const fix = age.digits ? { fix: { start: age.start, end: age.numberEnd, newText: String(right) } } : {};
  return [{ start: age.start, end: age.end, message, ...fix }];
}

/** A birth and the year that the age is told for, with its date unless that is the end of a life in brackets. */
interface Life {
  readonly born: number;
  readonly then: number;
  readonly date?: DateMention;
}

/** `born in 1879 … in 1929`, or the brackets behind a name, `(1879–1953)`, beside "died". */
function lifeOf(tokens: readonly Token[], dates: readonly DateMention[]): Life | undefined {
  const [first, second] = dates;
  if (first === undefined) return undefined;
  const words = tokens.map(({ lower }) => lower);
  if (second === undefined) {
    const years = first.precision === 'interval' ? yearsOf(first) : undefined;
    const bracketed = words[first.from - 1] === '(' && words[first.to] === ')';
    const named = /^\p{Lu}/u.test(tokens[first.from - 2]?.text ?? '');
    if (years === undefined || !bracketed || !named) return undefined;
    return { born: years.first, then: years.last };
  }
  const [born, then] = [first, second].map(yearOf);
  if (born === undefined || then === undefined || words.filter((word) => word === 'born').length !== 1)
    return undefined;
  const near = words.slice(Math.max(0, first.from - 3), first.from);
  return near.includes('born') && then > born ? { born, then, date: second } : undefined;
}

/** What may stand between an age and its year: "in 1929 he was 60", "died in 1953 at the age of 73". */
const BETWEEN = /^(?:,|in|on|by|the|he|she|i|was|turned|at|age|aged|of|old|died|and|year)$/;
/** Behind both: the age is that of another moment, "he was 35 when he began". */
const OTHERWISE = /^(?:when|before|after|until|till|while|years?)$/;

/** Whether an age is told for a date: they stand side by side. */
function isAt(tokens: readonly Token[], age: Quantity, date: DateMention): boolean {
  const [left, right] = age.from < date.from ? [age, date] : [date, age];
  const between = tokens.slice(left.to, right.from);
  const behind = tokens[right.to]?.lower ?? '';
  return between.length <= 7 && between.every(({ lower }) => BETWEEN.test(lower)) && !OTHERWISE.test(behind);
}

/** `he was 60`, `at the age of 60`, `aged 60`; of a dead man only "died at 73", "died aged 73". */
function isAge(tokens: readonly Token[], { from, to, unit, value }: Quantity, died: boolean): boolean {
  if (value > 120 || value < 1) return false;
  const old = unit.dimension === 'duration' && unit.factor === 1 && tokens[to]?.lower === 'old';
  if (unit.dimension !== 'none' && unit.dimension !== 'age' && !old) return false;
  const before = tokens
    .slice(Math.max(0, from - 5), from)
    .map(({ lower }) => lower)
    .join(' ');
  const aged = /(?:\bat the age of|\baged|\bat age)$/.test(before);
  if (died) return /\bdied (?:at the age of|at age|aged|at)$/.test(before);
  const behind = tokens[to]?.lower ?? '';
  const bare = old || /^(?:in|when|by|[.,;])?$/.test(behind);
  return aged || (/(?:\b(?:he|she|i)|,) (?:was|turned)$/.test(before) && bare);
}
