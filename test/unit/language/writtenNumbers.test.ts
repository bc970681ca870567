import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writtenNumber } from '../../../server/language/writtenNumbers.ts';

describe('a number as it is shown', () => {
  for (const [value, decimals, written] of [
    [0, 6, '0'],
    [62, 6, '62'],
    [61.5, 6, '61.5'],
    [240000, 6, '240,000'],
    [1234567.891, 6, '1,234,567.891'],
    [-1250.5, 6, '-1,250.5'],
    [0.1 + 0.2, 6, '0.3'],
    [999.9999999, 6, '1,000'],
    [1.005, 2, '1.01'],
    [7.846, 1, '7.8'],
    [99.96, 1, '100'],
    [43.5, 0, '44'],
    [2.5e-7, 6, '0'],
    [123456789012.5, 6, '123,456,789,012.5'],
  ] as const) {
    it(`is ${written} for ${value} with ${decimals} decimals at most`, () => {
      assert.equal(writtenNumber(value, decimals), written);
    });
  }

  it('is what Intl makes of it', () => {
    const double = fc.oneof(fc.double(), fc.double({ min: -1e7, max: 1e7 }));
    const decimal = fc
      .tuple(fc.integer(), fc.integer({ min: -9, max: 9 }))
      .map(([value, power]) => value * 10 ** power);
    // Of more digits a double may be nearer to a half than what is left of it when they are counted in millionths.
    const anyNumber = fc.oneof(double, decimal).map((value) => Number(value.toPrecision(15)));
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(0, 1, 2, 6), (value, decimals) => {
        const expected = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }).format(value);
        assert.equal(writtenNumber(value, decimals), expected);
      }),
    );
  });
});
