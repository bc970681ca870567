/** Dates of events, by the event's name or by the beginning of the date. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { fold } from '../../knowledge/words.ts';
import { type DateStyle, formatEdtf, monthNames } from '../../language/writtenDates.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';
import { type Typed, typedBefore } from './typed.ts';

/**
 * `dizzy`, `2 Mar`, `1930-03` and `August 19` become the date of an event, written as the note writes dates. Behind the
 * name of an event, with nothing typed, its date is offered where the cursor is.
 */
export function datedEventOffers(place: Place, style: DateStyle, knowledge: Knowledge): readonly Offer[] {
  const typed = typedBefore(place.line, place.offset).filter(({ text }) => !/\s$/.test(text));
  const offers = knowledge.events.flatMap((event) => {
    const byDate = firstMatch(typed, (text) => isDatePrefix(text, event));
    if (byDate) return [dateOffer(event, byDate, style, place.offset, 10)];
    const byName = firstMatch(typed, (text) => isNamePrefix(text, event));
    return byName ? [dateOffer(event, byName, style, place.offset, 25)] : [];
  });
  return [...offers].sort((a, b) => b.typed.length - a.typed.length);
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

function firstMatch(typed: readonly Typed[], matches: (text: string) => boolean): Typed | undefined {
  return typed.find(({ text }) => matches(text));
}

/** One of the words of its name, or a phrase by which prose speaks of it, begins with what is typed. */
function isNamePrefix(text: string, event: HistoricalEvent): boolean {
  const key = fold(text).replace(/\s+/g, ' ');
  if (key.length < 3) return false;
  const names = [event.prefLabel, ...event.labels.map((label) => label.text)].map(fold);
  if (names.some((name) => name.startsWith(key) || name.includes(` ${key}`))) return true;
  const phrases = event.mentions.flat(2).map(fold);
  return phrases.some((phrase) => phrase.startsWith(key));
}

/** What is typed begins the date in one of the ways it may be written. At least a month's name or a year is needed. */
function isDatePrefix(text: string, event: HistoricalEvent): boolean {
  if (!/^\d{4}|\p{L}{3}|^\d{1,2}\.\d/u.test(text)) return false;
  const key = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ');
  return [event.period, ...event.acceptedPeriods].some(({ edtf }) =>
    spellings(edtf).some((spelling) => spelling.startsWith(key)),
  );
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
