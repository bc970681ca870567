/** Timelines for tests. */
import fc from 'fast-check';
import type { TimelineDate, TimelineEntry, TimelineResult } from '../../../../server/protocol.ts';

/** Translates nothing. */
export const t = (message: string, ...args: (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_, number: string) => String(args[Number(number)]));

/** A date of a note, in the line of its own number. */
export function date(first: number, last = first, more: Partial<TimelineDate> = {}): TimelineDate {
  const start = { line: first % 1000, character: 0 };
  return {
    range: { start, end: { line: start.line, character: 4 } },
    first,
    last,
    label: 'that day',
    granularity: 'day',
    circa: false,
    about: 'what happened',
    sentence: 'It happened that day.',
    figures: [],
    ...more,
  };
}

export const entry = (first: number, last = first, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  kind: 'event',
  first,
  last,
  circa: false,
  label: 'an event',
  when: 'then',
  isNamed: false,
  uri: `history-notes:/pack/${first}.md`,
  ...more,
});

export const result = (
  dates: readonly TimelineDate[],
  backdrop: readonly TimelineEntry[] = [],
): NonNullable<TimelineResult> => ({ dates, total: dates.length, backdrop });

const words = fc.oneof(
  fc.lorem({ maxCount: 6 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constant(''),
);
/** Around the beginning of our era and around the last century, for days to a thousand years. */
const stretch = fc
  .tuple(
    fc.oneof(fc.integer({ min: -740_000, max: -700_000 }), fc.integer({ min: -20_000, max: 10_000 })),
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 365_000 })),
  )
  .map(([first, length]) => ({ first, last: first + length }));

type Verdict = NonNullable<TimelineDate['event']>['verdict'];

const event = fc.record({
  label: words,
  uri: fc.constantFrom('history-notes:/pack/a.md', 'history-notes:/pack/b.md'),
  verdict: fc.constantFrom<Verdict[]>('supported', 'contradicted', 'contested', 'scope-differs'),
});

/** Dates of any kind. */
export const anyDates: fc.Arbitrary<readonly TimelineDate[]> = fc.array(
  fc
    .tuple(stretch, fc.boolean(), words, words, words, fc.option(event, { nil: undefined }))
    .map(([{ first, last }, circa, label, about, sentence, judged]) =>
      date(first, last, {
        circa,
        label,
        about,
        sentence,
        ...(judged === undefined ? {} : { event: judged }),
      }),
    ),
  { minLength: 1, maxLength: 80 },
);

export const anyEntries: fc.Arbitrary<readonly TimelineEntry[]> = fc.array(
  fc
    .tuple(stretch, fc.boolean(), words, fc.constantFrom<TimelineEntry['kind'][]>('event', 'term'))
    .map(([{ first, last }, circa, label, kind]) => entry(first, last, { circa, label, kind })),
  { maxLength: 40 },
);
