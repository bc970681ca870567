import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuantities, unitHint } from '../../../server/language/quantities.ts';
import { tokenise } from '../../../server/language/tokens.ts';
import { parseMarkers } from '../../markers.ts';
import { quantitiesOf } from './quantitiesOf.ts';
import { assertProportional } from '../../cpuTime.ts';

/** Marked text, value, lower and upper end of the interval; the mark holds number and unit. */
const single: readonly (readonly [string, number, number, number])[] = [
  ['⟦62%⟧ of households', 62, 61.5, 62.5],
  ['⟦61.5 per cent⟧', 61.5, 61.45, 61.55],
  ['⟦one per cent⟧', 1, 0.5, 1.5],
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
  ['by ⟦one per cent⟧', 1, 0.5, 1.5],
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
  // Scanning slips.
  ['some ⟦73. 3 mt⟧', 73.3, 65.97, 80.63],
  ['chapter 5. ⟦62%⟧ of households', 62, 61.5, 62.5],
  ['pages 61–140. ⟦62%⟧ of households', 62, 61.5, 62.5],
  ['some ⟦73 .3 million⟧', 73.3e6, 65.97e6, 80.63e6],
  ['⟦1, 317, 000⟧ people', 1_317_000, 1_316_500, 1_317_500],
  ['⟦236, 900⟧ farms', 236_900, 236_850, 236_950],
  ['harvest: ⟦73-3 million⟧', 73.3e6, 73.25e6, 73.35e6],
  ['exports: ⟦5-2 million⟧', 5.2e6, 5.15e6, 5.25e6],
  ['⟦1,317.5⟧ of them', 1317.5, 1317.45, 1317.55],
  ['⟦6l.5%⟧', 61.5, 61.45, 61.55],
  ['⟦1O million⟧ people', 10e6, 9.5e6, 10.5e6],
  ['⟦lO million⟧ people', 10e6, 9.5e6, 10.5e6],
  ['⟦2O%⟧', 20, 19.5, 20.5],
  ['⟦l58⟧ stations', 158, 157.5, 158.5],
  ['exported ⟦l.7 million tons⟧', 1.7e6, 1.65e6, 1.75e6],
  ['about ⟦I.7 mt⟧', 1.7, 1.53, 1.87],
  ['⟦O.5%⟧ of them', 0.5, 0.45, 0.55],
  ['⟦o.5 million⟧', 0.5e6, 0.45e6, 0.55e6],
  ['⟦l,317,022⟧ people', 1_317_022, 1_317_021.5, 1_317_022.5],
  ['⟦25,OOO⟧ volunteers', 25_000, 24_500, 25_500],
  ['⟦28 .000⟧ tractors', 28_000, 27_500, 28_500],
  ['⟦146 .7⟧ in 1928', 146.7, 146.65, 146.75],
  ['sheep : ⟦61 . 1 million⟧', 61.1e6, 61.05e6, 61.15e6],
  ['it fell in chapter 6 . ⟦5 million⟧ died', 5e6, 4.5e6, 5.5e6],
  ['harvest: ⟦83- 5 million⟧', 83.5e6, 83.45e6, 83.55e6],
  ['⟦73.3 rnillion⟧', 73.3e6, 73.25e6, 73.35e6],
  // Thousands and decimals as they are set elsewhere.
  ['⟦1’317’022⟧ people', 1_317_022, 1_317_021.5, 1_317_022.5],
  ['⟦1\u202f317⟧ people', 1317, 1316.5, 1317.5],
  ['⟦1\u00a0317\u00a0022⟧ people', 1_317_022, 1_317_021.5, 1_317_022.5],
  ['⟦1.317.022⟧ people', 1_317_022, 1_317_021.5, 1_317_022.5],
  ['⟦25.000⟧ volunteers', 25_000, 24_500, 25_500],
  ['⟦236.900⟧ farms', 236_900, 236_850, 236_950],
  ['⟦1.692 million⟧ people', 1.692e6, 1.6915e6, 1.6925e6],
  ['⟦61,5%⟧', 61.5, 61.45, 61.55],
  ['⟦61·5%⟧', 61.5, 61.45, 61.55],
  ['⟦.5 million⟧', 0.5e6, 0.45e6, 0.55e6],
  // Magnitudes and units as they are abbreviated.
  ['⟦5m⟧ horses', 5e6, 4.5e6, 5.5e6],
  ['⟦5 mn⟧ horses', 5e6, 4.5e6, 5.5e6],
  ['⟦5mln⟧ horses', 5e6, 4.5e6, 5.5e6],
  ['⟦5 mil⟧ horses', 5e6, 4.5e6, 5.5e6],
  ['⟦5M⟧ horses', 5e6, 4.5e6, 5.5e6],
  ['⟦12 mill.⟧ pigs', 12e6, 11.5e6, 12.5e6],
  ['⟦12 MILL.⟧ PIGS', 12e6, 11.5e6, 12.5e6],
  ['(⟦12 mil.⟧)', 12e6, 11.5e6, 12.5e6],
  ['⟦25k⟧ workers', 25e3, 24.5e3, 25.5e3],
  ['⟦0.5bn poods⟧', 0.5e9, 0.45e9, 0.55e9],
  ['⟦7 p.c.⟧', 7, 6.5, 7.5],
  ['⟦7pc⟧', 7, 6.5, 7.5],
  ['⟦7 per-cent⟧', 7, 6.5, 7.5],
  ['⟦2 per hundred⟧ households', 2, 1.5, 2.5],
  ['a death rate of ⟦60 per 1,000⟧', 60, 59.5, 60.5],
  ['⟦2 per 100⟧ households', 2, 1.5, 2.5],
  ['⟦7.9 c/ha⟧', 7.9, 7.85, 7.95],
  ['⟦8 centners per hectare⟧', 8, 7.5, 8.5],
  ['⟦70.5 million head⟧ of cattle', 70.5e6, 70.45e6, 70.55e6],
  ['⟦62%⟧¹ of households', 62, 61.5, 62.5],
  ['⟦62%⟧[1] of households', 62, 61.5, 62.5],
  ['⟦62² %⟧', 62, 61.5, 62.5],
  ['1928:⟦1.7%⟧', 1.7, 1.65, 1.75],
  ['tractors:⟦148,500⟧', 148_500, 148_450, 148_550],
  // Parts of a whole.
  ['⟦three in four⟧ households', 75, 71, 79],
  ['⟦three in every four⟧ farms', 75, 71, 79],
  ['⟦2 in every 100⟧ households', 2, 1.5, 2.5],
  ['⟦two out of a hundred⟧', 2, 1.5, 2.5],
  ['⟦one household in four⟧ had joined', 25, 21, 29],
  ['⟦one peasant household in four⟧ had joined', 25, 21, 29],
  ['⟦nine peasants out of ten⟧', 90, 86, 94],
  ['⟦seventy-one out of every hundred⟧ households', 71, 70.5, 71.5],
  ['⟦ninety-six in a hundred⟧', 96, 95.5, 96.5],
  ['barely ⟦a thirtieth⟧ of it', 100 / 30, 1.667, 4.167],
  ['⟦one twentieth⟧ of it', 5, 2.5, 7.5],
  ['⟦a good third⟧ of the horses', 100 / 3, 29.33, 37.33],
  ['⟦one per cent⟧ of farms', 1, 0.5, 1.5],
  ['⟦every second⟧ household', 50, 46, 54],
  ['⟦every third⟧ peasant', 100 / 3, 29.33, 37.33],
  ['⟦every 4th⟧ cow', 25, 21, 29],
  ['nearly ⟦two-thirds⟧', 200 / 3, 58.3, 68.7],
  ['⟦a third⟧ of the horses', 100 / 3, 29.33, 37.33],
  ['⟦¾⟧ of households', 75, 71, 79],
  ['⟦2/3⟧ of households', 200 / 3, 62.67, 70.67],
  ['fell by ⟦a fifth⟧', 20, 16, 24],
  // Numbers in words.
  ['⟦twenty-five thousand⟧ workers', 25e3, 24.5e3, 25.5e3],
  ['⟦twenty five thousand⟧ workers', 25e3, 24.5e3, 25.5e3],
  ['⟦a hundred thousand⟧ men', 100e3, 95e3, 105e3],
  ['⟦a hundred and fifty thousand⟧ men', 150e3, 145e3, 155e3],
  ['⟦two hundred thousand⟧ men', 200e3, 195e3, 205e3],
  ['⟦one million three hundred thousand⟧ people', 1.3e6, 1.295e6, 1.305e6],
  ['⟦two thousand and fifty⟧ stations', 2050, 2049.5, 2050.5],
  ['⟦three thousand five hundred and thirty-three⟧ stations', 3533, 3532.5, 3533.5],
  ['⟦one hundred and forty-eight thousand five hundred⟧', 148_500, 148_450, 148_550],
  ['⟦one million three hundred and seventeen thousand and twenty-two⟧', 1_317_022, 1_317_021.5, 1_317_022.5],
  ['⟦two dozen⟧ tractors', 24, 23.5, 24.5],
  ['⟦sixty-one point five per cent⟧', 61.5, 61.45, 61.55],
  ['⟦half a dozen⟧ tractors', 6, 5.4, 6.6],
  ['⟦a million and a half⟧ people', 1.5e6, 1.25e6, 1.75e6],
  ['⟦one and a half million⟧ people', 1.5e6, 1.25e6, 1.75e6],
  ['⟦three and a quarter million⟧ people', 3.25e6, 3.125e6, 3.375e6],
  ['⟦a quarter of a million⟧ farms', 250e3, 200e3, 300e3],
  ['⟦three quarters of a million⟧ farms', 750e3, 700e3, 800e3],
  ['⟦half-million⟧ strong army', 500e3, 450e3, 550e3],
  ['⟦2½ million⟧ people', 2.5e6, 2.375e6, 2.625e6],
  ['⟦4 1/4 years⟧ were enough', 4.25, 4.125, 4.375],
  ['a plot of about ⟦an acre⟧', 1, 0.75, 1.25],
  ['plots of ⟦half a hectare⟧', 0.5, 0.375, 0.625],
  ['plots of ⟦a quarter of an acre⟧', 0.25, 0.125, 0.375],
  // Ranges.
  ['⟦5–10m⟧ people', 7.5e6, 4.5e6, 10.5e6],
  ['⟦6/7 million⟧ people', 6.5e6, 5.5e6, 7.5e6],
  ['⟦5m–10m⟧ people', 7.5e6, 4.5e6, 10.5e6],
  ['⟦4%–5%⟧ of peasants', 4.5, 3.5, 5.5],
  ['⟦5 to 6 million⟧ people', 5.5e6, 4.5e6, 6.5e6],
  ['⟦five or six million⟧ people', 5.5e6, 4.5e6, 6.5e6],
  ['anything from ⟦5 to 10 million⟧', 7.5e6, 4.5e6, 10.5e6],
  ['estimates range from ⟦5 to 10 million⟧', 7.5e6, 4.5e6, 10.5e6],
  ['⟦4-8 million⟧', 6e6, 3.5e6, 8.5e6],
  ['⟦a quarter to half a hectare⟧', 0.375, 0.125, 0.625],
  ['Livestock fell while ⟦5 to 6 million⟧ people died', 5.5e6, 4.5e6, 6.5e6],
  // Hedges, in front, behind and inside.
  ['in the region of ⟦7 million⟧', 7e6, 6.3e6, 7.7e6],
  ['getting on for ⟦7 million⟧', 7e6, 6.125e6, 7.25e6],
  ['just shy of ⟦60%⟧', 60, 52.5, 60.25],
  ['a shade over ⟦60%⟧', 60, 59.75, 67.5],
  ['north of ⟦60%⟧', 60, 59.75, Infinity],
  ['well over ⟦60%⟧', 60, 59.75, Infinity],
  ['≥ ⟦60%⟧', 60, 59.75, Infinity],
  ['well under ⟦60%⟧', 60, -Infinity, 60.25],
  ['⟦7 million⟧ or thereabouts', 7e6, 6.3e6, 7.7e6],
  ['⟦7 million⟧, give or take', 7e6, 6.5e6, 7.5e6],
  ['⟦7 million⟧ give or take', 7e6, 6.3e6, 7.7e6],
  ['est. ⟦7 million⟧', 7e6, 6.3e6, 7.7e6],
  ['c. ⟦7 million⟧', 7e6, 6.3e6, 7.7e6],
  ['c.⟦7 million⟧', 7e6, 6.3e6, 7.7e6],
  ['~⟦7 million⟧', 7e6, 6.3e6, 7.7e6],
  ['⟦60+%⟧', 60, 59.75, Infinity],
  ['⟦60-odd per cent⟧', 60, 54, 66],
  ['⟦182 thous.⟧ combines', 182e3, 181.5e3, 182.5e3],
  ['Viola documents ⟦137,540⟧ revolts', 137540, 137535, 137545],
  ['⟦7+ million⟧', 7e6, 6.75e6, Infinity],
  ['⟦twenty-odd million⟧', 20e6, 18e6, 22e6],
  ['up to ⟦7 million⟧', 7e6, 6.125e6, 7.5e6],
  ['going up to ⟦93%⟧', 93, 92.5, 93.5],
  ['about ⟦5–10 million⟧', 7.5e6, 4.5e6, 11e6],
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
    'documents 137 and 138',
    'the 2nd MTS',
    'the 25,000ers',
    'the twenty-five-thousanders',
    'a new one was held',
    'on 2 March 1930',
    'constructor and __proto__',
    '',
    'The vast majority joined; most of them did.',
    'tens of thousands, hundreds of thousands, several million, a few thousand',
    'pp. 150–176, 180 and 190',
    'page 1932, ch. 12, vol. 3, chapters 3 to 7, Articles 107 and 61',
    '(Nove 1992, 150-176; Lewin 1968, 514)',
    'as Conquest showed.12 Others followed.',
    'so it was [3] and was not [12]',
    '1) a list; 2) its second point',
    'the 25-thousanders, the 25,000-ers and the twenty-five thousanders',
    'the First Five-Year Plan',
    'a third wave, a third party, the half-starved, the second half of it',
    'every second year',
    'a room of m²',
    'at 3:30',
    'the ’32 harvest',
    'class of 2023/24',
    // The first digit cannot be made out.
    'S.2 million tons, z.5%, [l]7 million, [1]7 million, l-7 million, B2% and 2S%',
    'all but 4 per cent of them',
    'famine of 32-33, the 29/30 harvest, in 31',
  ];
  for (const text of none) {
    it(`finds no quantity in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(quantitiesOf(text), []);
    });
  }

  it('leaves the noun inside a proportion to be counted', () => {
    const tokens = tokenise('One household in four had joined.');
    const [found] = findQuantities(tokens, []);
    assert.deepEqual([found?.from, found?.to, found?.end], [0, 1, 'One household in four'.length]);
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

  const ages = [
    'those aged nine and above',
    'people aged 9–49',
    'aged between 9 and 49',
    'boys of twelve and over',
    'as young as twelve',
    'the 12-year-olds',
    'those over sixteen years of age',
    'at the age of 53',
  ];
  for (const text of ages) {
    it(`reads an age in ${text}`, () => {
      assert.deepEqual(
        quantitiesOf(text).map(({ unit }) => unit.dimension),
        ['age'],
      );
    });
  }

  it('reads both ends of a change whose points were torn from their decimals', () => {
    assert.deepEqual(
      quantitiesOf('from 73. 3 to 69. 6 million').map(({ value, pair }) => [value, pair?.end]),
      [
        [73.3e6, 'from'],
        [69.6e6, 'to'],
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

  it('reads the same number in whatever notation it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (count) => {
        const n = String(count);
        const thousands = [
          `${n},000`,
          `${n} 000`,
          `${n}, 000`,
          `${n}.000`,
          `${n}’000`,
          `${n} thousand`,
          `${n}k`,
        ];
        for (const text of thousands)
          assert.equal(quantitiesOf(`${text} farms`)[0]?.value, count * 1e3, text);
        const tenths = [`${n}.5`, `${n},5`, `${n}·5`, `${n}. 5`, `${n}½`];
        for (const text of tenths) {
          assert.equal(quantitiesOf(`${text} million farms`)[0]?.value, (count + 0.5) * 1e6, text);
          assert.equal(quantitiesOf(`${text} % of farms`)[0]?.value, count + 0.5, text);
        }
      }),
      { numRuns: 50 },
    );
  });

  const hostile = [
    '1,000 000. 000 ½ twenty and a 5-',
    '100 ',
    '1,',
    ', ',
    '1O',
    '1/',
    '5 to 6 ',
    '5 → ',
    'one and ',
    'half a ',
    'pp. 1-',
    '1930-',
    '5 March ',
  ];
  it('takes time in proportion to the text, however hostile', () => {
    const read = (length: number): (() => void) => {
      const text = hostile.map((part) => part.repeat(length / part.length)).join('\n');
      return () => quantitiesOf(text);
    };
    assertProportional(read, 1_600, 10);
  });
});
