/** The dates of a sentence, with those that lean on another one completed from the dates around them. */
import { dateFrom, type Way } from '../language/dateFrom.ts';
import type { DateMention } from '../language/dates.ts';
import { PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import { calendarDay, span, type Period } from '../language/period.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** A date of a sentence: as written, or completed from the dates around it, if they do. */
export interface SentenceDate {
  readonly mention: DateMention;
  readonly period: Period | undefined;
}

/** A date that is known. */
export interface KnownDate extends SentenceDate {
  readonly period: Period;
}

/**
 * The dates of a sentence with months and relative dates completed: "(Jan)" behind "early 1930" is January 1930, "five
 * years later" counts from the date before it. Years that belong to a citation ("Nove 1992") are left out; one that only
 * sets a standard for a figure, "against 1928", is not: an event may be against somebody.
 */
export function datesOfEvents(sentence: Sentence, surroundings: Surroundings): readonly KnownDate[] {
  return known(sentenceDates(sentence, surroundings, () => false));
}

const known = (dates: readonly SentenceDate[]): readonly KnownDate[] =>
  dates.flatMap(({ mention, period }) => (period === undefined ? [] : [{ mention, period }]));

/** All of them, also those that nothing completes; `sets` tells which only set a standard. */
export function sentenceDates(
  sentence: Sentence,
  around: Surroundings,
  sets = isStandard,
): readonly SentenceDate[] {
  const dates: SentenceDate[] = [];
  const own = sentence.dates.filter(
    (date) => !isCitation(sentence, date) && !isTold(sentence, date) && !sets(sentence, date),
  );
  for (const mention of own) {
    dates.push({ mention, period: mention.period ?? complete(sentence, mention, own, dates, around) });
  }
  return dates;
}

/** The first year that may be one of publication; what notes date in the packs' periods lies before it. */
const CITED = 1945;

/** A year long after the events behind a name or a bracket is a year of publication. */
function isCitation(sentence: Sentence, date: DateMention): boolean {
  const year =
    date.precision === 'year' && date.period !== undefined ? calendarDay(date.period.first).year : 0;
  if (year < CITED) return false;
  const before = sentence.tokens[date.from - 1];
  if (isSaying(sentence, date)) return true;
  if (before === undefined || PHRASE_ENDS.has(before.lower)) return false;
  // "Khrushchev abolished the MTS (1958)"
  const told = sentence.phrases.some(({ uses }) =>
    uses.some((use) => 'event' in use && calendarDay(use.event.period.last).year >= CITED),
  );
  if (told) return false;
  return before.text === '(' || /^\p{Lu}/u.test(before.text);
}

/** "wrote Conquest in 1986", "In 1986 Conquest reckoned": when it was said. */
function isSaying({ tokens }: Sentence, { from, to }: DateMention): boolean {
  if (tokens[from - 1]?.lower !== 'in') return false;
  const front = tokens.slice(Math.max(0, from - 4), from - 1);
  const behind = tokens.slice(to, to + 4);
  return [front, behind].some(
    (words) =>
      words.some(({ lower }) => SAYING.has(lower)) && words.some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)),
  );
}

const SAYING = wordClass(
  'argued believed calculated claimed estimated guessed put reckoned said suggested thought wrote',
);

/** "on the eve of the war, in 1940": the date beside it says when that was. */
function isTold({ tokens, dates }: Sentence, { era, from, to }: DateMention): boolean {
  return (
    era === true &&
    dates.some((date) => {
      const [start, end] = date.from >= to ? [to, date.from] : [date.to, from];
      return (
        date.period !== undefined &&
        end >= start &&
        tokens.slice(start, end).every(({ lower }) => /^(?:[,(–—-]|in|of|on|the)$/.test(lower))
      );
    })
  );
}

/** "up by half on the previous year", "more than in 1913": a date that a figure is only compared with. */
function isStandard({ tokens }: Sentence, { kind, era, from }: DateMention): boolean {
  const before = tokens.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
  if (kind === 'relative' && era === undefined)
    return before.some((word) => word === 'on' || COMPARING.has(word));
  return before.some((word) => COMPARING.has(word));
}

/** What sets a figure beside that of another date. */
const COMPARING: ReadonlySet<string> = new Set(['than', 'against', 'versus', 'vs', 'compared']);

/**
 * What a date without a year of its own covers. A relative one leans on the date before it, a month on the nearest date of
 * the sentence, and both on what stands around the sentence.
 */
function complete(
  sentence: Sentence,
  mention: DateMention,
  own: readonly DateMention[],
  before: readonly SentenceDate[],
  { parents, previous, headings }: Surroundings,
): Period | undefined {
  const last = before.findLast(({ period }) => period !== undefined);
  if (mention.kind === 'relative') {
    const anchor =
      mention.same === undefined
        ? (last?.period ?? lastDate(previous) ?? lastDate(parents))
        : [before, ...[previous, parents, headings].map((around) => around.at(-1)?.dates ?? [])]
            .map(stretchOf)
            .find((stretch) => stretch !== undefined);
    return anchor && dateFrom(mention, anchor);
  }
  const [nearest] = own
    .filter((date) => date.period !== undefined && date.precision !== 'decade')
    .toSorted((a, b) => Math.abs(a.from - mention.from) - Math.abs(b.from - mention.from));
  const anchor =
    nearest?.period ?? last?.period ?? lastDate(parents) ?? lastDate(previous) ?? lastDate(headings);
  if (anchor === undefined) return undefined;
  return dateFrom(mention, anchor, wayTo(sentence, mention, nearest));
}

/** The stretch of time that some dates told of: the last interval, or from the first of them to the last. */
function stretchOf(dates: readonly { readonly period?: Period | undefined }[]): Period | undefined {
  const periods = dates.flatMap(({ period }) => period ?? []);
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined || first === last || last.edtf.includes('/')) return last;
  return first.first < last.first ? span(first, last) : undefined;
}

/** "by May" is to come; what "had been", and what stands in front of its year ("from October to March 1930"), may be either. */
function wayTo(
  { tokens }: Sentence,
  { from, to }: DateMention,
  anchor: DateMention | undefined,
): Way | undefined {
  if (anchor !== undefined && anchor.from > from) return 'either';
  if (/^(?:by|until|till)$/.test(tokens[from - 1]?.lower ?? '')) return 'ahead';
  const behind = tokens.slice(to, to + PLUPERFECT);
  return behind.some(({ lower }, at) => lower === 'had' && behind[at + 1]?.lower === 'been')
    ? 'either'
    : undefined;
}

/** How far behind a month its verb may stand, in tokens. */
const PLUPERFECT = 6;

/** The last date of some sentences. */
export function lastDate(sentences: readonly Sentence[]): Period | undefined {
  for (const sentence of sentences.toReversed()) {
    const date = sentence.dates.findLast(
      (mention) => mention.period !== undefined && mention.precision !== 'decade',
    );
    if (date?.period !== undefined) return date.period;
  }
  return undefined;
}
