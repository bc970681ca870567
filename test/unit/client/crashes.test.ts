import assert from 'node:assert/strict';
import { afterCrash } from '../../../client/crashes.ts';

const limit = { restarts: 2, within: 1000 };

/** What becomes of the server at each of these moments. */
function restarts(...moments: readonly number[]): readonly boolean[] {
  let crashes: readonly number[] = [];
  return moments.map((moment) => {
    const after = afterCrash(crashes, moment, limit);
    crashes = after.crashes;
    return after.restart;
  });
}

describe('a server that stopped by itself', () => {
  it('is started again as often as the limit says', () => {
    assert.deepEqual(restarts(0, 10, 20), [true, true, false]);
  });

  it('is started again when the earlier crashes are long ago', () => {
    assert.deepEqual(restarts(0, 10, 1005, 1011), [true, true, true, true]);
  });

  it('is not started again when it crashes once more after that', () => {
    assert.deepEqual(restarts(0, 10, 1005, 1006), [true, true, true, false]);
  });
});
