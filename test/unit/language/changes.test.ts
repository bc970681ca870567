import assert from 'node:assert/strict';
import { findChanges, findDirections, inverse, ratioOf } from '../../../server/language/changes.ts';
import { findDates } from '../../../server/language/dates.ts';
import { findQuantities } from '../../../server/language/quantities.ts';
import { tokenise } from '../../../server/language/tokens.ts';
import { parseMarkers } from '../../markers.ts';

function changesIn(text: string): ReturnType<typeof findChanges> {
  const tokens = tokenise(text);
  return findChanges(tokens, findQuantities(tokens, findDates(tokens)));
}

describe('changes', () => {
  /** Marked: exactly this is the change; then which way, and a few ratios of new to old that it allows and forbids. */
  const ratios: readonly (readonly [string, 'up' | 'down', readonly number[], readonly number[]])[] = [
    ['The herd ⟦halved⟧.', 'down', [0.45, 0.5, 0.55], [0.35, 0.7, 2]],
    ['The herd ⟦more than halved⟧.', 'down', [0.1, 0.5], [0.6]],
    ['The herd was ⟦nearly halved⟧.', 'down', [0.5, 0.6], [0.4, 0.8]],
    ['Exports ⟦doubled⟧ in a year.', 'up', [1.8, 2, 2.3], [1.4, 3, 0.5]],
    ['Exports ⟦more than doubled⟧.', 'up', [2, 7], [1.5]],
    ['That is ⟦more than double⟧.', 'up', [2.1], [1.5]],
    ['Exports ⟦almost trebled⟧.', 'up', [2.6, 3], [2, 3.4]],
    ['The herd ⟦fell by a third⟧.', 'down', [0.6, 0.67, 0.7], [0.5, 0.8]],
    ['The herd ⟦fell again sharply by nearly a third⟧.', 'down', [0.7], [0.6]],
    ['The herd ⟦shrank 20%⟧ that year.', 'down', [0.8, 0.78], [0.7, 0.9, 1.2]],
    ['It was a ⟦drop of 47%⟧.', 'down', [0.53], [0.5, 0.57]],
    ['It was a ⟦fall in the number of horses of half⟧.', 'down', [0.5], [0.7]],
    ['a ⟦25% fall⟧ in output', 'down', [0.75], [0.7, 0.8]],
    ['an ⟦increase of 300%⟧', 'up', [3, 4], [2.5, 5]],
    ['Output was ⟦down 20 per cent⟧.', 'down', [0.8], [0.2]],
    ['Output, ⟦up by a quarter⟧, was sold.', 'up', [1.25], [1.5, 0.75]],
    ['There were ⟦a fifth fewer⟧ horses.', 'down', [0.8], [0.6]],
    ['There were ⟦twice as many⟧ tractors.', 'up', [2], [1.5, 3]],
    ['There were ⟦three times as many⟧ tractors.', 'up', [3], [2.2, 4]],
    ['There were ⟦three times more⟧ tractors.', 'up', [3, 4], [2, 5.5]],
    ['There were ⟦half as many⟧ horses.', 'down', [0.5], [0.7]],
    ['There were ⟦less than half as many⟧ horses.', 'down', [0.2, 0.5], [0.6]],
    ['There were ⟦more than half as many⟧ horses.', 'down', [0.5, 0.9], [0.4]],
    ['The fleet ⟦rose fivefold⟧.', 'up', [5, 6], [3.5, 8]],
    ['a ⟦tenfold increase⟧ in the fleet', 'up', [10, 11], [7]],
    ['The fleet ⟦grew by a factor of ten⟧.', 'up', [10], [7]],
    ['Wages were ⟦cut in half⟧.', 'down', [0.5], [0.7]],
    ['They ⟦lost a third⟧ of their horses.', 'down', [0.67], [0.5, 0.8]],
    ['They took 22 tonnes, ⟦more than twice⟧ what they had got in 1928.', 'up', [2, 5], [1.5]],
    ['It was ⟦double⟧ that of 1928.', 'up', [2], [1.4, 3]],
    ['It was ⟦double the 1928 level⟧.', 'up', [2], [1.4, 3]],
    ['It was ⟦three times the 1928 figure⟧.', 'up', [3], [2, 4]],
    ['It was ⟦about half the level⟧ of 1928.', 'down', [0.5], [0.7, 2]],
    ['It was ⟦55% of its 1928 level⟧.', 'down', [0.55], [0.6, 0.45]],
    ['It was at ⟦154% of the 1928 figure⟧.', 'up', [1.54], [1.7, 0.54]],
    ['⟦minus 5%⟧ horses', 'down', [0.95], [0.85, 1.05]],
    ['Horses ⟦−45%⟧.', 'down', [0.55], [0.45, 1.45]],
    ['Horses ⟦↑ 20%⟧.', 'up', [1.2], [0.8, 1.4]],
    ['⟦Two thirds⟧ of all the sheep in the country had died.', 'down', [0.33], [0.67]],
    ['⟦A quarter⟧ of the sheep were eaten.', 'down', [0.75], [0.25]],
    ['Only ⟦a quarter⟧ of the sheep were left by 1933.', 'down', [0.25], [0.75]],
    ['It leaves a whole country with ⟦half⟧ its horses.', 'down', [0.5], [0.7]],
  ];
  for (const [marked, direction, allowed, forbidden] of ratios) {
    it(`reads ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const changes = changesIn(text);
      assert.deepEqual(
        changes.map(({ start, end }) => text.slice(start, end)),
        ranges.map(({ start, end }) => text.slice(start, end)),
      );
      const [change] = changes;
      assert.equal(change?.direction, direction);
      const ratio = ratioOf(change) ?? { low: NaN, high: NaN };
      for (const one of allowed)
        assert.ok(ratio.low <= one && one <= ratio.high, `${String(one)} is allowed`);
      for (const one of forbidden) assert.ok(one < ratio.low || ratio.high < one, `${String(one)} is not`);
    });
  }

  it('keeps points and amounts in their own unit', () => {
    const [points, amount] = changesIn(
      'It rose by 9 percentage points, which was an increase of 10 million tonnes.',
    );
    assert.deepEqual([points?.kind, amount?.kind], ['points', 'amount']);
    assert.ok(amount !== undefined && amount.size.low < 10e6 && amount.size.high > 10e6);
    assert.equal(ratioOf(amount), undefined);
  });

  const none: readonly string[] = [
    'The herd fell to a third.',
    'Women made up 20% of the workforce.',
    'They took up half of the land.',
    'A double agent crossed the border three times.',
    'Prices fell three times that year.',
    'The 5% growth target and the 20% cut-off were missed.',
    'It fell 20% short of the plan.',
    'The herd fell from 30 to 20 million.',
    'Prices rose in 20% of the districts.',
    'They ate half of the bread.',
    'He doubled back to the stable, which doubled as a barn.',
    'They ate twice the bread and half the meat.',
    'It was double what the plan asked for.',
    'Cattle – 45%, horses 30-50%.',
    'A quarter of the peasants left the farms.',
    'Half of the lost horses were lame.',
    'A quarter of the sheep that died were lambs.',
    'A third of the women were left without seed.',
  ];
  for (const text of none) {
    it(`finds no change in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(changesIn(text), []);
    });
  }

  it('turns a change round that is told from its other end', () => {
    const [twice] = changesIn('There were twice as many.');
    const [amount] = changesIn('There was a fall of 10 million tonnes.');
    assert.ok(twice !== undefined && amount !== undefined);
    assert.deepEqual([inverse(twice)?.direction, inverse(twice)?.size], ['down', { low: 0.4, high: 0.625 }]);
    assert.deepEqual([inverse(amount)?.direction, inverse(amount)?.size], ['up', amount.size]);
  });

  const directions: readonly (readonly [string, readonly string[]])[] = [
    ['Exports fell between 1930 and 1931.', ['fell down']],
    ['The herd grew steadily and the harvest declined.', ['grew up', 'declined down']],
    ['The town fell to the Germans and the peasants rose in revolt.', []],
    ['Increased pressure made them drop out.', []],
  ];
  for (const [text, expected] of directions) {
    it(`finds which way things went in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findDirections(tokenise(text)).map(
          ({ start, end, direction }) => `${text.slice(start, end)} ${direction}`,
        ),
        expected,
      );
    });
  }
});
