import assert from 'node:assert/strict';
import fc from 'fast-check';
import { misspellings } from '../../../server/language/misspellings.ts';
import { slipReader } from '../../../server/language/slips.ts';

describe('a slip in writing a word', () => {
  const table = new Map([
    ['household', 1],
    ['cottage', 2],
    ['people', 3],
    ['tonnes', 4],
    ['reading', 5],
    ['reaping', 6],
    ['committee', 7],
    ['assess', 8],
    ['assessed', 8],
  ]);
  const meant = slipReader(table);
  const made = misspellings(table);

  it('is read as the word that a table of all misspellings gives', () => {
    assert.ok(made.size > 100);
    for (const [slip, entry] of made) assert.equal(meant(slip), entry, slip);
  });

  it('is nothing that such a table has not', () => {
    const letters = fc.array(fc.constantFrom(...'a b c d e g h i l m n o p r s t u'.split(' ')), {
      maxLength: 2,
    });
    const near = fc
      .tuple(fc.constantFrom(...table.keys(), ...made.keys()), fc.nat(9), fc.nat(2), letters)
      .map(([word, at, out, put]) => word.slice(0, at) + put.join('') + word.slice(at + out));
    fc.assert(
      fc.property(near, (word) => {
        assert.equal(meant(word), made.get(word), word);
      }),
    );
  });
});
