import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { tinyCountries, tinyFiles } from '../tinyPack.ts';

/** The tiny pack with a loss that is known in numbers, beside the count that it is easily taken for. */
const lost = `
- id: seals-lost-number
  prefLabel: Seals lost, in millions
  definition: By how many the seals fell between 1903 and 1908.
  unit: million head
  behaviour: change
  place: atlantis
  subject: [seals]
  predicate: [lost]
  needs: both
  observations:
    - { id: seals-lost-number-1903-1908, period: 1903/1908, value: 11, use: warn, sources: [plato1950], evidence: { status: derived } }
`;
const files = new Map([
  ...tinyFiles,
  ['statistics.yaml', `${tinyFiles.get('statistics.yaml') ?? ''}${lost}`],
]);

describe('lists of what was lost', () => {
  const { pack, problems } = compilePack(files);
  const knowledge = createKnowledge(pack === undefined ? [] : [pack], tinyCountries);
  const verdicts = (text: string): readonly string[] =>
    parseNote(text)
      .blocks.flatMap(({ block, context }) => checkBlock(block, context, knowledge))
      .map(({ measure, verdict }) => `${measure ?? ''} ${verdict}`);

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a right loss', '## Lost 1903–08\n\n- seals: 11 million', ['seals-lost-number supported']],
    ['a wrong loss', '## Lost 1903–08\n\n- seals: 3 million', ['seals-lost-number contradicted']],
    ['a wrong share', '## Lost 1903–08\n\n- seals: 5%', ['seals-lost contradicted']],
    ['a loss of other years', '## Lost 1890–95\n\n- seals: 3 million', ['seals not-covered']],
    ['a count under such a line', '## Lost 1903–08\n\n- seals: 19.6 million', ['seals supported']],
    ['a count under another line', '## Kept 1903–08\n\n- seals: 3 million', ['seals not-covered']],
  ];
  for (const [what, text, expected] of cases) {
    it(`judges ${what}`, () => {
      assert.deepEqual(problems, []);
      assert.deepEqual(verdicts(text), expected);
    });
  }
});
