import assert from 'node:assert/strict';
import { longNote, wordsIn } from '../../bench/notes/longNote.ts';
import { cutIntoBlocks, readSources } from '../../bench/notes/sources.ts';

/** Figures a word. */
function density(text: string): number {
  return (text.match(/(?<![\w.,])\d+(?:[.,]\d+)*/g)?.length ?? 0) / wordsIn(text);
}

/** Those that stand there more than once. */
function repeated(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.has(text) || !seen.add(text));
}

describe('the notes of the benchmark', () => {
  const note = longNote(100_000);
  const blocks = cutIntoBlocks(note);

  it('are the same whenever they are made', () => {
    assert.equal(longNote(5000), longNote(5000));
    assert.notEqual(longNote(5000), longNote(5000, { seed: 2 }));
  });

  for (const words of [1, 1000, 2000, 20_000]) {
    it(`have ${words} words when so many are wanted, and at most a block more`, () => {
      const { length } = longNote(words).match(/\S+/g) ?? [];
      assert.ok(length >= words && length < words + 400, `${length} words`);
    });
  }

  it('have no two blocks that are equal, but headings', () => {
    const prose = blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
    assert.ok(prose.length > 1000, `${prose.length} blocks`);
    assert.deepEqual(repeated(prose), []);
  });

  it('have hardly a sentence, list item or row twice', () => {
    const lines = blocks
      .filter(({ kind }) => kind !== 'heading')
      .flatMap(({ text }) => text.split(/\n|(?<=[.!?]) (?=[A-Z])/))
      .filter((line) => wordsIn(line) >= 6 && !/^[|: -]+$/.test(line));
    const share = repeated(lines).length / lines.length;
    assert.ok(share < 0.03, `${(share * 100).toFixed(1)}% stand there twice`);
  });

  it('have as many figures as the notes they are made from', () => {
    const source = readSources().flatMap((one) => one.map(({ text }) => text));
    const ratio = density(note) / density(source.join('\n\n'));
    assert.ok(ratio > 0.9 && ratio < 1.1, `${ratio.toFixed(2)} times as many`);
  });

  it('have everything that students use of Markdown', () => {
    for (const kind of ['heading', 'list', 'table', 'fence', 'quote', 'paragraph']) {
      const { length } = blocks.filter((block) => block.kind === kind);
      assert.ok(length >= 10, `${length} of ${kind}`);
    }
    for (const markup of ['](#lesson-', '](https:', '.[^12]\n', '\n[^12]: ', '\n- [x] ']) {
      assert.ok(note.includes(markup), markup);
    }
  });

  it('have the wrong sentences that are asked for, all over them', () => {
    const mistakes = cutIntoBlocks(longNote(20_000, { wrong: 300 }))
      .map(({ text }, place) => ({ text, place }))
      .filter(({ text }) => /^(?:In |The grain harvest of |There were ).* \(p\. \d+\)\.$/.test(text));
    assert.ok(mistakes.length >= 300, `${mistakes.length} mistakes`);
    assert.deepEqual(repeated(mistakes.map(({ text }) => text)), []);
    assert.ok((mistakes[0]?.place ?? Infinity) < 20);
  });
});
