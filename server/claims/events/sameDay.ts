/** Dates that can hardly be those of an event by chance: its very day, or its day in another year. */
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { lengthInDays, overlaps } from '../../language/period.ts';
import { wordClass } from '../../language/functionWords.ts';
import type { Sentence } from '../sentence.ts';
import type { KnownDate } from '../sentenceDates.ts';
import { isAnotherYear, type DateClaim } from './dateClaim.ts';
import { eventsByWord } from './eventWords.ts';
import { RELATES } from './datingWords.ts';

/** More days than an event of one moment has: a month. */
const MOMENT = 31;

/** A date to the day or month that agrees with an event of a few days, which no chance does. */
export const isExact = (
  { period: known, acceptedPeriods }: HistoricalEvent,
  { mention: { precision }, period }: KnownDate,
): boolean =>
  (precision === 'day' || precision === 'month') &&
  [known, ...acceptedPeriods].some((one) => lengthInDays(one) <= MOMENT && overlaps(one, period));

/**
 * The event that a date gives away together with a word or two of what the event is called: `5 June 1929 – decree setting up
 * the MTS`. In another year of the same day it is surely meant where two such words stand there and nothing speaks of an
 * anniversary.
 */
export function eventOfDay(sentence: Sentence, date: KnownDate): DateClaim | undefined {
  const { mention, period } = date;
  if (mention.precision !== 'day' && mention.precision !== 'month') return undefined;
  const named = [...eventsByWord(sentence)];
  const told = (sure: boolean, [event]: readonly HistoricalEvent[]): DateClaim | undefined =>
    event && { event, mention, period, sure };
  const right = named.flatMap(([event, { all, rare }]) =>
    isExact(event, date) && (rare > 0 || (mention.precision === 'day' && all > 1)) ? [event] : [],
  );
  if (right.length > 0) return told(false, right);
  if (mention.kind !== 'absolute' || recurs(sentence)) return undefined;
  const wrong = named.flatMap(([event, { all, rare }]) =>
    isAnotherYear(event.period, period) && mention.precision === 'day' && all > 1 && rare > 0 ? [event] : [],
  );
  return wrong.length === 1 ? told(true, wrong) : undefined;
}

/** Words of days that come back every year. */
const RECURS = wordClass(`
    annual annually celebrate celebrated celebrating celebration celebrations commemorate each every honour honoured marked marking
    mourned mourning observed parade parades years year`);

/** Whether a sentence may tell of an anniversary, or reckons from the event. */
const recurs = ({ tokens }: Sentence): boolean =>
  tokens.some(({ lower }) => RECURS.has(lower) || RELATES.has(lower));
