/** A date that a note gives to an event, compared with what is known. */
import type { EventRole, HistoricalEvent } from '../../knowledge/model.ts';
import type { DateMention } from '../../language/dates.ts';
import { calendarDay, lengthInDays, overlaps, yearPeriod, type Period } from '../../language/period.ts';
import type { KnownDate } from '../sentenceDates.ts';
import type { Verdict } from '../judgement.ts';

/** A date that a sentence gives to an event. */
export interface DateClaim {
  readonly event: HistoricalEvent;
  readonly mention: DateMention;
  /** What the date says of the event: of `NEP (1921–28)`, its beginning is dated by the first year alone. */
  readonly period: Period;
  /** Whether the words leave no doubt that this is meant as the event's date; only then can it be wrong. */
  readonly sure: boolean;
}

/** What a date says of an event that is named in this role: of a span of years, what begins takes the first. */
export function claimedPeriod(role: EventRole, { mention, period }: KnownDate): Period {
  if (mention.precision !== 'interval' || role === 'name' || role === 'loose') return period;
  return yearPeriod(calendarDay(role === 'begins' ? period.first : period.last).year);
}

/** How many days a date may be off and still be one of the days on which a decree was made, printed or dated. */
const NEARBY = 1;
/** What is dated by whole years has no days about which sources differ. */
const YEAR = 365;
/** How many days off a slip may lead; what is further off is another event of the same name. */
const NAMESAKE = 10 * 366;

/** What is known of the claim: it agrees, it does not, or the two are too near or too far apart to say. */
export function compareDates({ event, mention, period }: DateClaim): Verdict {
  const known = [event.period, ...event.acceptedPeriods];
  const off =
    mention.precision === 'interval' && lengthInDays(event.period) > LONG && lengthInDays(period) > LONG
      ? daysOffAtEnds(known, period)
      : Math.min(...known.map((one) => daysApart(one, period)));
  if (off <= 0) return 'supported';
  const slip = isAnotherYear(event.period, period) || isTransposed(event.period, period);
  const [nearest] = known.toSorted((a, b) => daysApart(a, period) - daysApart(b, period));
  const years = nearest !== undefined && lengthInDays(nearest) >= YEAR && lengthInDays(period) > 1;
  const near = off <= NEARBY && !years;
  const namesake = daysApart(event.period, period) > NAMESAKE && !slip;
  return !near && !namesake && event.use !== 'attribute' ? 'contradicted' : 'not-covered';
}

/** How many years off the same day is at most taken for a slip: 14 December 2013 is a day of its own. */
const FURTHEST = 30;

/** The same day of another year: 22 January 1930 for 22 January 1933. */
export function isAnotherYear(known: Period, stated: Period): boolean {
  if (lengthInDays(known) > 1 || lengthInDays(stated) > 1) return false;
  const a = calendarDay(known.first);
  const b = calendarDay(stated.first);
  const off = Math.abs(a.year - b.year);
  return off > 0 && off <= FURTHEST && a.month === b.month && a.day === b.day;
}

/** A year with its last two digits the wrong way round: 1953 for 1935. */
function isTransposed(known: Period, stated: Period): boolean {
  const [a, b] = [known, stated].map(({ first }) => calendarDay(first).year);
  if (a === undefined || b === undefined || lengthInDays(stated) > LONG) return false;
  const turned = (a % 10) * 10 + (Math.floor(a / 10) % 10);
  return Math.floor(a / 100) * 100 + turned === b && a !== b;
}

/** More days than an event has that is dated by one year: a famine, a plan. */
const LONG = 367;

const daysApart = (a: Period, b: Period): number =>
  overlaps(a, b) ? 0 : Math.max(a.first - b.last, b.first - a.last);

/** Of two spans of years both ends count, and each may be a year off: books begin and end a famine differently. */
function daysOffAtEnds(known: readonly Period[], { first, last }: Period): number {
  const off = (end: 'first' | 'last', day: number): number =>
    Math.min(...known.map((one) => Math.abs(calendarDay(one[end]).year - calendarDay(day).year)));
  const years = Math.max(off('first', first), off('last', last));
  return years <= 1 ? 0 : years * 366;
}
