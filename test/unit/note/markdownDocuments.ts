/** Random documents made of all of Markdown's constructs, for properties that hold of any note. */
import fc from 'fast-check';

/** Lines that open, close, continue or interrupt each other. */
export const markdownLines = [
  'By 1932 **62%** of households',
  'words go on, *here* and there.',
  '# Heading',
  '### Heading with [a] #',
  '#no heading',
  '- item',
  '* star item',
  '  - nested',
  '    deeper or code',
  '  continued',
  '   three in',
  ' one in',
  '1. first',
  '2. second',
  '10) tenth',
  '-',
  '1.',
  '- # heading in item',
  '- ```',
  '  ```',
  '-\ttabbed',
  '\tindented by a tab',
  '> quoted',
  '> # quoted heading',
  '> - item in quote',
  '> > twice',
  '>',
  '> ```',
  '```',
  '````',
  '```js',
  '~~~',
  '   ~~~',
  '---',
  '***',
  '- - -',
  '===',
  '| a | b |',
  '|---|---|',
  '| 1928 | 70.5 |',
  'a | b',
  '- | -',
  '<!-- comment -->',
  '<!-- open',
  'close --> words',
  '<div>',
  '<div class="a">',
  '<img src="a.png" alt="b">',
  '<span a = b>',
  '<!-->',
  '<?php 1',
  '?>',
  '<!X',
  '<script>',
  '</script> x',
  '<i>lone</i>',
  '<details><summary>More</summary>',
  '</div>',
  '<b>bold</b> words',
  '<pre>',
  '<https://example.org> said',
  '[a]: http://example.org',
  '[a]: <b> "title',
  'title"',
  'see [a] and [text][a] and [^n] and [^N]',
  '[^n]: footnote',
  '    more of it',
  '[^m]: # h',
  'hard  ',
  'back\\',
  '&nbsp;5&percnt; \\_x\\_ &amp;amp;',
  '`code` ![alt](x) ~~gone~~ ~5',
  'emoji 👩‍🌾 e\u0301',
  '\uD800 lone',
  'x\u0000y',
  'https://example.org/a and www.example.org.',
  '+ plus',
  '',
  '',
  '',
  '  ',
  '\t',
];

/** How many runs a property has: `PROPERTY_RUNS=10000 npx mocha test/unit/note` for a night's. */
export const runs = (usual: number): number => Number(process.env['PROPERTY_RUNS'] ?? usual);

/** … and the time for it, in milliseconds. */
export const timeLimit = Math.max(120_000, runs(0) * 100);

/** The same documents every time: a failure is to be met by whoever causes it. */
export const seed = 1932;

const endings = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** Documents of up to 16 of the `choice` of lines, with any line ending, with and without a byte order mark. */
export function documentsOf(choice: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(fc.constantFrom(...choice), { maxLength: 16 }), endings, fc.boolean(), fc.boolean())
    .map(([parts, ending, closed, marked]) => {
      return (marked ? '\uFEFF' : '') + parts.join(ending) + (closed ? ending : '');
    });
}
