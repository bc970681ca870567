import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLines } from '../../../server/note/lines.ts';

describe('lines', () => {
  it('end with CR, LF or CRLF', () => {
    const lines = createLines('a\r\nb\rc\n\nd');
    assert.equal(lines.count, 5);
    assert.deepEqual(lines.positionAt(3), { line: 1, character: 0 });
    assert.deepEqual(lines.positionAt(8), { line: 4, character: 0 });
    assert.equal(lines.offsetAt({ line: 4, character: 1 }), 9);
  });

  it('count UTF-16 units', () => {
    assert.deepEqual(createLines('👩‍🌾x').positionAt(5), { line: 0, character: 5 });
  });

  it('keep what is outside the text inside', () => {
    const lines = createLines('ab\r\ncd');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 6);
    assert.equal(lines.offsetAt({ line: -1, character: 3 }), 0);
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
  });

  it('go there and back', () => {
    const texts = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '😀')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(40), (text, offset) => {
        const lines = createLines(text);
        const at = Math.min(offset, text.length);
        const insideEnding = text[at - 1] === '\r' && text[at] === '\n';
        assert.equal(lines.offsetAt(lines.positionAt(offset)), insideEnding ? at - 1 : at);
      }),
    );
  });
});
