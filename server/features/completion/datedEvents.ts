/** Dates of events, by the event's name or by the beginning of the date. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { fold } from '../../knowledge/words.ts';
import { type DateStyle, formatEdtf, monthNames } from '../../language/writtenDates.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';
import { type Typed, typedBefore } from './typed.ts';

/**
 * `dizzy`, `2 Mar`, `1930-03` and `August 19` become the date of an event, written as the note writes dates. A name that
 * leads to one event and one day is a question for the day, which then comes first.
 */
export function datedEventOffers(place: Place, style: DateStyle, knowledge: Knowledge): readonly Offer[] {
  const typed = typedBefore(place.line, place.offset).filter(({ text }) => !/\s$/.test(text));
  const byDate = longest(matching(knowledge.events, typed, isDatePrefix));
  const dated = new Set(byDate.map(({ event }) => event));
  const byName = matching(knowledge.events, typed, isNamePrefix).filter(({ event }) => !dated.has(event));
  const isOnly = longest(byName).length === 1;
  return [
    ...byDate.map((found) => {
      const isOwn = isBegunBy(found.typed.text, found.event.period.edtf);
      return dateOffer(found.event, found.typed, style, place.offset, isOwn ? 10 : 12);
    }),
    ...longest(byName).map((found) => {
      const isSought = isOnly && /^\d{4}-\d{2}-\d{2}$/.test(found.event.period.edtf);
      return dateOffer(found.event, found.typed, style, place.offset, isSought ? 15 : 25);
    }),
  ];
}

interface Found {
  readonly event: HistoricalEvent;
  readonly typed: Typed;
}

/** The events that what is typed leads to, each with the most of it that does. */
function matching(
  events: readonly HistoricalEvent[],
  typed: readonly Typed[],
  matches: (text: string, event: HistoricalEvent) => boolean,
): readonly Found[] {
  return events.flatMap((event) => {
    const found = typed.find(({ text }) => matches(text, event));
    return found ? [{ event, typed: found }] : [];
  });
}

/** Those that most of what is typed leads to: for `2 Mar` no other day of March. */
function longest(found: readonly Found[]): readonly Found[] {
  const length = Math.max(...found.map(({ typed }) => typed.text.length));
  return found.filter(({ typed }) => typed.text.length === length);
}

/** The date of one event, in place of what is typed. */
export function dateOffer(
  event: HistoricalEvent,
  typed: Typed,
  style: DateStyle,
  offset: number,
  rank: number,
): Offer {
  const text = formatEdtf(event.period.edtf, style);
  return {
    kind: 'date',
    text,
    start: typed.start,
    end: offset,
    typed: typed.text,
    description: event.prefLabel,
    detail: `${text}: ${event.prefLabel}`,
    rank,
    about: { entry: event.id },
  };
}

/** One of the words of its name, or a phrase by which prose speaks of it, begins with what is typed. */
function isNamePrefix(text: string, event: HistoricalEvent): boolean {
  const key = fold(text).replace(/\s+/g, ' ');
  if (key.length < 3) return false;
  const names = [event.prefLabel, ...event.labels.map((label) => label.text)].map(fold);
  if (names.some((name) => name.startsWith(key) || name.includes(` ${key}`))) return true;
  const phrases = [...event.mentions.flat(2), ...event.names.map((name) => name.text)].map(fold);
  return phrases.some((phrase) => phrase.startsWith(key));
}

/** What is typed begins the date of the event, or another that is accepted for it. */
function isDatePrefix(text: string, event: HistoricalEvent): boolean {
  return [event.period, ...event.acceptedPeriods].some(({ edtf }) => isBegunBy(text, edtf));
}

/** What is typed begins the date in one of the ways it may be written. At least a month's name or a year is needed. */
function isBegunBy(text: string, edtf: string): boolean {
  if (!/^\d{4}|\p{L}{3}|^\d{1,2}\.\d/u.test(text)) return false;
  const key = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ');
  return spellings(edtf).some((spelling) => spelling.startsWith(key));
}

const shortMonth = new RegExp(`\\b(${monthNames.join('|')})\\b`, 'g');

/** The ways a date may be begun, in lower case: in every style, with short months, its month and year alone. */
function spellings(edtf: string): readonly string[] {
  const month = /^\d{4}-\d{2}(?=-)/.exec(edtf)?.[0];
  const long = [
    formatEdtf(edtf, 'day-month'),
    formatEdtf(edtf, 'month-day'),
    ...(month === undefined ? [] : [formatEdtf(month)]),
  ];
  const short = long.map((text) => text.replace(shortMonth, (name) => name.slice(0, 3)));
  const [year, number, day] = edtf.split('-');
  const padded = day === undefined ? [] : [`${day}.${number ?? ''}.${year ?? ''}`];
  return [...long, ...short, ...padded, formatEdtf(edtf, 'numeric'), edtf].map((text) => text.toLowerCase());
}
