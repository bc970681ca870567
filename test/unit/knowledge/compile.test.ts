import assert from 'node:assert/strict';
import { compilePack } from '../../../server/knowledge/compile.ts';
import type { PackProblem } from '../../../server/knowledge/compile.ts';
import { tinyFiles, tinyPack } from '../tinyPack.ts';

/** The problems of the tiny pack after one passage of one file has been changed. */
function problemsAfter(file: string, from: string, to: string): readonly PackProblem[] {
  const text = tinyFiles.get(file) ?? '';
  assert.ok(text.includes(from), `${file} has no “${from}”`);
  return compilePack(new Map([...tinyFiles, [file, text.replace(from, to)]])).problems;
}

/** The line (from 1) of the first “words” in a text, and its column. */
function placeOf(text: string, words: string): readonly [line: number, column: number] {
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, `no “${words}”`);
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

interface Mistake {
  readonly title: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly message: RegExp;
  /** The words, after the change, at which the problem is to be shown. */
  readonly at?: string;
}

const mistakes: readonly Mistake[] = [
  {
    title: 'an id given twice',
    file: 'events.yaml',
    from: 'id: flood',
    to: 'id: net',
    at: 'net\n',
    message: /“net” is given twice/,
  },
  {
    title: 'an observation under the id of a term',
    file: 'statistics.yaml',
    from: 'id: seals-1908',
    to: 'id: net',
    at: 'net, period',
    message: /“net” is given twice/,
  },
  {
    title: 'an id that is no id',
    file: 'terms.yaml',
    from: 'id: boat-tax',
    to: 'id: Boat Tax',
    at: 'Boat Tax',
    message: /“id” has a form/,
  },
  {
    title: 'a related entry that is not there',
    file: 'terms.yaml',
    from: '[boat-tax, net]',
    to: '[boat-tax, nets]',
    at: 'nets]',
    message: /no “nets”/,
  },
  {
    title: 'a broader entry that is no term',
    file: 'terms.yaml',
    from: 'broader: [guild-of-fishers]',
    to: 'broader: [flood]',
    at: 'flood]',
    message: /in events, not in terms/,
  },
  {
    title: 'a work that is not there',
    file: 'people.yaml',
    from: 'works: [plato1950]',
    to: 'works: [plato1951]',
    at: 'plato1951',
    message: /no “plato1951”/,
  },
  {
    title: 'a source that is not there',
    file: 'events.yaml',
    from: 'source: solon1911',
    to: 'source: solon',
    message: /no “solon”/,
  },
  {
    title: 'a speaker who is not there',
    file: 'quotations.yaml',
    from: 'speaker: critias',
    to: 'speaker: solon',
    at: 'solon',
    message: /no “solon”/,
  },
  {
    title: 'a place that is not there',
    file: 'statistics.yaml',
    from: 'place: northern-isle',
    to: 'place: mu',
    at: 'mu\n',
    message: /no “mu”/,
  },
  {
    title: 'a place within none',
    file: 'pack.yaml',
    from: 'within: atlantis',
    to: 'within: mu',
    at: 'mu }',
    message: /no “mu”/,
  },
  {
    title: 'a default place that is not there',
    file: 'pack.yaml',
    from: 'defaultPlace: atlantis',
    to: 'defaultPlace: mu',
    at: 'mu\n',
    message: /no “mu”/,
  },
  {
    title: 'a measure confused with none',
    file: 'statistics.yaml',
    from: 'confusedWith: [nets-in-guilds]',
    to: 'confusedWith: [nets]',
    at: 'nets]\n  observations',
    message: /no “nets”/,
  },
  {
    title: 'a holder who is not there',
    file: 'statistics.yaml',
    from: 'person: plato',
    to: 'person: solon',
    message: /no “solon”/,
  },
  {
    title: 'a day that does not exist',
    file: 'events.yaml',
    from: '1903-04-12',
    to: '1903-02-30',
    at: '1903-02-30',
    message: /no date in EDTF/,
  },
  {
    title: 'an open end',
    file: 'events.yaml',
    from: '1907~',
    to: '1907/..',
    at: '1907/..',
    message: /open end/,
  },
  {
    title: 'an observation without a source',
    file: 'statistics.yaml',
    from: 'value: 4, use: warn, sources: [plato1950],',
    to: 'value: 4, use: warn,',
    message: /“sources” is missing/,
  },
  {
    title: 'an empty list of sources',
    file: 'statistics.yaml',
    from: 'value: 4, use: warn, sources: [plato1950],',
    to: 'value: 4, use: warn, sources: [],',
    message: /“sources” needs at least 1 item/,
  },
  {
    title: 'an observation without evidence',
    file: 'statistics.yaml',
    from: 'sources: [plato1950], evidence: { status: confirmed } }',
    to: 'sources: [plato1950] }',
    message: /“evidence” is missing/,
  },
  {
    title: 'an excluding word that the measure is recognised by',
    file: 'statistics.yaml',
    from: 'exclude: [nets, northern isle]',
    to: 'exclude: [nets, northern isle, boat]',
    at: 'boat]\n  confusedWith',
    message: /“boat” excludes what the measure is recognised by: “boat”/,
  },
  {
    title: 'accepted values without the value',
    file: 'statistics.yaml',
    from: '[[23.6, 24]]',
    to: '[[25, 26]]',
    at: '[[25, 26]]',
    message: /must contain the value/,
  },
  {
    title: 'a range the wrong way round',
    file: 'statistics.yaml',
    from: '[55, 60]',
    to: '[60, 55]',
    at: '[60, 55]',
    message: /low end comes first/,
  },
  {
    title: 'observations out of order',
    file: 'statistics.yaml',
    from: 'period: 1910-07',
    to: 'period: 1901-07',
    at: '1901-07',
    message: /belongs before/,
  },
  {
    title: 'two observations for one period',
    file: 'statistics.yaml',
    from: 'period: 1905-07',
    to: 'period: 1904-07',
    at: '1904-07, value: 53',
    message: /Two observations for 1904-07/,
  },
  {
    title: 'a warning on one page',
    file: 'statistics.yaml',
    from: 'value: 58, use: hint',
    to: 'value: 58, use: warn',
    message: /more than one page/,
  },
  {
    title: 'a warning about an event on one page',
    file: 'events.yaml',
    from: 'use: hint',
    to: 'use: warn',
    at: 'warn\n  mentions: [[[great',
    message: /more than one page/,
  },
  {
    title: 'a warning on partial evidence without a note',
    file: 'events.yaml',
    from: 'status: confirmed',
    to: 'status: partial',
    message: /needs a note/,
  },
  {
    title: 'an unknown use',
    file: 'statistics.yaml',
    from: 'use: hint',
    to: 'use: hold',
    at: 'hold',
    message: /one of warn, hint, attribute/,
  },
  {
    title: 'a label of two entries',
    file: 'people.yaml',
    from: 'altLabels: [Critias]',
    to: 'altLabels: [Boat-Tax]',
    at: 'Boat-Tax',
    message: /also a label of boat-tax/,
  },
  {
    title: 'a label without a word',
    file: 'people.yaml',
    from: 'altLabels: [Critias]',
    to: 'altLabels: ["…"]',
    at: '"…"',
    message: /no word/,
  },
  {
    title: 'a guard without effect',
    file: 'people.yaml',
    from: 'altLabels: [Critias]',
    to: 'altLabels: [Critias, {text: Critias, onlyNear: [canal]}]',
    at: '{text: Critias',
    message: /guard has no effect/,
  },
  {
    title: 'an empty text',
    file: 'terms.yaml',
    from: 'prefLabel: boat tax',
    to: 'prefLabel: " "',
    at: '" "',
    message: /“prefLabel” must not be empty/,
  },
  {
    title: 'a number for a name',
    file: 'terms.yaml',
    from: 'prefLabel: boat tax',
    to: 'prefLabel: 12',
    at: '12\n',
    message: /“prefLabel” must be text/,
  },
  {
    title: 'an unknown field',
    file: 'terms.yaml',
    from: 'scopeNote: Not',
    to: 'scopenote: Not',
    at: 'scopenote',
    message: /Unknown field “scopenote”/,
  },
  {
    title: 'a definition that is an essay',
    file: 'terms.yaml',
    from: 'definition: The levy',
    to: `definition: The ${'very '.repeat(80)}levy`,
    message: /too long: \d+ characters, at most 320/,
  },
  {
    title: 'a measure that nothing can be recognised by',
    file: 'statistics.yaml',
    from: 'subject: [seals]\n  predicate: []',
    to: 'subject: []\n  predicate: []',
    message: /to be recognised by/,
  },
  {
    title: 'a key given twice',
    file: 'terms.yaml',
    from: '  prefLabel: boat tax',
    to: '  prefLabel: boat tax\n  prefLabel: levy',
    message: /unique/,
  },
  {
    title: 'an alias',
    file: 'terms.yaml',
    from: 'sources: [plato1950]',
    to: 'sources: [*plato]',
    at: '*plato',
    message: /Aliases/,
  },
];

describe('compiling a pack', () => {
  it('gives data that survives JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(tinyPack)), tinyPack);
  });

  it('keeps evidence out of the pack', () => {
    assert.ok(!JSON.stringify(tinyPack).includes('evidence'));
  });

  it('takes the value alone for accepted where nothing else is said', () => {
    const first = tinyPack.measures[0]?.observations[0];
    assert.deepEqual(first?.accept, [{ low: 4, high: 4 }]);
  });

  it('makes labels of all capitals case-sensitive', () => {
    const board = tinyPack.terms.find(({ id }) => id === 'canal-board');
    assert.deepEqual(board?.labels[0], { text: 'BCW', caseSensitive: true });
  });

  it('reads units', () => {
    assert.deepEqual(
      tinyPack.measures.map(({ unit }) => `${unit.label}: ${unit.dimension} ${unit.factor}`),
      [
        'percent: share 1',
        'percent: share 1',
        'million head: count 1000000',
        'percent: share 1',
        'million tonnes: mass 1000000',
        'thousand people: count 1000',
        'boats: count 1',
      ],
    );
  });

  for (const { title, file, from, to, message, at } of mistakes)
    it(`reports ${title}, in its place`, () => {
      const problems = problemsAfter(file, from, to);
      const problem = problems.find((one) => message.test(one.message));
      assert.ok(problem, `reported instead: ${problems.map((one) => one.message).join(' | ') || 'nothing'}`);
      assert.equal(problem.file, file);
      const changed = (tinyFiles.get(file) ?? '').replace(from, to);
      if (at === undefined)
        assert.equal(
          problem.line,
          placeOf(changed, to.trimStart())[0] + (to.includes('\n  prefLabel') ? 1 : 0),
        );
      else assert.deepEqual([problem.line, problem.column], placeOf(changed, at));
    });

  it('reports everything at once, by file and line', () => {
    const terms = (tinyFiles.get('terms.yaml') ?? '').replaceAll('status: confirmed', 'status: sure');
    const events = (tinyFiles.get('events.yaml') ?? '').replaceAll('use: warn', 'use: hold');
    const { problems } = compilePack(new Map([...tinyFiles, ['terms.yaml', terms], ['events.yaml', events]]));
    const own = problems.filter(({ message }) => message.includes('one of'));
    assert.deepEqual(
      own.map(({ file }) => file),
      [...Array<string>(2).fill('events.yaml'), ...Array<string>(4).fill('terms.yaml')],
    );
    assert.ok(
      own.every(
        ({ line, file }, index) => own[index - 1]?.file !== file || (own[index - 1]?.line ?? 0) < line,
      ),
    );
  });

  it('lets two entries share a label that both guard', () => {
    const guarded = 'altLabels: [{text: net, onlyNear: [canal]}]';
    assert.deepEqual(problemsAfter('people.yaml', 'altLabels: [Critias]', guarded), []);
  });

  it('asks for pack.yaml, and says which files a pack has', () => {
    assert.match(compilePack(new Map()).problems[0]?.message ?? '', /needs a file pack\.yaml/);
    const { problems } = compilePack(new Map([...tinyFiles, ['term.yaml', '']]));
    assert.deepEqual(
      problems.map(({ file }) => file),
      ['term.yaml'],
    );
    assert.match(problems[0]?.message ?? '', /terms\.yaml/);
  });
});
