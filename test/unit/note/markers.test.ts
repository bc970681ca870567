import assert from 'node:assert/strict';
import { parseMarkers } from '../../markers.ts';

describe('markers of fixtures', () => {
  it('are taken out and reported', () => {
    const marked = parseMarkers('By ⟦19$032⟧ it was ⟦62%⟧');
    assert.equal(marked.text, 'By 1932 it was 62%');
    assert.equal(marked.cursor(), 5);
    assert.deepEqual(marked.ranges, [
      { start: 3, end: 7 },
      { start: 15, end: 18 },
    ]);
  });

  it('are an error where one is missing or too many', () => {
    assert.throws(() => parseMarkers('none').cursor(), /Expected one \$0/);
    assert.throws(() => parseMarkers('none').range(), /Expected one ⟦…⟧/);
    assert.throws(() => parseMarkers('$0$0').cursor(), /found 2/);
    assert.throws(() => parseMarkers('⟦a'), /without ⟧/);
    assert.throws(() => parseMarkers('a⟧'), /without ⟦/);
  });
});
