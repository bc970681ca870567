/** Dates of events, by the event's name or by the beginning of the date. */
import { oncePer } from '../../claims/oncePer.ts';
import { alternatives } from '../../knowledge/alternatives.ts';
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
  const typed = typedBefore(place.line, place.offset)
    .filter(({ text }) => !/\s$/.test(text))
    .map((one) => ({ typed: one, date: dateKey(one.text), name: nameKey(one.text) }));
  const events = spelledEvents(knowledge);
  const byDate = longest(matching(events, typed, isDatePrefix));
  const dated = new Set(byDate.map(({ event }) => event));
  const byName = longest(matching(events, typed, isNamePrefix).filter(({ event }) => !dated.has(event)));
  const isOnly = byName.length === 1;
  return [
    ...byDate.map((found) => {
      const key = dateKey(found.typed.text);
      const isOwn = key !== undefined && isBegunBy(key, found.event.period.edtf);
      return dateOffer(found.event, found.typed, style, place.offset, isOwn ? 10 : 12);
    }),
    ...byName.map((found) => {
      const isSought = isOnly && /^\d{4}-\d{2}-\d{2}$/.test(found.event.period.edtf);
      return dateOffer(found.event, found.typed, style, place.offset, isSought ? 15 : 25);
    }),
  ];
}

interface Found {
  readonly event: HistoricalEvent;
  readonly typed: Typed;
}

/** What is typed, as it is compared with dates and with names; nothing where it begins no such. */
interface Key {
  readonly typed: Typed;
  readonly date: string | undefined;
  readonly name: string | undefined;
}

/** An event with all that may be typed to ask for it, as it is compared. */
interface SpelledEvent {
  readonly event: HistoricalEvent;
  readonly names: readonly string[];
  /** Phrases by which prose speaks of it. */
  readonly phrases: readonly string[];
  /** The ways its date, and others that are accepted for it, may be written. */
  readonly dates: readonly string[];
}

const spelledEvents = oncePer(({ events }: Knowledge): readonly SpelledEvent[] =>
  events.map((event) => ({
    event,
    names: [event.prefLabel, ...event.labels.map(({ text }) => text)].map(fold),
    phrases: [...event.mentions.flat(2), ...event.names.map(({ text }) => text)]
      .flatMap(alternatives)
      .map(fold),
    dates: [event.period, ...event.acceptedPeriods].flatMap(({ edtf }) => spellings(edtf)),
  })),
);

/** The events that what is typed leads to, each with the most of it that does. */
function matching(
  events: readonly SpelledEvent[],
  typed: readonly Key[],
  matches: (key: Key, event: SpelledEvent) => boolean,
): readonly Found[] {
  return events.flatMap((spelled) => {
    const found = typed.find((key) => matches(key, spelled));
    return found ? [{ event: spelled.event, typed: found.typed }] : [];
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
function isNamePrefix({ name: key }: Key, { names, phrases }: SpelledEvent): boolean {
  if (key === undefined) return false;
  if (names.some((name) => name.startsWith(key) || name.includes(` ${key}`))) return true;
  return phrases.some((phrase) => phrase.startsWith(key));
}

function nameKey(text: string): string | undefined {
  const key = fold(text).replace(/\s+/g, ' ');
  return key.length < 3 ? undefined : key;
}

/** What is typed begins the date of the event, or another that is accepted for it, in one of the ways it may be written. */
function isDatePrefix({ date: key }: Key, { dates }: SpelledEvent): boolean {
  return key !== undefined && dates.some((spelling) => spelling.startsWith(key));
}

function isBegunBy(key: string, edtf: string): boolean {
  return spellings(edtf).some((spelling) => spelling.startsWith(key));
}

/** At least a month's name or a year is needed. */
function dateKey(text: string): string | undefined {
  if (!/^\d{4}|\p{L}{3}|^\d{1,2}\.\d/u.test(text)) return undefined;
  return text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\s+/g, ' ');
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
