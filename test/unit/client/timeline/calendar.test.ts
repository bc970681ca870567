import assert from 'node:assert/strict';
import fc from 'fast-check';
import { monthStart, writeYear, yearOf, yearStart } from '../../../../client/timeline/calendar.ts';
import { fitting, textWidth } from '../../../../client/timeline/textWidth.ts';
import { ticksOf } from '../../../../client/timeline/ticks.ts';
import { moved, scaleOf, showing, viewOf, zoomed, type View } from '../../../../client/timeline/view.ts';
import { calendarDay, dayNumber } from '../../../../server/language/period.ts';
import { t } from './support.ts';

describe('the calendar of a timeline', () => {
  it('counts days as the server does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 1_000_000 }), (day) => {
        const { year, month } = calendarDay(day);
        assert.equal(yearOf(day), year);
        assert.equal(yearStart(year), dayNumber({ year, month: 1, day: 1 }));
        assert.equal(monthStart(year, month - 1), dayNumber({ year, month, day: 1 }));
        assert.equal(monthStart(year - 1, month + 11), dayNumber({ year, month, day: 1 }));
      }),
    );
  });

  const years: readonly (readonly [number, string])[] = [
    [1932, '1932'],
    [14, '14 CE'],
    [1, '1 CE'],
    [0, '1 BCE'],
    [-43, '44 BCE'],
  ];
  for (const [year, words] of years) {
    it(`writes the year ${year} as ${words}`, () => assert.equal(writeYear(year, t), words));
  }
});

const yearView = (from: number, to: number): View => ({ from: yearStart(from), to: yearStart(to) });

describe('the lines of a timeline', () => {
  const cases: readonly (readonly [string, View, number, readonly string[]])[] = [
    [
      'days',
      { from: dayNumber({ year: 1930, month: 2, day: 27 }), to: dayNumber({ year: 1930, month: 3, day: 4 }) },
      500,
      ['27 Feb 1930', '28 Feb 1930', '1 Mar 1930', '2 Mar 1930', '3 Mar 1930'],
    ],
    ['months', yearView(1930, 1931), 400, ['Jan 1930', 'Apr 1930', 'Jul 1930', 'Oct 1930']],
    ['years', yearView(1928, 1933), 300, ['1928', '1929', '1930', '1931', '1932']],
    ['decades', yearView(1905, 1945), 300, ['1910', '1920', '1930', '1940']],
    ['centuries', yearView(1480, 1950), 300, ['1500', '1600', '1700', '1800', '1900']],
    ['decades before our era', yearView(-55, -15), 300, ['50 BCE', '40 BCE', '30 BCE', '20 BCE']],
    ['the turn of the era', yearView(-25, 25), 400, ['20 BCE', '10 BCE', '1 CE', '10 CE', '20 CE']],
    ['years at the turn of the era', yearView(-2, 3), 300, ['3 BCE', '2 BCE', '1 BCE', '1 CE', '2 CE']],
  ];
  for (const [name, view, width, expected] of cases) {
    it(`are ${name}`, () => {
      const labels = ticksOf(scaleOf(view, width), t).flatMap(({ label }) => label ?? []);
      assert.deepEqual(labels, expected);
    });
  }

  it('have room for what is written on them, wherever and however near one looks', () => {
    const anyView = fc.tuple(
      fc.integer({ min: -1_500_000, max: 500_000 }),
      fc.double({ min: 2, max: 6.2, noNaN: true }),
    );
    fc.assert(
      fc.property(anyView, fc.integer({ min: 200, max: 2000 }), ([from, magnitude], width) => {
        const scale = scaleOf({ from, to: from + 10 ** magnitude }, width);
        const lines = ticksOf(scale, t);
        assert.ok(lines.length <= width / 5, `${lines.length} lines`);
        const labelled = lines.filter(({ label }) => label !== undefined);
        for (const [at, { day, label = '' }] of labelled.entries()) {
          const next = labelled[at + 1];
          if (next === undefined) continue;
          assert.ok(next.day > day);
          const end = scale.x(day) + 4 + textWidth(label, 11);
          assert.ok(end <= scale.x(next.day) + 1, `${label} runs into ${next.label ?? ''}`);
        }
      }),
    );
  });
});

describe('the view of a timeline', () => {
  const all = viewOf([{ first: 0, last: 999 }]);

  it('holds all dates, and around a single day some weeks', () => {
    assert.ok(all.from < 0 && all.to > 1000);
    const day = viewOf([{ first: 100, last: 100 }]);
    assert.ok(day.from < 90 && day.to > 115);
  });

  it('keeps the place under the mouse where it is when it is zoomed', () => {
    const near = zoomed(all, 4, 0.25, all);
    const at = all.from + (all.to - all.from) * 0.25;
    assert.ok(Math.abs(near.from + (near.to - near.from) * 0.25 - at) < 1e-6);
    assert.ok(Math.abs(near.to - near.from - (all.to - all.from) / 4) < 1e-6);
  });

  it('never leaves what there is, and is never shorter than some days', () => {
    assert.deepEqual(zoomed(all, 0.01, 0.5, all), all);
    assert.deepEqual(moved(all, 3, all), all);
    const near = zoomed(all, 1e9, 1, all);
    assert.ok(near.to - near.from >= 7.9 && near.to <= all.to);
  });

  it('moves to a date that is not seen, and stays where it is otherwise', () => {
    const near = zoomed(all, 10, 0, all);
    assert.equal(showing(near, { first: Math.ceil(near.from), last: 999 }, all), near);
    const far = showing(near, { first: 900, last: 900 }, all);
    assert.ok(far.from < 900 && far.to > 901);
  });
});

describe('words in a picture', () => {
  it('are cut between words, and only where they have no room', () => {
    assert.equal(fitting('a short line', 12, 500), 'a short line');
    const cut = fitting('a somewhat longer line', 12, 100);
    assert.equal(cut, 'a somewhat…');
    assert.equal(fitting('word', 12, 5), '');
  });

  it('never get wider than their room, and no letter is cut in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 300 }), (text, room) => {
        const cut = fitting(text, 12, room);
        assert.ok(cut === '' || textWidth(cut, 12) <= room);
        assert.doesNotMatch(cut, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });
});
