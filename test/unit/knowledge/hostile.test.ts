import assert from 'node:assert/strict';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { tinyFiles, tinyPack } from '../tinyPack.ts';
import { cpuTime } from '../../cpuTime.ts';

const hostile: readonly (readonly [title: string, text: string])[] = [
  ['a scalar', 'hello'],
  ['a mapping', 'a: 1'],
  ['ten megabytes', 'x'.repeat(10_000_000)],
  ['open brackets', '['.repeat(900_000)],
  ['nested dashes', '- '.repeat(3000)],
  [
    'garbage',
    Array.from({ length: 200_000 }, (_, index) => String.fromCharCode(33 + ((index * 7919) % 90))).join(''),
  ],
  ['thousands of wrong entries', '- a\n'.repeat(20_000)],
  [
    'an alias bomb',
    Array.from({ length: 30 }, (_, n) => `- &a${n} [${`*a${n - 1}, `.repeat(9)}]`).join('\n'),
  ],
  ['a list within itself', '- &a [*a]'],
  ['keys that are lists', '- [a]: 1'],
  ['two documents', '- a\n---\n- b'],
  ['control characters', '\u0000\u0001'],
  ['a half surrogate', '- id: "\ud800"'],
  ['names every object has', '- __proto__: {id: x}\n  constructor: 1'],
  ['an unknown tag', '- !!js/function "x"'],
];

describe('compiling hostile files', () => {
  for (const [title, text] of hostile)
    it(`has a clear message for ${title}`, () => {
      const took = cpuTime(() => {
        const { pack, problems } = compilePack(new Map([...tinyFiles, ['terms.yaml', text]]));
        assert.equal(pack, undefined);
        assert.ok(problems.some(({ file }) => file === 'terms.yaml'));
        assert.ok(problems.length <= 101 && problems.every(({ line, column }) => line >= 1 && column >= 1));
      });
      assert.ok(took < 5000, `${took.toFixed(0)} ms`);
    });

  it('does not mind a byte order mark or CRLF', () => {
    const terms = `\ufeff${(tinyFiles.get('terms.yaml') ?? '').trimStart().replaceAll('\n', '\r\n')}`;
    assert.deepEqual(compilePack(new Map([...tinyFiles, ['terms.yaml', terms]])).pack, tinyPack);
  });
});
