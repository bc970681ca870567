import assert from 'node:assert/strict';
import { quantitiesOf } from './quantitiesOf.ts';

describe('quantities that belong together', () => {
  const pairs: readonly (readonly [string, number, number])[] = [
    ['fell from 33.5 to 16.6 million', 33.5e6, 16.6e6],
    ['rose from 4. 4 Million to 14. 2 Million', 4.4e6, 14.2e6],
    ['horses: 33m → 17m', 33e6, 17e6],
    ['73. 3 million tonnes – 67. 6 million', 73.3e6, 67.6e6],
    ['grew from 26 million in 1926 to 56 million', 26e6, 56e6],
    ['shrank from 14 million to under 6 million', 14e6, 6e6],
    ['rose from just 4% to a staggering 58%', 4, 58],
    ['between March and May from 14 million down to just 6 million', 14e6, 6e6],
    ['grain exports of 4.8/5.06 million tonnes', 4.8e6, 5.06e6],
    ['27,000 (1928) → 531,000 (1940)', 27e3, 531e3],
    ['horses 33 to 17 million', 33e6, 17e6],
  ];
  for (const [text, from, to] of pairs) {
    it(`reads the two ends of a change in ${JSON.stringify(text)}`, () => {
      const found = quantitiesOf(text);
      assert.deepEqual(
        found.map(({ value, pair }) => [Math.round(value), pair?.end]),
        [
          [from, 'from'],
          [to, 'to'],
        ],
      );
    });
  }

  it('reads the ends of a change that is told backwards', () => {
    for (const text of ['rose to 62% from 24%', '62%, up from 24%']) {
      assert.deepEqual(
        quantitiesOf(text).map(({ value, pair }) => [value, pair?.end]),
        [
          [62, 'to'],
          [24, 'from'],
        ],
        text,
      );
    }
  });

  it('gives each member of a list or a chain the unit that only the last one has', () => {
    const lists = [
      '53/61/71%',
      '53 → 61 → 71%',
      '53, 61 and 71 per cent',
      '1930/31/32: 53/61/71%',
      '53 (1931) → 61 (1932) → 71% (1934)',
    ];
    for (const text of lists) {
      assert.deepEqual(
        quantitiesOf(text).map(({ value, unit, pair }) => [value, unit.dimension, pair]),
        [53, 61, 71].map((value) => [value, 'share', undefined]),
        text,
      );
    }
  });

  it('does not lend a list the unit of its end where that makes no sense', () => {
    assert.deepEqual(
      quantitiesOf('50 million or 60%, 1,500 and 40%').map(({ unit }) => unit.dimension),
      ['none', 'share', 'none', 'share'],
    );
  });

  it('reads hyphens as points only where another figure of the text shows that they are', () => {
    const values = (text: string): readonly number[] => quantitiesOf(text).map(({ value }) => value);
    assert.deepEqual(values('14-2 million in May, 1-3 million in June'), [14.2e6, 1.3e6]);
    assert.deepEqual(values('12-14 million in May, 1-3 million in June'), [13e6, 2e6]);
  });

  it('keeps two figures of one sentence apart when each has its date', () => {
    const found = quantitiesOf('10.8 million tons in 1928, 22.6 million in 1933');
    assert.deepEqual(
      found.map(({ value, pair }) => [value, pair]),
      [
        [10.8e6, undefined],
        [22.6e6, undefined],
      ],
    );
  });
});
