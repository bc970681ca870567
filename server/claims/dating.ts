/** Which date each figure of a sentence is stated for. */
import { dateFrom } from '../language/dateFrom.ts';
import type { DateMention } from '../language/dates.ts';
import { calendarDay, dayPeriod, monthPeriod, yearPeriod, type Period } from '../language/period.ts';
import type { Quantity } from '../language/quantities.ts';
import { holds } from '../language/tokens.ts';
import { isOneOfList, onAxis } from './axis.ts';
import { thingsInParallel } from './parallels.ts';
import { answerOf } from './answers.ts';
import { closeness, type Sentence } from './sentence.ts';
import { sentenceDates, type SentenceDate } from './sentenceDates.ts';
import { isLeft } from './states.ts';
import { inSuccession } from './succession.ts';
import type { Surroundings } from './surroundings.ts';

/** The period of a figure and where it was found. */
export interface Dating {
  /** `undefined` where the figure leans on a date that nothing completes: it has a period, but nobody knows which. */
  readonly period: Period | undefined;
  readonly where: 'clause' | 'parent' | 'heading' | 'previous';
  /** The date's place in the sentence, when it stands in the same one. */
  readonly mention?: DateMention;
  /** It is one of several dates that head the figures as columns do. */
  readonly axis?: true;
}

/** The dating of every quantity of a sentence, by index; `undefined` where nothing dates it. */
export function dateQuantities(
  sentence: Sentence,
  surroundings: Surroundings,
): readonly (Dating | undefined)[] {
  const dates = sentenceDates(sentence, surroundings);
  const { quantities } = sentence;
  const parallel = inParallel(sentence, dates);
  if (parallel !== undefined) return parallel.map((date) => ({ ...toDating(date), axis: true }));
  const axis = onAxis(sentence, surroundings);
  if (axis !== undefined) return axis;
  const alternating = inAlternation(sentence, dates) ?? inAlternation(sentence, monthsOf(sentence, dates));
  if (alternating !== undefined) return alternating.map(inSentence);
  const successive = inSuccession(sentence, dates, surroundings);
  if (successive !== undefined) return successive;
  if (sentence.tokens.some((token) => token.lower === 'respectively') && !isOneEach(sentence, dates)) {
    return quantities.map(() => ({ period: undefined, where: 'clause' }));
  }
  const repeated = inRepetition(sentence, dates);
  return quantities.map((quantity, at) => {
    const again = repeated[at];
    if (again !== undefined) return again;
    if (quantity.pair !== undefined) {
      const ends = pairEnds(sentence, quantity, dates) ?? pairEndsAround(surroundings, dates);
      if (ends !== undefined) return quantity.pair.end === 'from' ? ends[0] : ends[1];
      // One date beside a change may be that of either end: say nothing.
      return dates.length === 0 ? undefined : ownDate(sentence, quantity, dates);
    }
    // "How many in 1933? 16.6 million, half the number of 1928": what is added does not date the answer.
    const answer = answerOf(sentence, quantity, surroundings);
    const asked = answer !== undefined && answer.question.dates.length > 0 ? answer.end : Infinity;
    const ownDates = dates.filter(({ mention }) => mention.from < asked);
    const found = inSentence(nearest(sentence, quantity, ownDates));
    const own = found && isOfUnreadTime(sentence, quantity, found) ? { ...found, period: undefined } : found;
    // "lost 96 million between 1928 and 1933, leaving 50 million": what is left is left at the end.
    const end = own && isLeft(sentence, quantity) ? intervalEnds(own.period, 'clause')?.[1] : undefined;
    const listed = own?.mention !== undefined && isOneOfList(sentence, own.mention);
    const dating = end ?? own ?? inherited(surroundings, ownDates.length > 0);
    return dating && { ...atItsTime(dating, surroundings), ...(listed ? { axis: true } : {}) };
  });
}

/** "The Lower Volga and the Urals kept 35% and 33% respectively": one figure for each place or thing, all of one date. */
function isOneEach(sentence: Sentence, dates: readonly SentenceDate[]): boolean {
  const { places, quantities } = sentence;
  const first = quantities[0]?.from ?? 0;
  const each = places.length === quantities.length && places.every(({ to }) => to <= first);
  return dates.length < 2 && quantities.length > 1 && (each || thingsInParallel(sentence) !== undefined);
}

/**
 * "Cattle 70.5 in 1928 and 38.4 in 1933; horses 33.5 and 16.6": figures behind as many with their dates are for the same
 * dates again, in the same order. Nothing for those that have their own; no date where there is one too many or too few.
 */
function inRepetition(
  { quantities }: Sentence,
  all: readonly SentenceDate[],
): readonly (Dating | undefined)[] {
  const years = all.filter(({ mention }) => mention.precision === 'year');
  const dates = years.length < all.length && years.length > 1 ? years : all;
  const count = dates.length;
  const rest = quantities.length - count;
  // Each figure in front of its date, or each behind.
  const leads = (quantities[0]?.from ?? 0) < (dates[0]?.mention.from ?? 0);
  const turns = quantities.slice(0, count).every(({ from }, at) => {
    const date = dates[at]?.mention.from ?? 0;
    const next = leads ? (quantities[at + 1]?.from ?? Infinity) : (dates[at + 1]?.mention.from ?? Infinity);
    return leads ? from < date && date < next : date < from && from < next;
  });
  const last = dates.at(-1)?.mention.to ?? 0;
  const bare = quantities.slice(count).every(({ from }) => from >= last);
  if (count < 2 || rest < 2 || !turns || !bare) return [];
  return quantities.map((_, at) => {
    if (at < count) return undefined;
    const date = rest % count === 0 ? dates[at % count] : undefined;
    return { period: date?.period, where: 'clause' };
  });
}

/** "Households in kolkhozy (1 July)" above "1930": the day or the month that every year of a table or a list is meant at. */
function atItsTime(dating: Dating, { parents, headings }: Surroundings): Dating {
  const { period, mention } = dating;
  const row = mention === undefined ? dating.where === 'parent' : mention.from === 0;
  if (!row || period === undefined || !/^\d{4}$/.test(period.edtf)) return dating;
  for (const { tokens, dates } of [...headings.slice(-1), ...parents].toReversed()) {
    const [only] = dates;
    if (only?.kind !== 'month' || dates.length > 1) continue;
    if (only.from > 0 && !/^(?:[(,:]|at|for|in|of|on)$/.test(tokens[only.from - 1]?.lower ?? '')) continue;
    return { ...dating, period: dateFrom(only, period) };
  }
  return dating;
}

/** A list of dates and a list of as many figures, one behind the other: "1928 / 1931 / 1936: 2% → 53% → 90%". */
function inParallel(sentence: Sentence, all: readonly SentenceDate[]): readonly SentenceDate[] | undefined {
  const { quantities } = sentence;
  const [first] = quantities;
  const last = quantities.at(-1);
  if (first === undefined || last === undefined || quantities.length < 2) return undefined;
  for (const dates of [all, all.filter(({ mention }) => mention.precision === 'year')]) {
    if (dates.length !== quantities.length) continue;
    const before = dates.every(({ mention }) => mention.to <= first.from);
    const after = dates.every(({ mention }) => mention.from >= last.to);
    if (before || after) return dates;
  }
  return undefined;
}

/**
 * A date in front of each figure, "Oct '29 7% → Jan '30 18% → Mar '30 57%", or one close behind each: "20% in March → 57% a
 * year later → 90% at the end of 1936".
 */
function inAlternation(
  { tokens, quantities }: Sentence,
  dates: readonly SentenceDate[],
): readonly SentenceDate[] | undefined {
  if (quantities.length < 2 || dates.length !== quantities.length) return undefined;
  const inFront = quantities.every((quantity, at) => {
    const date = dates[at]?.mention;
    const next = dates[at + 1]?.mention;
    return date !== undefined && date.to <= quantity.from && (next === undefined || quantity.to <= next.from);
  });
  const behind = quantities.every((quantity, at) => {
    const date = dates[at]?.mention;
    const next = quantities[at + 1];
    if (date === undefined || date.from < quantity.to || (next && next.from < date.to)) return false;
    const gap = tokens.slice(quantity.to, date.from);
    return gap.length <= BESIDE && !gap.some(({ text }) => PARTING.test(text));
  });
  return inFront || behind ? dates : undefined;
}

/** "In 1930: 402 in January, 1,048 in February": the dates behind a year that only tells of which year the months are. */
const monthsOf = (
  { quantities }: Sentence,
  [year, ...months]: readonly SentenceDate[],
): readonly SentenceDate[] =>
  year?.mention.precision === 'year' &&
  year.mention.to <= (quantities[0]?.from ?? 0) &&
  months.every(({ mention }) => mention.kind === 'month')
    ? months
    : [];

/** How many tokens behind a figure its own date begins at most, and what may not stand between the two. */
const BESIDE = 5;
const PARTING = /^(?:[,;:.!?→⇒]|->|=>|>)$/;

/**
 * "18.5 million in 1932, and the year of the worst hunger 22.6": between the date with its own figure and this one stands
 * another time, in words that nobody can date.
 */
function isOfUnreadTime(
  { tokens, dates, quantities }: Sentence,
  { from }: Quantity,
  { mention }: Dating,
): boolean {
  const taken = quantities.find(
    (other) => mention !== undefined && other.from >= mention.to && other.to <= from,
  );
  if (taken === undefined) return false;
  return tokens.some(
    ({ lower }, at) =>
      at > taken.to &&
      at < from &&
      /^(?:month|season|year)$/.test(lower) &&
      /^(?:the|its|their)$/.test(tokens[at - 1]?.lower ?? '') &&
      ![...dates, ...quantities].some((range) => holds(range, at)),
  );
}

function inSentence(date: SentenceDate | undefined): Dating | undefined {
  return date === undefined ? undefined : { period: date.period, where: 'clause', mention: date.mention };
}

/** Words that tie a date to the figure before it: "26% in 1932", "26% (1932)". */
const ATTACHING: ReadonlySet<string> = new Set([
  'in',
  'by',
  'at',
  'on',
  'of',
  'for',
  '(',
  'during',
  'around',
  'the',
  'about',
  'until',
]);
/** What leans on a date less than this is not dated by it. */
const FAINT = 0.25;

/** The date that a figure leans on most, if on any; one that has to be reached across other figures or dates counts for less. */
function nearest(
  sentence: Sentence,
  quantity: Quantity,
  dates: readonly SentenceDate[],
): SentenceDate | undefined {
  let best: SentenceDate | undefined;
  let weight = FAINT;
  for (const date of dates) {
    const strength = attachment(sentence, quantity, date, dates);
    if (strength > weight) {
      best = date;
      weight = strength;
    }
  }
  return best;
}

/** How strongly a figure leans on a date, from 0 to a little over 1. The factors were set by hand, as those of linking. */
function attachment(
  sentence: Sentence,
  quantity: Quantity,
  date: SentenceDate,
  dates: readonly SentenceDate[],
): number {
  const { mention } = date;
  const [left, right] = mention.from < quantity.from ? [mention, quantity] : [quantity, mention];
  const between = (other: { readonly from: number; readonly to: number }): boolean =>
    other.from >= left.to && other.to <= right.from;
  const crossed =
    sentence.quantities.filter((other) => other.unit.dimension !== 'duration' && between(other)).length +
    dates.filter((other) => between(other.mention)).length * 1.4;
  let strength = closeness(sentence, quantity, mention) * 0.6 ** crossed;
  // "20% had joined; eight weeks later it was 60%": a date that counts from another one opens a statement of its own.
  if (
    mention.from > quantity.from &&
    mention.kind === 'relative' &&
    closeness(sentence, quantity, mention) < 0.75
  ) {
    strength *= 0.3;
  }
  // "16.6 million (1929: 34 million)": a date with a colon is that of the figure behind it.
  if (mention.from > quantity.from && /^[:=]$/.test(sentence.tokens[mention.to]?.text ?? '')) strength *= 0.4;
  if (mention.from > quantity.from && crossed === 0) {
    const gap = sentence.tokens.slice(quantity.to, mention.from);
    const parted = gap.some((token) => token.lower === 'and' || token.text === ',');
    if (gap.length <= 4 && !parted && gap.some((token) => ATTACHING.has(token.lower))) strength *= 1.15;
    if (gap.length === 1 && gap[0]?.text === '(') strength *= 1.2;
  }
  if (mention.from < quantity.from && crossed === 0) {
    const gap = sentence.tokens.slice(mention.to, quantity.from);
    if (gap.length <= 2 && gap.some((token) => /^[:=–—-]$/.test(token.text))) strength *= 1.2;
  }
  return strength;
}

/** "from 4.4 to 14.2 million between January and March 1930": one interval or two dates for the two ends. */
function pairEnds(
  sentence: Sentence,
  quantity: Quantity,
  dates: readonly SentenceDate[],
): readonly [Dating, Dating] | undefined {
  if (dates.length === 2) {
    const [first, second] = dates;
    const inner = dates.some(({ mention }) => mention.from > quantity.from && mention.to < quantity.to);
    if (first === undefined || second === undefined || inner) return undefined;
    const inOrder =
      first.period !== undefined && second.period !== undefined && first.period.last < second.period.first;
    if (sentence.quantities.length === 2 && inOrder) {
      return [
        { ...toDating(first), where: 'clause' },
        { ...toDating(second), where: 'clause' },
      ];
    }
    return undefined;
  }
  return dates.length === 1 ? intervalEnds(dates[0]?.period, 'clause') : undefined;
}

function toDating(date: SentenceDate): Dating {
  return { period: date.period, where: 'clause', mention: date.mention };
}

/** The ends of a period given around a sentence that has no date: "Livestock 1928 vs 1933", a heading "1928–33". */
function pairEndsAround(
  surroundings: Surroundings,
  dates: readonly SentenceDate[],
): readonly [Dating, Dating] | undefined {
  if (dates.length > 0) return undefined;
  for (const [where, sentences] of [
    ['parent', surroundings.parents],
    ['heading', surroundings.headings],
    ['previous', surroundings.previous.slice(-1)],
  ] as const) {
    for (const sentence of sentences.toReversed()) {
      const periods = sentence.dates.flatMap((date) => (date.period === undefined ? [] : [date.period]));
      const [first, second] = periods;
      if (periods.length === 1) {
        const ends = intervalEnds(first, where);
        if (ends !== undefined) return ends;
      } else if (
        periods.length === 2 &&
        first !== undefined &&
        second !== undefined &&
        first.last < second.first
      ) {
        return [
          { period: first, where },
          { period: second, where },
        ];
      }
    }
  }
  return undefined;
}

/** `1928/1933` as its first and its last year, `1930-01/1930-03` as its first and last month. */
function intervalEnds(
  period: Period | undefined,
  where: Dating['where'],
): readonly [Dating, Dating] | undefined {
  if (!period?.edtf.includes('/')) return undefined;
  const months = period.edtf.split('/')[0]?.length === 7;
  const part = (day: number): Period => {
    const { year, month } = calendarDay(day);
    return months ? monthPeriod(year, month) : yearPeriod(year);
  };
  // "Between January and March" begins with January, not with what came of it by its end.
  return [
    { period: months ? dayPeriod(calendarDay(period.first)) : part(period.first), where },
    { period: part(period.last), where },
  ];
}

/** A date that stands right at one half of a pair and belongs to it alone. */
function ownDate(sentence: Sentence, quantity: Quantity, dates: readonly SentenceDate[]): Dating | undefined {
  const date = nearest(sentence, quantity, dates);
  const behind =
    date !== undefined && date.mention.from >= quantity.to && date.mention.from - quantity.to <= 2;
  return behind ? inSentence(date) : undefined;
}

/** The date of a sentence without one: a table axis, the heading line of a list, a heading with a single date. */
function inherited(surroundings: Surroundings, dated: boolean): Dating | undefined {
  for (const [where, sentences] of [
    ['parent', surroundings.parents],
    ['heading', surroundings.headings.slice(-1)],
    ['previous', surroundings.previous.slice(-1)],
  ] as const) {
    for (const sentence of sentences.toReversed()) {
      const periods = sentence.dates.filter(
        (date) => date.period !== undefined && date.precision !== 'decade',
      );
      const [only] = periods;
      if (only?.period === undefined) continue;
      if (where === 'parent' || (periods.length === 1 && only.precision !== 'interval' && !dated)) {
        return { period: only.period, where };
      }
      return undefined;
    }
  }
  return undefined;
}

/** The span of years over a list or a table, which dates what changed ("Animals lost 1928–33") but no count. */
export function spanAround({ parents, headings }: Surroundings): Dating | undefined {
  for (const [where, sentences] of [
    ['parent', parents],
    ['heading', headings.slice(-1)],
  ] as const) {
    const dates = sentences.flatMap((sentence) => sentence.dates);
    const [only, ...more] = dates;
    if (only === undefined) continue;
    const whole = more.length === 0 && only.precision === 'interval' && only.period !== undefined;
    return whole ? { period: only.period, where } : undefined;
  }
  return undefined;
}
