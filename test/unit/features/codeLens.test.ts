/** What is told above headings of what was found under them. */
import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/features/codeLens.ts';
import { createLines } from '../../../server/note/lines.ts';
import type { ShowFigureParams } from '../../../server/protocol.ts';
import { readSettings } from '../../../server/settings.ts';
import { checkedNote, type Judged } from './support.ts';

const uri = 'file:///note.md';

const wrong = (words: string): Judged => ({ words, rule: 'statistic.contradicts' });
const right = (words: string): Judged => ({ words, verdict: 'supported' });
const disputed = (words: string): Judged => ({ words, verdict: 'contested', rule: 'statistic.contested' });
const date = (words: string): Judged => ({ words, subject: 'date', verdict: 'supported' });

/** Each lens: its line, its title, and what it leads to. */
function lenses(text: string, judged: readonly Judged[], severity = {}): readonly string[] {
  return codeLenses(checkedNote(text, ...judged), uri, readSettings({ severity })).map(
    ({ range, command }) => {
      const [target] = (command?.arguments ?? []) as readonly ShowFigureParams[];
      assert.ok(target);
      assert.equal(target.uri, uri);
      const offset = createLines(text).offsetAt(target.position);
      return `${range.start.line} ${command?.title ?? ''} → ${text.slice(offset, offset + 2)}`;
    },
  );
}

const note = '# A\n\nOf 11 and 22.\n\n## B\n\nOf 33.\n\n## C\n\nNone.\n\n# D\n\n- 44\n- 55\n';

describe('code lenses', () => {
  it('count what is under a heading and under those below it, in words', () => {
    const judged = [right('11'), right('22'), wrong('33'), disputed('44'), date('55')];
    assert.deepEqual(lenses(note, judged), [
      '0 3 figures: 2 supported · 1 contradicted → 33',
      '4 1 figure: 1 contradicted → 33',
      '12 2 figures and dates: 1 supported · 1 contested → 44',
    ]);
  });

  it('lead to the first figure that is wrong, else disputed, else to the first', () => {
    const first = (judged: readonly Judged[]): string | undefined => lenses(note, judged)[0];
    assert.match(first([right('11'), disputed('22'), wrong('33')]) ?? '', /→ 33$/);
    assert.match(first([right('11'), disputed('22'), right('33')]) ?? '', /→ 22$/);
    assert.match(first([right('11'), right('22')]) ?? '', /→ 11$/);
  });

  it('tell of dates as such', () => {
    assert.deepEqual(lenses('# A\n\n11 and 22\n', [date('11'), date('22')]), ['0 2 dates: 2 supported → 11']);
    assert.deepEqual(lenses('# A\n\n11\n', [date('11')]), ['0 1 date: 1 supported → 11']);
  });

  it('are not there where nothing was judged, nor in a note without headings', () => {
    assert.deepEqual(lenses(note, []), []);
    assert.deepEqual(lenses('Of 11.', [wrong('11')]), []);
    const others: readonly Judged[] = [
      { words: '11', verdict: 'not-covered' },
      { words: '22', verdict: 'scope-differs' },
      { words: '33', subject: 'arithmetic', rule: 'arithmetic.inconsistent' },
    ];
    assert.deepEqual(lenses(note, others), []);
  });

  it('leave out what settings or comments silence', () => {
    const judged = [right('11'), wrong('33')];
    assert.deepEqual(lenses(note, judged, { 'statistic.contradicts': 'off' }), [
      '0 1 figure: 1 supported → 11',
    ]);
    const silenced = note.replace('Of 33.', 'Of 33. <!-- history-notes-ignore -->');
    assert.deepEqual(lenses(silenced, judged), ['0 1 figure: 1 supported → 11']);
  });

  it('count two judgements of one figure once, as the worse', () => {
    assert.deepEqual(lenses('# A\n\n11\n', [right('11'), disputed('11')]), ['0 1 figure: 1 contested → 11']);
  });

  it('begin at the heading’s own line', () => {
    assert.deepEqual(lenses('Text.\n\n\n\nTitle\n=====\n\n11\n', [right('11')]), [
      '4 1 figure: 1 supported → 11',
    ]);
  });
});
