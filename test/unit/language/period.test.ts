import assert from 'node:assert/strict';
import edtf from 'edtf';
import fc from 'fast-check';
import {
  calendarDay,
  dayNumber,
  daysInMonth,
  formatDay,
  overlaps,
  parseEdtf,
} from '../../../server/language/period.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('period', () => {
  it('counts days as the calendar does, forth and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        const date = calendarDay(day);
        assert.equal(dayNumber(date), day);
        const platform = new Date(day * DAY);
        assert.deepEqual(date, {
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        });
        assert.ok(date.day <= daysInMonth(date.year, date.month));
      }),
    );
  });

  const covers: readonly (readonly [string, string, string])[] = [
    ['1932', '1932-01-01', '1932-12-31'],
    ['1930-03', '1930-03-01', '1930-03-31'],
    ['1932-02', '1932-02-01', '1932-02-29'],
    ['1930-03-02', '1930-03-02', '1930-03-02'],
    ['1932/1933', '1932-01-01', '1933-12-31'],
    ['1928-10-01/1932-12', '1928-10-01', '1932-12-31'],
    ['193X', '1930-01-01', '1939-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['1930-21', '1930-03-01', '1930-05-31'],
    ['1929-24', '1929-12-01', '1930-02-28'],
    ['1930~', '1930-01-01', '1930-12-31'],
    ['-0043', '-0043-01-01', '-0043-12-31'],
  ];
  for (const [text, first, last] of covers) {
    it(`${text} covers ${first} to ${last}`, () => {
      const period = parseEdtf(text);
      assert.ok(period);
      assert.deepEqual([formatDay(period.first), formatDay(period.last)], [first, last]);
      assert.equal(period.edtf, text);
    });
  }

  it('agrees with the edtf library on the day each expression begins', () => {
    // For the library the seasons are quarters of the year, for us the months of their weather.
    for (const [text, first] of covers.filter(([one]) => !/-2[1-4]$/.test(one))) {
      const parsed = edtf(text);
      assert.equal(formatDay(Math.floor(parsed.min / DAY)), first, text);
    }
  });

  for (const text of [
    '',
    '193',
    '1930-13',
    '1930-02-30',
    '1933/1932',
    '../..',
    'March 1930',
    '1930-3',
    '1/2/3',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(parseEdtf(text), undefined);
    });
  }

  it('keeps open intervals open', () => {
    const before = parseEdtf('../1917');
    const after = parseEdtf('1917-11/..');
    assert.ok(before && after);
    assert.ok(before.first === -Infinity && after.last === Infinity);
    assert.ok(overlaps(before, after));
  });
});
