import assert from 'node:assert/strict';
import { parseNote } from '../../../server/note/parse.ts';
import { sourceSpan } from '../../../server/note/prose.ts';
import { parseMarkers } from '../../markers.ts';

interface Found {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Where the prose `words` stands in the note, in offsets of the note. */
function find(note: string, words: string): Found {
  for (const { block, start } of parseNote(note).blocks) {
    for (const { prose } of block.passages) {
      const at = prose.text.indexOf(words);
      if (at < 0) continue;
      const span = sourceSpan(prose, { start: at, end: at + words.length });
      return { text: prose.text, span: { start: start + span.start, end: start + span.end } };
    }
  }
  throw new Error(`${JSON.stringify(words)} is no prose of ${JSON.stringify(note)}`);
}

/** The note with the range that `words` of its prose must map to, and all the prose of that passage. */
const cases: readonly (readonly [name: string, note: string, words: string, prose: string])[] = [
  ['strong', 'By 1932 **⟦62⟧** of *all*', '62', 'By 1932 62 of all'],
  ['an entity', '**⟦93**&nbsp;%⟧ of \\_all', '93\u00A0%', '93\u00A0% of _all'],
  ['an escape', '⟦\\_x\\_⟧ was', '_x_', '_x_ was'],
  ['an escaped entity', '&amp;amp; ⟦62%⟧', '62%', '&amp; 62%'],
  ['no entity', '&foo; ⟦62%⟧ & more', '62%', '&foo; 62% & more'],
  ['a numeric entity beyond the BMP', '&#x1F33E; ⟦62%⟧', '62%', '🌾 62%'],
  ['a link', 'the [kolkhoz ⟦62%⟧](http://a.b/93 "94") was', '62%', 'the kolkhoz 62% was'],
  ['a reference', 'the [⟦62%⟧][Ref] was\n\n[ref]: http://a.b', '62%', 'the 62% was'],
  ['a footnote reference', '⟦62%⟧[^1].\n\n[^1]: Davies', '62%', '62%.'],
  ['a footnote reference without its note', '⟦62%⟧[^1] in 1932', '62%', '62% in 1932'],
  ['a cloze card', 'in {{c1::⟦62%⟧}} of', '62%', 'in 62% of'],
  ['a cloze card with a hint', '{{c1::1932}}: {{c12::⟦62%⟧::share}}.', '62%', '1932: 62%.'],
  ['covered answers', 'fell by [⟦6.5%⟧], one in [twenty]', '6.5%', 'fell by 6.5%, one in twenty'],
  ['no covered answer', 'see [64], [42, 43] and [p. 3] ⟦62%⟧', '62%', 'see [64], [42, 43] and [p. 3] 62%'],
  ['no cloze card', 'a {{name}} and {{c1:⟦62%⟧}}', '62%', 'a {{name}} and {{c1:62%}}'],
  ['a footnote', 'Text[^1].\n\n[^1]: Davies has ⟦62%⟧', '62%', 'Davies has 62%'],
  ['no reference', 'In [⟦1932⟧] it was', '1932', 'In [1932] it was'],
  ['inline code', 'a `62%` ⟦of⟧ all', 'of', 'a \uFFFC of all'],
  ['an image', '![62%](x.png) ⟦of⟧ all', 'of', '\uFFFC of all'],
  ['a bare URL', 'see https://a.b/62_c ⟦of⟧ all', 'of', 'see \uFFFC of all'],
  ['an autolink', 'see <https://a.b/62> ⟦of⟧ all', 'of', 'see \uFFFC of all'],
  ['struck out text', 'By 1932 ~~26%~~ ⟦62%⟧ of', '62%', 'By 1932 62% of'],
  ['one tilde', '~30,000 to ⟦~40,000⟧~ died', '~40,000', '~30,000 to ~40,000~ died'],
  ['tags', 'H<sub>2</sub>O ⟦62%⟧', '62%', 'H2O 62%'],
  ['a line break tag', '1928<br>⟦1929⟧', '1929', '1928 1929'],
  ['a comment', 'was <!-- 93% --> ⟦62%⟧', '62%', 'was 62%'],
  ['a citation', 'was ⟦62%⟧ [@davies, p. 306].', '62%', 'was 62%.'],
  ['words around a citation', 'was [see @a, p. 3; -@b] ⟦62%⟧', '62%', 'was 62%'],
  ['a soft break', 'By 1932 only some ⟦62%\nof⟧ households had been moved to farms', '62% of', ''],
  ['a soft break, CRLF', 'By 1932 only some ⟦62%\r\nof⟧ households were', '62% of', ''],
  ['a hard break', 'By 1932 only some ⟦62%  \nof⟧ households were', '62% of', ''],
  ['a backslash break', 'By 1932 only some ⟦62%\\\nof⟧ households were', '62% of', ''],
  ['a block quote', '> By 1932 only some ⟦62%\n> of⟧ households were', '62% of', ''],
  ['a quote with a lazy line', '> By 1932 only some ⟦62%\nof⟧ households were', '62% of', ''],
  ['a quote with > as text', '> By 1932 ⟦of the\n    > 62%⟧ households', 'of the > 62%', ''],
  ['a list', '- a\n  - By 1932 only some ⟦62%\n    of⟧ households', '62% of', ''],
  ['a task', '- [x] ⟦62%⟧ done', '62%', '62% done'],
  ['a table cell', '| a | b |\n|---|---|\n| c | **⟦62%⟧** \\| d |', '62%', '62% | d'],
  ['a byte order mark', '\uFEFF# About ⟦62%⟧', '62%', 'About 62%'],
  ['a byte order mark before a paragraph', '\uFEFFabout ⟦62%⟧', '62%', 'about 62%'],
  ['emoji', '👩‍🌾 *👩‍🌾* ⟦62%⟧', '62%', '👩‍🌾 👩‍🌾 62%'],
  ['combining marks', 'cafe\u0301 *e\u0301* ⟦62%⟧', '62%', 'cafe\u0301 e\u0301 62%'],
  ['a lone surrogate', '\uD800 ⟦62%⟧', '62%', '\uD800 62%'],
  ['NUL', 'a\u0000b ⟦62%⟧', '62%', 'a\uFFFDb 62%'],
  ['tabs', '-\ta\tb ⟦62%⟧', '62%', 'a\tb 62%'],
  ['a plain fence', '```\r\n1928 – 1\r\n\t1929 – ⟦62%⟧\r\n```', '62%', '1929 – 62%'],
  ['a plain fence in a quote in a list', '- > ```\n  > 1929 – ⟦62%⟧\n  > ```', '62%', '1929 – 62%'],
  ['indented notes', 'a\n\n    1928 – 5\n    1929 – ⟦62%⟧\n', '62%', '1929 – 62%'],
  ['an unclosed fence', '```\n1929 – ⟦62%⟧', '62%', '1929 – 62%'],
  ['a setext heading', 'About ⟦62%⟧\n===', '62%', 'About 62%'],
];

describe('prose', () => {
  for (const [name, marked, words, prose] of cases) {
    for (const ending of ['\n', '\r\n', '\r']) {
      const named = ending === '\n' ? '' : ending === '\r' ? ', with CR' : ', with CRLF';
      it(`maps back through ${name}${named}`, () => {
        const fixture = parseMarkers(marked.replaceAll(/\r?\n/g, ending));
        const found = find(fixture.text, words);
        assert.deepEqual(found.span, fixture.range());
        if (prose !== '') assert.equal(found.text, prose);
      });
    }
  }

  const silent = [
    '```js\n62%\n```',
    '<div>62%</div>',
    '---\nshare: 62%\n---\n',
    '[62%]: x',
    '![62%](x)',
    '`62%`',
  ];
  for (const text of silent) {
    it(`has no figure in ${JSON.stringify(text)}`, () => {
      assert.throws(() => find(text, '62%'));
    });
  }

  it('reports citations with their keys and places', () => {
    const { text, ranges } = parseMarkers(
      'A ⟦[@conquest1986, p. 306]⟧ and [⟦see @a, p. 3⟧; ⟦-@b⟧]. a@b.org [x]',
    );
    const [placed] = parseNote(text).blocks;
    assert.deepEqual(
      placed?.block.citations,
      ['conquest1986', 'a', 'b'].map((key, index) => ({ key, span: ranges[index] })),
    );
  });
});
