import assert from 'node:assert/strict';
import fc from 'fast-check';
import { yearStart } from '../../../../client/timeline/calendar.ts';
import { entryMarksOf, marksOf } from '../../../../client/timeline/marks.ts';
import { type Contents, type Picture, pictureOf, sizes } from '../../../../client/timeline/picture.ts';
import { viewOf, zoomed } from '../../../../client/timeline/view.ts';
import type { TimelineDate, TimelineEntry } from '../../../../server/protocol.ts';
import { anyDates, anyEntries, date, entry, t } from './support.ts';

const contentsOf = (dates: readonly TimelineDate[], entries: readonly TimelineEntry[] = []): Contents => ({
  dates: marksOf(dates, t),
  backdrop: entryMarksOf(entries, dates, t),
});

const wholePicture = (
  dates: readonly TimelineDate[],
  width = 700,
  entries: readonly TimelineEntry[] = [],
): Picture => pictureOf(contentsOf(dates, entries), viewOf(dates), width, t);

/** What overlaps in a picture, and what sticks out of it. */
function troubles({ dates, backdrop, clusters, width, height }: Picture): readonly string[] {
  const found: string[] = [];
  const boxes = [
    ...dates.map((placed) => ({ ...placed, id: placed.mark.id, high: sizes.row })),
    ...backdrop.map((placed) => ({ ...placed, id: placed.mark.id, high: sizes.backdropRow })),
  ].map(({ id, left, right, textAt, wordsEnd, top, high }) => ({
    id,
    left: Math.min(left, textAt),
    right: Math.max(right, wordsEnd),
    top,
    bottom: top + high,
  }));
  boxes.push(
    ...clusters.map(({ id, left, right, top }) => ({ id, left, right, top, bottom: top + sizes.clusterRow })),
  );
  for (const [at, a] of boxes.entries()) {
    if (a.left < -0.01 || a.right > width + 0.01 || a.bottom > height) found.push(`${a.id} sticks out`);
    for (const b of boxes.slice(at + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      if (!apart) found.push(`${a.id} overlaps ${b.id}`);
    }
  }
  return found;
}

describe('the picture of a timeline', () => {
  it('has nothing on top of anything else and nothing outside, whatever the dates and the zoom', () => {
    const zoom = fc.tuple(
      fc.double({ min: 1, max: 5000, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        anyDates,
        anyEntries,
        fc.integer({ min: 280, max: 1600 }),
        zoom,
        (dates, entries, width, [factor, at]) => {
          const all = viewOf(dates);
          const picture = pictureOf(contentsOf(dates, entries), zoomed(all, factor, at, all), width, t);
          assert.deepEqual(troubles(picture), []);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('loses no date: what has no room of its own is counted', () => {
    fc.assert(
      fc.property(anyDates, fc.integer({ min: 280, max: 900 }), (dates, width) => {
        const { dates: placed, clusters } = wholePicture(dates, width);
        const marks = [...placed.map(({ mark }) => mark), ...clusters.flatMap(({ marks }) => marks)];
        const numbers = marks.flatMap((mark) => mark.dates).sort((a, b) => a - b);
        assert.deepEqual(numbers, [...dates.keys()]);
      }),
      { numRuns: 40 },
    );
  });

  it('draws a day as a point and a year as a bar from its first day to its last', () => {
    const year = date(yearStart(1932), yearStart(1933) - 1);
    const [bar, point] = wholePicture([year, date(yearStart(1936))]).dates;
    assert.deepEqual([bar?.isPoint, point?.isPoint], [false, true]);
    const { dates, view, width } = wholePicture([year]);
    const perDay = width / (view.to - view.from);
    const [only] = dates;
    assert.ok(only !== undefined && Math.abs(only.right - only.left - 366 * perDay) < 0.01);
  });

  it('keeps words whole at the right end by moving them to the left', () => {
    const { dates, width } = wholePicture([
      date(0),
      date(10_000, 10_000, { about: 'a longer line of words' }),
    ]);
    const last = dates.at(-1);
    assert.ok(last !== undefined && last.wordsEnd <= width && last.about === 'a longer line of words');
    assert.ok(last.textAt < last.left);
  });

  it('says a verdict in words', () => {
    const event = {
      label: 'Canal Decree',
      uri: 'history-notes:/pack/decree.md',
      verdict: 'contradicted',
    } as const;
    const [placed] = wholePicture([date(0, 0, { label: '1903', event, about: event.label })]).dates;
    assert.equal(placed?.when, '1903, contradicted');
    assert.match(placed.mark.name, /^1903, in “.*”, contradicts the record: Canal Decree$/);
  });

  it('gathers a time that is given again and again, but not what came out otherwise', () => {
    const event = {
      label: 'Canal Decree',
      uri: 'history-notes:/pack/decree.md',
      verdict: 'contradicted',
    } as const;
    const { dates } = wholePicture([date(0), date(0), date(0), date(0), date(0, 0, { event })]);
    assert.deepEqual(
      dates.map(({ mark }) => mark.dates),
      [[0, 1, 2, 3], [4]],
    );
    assert.equal(dates[0]?.about, '4 places');
  });

  it('shows where an event belongs that the note has another date for, however many there are', () => {
    const wrong = entry(500, 500, { label: 'the right place', uri: 'history-notes:/pack/right.md' });
    const event = { label: wrong.label, uri: wrong.uri, verdict: 'contradicted' } as const;
    const many = Array.from({ length: 60 }, (_, at) => entry(495 + (at % 10)));
    const picture = wholePicture([date(0, 0, { event }), date(1000)], 700, [...many, wrong]);
    assert.ok(picture.backdrop.some(({ about }) => about === 'the right place'));
    assert.ok(picture.rest.length > 0, 'what has no room for words is drawn all the same');
  });

  it('names events of all the time that the packs know of, not of its first years only', () => {
    const label = 'something that happened elsewhere';
    const events = Array.from({ length: 100 }, (_, at) => entry(7000 + at * 10, 7000 + at * 10, { label }));
    const { backdrop, rest } = wholePicture([date(0), date(8000)], 442, events);
    assert.ok(backdrop.some(({ mark }) => mark.first < 7200));
    assert.ok(backdrop.some(({ mark }) => mark.first > 7600));
    assert.equal(backdrop.length + rest.length, events.length);
  });

  it('leaves out terms of which neither end is seen', () => {
    const term = (first: number, last: number): TimelineEntry => entry(first, last, { kind: 'term' });
    const { backdrop } = wholePicture([date(0), date(1000)], 700, [term(-9999, 9999), term(500, 9999)]);
    assert.deepEqual(
      backdrop.map(({ mark }) => mark.first),
      [500],
    );
  });

  it('shows dates along all of the time, however many there are', () => {
    const days = Array.from({ length: 400 }, (_, at) => (at * 7919) % 8000).sort((a, b) => a - b);
    const about = 'something small happened in a village';
    const { dates, width } = wholePicture(
      days.map((day) => date(day, day, { label: '17 October 1931', about })),
      442,
    );
    const tenths = new Set(dates.map(({ left }) => Math.floor((10 * left) / width)));
    assert.ok(tenths.size >= 9, `only in ${[...tenths].join(', ')}`);
    assert.ok(dates.length > 40, `only ${dates.length}`);
  });

  it('shortens words only where dates have no room else', () => {
    const few = Array.from({ length: 30 }, (_, at) => date(at, at, { about: 'a few words' }));
    assert.deepEqual(new Set(wholePicture(few).dates.map(({ about }) => about)), new Set(['a few words']));
  });

  it('is never higher than a few pages, nor full of words, for thousands of dates', () => {
    const many = (count: number): readonly TimelineDate[] =>
      Array.from({ length: count }, (_, at) => date((at * 7919) % 40_000));
    const [some, thousands] = [wholePicture(many(400)), wholePicture(many(8000))];
    assert.ok(Math.max(some.height, thousands.height) < 1000);
    assert.ok(thousands.dates.length < 400);
  });
});
