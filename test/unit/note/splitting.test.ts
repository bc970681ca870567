import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChunk } from '../../../server/note/blocks.ts';
import { parseNote } from '../../../server/note/parse.ts';
import type { Block, Passage } from '../../../server/note/note.ts';
import { sourceSpan } from '../../../server/note/prose.ts';
import { documentsOf, markdownLines, runs, seed, timeLimit } from './markdownDocuments.ts';

/** What a reader of the passages would notice, with where each character stands in the note. */
function readable(blocks: readonly { readonly block: Block; readonly start: number }[]): unknown[] {
  return blocks.flatMap(({ block, start }) =>
    block.passages.map((passage) => describePassage(passage, start)),
  );
}

function describePassage({ kind, prose, parents, quoted, column, row }: Passage, start: number): unknown {
  const places = prose.segments.map((segment) => segment.source + start);
  return { kind, text: prose.text, parents, quoted, column, row, places };
}

function inPlace(blocks: readonly Block[]): { block: Block; start: number }[] {
  let start = 0;
  return blocks.map((block) => {
    const placed = { block, start };
    start += block.source.length;
    return placed;
  });
}

/** The whole text in one parse: what the parts must agree with. */
function inOnePiece(text: string): unknown[] {
  return readable(inPlace(readChunk(text).blocks));
}

const documents = documentsOf(markdownLines);

/** Without what reads otherwise at the very start of a text, and what may not interrupt the block before it. */
const independent = documentsOf(
  markdownLines.filter((line) => !/\]:|^---|^(?:-|1\.|2\..*|10.*)$/.test(line)),
);

describe('a note in parts', function () {
  this.timeout(timeLimit);

  it('reads as it does in one piece', () => {
    fc.assert(
      fc.property(documents, (text) => {
        // After a rule on the first line the parser waits for the end of front matter and misreads what follows.
        fc.pre(
          !/^\uFEFF?---/.test(text) || parseNote(text).blocks[0]?.block.source.includes('\n---') === true,
        );
        assert.deepEqual(readable(parseNote(text).blocks), inOnePiece(text));
      }),
      { numRuns: runs(500), seed },
    );
  });

  it('has blocks whose sources make up the text, whatever the text', () => {
    const anything = fc.oneof(documents, fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(anything, (text) => {
        let start = 0;
        for (const placed of parseNote(text).blocks) {
          assert.equal(placed.start, start);
          start += placed.block.source.length;
        }
        assert.equal(
          parseNote(text)
            .blocks.map(({ block }) => block.source)
            .join(''),
          text,
        );
      }),
      { numRuns: 150, seed },
    );
  });

  it('has blocks that read the same by themselves', () => {
    fc.assert(
      fc.property(independent, (text) => {
        for (const { block } of parseNote(text).blocks) {
          assert.deepEqual(
            readable(inPlace(readChunk(block.source).blocks)),
            readable([{ block, start: 0 }]),
          );
        }
      }),
      { numRuns: 100, seed },
    );
  });

  it('has prose whose segments cover it and point into the source', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const { block } of parseNote(text).blocks) {
          for (const { prose, sentences } of block.passages) {
            let at = 0;
            for (const segment of prose.segments) {
              assert.equal(segment.prose, at);
              at += segment.proseLength;
              assert.ok(segment.source >= 0 && segment.source + segment.sourceLength <= block.source.length);
              if (segment.proseLength !== segment.sourceLength) continue;
              const own = prose.text.slice(segment.prose, at).replaceAll('\uFFFD', '\u0000');
              const written = block.source.slice(segment.source, segment.source + segment.sourceLength);
              if (!/[\r\n]/.test(written)) assert.equal(own, written);
            }
            assert.equal(at, prose.text.length);
            for (const sentence of sentences) {
              const { start, end } = sourceSpan(prose, sentence);
              assert.ok(start < end && end <= block.source.length);
            }
          }
        }
      }),
      { numRuns: 100, seed },
    );
  });
});
