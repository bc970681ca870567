import assert from 'node:assert/strict';
import { findDates } from '../../../server/language/dates.ts';
import { misspellings, withMisspellings } from '../../../server/language/misspellings.ts';
import { tokenise } from '../../../server/language/tokens.ts';
import { quantitiesOf } from './quantitiesOf.ts';

describe('misspellings', () => {
  const table = new Map([
    ['household', 1],
    ['cottage', 2],
    ['people', 3],
    ['tonnes', 4],
    ['tons', 5],
    ['horse', 6],
    ['reading', 7],
    ['reaping', 8],
  ]);

  const read: readonly (readonly [string, number])[] = [
    ['houshold', 1],
    ['household', 1],
    ['housheold', 1],
    ['housohold', 1],
    ['houssehold', 1],
    ['cotage', 2],
    ['cottaage', 2],
    ['poeple', 3],
    ['tons', 5],
  ];
  for (const [word, entry] of read) {
    it(`reads ${word}`, () => {
      assert.equal(withMisspellings(table).get(word), entry);
    });
  }

  const unread =
    'ousehold houserold households househol hosue hose tones peple reaing constructor __proto__ Houshold';
  for (const word of unread.split(' ')) {
    it(`leaves ${word} alone`, () => {
      assert.equal(withMisspellings(table).get(word), undefined);
    });
  }

  it('takes no word of the table for another one, and no letter but small Latin ones', () => {
    const near = new Map([
      ['country', 1],
      ['county', 2],
      ['колхозы', 3],
      ['sown area', 4],
    ]);
    assert.equal(misspellings(near).get('county'), undefined);
    assert.equal(withMisspellings(near).get('county'), 2);
    assert.equal(
      [...misspellings(near).values()].some((entry) => entry > 2),
      false,
    );
  });

  it('are read in months, magnitudes and units', () => {
    const months = [
      '3 Febuary 1930',
      'janurary 1930',
      '7 Agust 1932',
      'Setpember 1929',
      'Novemeber 1929',
      'Decmber 1929',
    ];
    assert.deepEqual(
      months.map((text) => findDates(tokenise(text))[0]?.period?.edtf),
      ['1930-02-03', '1930-01', '1932-08-07', '1929-09', '1929-11', '1929-12'],
    );
    const numbers = [
      '26 milion pigs',
      '12 millon pigs',
      '9 milllion',
      '240 thousnad farms',
      'two hunderd',
      'fourty',
      '62 percnt',
    ];
    assert.deepEqual(
      numbers.map((text) => quantitiesOf(text)[0]?.value),
      [26e6, 12e6, 9e6, 240e3, 200, 40, 62],
    );
    assert.equal(quantitiesOf('5 tones')[0]?.unit.dimension, 'none');
    assert.equal(quantitiesOf('3 centers')[0]?.unit.dimension, 'none');
  });
});
