import assert from 'node:assert/strict';
import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import { definitionsFor, footnotesIn } from '../../../server/note/definitions.ts';
import { parseAnyMarkdown } from '../../../server/note/markdown.ts';
import { parseSimpleMarkdown } from '../../../server/note/simpleMarkdown.ts';
import { runs, seed, timeLimit } from './markdownDocuments.ts';

/** A note around `source` that has the footnote `[^1]` and no other, or none at all. */
const definitions = [[], ['^1']].map((labels) => new Set(labels));

/** Is `source` read without the parser? If so, into the parser's tree, with and without a footnote elsewhere. */
function isSimple(source: string): boolean {
  const [simple] = definitions.map((defined) => {
    const before = definitionsFor(source, defined);
    const footnotes = footnotesIn(before);
    const tree = footnotes && parseSimpleMarkdown(source, footnotes);
    if (tree !== undefined) assert.deepEqual(tree, parsed(source, before), JSON.stringify([source, before]));
    return tree !== undefined;
  });
  return simple === true;
}

/** The parser's tree of `source` behind `before`, without what that defines and with places as if it were not there. */
function parsed(source: string, before: string): unknown {
  const tree = parseAnyMarkdown(before + source);
  const own = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= before.length);
  const lines = before.split('\n').length - 1;
  const shift = (key: string, value: unknown): unknown => {
    if (key === 'line') return Number(value) - lines;
    return key === 'offset' ? Number(value) - before.length : value;
  };
  const end = JSON.parse(JSON.stringify(tree.position?.end), shift) as unknown;
  const children = JSON.parse(JSON.stringify(own), shift) as unknown;
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

const simple = [
  'a',
  '',
  '\n\n',
  'By 1932 about 62% of households had joined.\n\n',
  'wrapped\nover three\nlines\n',
  'with\r\nother line\r\nendings\r\n',
  '\n\nafter blank lines\n\n\nand another\n',
  '1932 was hungry; 1,5 or 3.4 (or 5–6 million, + 10%, = all) -> "1933"?! {{c1::5}} £5/$6 #7 ^8',
  '1986.5 is no item, and\n30 June neither',
  'Résumé – “колхоз” … 👩‍🌾\u00A0!',
  'less < 5, Smith & Co, ~30,000, @ b',
  'says [@conquest1986, p. 306] and [see @davies; 3], [64], [a][b], [^1], ![no',
  'in **93%** of *kolkhozes*, __all__ _of them_, **a b**.',
  '2 * 3 * 4 in snake_case_words',
  '**Bold.** And *two\nlines* of it\n**again**',
  '(**5**), "*x*"; *a*! 2*3*4',
  '# Heading',
  '###### **Deep** one\ntext\n## Next',
  '# 1. Heading - with * no',
  '- one\n- two\n\n',
  '* one\n\n* two\n',
  '1. one\n2. two\n10. ten\n',
  '7) seven\n3) three',
  'Causes:\n- one\n- two\n\nEffects:\n1. one\n2. two',
  '- one\n  goes on\n- two\n  - nested\n    goes on\n  - nested\n    1. deep\n- three\n',
  '- one\n    - by four\n    - nested\n# Heading\n- other',
  '- one\n\n* other list\n\n1. and another',
  '- **a**: b\n- *c*',
  '| a | b |\n|---|--:|\n| 1928 | **70.5** |\n|| d |\n',
  '|a|\n|:-:|\n| b | c | d |\n\nText.',
  'with a space \nat the ends \n',
  ' \n\n',
  'has `inline *code* <b> in` it, **`here`**',
  '---\n\n',
  'text\n\n***\n\n___',
  '~~gone~~ and **b *c* d**, 5* hotels',
  '- ~~gone~~\n- in ___% (or ___%) **never closed',
  '```\n- fence\n\n  *of* <lines>\n```\ntext\n\n````js\n  code\n````',
  '- [ ] to do\n- [x] done\n  at last\n- [X] all **soon**',
  'See [lesson 1](#lesson-1), [the list](https://example.org/a_b?c=d%20e) and [this]().[^1]',
  '- *in [a file](notes/file.md)*, [[1](one)] and [2](two)\n\n# [About](about.md)[^1]',
  '| [a](b) | c[^1] |\n|---|---|\n| d | **[e](f)** |',
  '[^1]: Nove, p. 5, and *others*.\n\n',
  '[^note]: A [link](x).',
  '> quoted\n> on two lines\n>\n> and **on**\n\nText.',
  '>no space\n\n> quoted again',
];

const intricate = [
  '    code',
  ' indented',
  '\ttab',
  'a\tb',
  'a `` b `` c',
  'a ` b` c',
  '`open',
  '---\n\ntext',
  '> quoted\nlazy',
  '> quoted\n>\n',
  '> - list\n>\n> 1. other',
  '- [ ]',
  '- [x] **soon**',
  '- [x] [soon](link)',
  '- [x]no box',
  'back\\slash',
  '&nbsp;5',
  'break  \nhere',
  '<b>',
  '<!-- comment -->',
  'a | b\n- | -',
  'Heading\n===',
  'Heading\n---',
  '- - -',
  '```\nopen\n',
  '```\n```',
  '```\n````\n```',
  '```js x\na\n```',
  '```\nlong\n`````',
  '~~~\nfence\n~~~',
  '*a **b*** c',
  '**a _b** c_',
  '~a ~~~b~~~',
  '# Heading #',
  '#no heading',
  '+ ',
  '-',
  '- - nested',
  '- item\nlazy',
  '- item\n\n  of two paragraphs',
  '- item\n* other',
  'text\n2. no list',
  'text\n  1. no list',
  'Born in\n1986. It was',
  '- one\n 2. between',
  '1986.',
  '***both***',
  '[text](link "title")',
  '[text](<link>)',
  '[**text**](link)',
  '![text](link)',
  '[a [text](link)](other)',
  '[a]: definition',
  '[^1]: note\ngoes on',
  '[^1]: note\n\n[^2]: other',
  '[^1]: see [^1]',
  'https://example.org',
  'www.example.org',
  'a@example.org',
  '* *\n',
  '_ _',
  '\uFEFFmarked',
  'x\u0000y',
  'lone\rreturn',
  '| a | b |\n|---|\n| c | d |',
  '| a |\n|---|\nrow',
  'text\n| a |\n|---|',
  '| a \\| b |\n|---|',
];

/** The parts of a list that a broken bar separates. */
const piecesOf = (list: string): string[] => list.split('¦');

/** What lines begin with, what they are made of and what they end with: mostly plain. */
const beginnings = [
  ...piecesOf(
    '¦¦¦¦- ¦- ¦* ¦+ ¦1. ¦2) ¦1986. ¦# ¦## ¦| ¦|¦> ¦-¦  - ¦    - ¦   1. ¦ ¦  ¦   ¦    ¦\t¦---¦===¦|---|¦|-:|:-:|',
  ),
  ...piecesOf('***¦```¦- - ¦- [ ] ¦- [x] ¦[a]: ¦[^1]: ¦\uFEFF¦~~~¦<!-- '),
];
const middles = [
  ...piecesOf('words ¦The ¦word¦62%¦1986. ¦1)¦ ¦ ¦, ¦. ¦.¦: ¦"¦(¦)¦’¦–¦…¦#5 ¦#¦+¦=¦-¦$¦^¦{{c1::5}}¦€'),
  ...piecesOf(
    '**¦**¦*¦*¦_¦_¦__¦**bold** ¦*soft* ¦_soft_¦[¦]¦](¦![¦[@key, p. 3]¦@¦a@b.org¦[^1]¦[^1]¦[a b](c)¦[a](https://b.c)¦[^2]',
  ),
  ...piecesOf('|¦ | ¦ | ¦||'),
  ...piecesOf('\\¦\\*¦`¦`¦``¦`code`¦~¦~~¦<¦< ¦<b>¦>¦&¦& ¦&amp;¦&#5;¦https:¦://¦//a.b¦www.¦WWW.'),
  ...piecesOf('\t¦  ¦\u00A0¦\u2028¦\u0000¦\f¦\r¦é¦👩‍🌾¦\uD800'),
];
const endings = ['', '', '', '|', ' ', '  '];

const someLine = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.constantFrom(...middles), { maxLength: 6 }),
    fc.constantFrom(...endings),
  )
  .map(([beginning, parts, end]) => beginning + parts.join('') + end);

/** Lines that are simple by themselves and mean something else beside others. */
const plainLines = [
  ...piecesOf(
    'Words go on¦**93%** of *them*¦goes *on¦to* here ¦# Heading¦| a | b |¦|---|---|¦| c | **d** |¦---¦***¦1986. It was¦+¦```¦```¦```js¦````',
  ),
  ...piecesOf(
    '- item¦- *item*¦* other¦+ third¦- [x] done¦  - nested¦    - deeper¦      1. deepest¦  goes on¦   goes on¦    goes on¦-   wide',
  ),
  ...piecesOf(
    '1. first¦2. second¦10. tenth¦2) other¦   - nested¦   1. numbered¦> quoted¦>quoted¦>¦> ¦> - item¦> 1. item¦>   goes on¦> > twice¦> # Heading',
  ),
  ...piecesOf('¦¦¦¦ ¦  ¦===¦  ===¦  ---¦ one in¦   three in'),
];

const lineEndings = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

const documentsOf = (line: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.tuple(fc.array(line, { maxLength }), lineEndings).map(([lines, ending]) => lines.join(ending));

/** Documents that are simple but for a unit or two that are put in somewhere. */
const changed = fc
  .tuple(
    fc.constantFrom(...simple),
    fc.nat(200),
    fc.nat(2),
    fc.oneof(fc.constantFrom(...middles, '\n', '\n- ', '\n\n'), fc.string({ maxLength: 2, unit: 'binary' })),
  )
  .map(([text, at, length, other]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + other + text.slice(start + length);
  });

const documents = {
  'of any lines': documentsOf(fc.oneof(someLine, fc.constantFrom(...plainLines)), 5),
  'of plain lines in any order': documentsOf(fc.constantFrom(...plainLines), 7),
  'a unit away from what is simple': changed,
};

describe('simple Markdown', function () {
  this.timeout(timeLimit);

  for (const given of simple) {
    it(`is read without the parser: ${JSON.stringify(given)}`, () => {
      assert.equal(isSimple(given), true);
    });
  }

  for (const given of intricate) {
    it(`is left to the parser: ${JSON.stringify(given)}`, () => {
      assert.equal(isSimple(given), false);
    });
  }

  it('refers to a footnote that the note has, and not to one that it has not', () => {
    const tree = parseSimpleMarkdown('In 1933[^a] and 1934.[^b]', new Set(['^A']));
    const [paragraph] = tree?.children ?? [];
    assert.ok(paragraph?.type === 'paragraph');
    assert.deepEqual(
      paragraph.children.map((node) => (node.type === 'text' ? node.value : node.type)),
      ['In 1933', 'footnoteReference', ' and 1934.[^b]'],
    );
  });

  it('is read as the parser reads it in every example of CommonMark', () => {
    const read = examples.filter(({ markdown }) => isSimple(markdown.replaceAll('→', '\t')));
    assert.ok(read.length > 20);
  });

  for (const [kind, texts] of Object.entries(documents)) {
    it(`is read as the parser reads it in texts ${kind}`, () => {
      fc.assert(
        fc.property(texts, (text) => void isSimple(text)),
        { numRuns: runs(500), seed },
      );
    });
  }
});
