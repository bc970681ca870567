import assert from 'node:assert/strict';
import { isSpellingOf } from '../../../server/knowledge/spelling.ts';

describe('two names', () => {
  const same: readonly (readonly [string, string])[] = [
    ['kulack', 'kulak'],
    ['kulaki', 'kulak'],
    ['kolhozy', 'kolkhoz'],
    ['Fishing Guilds', 'fishing guild'],
    ['dekulakization', 'dekulakisation'],
    ['de-kulakization', 'dekulakisation'],
    ['R.W. Davies', 'R. W. Davies'],
    ['Alex Nove', 'Alec Nove'],
    ['Edouard Herriot', 'Édouard Herriot'],
    ['', ''],
  ];
  for (const [name, other] of same) {
    it(`are one in two spellings: ${name}, ${other}`, () => {
      assert.ok(isSpellingOf(name, other));
      assert.ok(isSpellingOf(other, name));
    });
  }

  const apart: readonly (readonly [string, string])[] = [
    ['collective farm', 'kolkhoz'],
    ['kurkul', 'kulak'],
    ['peasant', 'peasantry'],
    ['commune', 'kommuna'],
    ['GPU', 'OGPU'],
    ['famine of 1932', 'famine of 1930'],
    ['VTsIK', 'TsIK'],
    ['total collectivisation', 'wholesale collectivisation'],
    ['Stalin', 'Joseph Stalin'],
    ['колхоз', 'kolkhoz'],
    ['', 'kolkhoz'],
  ];
  for (const [name, other] of apart) {
    it(`are two: ${name}, ${other}`, () => {
      assert.ok(!isSpellingOf(name, other));
      assert.ok(!isSpellingOf(other, name));
    });
  }
});
