/** Bodies and offices that act at a time when they did not exist. */
import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import type { Judgement } from '../../../server/claims/judgement.ts';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyCountries, tinyFiles } from '../tinyPack.ts';

/** Three harbour watches that followed each other; "watchmen" fits them all. */
const terms = `
- id: old-watch
  prefLabel: Lantern Watch
  definition: The first harbour watch.
  existed: 1899/1902-06
  successor: harbour-guard
  evidence: { status: confirmed }
- id: harbour-guard
  prefLabel: Harbour Guard
  altLabels: [watchmen]
  definition: The second harbour watch.
  scopeNote: Fishers went on calling it the Watch.
  existed: 1902-07/1905-03-10
  successor: coast-office
  evidence: { status: confirmed }
- id: coast-office
  prefLabel: Coast Office
  definition: The third.
  existed: 1905-03-11/1930
  evidence: { status: confirmed }
`;

const { pack, problems } = compilePack(
  new Map([...tinyFiles, ['terms.yaml', `${tinyFiles.get('terms.yaml') ?? ''}${terms}`]]),
);
if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
const knowledge = createKnowledge([pack], tinyCountries);

const anachronisms = (text: string): readonly (Judgement & { from: number; to: number })[] =>
  parseNote(text).blocks.flatMap(({ block, start, context }) =>
    checkBlock(block, context, knowledge)
      .filter(({ rule }) => rule === 'term.anachronism')
      .map((one) => ({ ...one, from: start + one.span.start, to: start + one.span.end })),
  );

describe('anachronisms', () => {
  for (const marked of [
    'In 1908 the ⟦Harbour Guard⟧ seized forty boats.',
    'The ⟦Harbour Guard⟧ seized forty boats in 1908.',
    'Forty boats were seized by the ⟦Harbour Guard⟧ in 1908.',
    '1908: ⟦Harbour Guard⟧ seizes forty boats',
    'In 1901 ⟦Coast Office⟧ agents counted the boats.',
    'In August 1905 the ⟦Harbour Guard⟧ seized forty boats.',
  ]) {
    it(`are found in ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      assert.deepEqual(
        anachronisms(text).map(({ from, to, strength }) => ({ start: from, end: to, strength })),
        ranges.map((range) => ({ ...range, strength: 'hint' })),
      );
    });
  }

  for (const text of [
    'In 1904 the Harbour Guard seized forty boats.',
    'In 1908 watchmen seized forty boats.',
    'In 1950 the Harbour Guard was the name of a club.',
    'The Harbour Guard became the Coast Office in 1905, and in 1908 it seized forty boats.',
    'In 1908 the Coast Office, successor of the Harbour Guard, seized forty boats.',
    'In 1908 the former head of the Harbour Guard was tried.',
    'In 1908 a veteran of the Harbour Guard wrote his memoirs.',
    'The Harbour Guard did not seize boats in 1908.',
    'Did the Harbour Guard seize boats in 1908?',
    'If the Harbour Guard had seized boats in 1908, fishers would have fled.',
    'In Hyperborea the Harbour Guard seized boats in 1908.',
    'By 1908 the Harbour Guard seemed far away.',
    'The Harbour Guard seized boats, and in 1908 some came back.',
    "The Harbour Guard's house was painted in 1908.",
    'The Harbour Guard seized boats in 1903 and 1908.',
    'On 1 April 1905 the Harbour Guard packed its lanterns.',
  ]) {
    it(`are not seen in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        anachronisms(text).map(({ message }) => message),
        [],
      );
    });
  }

  it('say when the thing existed and what stood in its place', () => {
    const [late] = anachronisms('In 1908 the Harbour Guard seized forty boats.');
    assert.equal(
      late?.message,
      'Harbour Guard: existed July 1902 – 10 March 1905, not in 1908. Its successor at that time: Coast Office. Fishers went on calling it the Watch.',
    );
    const [early] = anachronisms('In 1900 the Coast Office counted the boats.');
    assert.match(early?.message ?? '', /predecessor: Lantern Watch/);
  });

  it('need days that can be read, and names only beside them', () => {
    const problemsIn = (added: string): readonly string[] =>
      compilePack(
        new Map([...tinyFiles, ['terms.yaml', `${tinyFiles.get('terms.yaml') ?? ''}${added}`]]),
      ).problems.map(({ message }) => message);
    const term =
      '- id: thing\n  prefLabel: Thing\n  definition: It is one.\n  evidence: { status: confirmed }\n';
    assert.deepEqual(problemsIn(`${term}  existed: 1905/1910\n`), []);
    assert.match(problemsIn(`${term}  existed: soon\n`).join(), /no date in EDTF/);
    assert.match(problemsIn(`${term}  existedAs: [It]\n`).join(), /needs “existed”/);
    assert.match(problemsIn(`${term}  existed: 1905/1910\n  successor: nothing\n`).join(), /nothing/);
  });
});
