import assert from 'node:assert/strict';
import { remembering } from '../../../server/language/remembering.ts';

describe('a function that remembers', () => {
  it('computes an answer once for what it was asked lately, and forgets what it was not', () => {
    const asked: string[] = [];
    const length = remembering(2, (text) => {
      asked.push(text);
      return text.length;
    });
    assert.deepEqual(['one', 'three', 'one', 'three'].map(length), [3, 5, 3, 5]);
    assert.deepEqual(asked, ['one', 'three']);
    // "three" is asked for all the time; "one" makes room.
    assert.deepEqual(
      ['seven', 'three', 'eleven', 'three', 'thirteen', 'three'].map(length),
      [5, 5, 6, 5, 8, 5],
    );
    assert.deepEqual(asked, ['one', 'three', 'seven', 'eleven', 'thirteen']);
    assert.equal(length('one'), 3);
    assert.equal(asked.at(-1), 'one');
  });

  it('keeps an answer that is nothing much', () => {
    let computed = 0;
    const isLong = remembering(1, (text) => {
      computed += 1;
      return text.length > 3;
    });
    assert.deepEqual([isLong('ha'), isLong('ha'), computed], [false, false, 1]);
  });
});
