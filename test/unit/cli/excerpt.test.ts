import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { excerpt, printable } from '../../../server/cli/excerpt.ts';
import { parseMarkers } from '../../markers.ts';
import { cpuTime } from '../../cpuTime.ts';

/** A line with the place marked; what is printed of it, and below it the underline. */
interface Case {
  readonly name: string;
  readonly line: string;
  readonly width?: number;
  readonly printed: readonly [string, string];
}

const cases: readonly Case[] = [
  {
    name: 'plain text',
    line: 'In 1932 ⟦26%⟧ had joined.',
    printed: ['In 1932 26% had joined.', '        ^^^'],
  },
  { name: 'the start of a line', line: '⟦26%⟧ had joined.', printed: ['26% had joined.', '^^^'] },
  { name: 'a whole line', line: '⟦26%⟧', printed: ['26%', '^^^'] },
  { name: 'tabs before it', line: '\tso\t⟦26%⟧ had', printed: ['    so  26% had', '        ^^^'] },
  { name: 'a tab in it', line: 'ab ⟦2\tm⟧ x', printed: ['ab 2    m x', '   ^^^^^^'] },
  { name: 'wide characters before it', line: '日本 ⟦26%⟧', printed: ['日本 26%', '     ^^^'] },
  { name: 'wide characters in it', line: '⟦２６%⟧ x', printed: ['２６% x', '^^^^^'] },
  { name: 'emoji', line: '👩🏽‍🌾🚜 ⟦26%⟧', printed: ['👩🏽‍🌾🚜 26%', '     ^^^'] },
  { name: 'combining marks', line: 'e\u0301te\u0301 ⟦26%⟧', printed: ['e\u0301te\u0301 26%', '    ^^^'] },
  { name: 'Cyrillic', line: 'колхоз ⟦26%⟧', printed: ['колхоз 26%', '       ^^^'] },
  { name: 'control characters', line: 'a\u001B[2Jb ⟦26%⟧', printed: ['a\uFFFD[2Jb 26%', '       ^^^'] },
  { name: 'half a surrogate pair', line: 'a\uD83D ⟦26%⟧', printed: ['a\uFFFD 26%', '   ^^^'] },
  { name: 'an empty place', line: 'ab⟦⟧', printed: ['ab', '  ^'] },
  {
    name: 'a long line, cut on both sides',
    line: `${'a'.repeat(50)} ⟦26%⟧ ${'b'.repeat(50)}`,
    width: 23,
    printed: ['…aaaaaaaaa 26% bbbbbbbbb…', '           ^^^'],
  },
  {
    name: 'a long line with the place at its end',
    line: `${'a'.repeat(50)} ⟦26%⟧`,
    width: 13,
    printed: ['…aaaaaaaaa 26%', '           ^^^'],
  },
  {
    name: 'a long line with the place at its start',
    line: `⟦26%⟧ ${'b'.repeat(50)}`,
    width: 13,
    printed: ['26% bbbbbbbbb…', '^^^'],
  },
];

describe('an excerpt of a line', () => {
  for (const { name, line, width = 80, printed } of cases) {
    it(`underlines the place: ${name}`, () => {
      const { text, range } = parseMarkers(line);
      const { before, marked, after, underline } = excerpt(text, range(), width);
      assert.deepEqual([before + marked + after, underline], printed);
    });
  }

  it('underlines as many columns as the place takes', () => {
    for (const { line } of cases) {
      const { text, range } = parseMarkers(line);
      const { before, marked, underline } = excerpt(text, range(), 80);
      assert.equal(underline.length, stringWidth(before) + Math.max(stringWidth(marked), 1));
    }
  });

  it('takes no longer for a line of a million characters', () => {
    const text = `${'a'.repeat(1e6)}26%${'b'.repeat(1e6)}`;
    const took = cpuTime(() => {
      assert.equal(excerpt(text, { start: 1e6, end: 1e6 + 3 }, 80).marked, '26%');
    });
    assert.ok(took < 200, `${took.toFixed(0)} ms`);
  });
});

describe('printable text', () => {
  it('has nothing in it that moves the cursor, colours the screen or turns the line around', () => {
    assert.equal(printable('a\u0007b\u009Bc\u202Ed'), 'a\uFFFDb\uFFFDc\uFFFDd');
  });
});
