import assert from 'node:assert/strict';
import { parseNote } from '../../../server/note/parse.ts';
import type { Context, Passage } from '../../../server/note/note.ts';

function passages(text: string): Passage[] {
  return parseNote(text).blocks.flatMap(({ block }) => block.passages);
}

/** Each passage as `kind: text < nearest parent < next…`. */
function outline(text: string): string[] {
  return passages(text).map(({ kind, prose, parents }) => {
    return [`${kind}: ${prose.text}`, ...parents.toReversed()].join(' < ');
  });
}

const layouts: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'a headed run of rows',
    'Harvest (m. tonnes)\n1928 – 73.3\n1929 – 71.7',
    [
      'line: Harvest (m. tonnes)',
      'line: 1928 – 73.3 < Harvest (m. tonnes)',
      'line: 1929 – 71.7 < Harvest (m. tonnes)',
    ],
  ],
  [
    'a note to oneself over a list of figures',
    "% of households – learn these!!\n'28 → 1.7\nsummer '29 → 4",
    [
      'line: % of households – learn these!!',
      "line: '28 → 1.7 < % of households – learn these!!",
      "line: summer '29 → 4 < % of households – learn these!!",
    ],
  ],
  [
    'words and figures under a title and dates',
    'Livestock (m)\n1928\ncattle 70.5\nPigs 26\n1933\ncattle 38.4\nPigs 12.1',
    [
      'line: Livestock (m)',
      'line: 1928 < Livestock (m)',
      'line: cattle 70.5 < 1928 < Livestock (m)',
      'line: Pigs 26 < 1928 < Livestock (m)',
      'line: 1933 < Livestock (m)',
      'line: cattle 38.4 < 1933 < Livestock (m)',
      'line: Pigs 12.1 < 1933 < Livestock (m)',
    ],
  ],
  [
    'rows without a head',
    'MIR- an organisation of elders\nKolkhoz – collective farm\nprocurement: 3 --> 18 --> 37',
    [
      'line: MIR- an organisation of elders',
      'line: Kolkhoz – collective farm',
      'line: procurement: 3 --> 18 --> 37',
    ],
  ],
  ['pasted bullets', '• cattle halved\n• horses 33 to 17', ['line: cattle halved', 'line: horses 33 to 17']],
  [
    'wrapped prose',
    'Collectivisation was the policy that the party, led at that time by Joseph\nStalin, took up in 1929, and that had by the end of the first plan, in\n1932, brought 62% of households into collective farms.',
    [
      'paragraph: Collectivisation was the policy that the party, led at that time by Joseph Stalin, took up in 1929, and that had by the end of the first plan, in 1932, brought 62% of households into collective farms.',
    ],
  ],
  [
    'short wrapped prose',
    'By 1932 only\n62% of households\nhad been collectivised.',
    ['paragraph: By 1932 only 62% of households had been collectivised.'],
  ],
  [
    'a sentence a line',
    'The harvest fell in 1931.\nIt rose again in 1933.',
    ['paragraph: The harvest fell in 1931. It rose again in 1933.'],
  ],
  [
    'a plain fence',
    '```\nLivestock\n  cattle: 70m\n  - horses: 33m\n\nOther\n```',
    ['line: Livestock', 'line: cattle: 70m < Livestock', 'line: horses: 33m < Livestock', 'line: Other'],
  ],
  [
    'numbered plain lines',
    '```\n24. A famine was created.\n25. 7 million died.\n```',
    ['line: A famine was created.', 'line: 7 million died.'],
  ],
  ['a torn number at the start of a line', '```\n73. 3 million tonnes\n```', ['line: 73. 3 million tonnes']],
  [
    'nested items',
    '- Livestock\n  - cattle\n    - 70m\n\n  more\n- x',
    [
      'item: Livestock',
      'item: cattle < Livestock',
      'item: 70m < cattle < Livestock',
      'item: more < Livestock',
      'item: x',
    ],
  ],
  [
    'a table',
    '| | 1928 | 1933 |\n|---|---|---|\n| Cattle (m) | 70.5 | 38.4 |',
    [
      'header: 1928',
      'header: 1933',
      'cell: Cattle (m)',
      'cell: 70.5 < Cattle (m) < 1928',
      'cell: 38.4 < Cattle (m) < 1933',
    ],
  ],
  ['a list right after a paragraph', 'Yes:\n- 97% in 1941', ['paragraph: Yes:', 'item: 97% in 1941']],
];

describe('notes', () => {
  for (const [name, text, expected] of layouts) {
    it(`reads ${name}`, () => {
      assert.deepEqual(outline(text), expected);
      assert.deepEqual(outline(text.replaceAll('\n', '\r\n')), expected);
    });
  }

  it('reads long lines without blank lines between as thoughts of their own', () => {
    const thought = 'By 1928 political forces were pushing for the abandoning of the NEP '.repeat(3).trim();
    const read = passages(`${thought}\nThe link with industry\n${thought}\n${thought}`);
    assert.deepEqual(
      read.map(({ kind, prose }) => [kind, prose.text]),
      [thought, 'The link with industry', thought, thought].map((line) => ['line', line]),
    );
  });

  it('numbers the columns and rows of a table', () => {
    const read = passages('| a | b |\n|---|---|\n| c | d |\n| e | f |');
    assert.deepEqual(
      read.map(({ row, column }) => [row, column]),
      [
        [undefined, 0],
        [undefined, 1],
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    );
  });

  it('tells quoted passages', () => {
    assert.deepEqual(
      passages('> a\n\nb').map(({ quoted }) => quoted),
      [true, false],
    );
  });
});

describe('the context of a block', () => {
  const note = parseNote('# A\nOne. Two. Three. Four.\n\n## B\n\nFive.\n\n- six\n\n## C\n\n# D\n\nend');
  const contextIn = (text: string, source: string): Context | undefined =>
    parseNote(text).blocks.find(({ block }) => block.source.startsWith(source))?.context;
  const contextOf = (source: string): Pick<Context, 'headings' | 'previous'> => {
    const { headings = [], previous = [] } = contextIn(note.text, source) ?? {};
    return { headings, previous };
  };

  it('has the headings above, the outermost first', () => {
    assert.deepEqual(contextOf('## B'), { headings: ['A'], previous: [] });
    assert.deepEqual(contextOf('Five'), { headings: ['A', 'B'], previous: [] });
    assert.deepEqual(contextOf('# D'), { headings: [], previous: [] });
    assert.deepEqual(contextOf('end'), { headings: ['D'], previous: [] });
  });

  it('has the last sentences under the same heading', () => {
    assert.deepEqual(contextOf('- six'), { headings: ['A', 'B'], previous: ['Five.'] });
    const long = parseNote('One. Two.\n\nThree. Four.\n\nend').blocks.at(-1);
    assert.deepEqual(long?.context.previous, ['Two.', 'Three.', 'Four.']);
  });

  it('has the last sentences before its heading', () => {
    assert.deepEqual(contextIn(note.text, 'Five')?.earlier, ['Two.', 'Three.', 'Four.']);
    assert.deepEqual(contextIn(note.text, 'end')?.earlier, ['Four.', 'Five.', 'six']);
  });

  it('has the last sentence that names a year, however far off', () => {
    const text =
      'In 1850 it rained. So they say.\n\n## B\n\nOne. Two. Three. Four.\n\nFive. Six. Seven.\n\nend';
    assert.deepEqual(contextIn(text, 'end')?.earlier, [
      'In 1850 it rained.',
      'In 1850 it rained.',
      'So they say.',
    ]);
  });

  const tops: readonly (readonly [top: string, opening: readonly string[]])[] = [
    ['', []],
    ['# Rice\n\nGrown in Java. And in Bali.\n\nMore.', ['Rice', 'Grown in Java.']],
    ['## Rice\n\n## Wheat', ['Rice']],
    ['Grown in Java.\n\n# Wheat', ['Grown in Java.']],
    [
      '---\ntitle: "Rice in Java"\nauthor: Ann\ntags: [java, rice]\n---\n\nHello.',
      ['Rice in Java', 'java, rice', 'Hello.'],
    ],
    ['---\ntags:\n  - java\n  - rice\ndate: 2020\n  - no\n---', ['java, rice']],
    ['+++\ntitle = "Rice"\n+++', ['Rice']],
    ['---\ntitle: open', []],
    ['text\n\n---\ntitle: x\n---', ['text']],
  ];
  for (const [top, opening] of tops) {
    it(`has what the note says at its top: ${JSON.stringify(top)}`, () => {
      assert.deepEqual(
        contextIn(`${top}\n\n# The end\n\nlast`, 'last')?.opening.slice(0, opening.length),
        opening,
      );
    });
  }
});

describe('ignore comments', () => {
  const cases: readonly (readonly [text: string, rules: readonly string[], scope: string])[] = [
    ['<!-- history-notes-ignore -->', [], 'next'],
    ['By 1932 <!--history-notes-ignore--> 26%', [], 'next'],
    [
      '<!-- history-notes-ignore statistic.contradicts, date.contradicts -->',
      ['statistic.contradicts', 'date.contradicts'],
      'next',
    ],
    [
      '- a\n  <!-- history-notes-ignore-note date.contradicts — the old style -->',
      ['date.contradicts'],
      'note',
    ],
  ];
  for (const [text, rules, scope] of cases) {
    it(text, () => {
      const found = parseNote(text).blocks.flatMap(({ block }) => block.ignores);
      const start = text.indexOf('<!--');
      assert.deepEqual(found, [{ rules, scope, span: { start, end: text.indexOf('-->') + 3 } }]);
    });
  }

  it('are no other comments', () => {
    for (const text of [
      '<!-- history-notes-ignored -->',
      '<!-- x -->',
      '<!-- history-notes-ignore',
      '`<!-- history-notes-ignore -->`',
    ]) {
      assert.deepEqual(
        parseNote(text).blocks.flatMap(({ block }) => block.ignores),
        [],
      );
    }
  });
});

describe('a fence that is never closed', () => {
  const open = (lines: number): string => `Notes\n\n\`\`\`\n${'1928 – 73.3\n'.repeat(lines)}`;

  it('holds plain notes', () => {
    assert.equal(passages(open(10)).length, 11);
    assert.equal(passages(`${open(100)}\`\`\`\n`).length, 101);
  });

  it('holds nothing when it swallows much of the note: it is being typed', () => {
    assert.equal(passages(open(100)).length, 1);
  });
});

describe('hostile input', () => {
  const inputs: readonly (readonly [name: string, text: string])[] = [
    ['nothing', ''],
    ['100,000 nested quotes', '>'.repeat(100_000)],
    ['100,000 nested items', '- '.repeat(100_000)],
    ['brackets', '['.repeat(100_000)],
    ['emphasis', '*a_ '.repeat(50_000)],
    ['cells', `${'|a'.repeat(50_000)}\n${'|-'.repeat(50_000)}`],
    ['tags', '<b>x'.repeat(50_000)],
    ['blank lines', '\n'.repeat(300_000)],
    ['stops', '.'.repeat(300_000)],
    ['spaces', `a${' '.repeat(300_000)}b`],
    ['a long line', 'In 1932, 62% of households. '.repeat(4000)],
    ['rows without a blank line', '1928 – 73.3\n'.repeat(4000)],
    ['NUL and surrogates', '\u0000\uD800\uDC00\uDC00\n'.repeat(1000)],
  ];
  for (const [name, text] of inputs) {
    it(`reads ${name} in good time`, () => {
      const { blocks } = parseNote(text);
      assert.equal(
        blocks.reduce((sum, { block }) => sum + block.source.length, 0),
        text.length,
      );
    }).timeout(4000);
  }
});
