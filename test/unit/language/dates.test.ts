import assert from 'node:assert/strict';
import { findDates } from '../../../server/language/dates.ts';
import { tokenise } from '../../../server/language/tokens.ts';
import { parseMarkers } from '../../markers.ts';

/** Marked text and what the date stands for in EDTF. */
const absolute: readonly (readonly [string, string])[] = [
  ['⟦2 March 1930⟧', '1930-03-02'],
  ['the ⟦2nd of March 1930⟧', '1930-03-02'],
  ['⟦March 2, 1930⟧', '1930-03-02'],
  ['⟦30 Jan. 1930⟧', '1930-01-30'],
  ['⟦7th August 1932⟧', '1932-08-07'],
  ['⟦1930-03-02⟧', '1930-03-02'],
  ['⟦2.3.1930⟧', '1930-03-02'],
  ['in ⟦March 1930⟧', '1930-03'],
  ["⟦March '30⟧", '1930-03'],
  ['⟦Oct 1929⟧', '1929-10'],
  ['by ⟦1932⟧', '1932'],
  ["in ⟦'32⟧", '1932'],
  ['⟦1932-33⟧', '1932/1933'],
  ['⟦1929–1933⟧', '1929/1933'],
  ['⟦1932/33⟧', '1932/1933'],
  ['⟦1932-3⟧', '1932/1933'],
  ['between ⟦1928 and 1933⟧', '1928/1933'],
  ['from ⟦1928 to 1933⟧', '1928/1933'],
  ['in the ⟦1930s⟧', '193X'],
  ['⟦late 1930s⟧', '1936/1939'],
  ['⟦late 30s⟧', '1936/1939'],
  ['⟦early 1929⟧', '1929-01/1929-04'],
  ['⟦end of 1932⟧', '1932-10/1932-12'],
  ['⟦spring of 1929⟧', '1929-03/1929-05'],
  ['⟦winter of 1929-30⟧', '1929-12/1930-02'],
  ['⟦Jan and Feb 1930⟧', '1930-01/1930-02'],
  ['between ⟦January and March 1930⟧', '1930-01/1930-03'],
];

describe('dates', () => {
  for (const [marked, edtf] of absolute) {
    it(`reads ${marked} as ${edtf}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const found = findDates(tokenise(text));
      assert.deepEqual(
        found.map(({ start, end, period }) => ({ start, end, edtf: period?.edtf })),
        ranges.map((range) => ({ ...range, edtf })),
      );
    });
  }

  it('finds months and relative dates, and leaves dating them to their context', () => {
    const found = findDates(
      tokenise(
        '4.4 million (Jan), five years later, two years earlier, the following year, eight weeks later, that autumn',
      ),
    );
    assert.deepEqual(
      found.map(({ kind, month, years, months, part }) => [kind, month ?? years ?? months ?? part?.month]),
      [
        ['month', 1],
        ['relative', 5],
        ['relative', -2],
        ['relative', 1],
        ['relative', 2],
        ['season', 9],
      ],
    );
  });

  for (const text of [
    '1500 words',
    '1,500 people',
    '1930 million',
    'they may march on',
    'pp. 1900',
    '2446 MTS',
  ]) {
    it(`finds no year in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findDates(tokenise(text)).map(({ precision }) => precision),
        [],
      );
    });
  }

  it('keeps a dash between a year and a figure apart', () => {
    assert.deepEqual(
      findDates(tokenise('1928 – 73.3')).map(({ period }) => period?.edtf),
      ['1928'],
    );
  });
});
