import assert from 'node:assert/strict';
import { findDates } from '../../../server/language/dates.ts';
import { findQuantities, unitHint, type Quantity } from '../../../server/language/quantities.ts';
import { tokenise } from '../../../server/language/tokens.ts';
import { parseMarkers } from '../../markers.ts';

function quantitiesOf(text: string): readonly Quantity[] {
  const tokens = tokenise(text);
  return findQuantities(tokens, findDates(tokens));
}

/** Marked text, value, lower and upper end of the interval; the mark holds number and unit. */
const single: readonly (readonly [string, number, number, number])[] = [
  ['⟦62%⟧ of households', 62, 61.5, 62.5],
  ['⟦61.5 per cent⟧', 61.5, 61.45, 61.55],
  ['some ⟦7 million⟧ died', 7e6, 6.3e6, 7.7e6],
  ['⟦73. 3 million tonnes⟧', 73.3e6, 73.25e6, 73.35e6],
  ['⟦240, 000⟧ collectives', 240_000, 235_000, 245_000],
  ['only ⟦28. 000⟧ tractors', 28_000, 27_500, 28_500],
  ['⟦1,317,022⟧ people', 1_317_022, 1_317_021.5, 1_317_022.5],
  ['⟦240 000⟧ farms', 240_000, 235_000, 245_000],
  ['⟦25,000⟧ volunteers', 25_000, 24_500, 25_500],
  ['⟦10.8 m t⟧ of grain', 10.8e6, 10.75e6, 10.85e6],
  ['⟦4.76mt⟧', 4.76, 4.755, 4.765],
  ['horses: ⟦33m⟧', 33e6, 32.5e6, 33.5e6],
  ['⟦Twenty-five million⟧ small farms', 25e6, 24.5e6, 25.5e6],
  ['⟦one hundred and twenty million⟧ people', 120e6, 115e6, 125e6],
  ['over ⟦half a million⟧ tractors', 500_000, 475_000, Infinity],
  ['⟦two and a half million⟧', 2.5e6, 2.25e6, 2.75e6],
  ['nearly ⟦2,500⟧ stations', 2500, 2187.5, 2525],
  ['less than ⟦5%⟧', 5, -Infinity, 5.25],
  ['at least ⟦10%⟧', 10, 9.75, Infinity],
  ['⟦nine out of ten⟧ households', 90, 86, 94],
  ['⟦one in ten⟧ households', 10, 6, 14],
  ['about ⟦a third⟧ of it', 100 / 3, 29.33, 37.33],
  ['⟦two-thirds⟧', 200 / 3, 62.6, 70.7],
  ['⟦¼⟧ of a hectare', 0.25, 0.125, 0.375],
  ['⟦5–10 million⟧', 7.5e6, 4.5e6, 10.5e6],
  ['⟦5 to 7 per cent⟧ of peasants', 6, 4.5, 7.5],
  ['between ⟦5 and 7 million⟧', 6e6, 4.5e6, 7.5e6],
  ['⟦75-80⟧ families', 77.5, 74.5, 80.5],
  ['⟦20%⟧-ish', 20, 18, 22],
  ['100 million ⟦poods⟧', 100e6, 95e6, 105e6],
];

describe('quantities', () => {
  for (const [marked, value, low, high] of single) {
    it(`reads ${marked}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const [found, ...others] = quantitiesOf(text);
      assert.ok(found);
      assert.equal(others.length, 0);
      const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= Math.abs(b) * 0.005;
      assert.ok(near(found.value, value), `value ${String(found.value)}`);
      assert.ok(near(found.interval.low, low), `low ${String(found.interval.low)}`);
      assert.ok(near(found.interval.high, high), `high ${String(found.interval.high)}`);
      assert.equal(found.end, ranges[0]?.end);
    });
  }

  const none: readonly string[] = [
    'In 1932 and 1933',
    'see p. 442, vol. 1, table 17',
    'Article 107',
    'Directive no. 65/sh',
    'the 2nd MTS',
    'the 25,000ers',
    'the twenty-five-thousanders',
    'a new one was held',
    'on 2 March 1930',
    'constructor and __proto__',
    '',
  ];
  for (const text of none) {
    it(`finds no quantity in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(quantitiesOf(text), []);
    });
  }

  const pairs: readonly (readonly [string, number, number])[] = [
    ['fell from 33.5 to 16.6 million', 33.5e6, 16.6e6],
    ['rose from 4. 4 Million to 14. 2 Million', 4.4e6, 14.2e6],
    ['horses: 33m → 17m', 33e6, 17e6],
    ['73. 3 million tonnes – 67. 6 million', 73.3e6, 67.6e6],
    ['grew from 26 million in 1926 to 56 million', 26e6, 56e6],
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

  it('reads units with their size', () => {
    const units = [
      '5 t',
      '5 mt',
      '5 poods',
      '5 centners',
      '5 ha',
      '5 acres',
      '6 months',
      '5%',
      '5 roubles',
      '5 marks',
    ];
    assert.deepEqual(
      units.map(
        (text) =>
          quantitiesOf(text).map(({ unit }) => [unit.dimension, Number(unit.factor.toPrecision(6))])[0],
      ),
      [
        ['mass', 1],
        ['mass', 1e6],
        ['mass', 0.0163805],
        ['mass', 0.1],
        ['area', 1],
        ['area', 0.4047],
        ['duration', 0.0833333],
        ['share', 1],
        ['money', 1],
        ['other', 1],
      ],
    );
  });

  it('takes an arrow for no comparison', () => {
    assert.deepEqual(
      quantitiesOf('10.8 -> 16.1 -> 12.1').map(({ hedge }) => hedge),
      ['exact', 'exact', 'exact'],
    );
  });

  it('reads what a heading says of the numbers under it', () => {
    assert.deepEqual(unitHint(tokenise('Harvest (m. tonnes)')), {
      magnitude: 1e6,
      unit: { dimension: 'mass', factor: 1 },
    });
    assert.equal(unitHint(tokenise('% of households')).unit.dimension, 'share');
    assert.equal(unitHint(tokenise('Cattle (m)')).magnitude, 1e6);
    assert.equal(unitHint(tokenise('How far? (25 marks)')).unit.dimension, 'none');
  });

  it('takes time in proportion to the text, however hostile', () => {
    const time = (count: number): number => {
      const text = '1,000 000. 000 ½ twenty and a 5-'.repeat(count);
      const start = performance.now();
      quantitiesOf(text);
      return performance.now() - start;
    };
    time(200);
    const small = time(500);
    const large = time(5000);
    assert.ok(large < small * 60 + 200, `${String(small)} ms, ten times the text ${String(large)} ms`);
  });
});
