/** Phrases that stand for several. */
import assert from 'node:assert/strict';
import { alternatives } from '../../../server/knowledge/compile/alternatives.ts';

const read = (
  phrase: string,
): { readonly phrases: readonly string[]; readonly reported: readonly string[] } => {
  const reported: string[] = [];
  const phrases = alternatives(phrase, ['names', 0], (_, message) => reported.push(message));
  return { phrases, reported };
};

describe('alternatives in a phrase', () => {
  for (const [phrase, expected] of [
    ['law of spikelets', ['law of spikelets']],
    [
      '(First|1st) (Five|5) Year Plan',
      ['First Five Year Plan', 'First 5 Year Plan', '1st Five Year Plan', '1st 5 Year Plan'],
    ],
    ['decree on (the|) theft', ['decree on the theft', 'decree on theft']],
    ['(the|) mir', ['the mir', 'mir']],
  ] as const) {
    it(`are read from ${JSON.stringify(phrase)}`, () => {
      assert.deepEqual(read(phrase), { phrases: expected, reported: [] });
    });
  }

  it('are refused where a bracket stays open or too many phrases are meant', () => {
    assert.match(read('decree on (the theft').reported.join(), /does not close/);
    const many = '(a|b|c|d|e|f|g|h) '.repeat(3);
    assert.deepEqual(read(many).phrases, []);
    assert.match(read(many).reported.join(), /more than 200/);
  });
});
