/** The plugin of the Markdown preview, in the renderer that the editor uses. */
import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { addMarks } from '../../../client/preview/plugin.ts';
import type { PreviewContent, PreviewWords } from '../../../client/preview/content.ts';
import type { MarkedVerdict, NoteMark } from '../../../server/protocol.ts';

const words: PreviewWords = {
  glossary: 'Glossary',
  verdicts: { supported: 'agrees', contested: 'disputed', contradicted: 'wrong' },
  signs: { supported: '✓', contested: '≈', contradicted: '✗' },
};

const term = (line: number, text: string): NoteMark => ({ line, words: text, title: `what a ${text} is` });
const figure = (line: number, text: string, verdict: MarkedVerdict = 'contradicted'): NoteMark => ({
  line,
  words: text,
  title: 'known: 62%',
  verdict,
});

/** The note as the preview shows it. */
function render(note: string, content: Partial<PreviewContent>): string {
  const md = addMarks(markdownIt(), () => ({ marks: [], glossary: [], ...content }), words);
  return md.render(note, { currentDocument: 'note' });
}

/** What is marked, each with its title, in the order of the page; words in several pieces count as several. */
function marked(html: string): readonly (readonly [string | undefined, string | undefined])[] {
  return Array.from(html.matchAll(/<span class="history-notes-[^"]*" title="([^"]*)">([^<]*)/g), (found) => [
    found[2],
    found[1],
  ]);
}

describe('the Markdown preview', () => {
  const cases: readonly (readonly [string, string, readonly NoteMark[], readonly string[]])[] = [
    ['a paragraph', 'The kolkhoz.', [term(0, 'kolkhoz')], ['kolkhoz']],
    ['a word in emphasis', 'The **kolkhoz** of *1930*.', [term(0, 'kolkhoz')], ['kolkhoz']],
    [
      'words with emphasis in them',
      'A *machine* tractor station.',
      [term(0, 'machine tractor')],
      ['machine', ' tractor'],
    ],
    ['words over two lines', 'machine\ntractor', [term(0, 'machine tractor')], ['machine', 'tractor']],
    ['a later line of a paragraph', 'One\ntwo kolkhoz', [term(1, 'kolkhoz')], ['kolkhoz']],
    ['a list', '- one\n- a kolkhoz\n', [term(1, 'kolkhoz')], ['kolkhoz']],
    ['a quotation', '> a\n> kolkhoz\n', [term(1, 'kolkhoz')], ['kolkhoz']],
    [
      'cells of a table',
      '| a | b |\n|---|---|\n| 26% | kolkhoz |\n',
      [figure(2, '26%'), term(2, 'kolkhoz')],
      ['26%', 'kolkhoz'],
    ],
    ['a link', 'A [kolkhoz](x.md).', [term(0, 'kolkhoz')], ['kolkhoz']],
    ['no code', 'A `kolkhoz`.', [term(0, 'kolkhoz')], []],
    ['no fence', '```\nkolkhoz\n```\n', [term(1, 'kolkhoz')], []],
    ['the second of two places, where that is the one', 'Mir\n\nThe mir', [term(2, 'mir')], ['mir']],
    ['no text that has changed meanwhile', 'Nothing.', [term(0, 'kolkhoz')], []],
    ['no line that is gone meanwhile', 'kolkhoz', [term(9, 'kolkhoz')], []],
  ];
  for (const [name, note, marks, expected] of cases) {
    it(`marks words in ${name}`, () => {
      assert.deepEqual(
        marked(render(note, { marks })).map(([text]) => text),
        expected,
      );
    });
  }

  it('says what a term is when the mouse rests on it, whatever that holds', () => {
    const html = render('A kolkhoz.', { marks: [{ line: 0, words: 'kolkhoz', title: '"<b>' }] });
    assert.match(html, /title="&quot;&lt;b&gt;"/);
  });

  for (const verdict of ['supported', 'contested', 'contradicted'] as const) {
    it(`says by a sign and in words that a figure is ${verdict}`, () => {
      const html = render('It was **26%** then.', { marks: [figure(0, '26%', verdict)] });
      assert.ok(
        html.includes(
          `26%</span><span class="history-notes-sign ${verdict}" title="known: 62%" aria-hidden="true">${words.signs[verdict]}</span>`,
        ),
      );
      assert.ok(html.includes(` (${words.verdicts[verdict]})`));
    });
  }

  it('ends with a key to the signs that the note has, and to no others', () => {
    const marks = [term(0, 'kolkhoz'), figure(0, '26%'), figure(0, '30%', 'supported')];
    assert.match(
      render('A kolkhoz, 26%, 30%.', { marks }),
      /<p class="history-notes-key"><span>✓ agrees<\/span> <span>✗ wrong<\/span><\/p>/,
    );
    assert.doesNotMatch(render('A kolkhoz.', { marks: [term(0, 'kolkhoz')] }), /history-notes-key/);
  });

  it('leaves the text as it is but for the marks', () => {
    const note = '# Head\n\nThe *kolkhoz*, 26% &amp; more\\*.\n\n- a [b](c)\n';
    const plain = (html: string): string =>
      html
        .replace(/<p class="history-notes-key">.*<\/p>\n/, '')
        .replace(/<span class="history-notes-words [^<]*<\/span>/g, '')
        .replace(/<[^<>]*>|✗/g, '');
    const marks = [term(2, 'kolkhoz'), figure(2, '26%')];
    assert.equal(plain(render(note, { marks })), plain(markdownIt().render(note)));
  });

  it('adds a glossary where one is wanted, and nothing where not', () => {
    const entry = { label: 'mir <1>', detail: '1861–1930', definition: 'The commune & its land.' };
    const html = render('Text.', { glossary: [entry] });
    assert.match(html, /<h2>Glossary<\/h2>/);
    assert.match(
      html,
      /<dt>mir &lt;1&gt; <span>1861–1930<\/span><\/dt><dd>The commune &amp; its land\.<\/dd>/,
    );
    assert.doesNotMatch(render('Text.', {}), /Glossary/);
  });

  it('takes a long note with thousands of marks in its stride', () => {
    const lines = Array.from({ length: 4000 }, (_, at) => `The kolkhoz of ${at}.`);
    const marks = lines.map((_, at) => term(at * 2, 'kolkhoz'));
    assert.equal(marked(render(lines.join('\n\n'), { marks })).length, 4000);
  });
});
