/** Phrases that stand for several. */
import assert from 'node:assert/strict';
import { alternatives } from '../../../server/knowledge/alternatives.ts';
import { checkAlternatives } from '../../../server/knowledge/compile/alternatives.ts';

const reported = (phrase: string): readonly string[] => {
  const messages: string[] = [];
  checkAlternatives(phrase, ['names', 0], (_, message) => messages.push(message));
  return messages;
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
      assert.deepEqual(alternatives(phrase), expected);
      assert.deepEqual(reported(phrase), []);
    });
  }

  it('are refused where a bracket stays open or too many phrases are meant', () => {
    assert.match(reported('decree on (the theft').join(), /does not close/);
    assert.match(reported('(a|b|c|d|e|f|g|h) '.repeat(3)).join(), /more than 200/);
  });
});
