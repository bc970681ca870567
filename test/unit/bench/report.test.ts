import assert from 'node:assert/strict';
import { drawCostCurve } from '../../bench/costCurve.ts';
import { editKinds } from '../../bench/editKinds.ts';
import { longNote, wordsIn } from '../../bench/notes/longNote.ts';
import { short } from '../../bench/print.ts';
import { type Bar, isMet } from '../../bench/result.ts';
import type { Edit } from '../../bench/session.ts';
import { summaryOf } from '../../bench/statistics.ts';
import { typing } from '../../bench/typing.ts';

const made = (text: string, { offset, deleted, text: inserted }: Edit): string =>
  text.slice(0, offset) + inserted + text.slice(offset + deleted);

describe('the edits of the benchmark', () => {
  const note = longNote(20_000);

  it('are of one character each, in the middle of the note', () => {
    for (const { offset, deleted, text } of typing(note, 300)) {
      assert.equal(deleted + text.length, 1);
      assert.ok(offset > note.length * 0.5 && offset < note.length * 0.6, `at ${offset} of ${note.length}`);
    }
  });

  it('take back what they typed', () => {
    const whole = typing(note, 16);
    assert.equal(whole.reduce(made, note), note);
    assert.equal(whole.slice(0, 8).reduce(made, note).length, note.length + 8);
  });

  for (const { name, edits } of editKinds(note, longNote(5000, { seed: 2 }))) {
    it(`leave the note as it was: ${name}`, () => assert.equal(edits.reduce(made, note), note));
  }

  it('change the lines that they say they change', () => {
    const lineOf = (name: string): string => {
      const { edits = [] } = editKinds(note, 'x').find((kind) => kind.name === name) ?? {};
      const { offset = 0 } = edits[0] ?? {};
      return note.slice(note.lastIndexOf('\n', offset - 1) + 1, note.indexOf('\n', offset));
    };
    assert.match(lineOf('inside a table'), /^\|.*\|$/);
    assert.match(lineOf('a heading changed'), /^## /);
    assert.ok(wordsIn(lineOf('at the start')) > 10);
  });
});

describe('the report of the benchmark', () => {
  it('tells the middle, what 95 in 100 stay within, and the worst', () => {
    const hundred = Array.from({ length: 100 }, (_, number) => 100 - number);
    assert.deepEqual(summaryOf(hundred), { count: 100, median: 50, p95: 95, max: 100 });
    assert.deepEqual(summaryOf([3, 1, 2]), { count: 3, median: 2, p95: 3, max: 3 });
  });

  const bar: Omit<Bar, 'comparison' | 'measured'> = { what: 'edit', words: 2000, unit: '×', target: 3 };
  const cases: readonly (readonly [Bar['comparison'], number, boolean])[] = [
    ['at least', 3, true],
    ['at least', 2.9, false],
    ['at most', 3, true],
    ['at most', 3.1, false],
    ['at least', NaN, false],
    ['at most', NaN, false],
  ];
  for (const [comparison, measured, met] of cases) {
    it(`holds ${measured} to ${comparison} 3: ${met ? 'met' : 'not met'}`, () => {
      assert.equal(isMet({ ...bar, comparison, measured }), met);
    });
  }

  it('writes three digits that count', () => {
    assert.deepEqual([0.34721, 3.4721, 34.721, 347.21, 3472.1].map(short), [
      '0.347',
      '3.47',
      '34.7',
      '347',
      '3,472',
    ]);
  });

  it('draws a line for each server, as far as it was measured', () => {
    const measured = (who: string, words: number, median: number) =>
      ({
        what: '',
        who,
        words,
        unit: 'ms',
        summary: { count: 1, median, p95: median, max: median },
      }) as const;
    const svg = drawCostCurve(
      [measured('ours', 1000, 1), measured('ours', 1_000_000, 1), measured('<peer>', 1000, 10)],
      { cpu: 'a processor', cores: 2, memory: '1 GB', system: 'linux x64', node: 'v20', date: '2026-01-01' },
    );
    assert.equal(svg.match(/<polyline/g)?.length, 2);
    assert.match(svg, /ours 1\.0 ms at 1,000 words, 1\.0 ms at 1,000,000 words/);
    assert.match(svg, />&lt;peer></);
    assert.match(svg, /prefers-color-scheme:dark/);
  });
});
