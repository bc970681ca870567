import assert from 'node:assert/strict';
import { holderNames } from '../../../server/claims/attribution.ts';
import { tinyKnowledge } from '../tinyPack.ts';

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
