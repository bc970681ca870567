/** What a completion takes over of the text behind the cursor. */
import assert from 'node:assert/strict';
import { takenBehind } from '../../../server/features/completion/behind.ts';

/** What is offered, what is typed, what follows, of which the part in braces is taken over. */
const cases: readonly (readonly [offered: string, typed: string, following: string])[] = [
  ['kolkhoz', 'kol', '{khoz} was'],
  ['kolkhoz', 'kol', '{khoz}y were'],
  ['Kolkhoz', 'kol', '{khoz}'],
  ['kolkhoz', 'kol', '{} khoz'],
  ['kolkhoz', 'kol', '{}lective'],
  ['kolkhoz', 'kolkhoz', '{}'],
  ['kolkhoz', 'collective f', '{arm} was'],
  ['New Economic Policy', 'New', '{ Economic Policy} was'],
  ['New Economic Policy', 'New Ec', '{onomic Policy}'],
  ['2 March 1930', '2 Mar', '{ 1930}, when'],
  ['2 March 1930', '2 Ma', '{rch 1930}'],
  ['2 March 1930', 'dizzy', '{} came'],
  ['2 March 1930', 'diz', '{zy} came'],
  ['Sheila Fitzpatrick', 'Fitzpa', '{trick}’s'],
  ['61.5%', '6', '{2%} of households'],
  ['61.5%', '', '{%} of households'],
  ['61.5%', 'households 1932', '{}, and'],
  ['4.8 million', '4', '{.5 million} tonnes'],
  ['2 March 1930', '2 March 193', '{0} came'],
  ['1930-03-02', '1930-0', '{3-02}'],
  ['nove-1969', 'nov', '{e-1969}]'],
  ['nove-1969', 'nov', '{}]'],
];

describe('a completion takes over what stands behind the cursor', () => {
  for (const [offered, typed, following] of cases) {
    it(`${offered} for ${typed}|${following}`, () => {
      const plain = following.replace(/[{}]/g, '');
      const taken = takenBehind(offered, typed, plain);
      assert.equal(`{${plain.slice(0, taken)}}${plain.slice(taken)}`, following);
    });
  }
});
