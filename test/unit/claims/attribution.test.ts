import assert from 'node:assert/strict';
import { holderNames } from '../../../server/claims/attribution.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { figuresOf } from './readings.ts';

describe('the names of who holds an estimate', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Plato and Solon 1911', ['Plato', 'Solon']],
    ['Atlantean statistics', ['Atlantean statistics']],
    ['Encyclopedia of Lemuria', ['Encyclopedia']],
    ['school textbooks', []],
  ];
  for (const [holder, names] of cases) {
    it(`are ${names.join(' and ') || 'none'} in “${holder}”`, () => {
      assert.deepEqual(holderNames(holder, tinyKnowledge), names);
    });
  }
});

describe('a holder of another estimate', () => {
  const told = (text: string): string => figuresOf(text).map(({ message }) => message)[0] ?? '';
  it('is told what the holder gives', () => {
    const message = told("Solon's 35,000 diggers died at the canal in 1903–07.");
    assert.match(message, /historians differ .* The figure of Solon 1911 is 20,000\.$/);
  });
  it('is not named by a figure of the holder', () => {
    assert.doesNotMatch(told("Solon's 20,000 diggers died at the canal in 1903–07."), /The figure of/);
  });
  it('is nobody where two are named', () => {
    const message = told('35,000 diggers died at the canal in 1903–07, between what Plato and Solon give.');
    assert.match(message, /Say whose figure it is\.$/);
  });
});
