/** What must not change a verdict: another notation, other paragraphs, other packs, the Markdown around it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkBlock } from '../../../server/claims/check.ts';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { tinyCountries, tinyKnowledge, tinyPack } from '../tinyPack.ts';
import { millionForms, shareForms } from './notations.ts';

/** Everything that is judged in a text, in order, as `26%: contradicted`. */
function verdicts(text: string, knowledge = tinyKnowledge): readonly string[] {
  return parseNote(text).blocks.flatMap(({ block, context }) =>
    checkBlock(block, context, knowledge).map(
      ({ text: written, verdict }) => `${written.replaceAll('\u00a0', ' ')}: ${verdict}`,
    ),
  );
}

/** What a reader is told, without the words it is told of; what is not compared is as good as not read. */
const onlyVerdicts = (text: string): readonly string[] =>
  verdicts(text)
    .map((one) => one.slice(one.lastIndexOf(': ') + 2))
    .filter((verdict) => verdict !== 'not-covered');

/** Sentences with one share, right for some numbers and wrong for most. */
const shares: readonly ((share: string) => string)[] = [
  (share) => `In July 1904 ${share} of boats had joined a guild.`,
  (share) => `By 1910 some ${share} of fishing boats belonged to a guild, said Plato.`,
  (share) => `# Boats in guilds\n\n- 1904: ${share}\n- 1910: 93%`,
  (share) => `How many boats had joined in July 1905? ${share}.`,
  (share) => `The number of seals declined by ${share} between 1903 and 1908.`,
];

const millions: readonly ((figure: string) => string)[] = [
  (figure) => `There were ${figure} seals in 1903.`,
  (figure) => `Seals fell from ${figure} in 1903 to 19.6 million in 1908.`,
  (figure) => `- Seals, 1908: ${figure}`,
];

/** Notes as they are written, put together from parts that stand for themselves. */
const parts: readonly string[] = [
  'By 1904 42% of fishing boats belonged to a guild.',
  'By 1904 24% of fishing boats belonged to a guild. In 1905 it was 35%.',
  'Seals fell from 30.7 million in 1903 to 9.6 million in 1908.',
  'The Canal Decree was published on 12 April 1904.',
  'The canals killed 55,000 diggers between 1903 and 1907.',
  'The plan was for 60% of boats to have joined by 1904.',
  '- 1904: 24% of boats had joined\n- 1905: 35% of boats had joined',
  'Fish landed (m. tonnes)\n1903 – 73.3\n1907 – 75.5',
];
const note = fc
  .uniqueArray(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen.join('\n\n'));

/** About nothing that any pack knows. */
const unrelated = fc.constantFrom(
  'My sister bakes bread rolls.',
  'The tram was late. It rained again! We went home by bus, and nobody spoke.',
  'Remember to buy milk, two onions and a lamp.',
  '## Shopping\n\nA lamp and two onions.',
);

/** Each property for so many notes: the machine that runs the suite is somebody's laptop. */
const RUNS = { numRuns: 10 };

describe('a verdict stays what it is', () => {
  it('when a share is written another way', () => {
    let judged = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom(...shares), (share, sentence) => {
        const [first = '', ...others] = shareForms(String(share));
        const expected = onlyVerdicts(sentence(first));
        judged += expected.length;
        for (const form of others) assert.deepEqual(onlyVerdicts(sentence(form)), expected, form);
      }),
      RUNS,
    );
    assert.ok(judged > 0);
  });

  it('when a number of millions is written another way', () => {
    let judged = 0;
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999 }), fc.constantFrom(...millions), (tenths, sentence) => {
        // A zero at the end tells less in 30,000,000 than in 30.0 million: their precision differs, and so may a verdict.
        fc.pre(tenths % 10 !== 0);
        const [first = '', ...others] = millionForms(String(tenths / 10));
        const expected = onlyVerdicts(sentence(first));
        judged += expected.length;
        for (const form of others) assert.deepEqual(onlyVerdicts(sentence(form)), expected, form);
      }),
      RUNS,
    );
    assert.ok(judged > 0);
  });

  it('when a paragraph about something else is put behind it', () => {
    fc.assert(
      fc.property(note, unrelated, (text, other) => {
        assert.deepEqual(verdicts(`${text}\n\n${other}\n`), verdicts(text));
      }),
      RUNS,
    );
  });

  it('when lines end as on Windows', () => {
    fc.assert(
      fc.property(note, (text) => {
        assert.deepEqual(verdicts(text.replaceAll('\n', '\r\n')), verdicts(text));
      }),
      RUNS,
    );
  });

  it('when spaces in front of a unit do not break, and signs that mean nothing stand around', () => {
    fc.assert(
      fc.property(note, (text) => {
        const changed = text
          .replaceAll(/(\d) (million)/g, '$1&nbsp;$2')
          .replaceAll(/(?<!\d)(\d\d%)/g, '**$1**');
        assert.deepEqual(verdicts(changed), verdicts(text));
      }),
      RUNS,
    );
  });

  it('when a paragraph becomes an item of a list, or of a list in a list', () => {
    const paragraph = fc.constantFrom(...parts.filter((part) => !part.includes('\n')));
    fc.assert(
      fc.property(paragraph, fc.constantFrom('- ', '* ', '1. ', '- - ', '1. - '), (text, mark) => {
        assert.deepEqual(verdicts(`${mark}${text}`), verdicts(text));
      }),
      RUNS,
    );
  });

  it('whichever pack is loaded first, and if others are loaded as well', () => {
    const { pack: other } = compilePack(
      new Map([
        [
          'pack.yaml',
          'id: mars\ntitle: Mars\ndefaultPlace: mars\nplaces: [{ id: mars, prefLabel: Mars, names: [Martian] }]',
        ],
        [
          'statistics.yaml',
          `
- id: mars-boats
  prefLabel: Martian boats
  definition: Boats on the canals of Mars.
  unit: thousand boats
  behaviour: level
  place: mars
  subject: [boat]
  predicate: [Mars, Martian]
  needs: both
  observations:
    - { id: mars-boats-1904, period: 1904, value: 7, use: warn, sources: [schiaparelli], evidence: { status: confirmed } }
`,
        ],
        ['sources.yaml', '- { id: schiaparelli, type: book, title: The planet Mars, issued: 1893 }'],
      ]),
    );
    assert.ok(other);
    const orders = [[tinyPack, other] as const, [other, tinyPack] as const].map((packs) =>
      createKnowledge(packs, tinyCountries),
    );
    fc.assert(
      fc.property(note, (text) => {
        const alone = verdicts(text);
        for (const knowledge of orders) assert.deepEqual(verdicts(text, knowledge), alone);
      }),
      RUNS,
    );
  });
});

describe('a paragraph about something else in front', () => {
  it('never makes a verdict louder, or another', () => {
    // It may have named a topic of its own: a contradiction then has to find the pack's, or falls silent.
    fc.assert(
      fc.property(note, unrelated, (text, other) => {
        const heading = other.startsWith('#') ? '\n\n# Canals\n\n' : '\n\n';
        const before = verdicts(text);
        const after = verdicts(`${other}${heading}${text}`);
        assert.equal(after.length, before.length);
        for (const [index, verdict] of after.entries()) {
          const expected = before[index] ?? '';
          assert.ok(
            [expected, expected.replace(': contradicted', ': not-covered')].includes(verdict),
            verdict,
          );
        }
      }),
      RUNS,
    );
  });
});

describe('a block quote', () => {
  it('is somebody else’s: nothing in it is held against the writer', () => {
    fc.assert(
      fc.property(note, (text) => {
        assert.deepEqual(verdicts(text.replaceAll(/^/gm, '> ')), []);
      }),
      RUNS,
    );
  });
});
