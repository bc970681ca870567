import assert from 'node:assert/strict';
import { stem, stemPhrase } from '../../../server/knowledge/stem.ts';

const same: readonly (readonly string[])[] = [
  ['household', 'Households', 'HOUSEHOLD', "household's", 'households’'],
  [
    'collectivise',
    'collectivised',
    'collectivized',
    'Collectivisation',
    'collectivizing',
    'collectivisations',
  ],
  ['dekulakisation', 'dekulakized', 'dekulakise'],
  ['realise', 'realizes', 'realising'],
  ['procure', 'procured', 'procurements', 'procuring'],
  ['crisis', 'crises'],
  ['woman', 'women', 'women’s'],
  ['Kraków', 'Krakow'],
  ['naïve', 'naive'],
  ['колхоз', 'Колхоз', 'КОЛХОЗ'],
  ['артёл', 'артел'],
  ['artel', 'artel’', "artel'"],
];

const different: readonly (readonly [string, string])[] = [
  ['collectivised', 'collective'],
  ['collectivised', 'collected'],
  ['industrialised', 'industrial'],
  ['nationalised', 'national'],
  ['organised', 'organ'],
  ['rise', 'rize'],
  ['йод', 'иод'],
  ['household', 'house'],
];

describe('stems', () => {
  for (const family of same)
    it(`takes ${family.join(', ')} for one word`, () => {
      assert.deepEqual(new Set(family.map(stem)).size, 1, family.map(stem).join(' '));
    });

  for (const [a, b] of different)
    it(`keeps ${a} and ${b} apart`, () => {
      assert.notEqual(stem(a), stem(b));
    });

  it('parts phrases at spaces and hyphens', () => {
    assert.deepEqual(stemPhrase('grain-procuring  stations'), ['grain', 'procur', 'station']);
  });

  it('has no stems for what has no words', () => {
    assert.deepEqual(stemPhrase(' – … '), []);
  });

  it('leaves words that no language has as they are', () => {
    for (const odd of ['constructor', 'x'.repeat(100_000), '', '\ud800'])
      assert.equal(stem(odd), stem(stem(odd)));
  });
});
