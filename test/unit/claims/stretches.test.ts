import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import { inStretches, LONGEST } from '../../../server/claims/stretches.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { assertProportional } from '../../cpuTime.ts';

describe('a sentence that never ends', () => {
  const pieces = (text: string): readonly string[] =>
    inStretches(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

  it('stays in one piece up to the bound', () => {
    const text = 'a, '.repeat(LONGEST / 3);
    assert.equal(text.length, LONGEST);
    assert.deepEqual(pieces(text), [text]);
  });

  const endless: readonly (readonly [string, string, RegExp])[] = [
    ['behind a comma', '26 million seals, ', /, $/],
    ['at white space where it has no comma', '26 seals ', /\s$/],
    ['anywhere where it has no white space', '26', /\d$/],
  ];
  for (const [where, text, end] of endless) {
    it(`is cut ${where}, and nothing of it is lost`, () => {
      const long = text.repeat(LONGEST);
      const found = pieces(long);
      assert.equal(found.join(''), long);
      assert.ok(found.length > 1);
      for (const piece of found) {
        assert.ok(piece.length <= LONGEST);
        assert.match(piece, end);
      }
    });
  }

  const hostile: readonly string[] = [
    '1904 24% of boats had joined, ',
    '“24% of boats had joined in 1904, ',
    'from 33 to 16 million seals → ',
  ];
  for (const text of hostile) {
    it(`takes time in proportion to its length: ${JSON.stringify(text)}`, () => {
      const check = (count: number): (() => void) => {
        const { blocks } = parseNote(text.repeat(count));
        // Another knowledge base each time: what is remembered of one takes no time at all.
        const knowledge = createKnowledge(tinyKnowledge.packs);
        return () => {
          const found = blocks.flatMap(({ block, context }) => checkBlock(block, context, knowledge));
          assert.ok(found.length >= count, `${String(found.length)} judgements`);
        };
      };
      assertProportional(check, 50, 5);
    });
  }
});
