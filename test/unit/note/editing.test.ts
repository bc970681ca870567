import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLines } from '../../../server/note/lines.ts';
import type { Note } from '../../../server/note/note.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { documentsOf, markdownLines, runs, seed, timeLimit } from './markdownDocuments.ts';

/** An edit as a share of the text, so that it fits whatever the edits before it have left. */
interface Stroke {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const strokes: fc.Arbitrary<Stroke> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 40),
  text: fc.oneof(
    fc.constantFrom(
      '',
      'x',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\n\n',
      '`',
      '```\n',
      '-',
      '- ',
      '#',
      '>',
      '|',
      '<',
      '\t',
      '1932. ',
    ),
    fc.constantFrom(...markdownLines).map((line) => `${line}\n`),
    documentsOf(markdownLines),
  ),
});

/** All that is read of a note, with where it stands. */
function everything(note: Note): unknown {
  return {
    text: note.text,
    length: note.length,
    blocks: note.blocks,
    lines: note.lines.count,
    starts: note.blocks.map(({ start }) => note.lines.positionAt(start)),
  };
}

describe('a note after edits', function () {
  this.timeout(timeLimit);

  it('reads as its text does from scratch, whatever is typed, pasted or deleted', () => {
    fc.assert(
      fc.property(
        documentsOf(markdownLines),
        fc.array(fc.tuple(strokes, fc.boolean()), { minLength: 1, maxLength: 6 }),
        (text, all) => {
          let note = parseNote(text);
          let expected = text;
          for (const [{ at, length, text: inserted }, isRead] of all) {
            const start = Math.floor(at * expected.length);
            const end = Math.min(start + length, expected.length);
            note = note.edit({ start, end, text: inserted });
            expected = expected.slice(0, start) + inserted + expected.slice(end);
            // Some versions are never looked at, as when somebody types fast.
            if (isRead) assert.deepEqual(everything(note), everything(parseNote(expected)));
          }
          assert.deepEqual(everything(note), everything(parseNote(expected)));
        },
      ),
      { numRuns: runs(500), seed },
    );
  }).timeout(60_000);

  it('has the lines of its text', () => {
    fc.assert(
      fc.property(documentsOf(markdownLines), fc.nat(20), fc.nat(60), (text, line, character) => {
        const { lines } = parseNote(text);
        const expected = createLines(text);
        assert.equal(lines.count, expected.count);
        assert.equal(lines.offsetAt({ line, character }), expected.offsetAt({ line, character }));
        for (let offset = -1; offset <= text.length + 1; offset++)
          assert.deepEqual(lines.positionAt(offset), expected.positionAt(offset));
      }),
      { numRuns: runs(200), seed },
    );
  });

  it('shares with the note before it what the edit leaves alone', () => {
    const text = Array.from({ length: 200 }, (_, number) => `Paragraph ${number}. One. Two. Three.`).join(
      '\n\n',
    );
    const before = parseNote(text);
    assert.equal(before.blocks.length, 200);
    const note = before.edit({ start: 2000, end: 2000, text: 'and more ' });
    const kept = Array.from({ length: note.chunkCount }, (_, number) => number).filter(
      (number) => note.readChunk(number) === before.readChunk(number),
    );
    // All but the paragraph itself, the one before it, and the one behind it, which leans on its sentences.
    assert.ok(kept.length >= 200 - 3, `${kept.length} kept`);
  });
});
