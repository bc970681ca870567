/** What stands on a timeline: the dates of a note, those that it repeats gathered in one mark, and the packs' entries. */
import type { DayStretch, TimelineDate, TimelineEntry } from '../../server/protocol.ts';
import { type Translate, verdictWords } from './words.ts';

/** How a date came out when it was held against the packs; `none`: it was not. */
export type Outcome = NonNullable<TimelineDate['event']>['verdict'] | 'none';

/** One date of the note, or several equal ones. */
export interface Mark {
  readonly kind: 'date';
  /** `d-13880.-13851.1`: made from its time, and its number among those of that time, so that it stays the same at every zoom and edit. */
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly circa: boolean;
  readonly label: string;
  readonly about: string;
  readonly outcome: Outcome;
  /** The dates it stands for, as numbers in the list of all; at least one. */
  readonly dates: readonly number[];
  /** What it says to somebody who does not see it, and in a tooltip. */
  readonly name: string;
}

/** Something that the packs know. */
export interface EntryMark {
  readonly kind: 'event' | 'term';
  /** Its URI. */
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly circa: boolean;
  readonly label: string;
  readonly about: '';
  readonly outcome: 'none';
  readonly uri: string;
  readonly name: string;
  /** The note names it, or has another date for it: it is to be seen where it belongs. */
  readonly isWanted: boolean;
}

/** A time that is given so often, with the same outcome, is told as one: the fourth mark for 1932 tells nothing more. */
const OFTEN = 4;

/** The dates of a note as marks, by their first day. */
export function marksOf(dates: readonly TimelineDate[], t: Translate): readonly Mark[] {
  const alike = new Map<string, number[]>();
  for (const [number, { first, last, circa, event }] of dates.entries()) {
    const key = [first, last, circa, event?.verdict, event?.uri].join(' ');
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [number]);
    else same.push(number);
  }
  return withIds(
    [...alike.values()]
      .flatMap((numbers) => (numbers.length < OFTEN ? numbers.map((number) => [number]) : [numbers]))
      .flatMap((numbers) => markOf(numbers, dates, t))
      .sort(byTime),
  );
}

/** Gives each its id; marks of the same time follow each other. */
function withIds(marks: readonly Omit<Mark, 'id'>[]): readonly Mark[] {
  const counts = new Map<string, number>();
  return marks.map((mark) => {
    const time = `d${mark.first}.${mark.last}`;
    const before = counts.get(time) ?? 0;
    counts.set(time, before + 1);
    return { ...mark, id: before === 0 ? time : `${time}.${before}` };
  });
}

function markOf(
  numbers: readonly number[],
  dates: readonly TimelineDate[],
  t: Translate,
): readonly Omit<Mark, 'id'>[] {
  const [number] = numbers;
  const date = number === undefined ? undefined : dates[number];
  if (number === undefined || date === undefined) return [];
  const { first, last, circa, label, event, about, sentence } = date;
  const outcome = event?.verdict ?? 'none';
  const often = numbers.length > 1;
  const words = [
    label,
    ...(circa ? [t('circa')] : []),
    ...(often ? [t('in {0} places, first in “{1}”', numbers.length, sentence)] : [t('in “{0}”', sentence)]),
    ...(event === undefined ? [] : [`${verdictWords(event.verdict, t)}: ${event.label}`]),
  ];
  return [
    {
      kind: 'date',
      first,
      last,
      circa,
      label,
      about: often && event === undefined ? t('{0} places', numbers.length) : about,
      outcome,
      dates: numbers,
      name: words.join(', '),
    },
  ];
}

/** The packs' entries as marks, by their first day; `dates` are those of the note. */
export function entryMarksOf(
  entries: readonly TimelineEntry[],
  dates: readonly TimelineDate[],
  t: Translate,
): readonly EntryMark[] {
  const wrong = new Set(dates.flatMap(({ event }) => (event?.verdict === 'contradicted' ? [event.uri] : [])));
  return entries
    .map(({ kind, first, last, circa, label, when, uri, isNamed }): EntryMark => {
      const name =
        kind === 'event'
          ? t('{0}, {1}, from the pack', label, when)
          : t('{0}, {1}, a term of the pack', label, when);
      return {
        kind,
        id: uri,
        first,
        last,
        circa,
        label,
        about: '',
        outcome: 'none',
        uri,
        name,
        isWanted: isNamed || wrong.has(uri),
      };
    })
    .sort(byTime);
}

const byTime = (a: DayStretch, b: DayStretch): number => a.first - b.first || a.last - b.last;
