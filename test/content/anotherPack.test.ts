/** A pack on another topic is checked like the first one, and a statistic that is added to it is checked with no code. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Country } from 'world-countries';
import { compilePack } from '../../server/knowledge/compile.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { otherPlaces } from '../../server/knowledge/elsewhere.ts';
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { readCorpus } from '../evaluation/corpus.ts';
import { isWarning, judgeText, score } from '../evaluation/score.ts';
import { compileBundledPack } from './bundledPack.ts';

const folder = new URL('./weimar/', import.meta.url);
const cases = new URL('cases.jsonl', folder).pathname;
const countries = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-countries/countries.json'), 'utf8'),
) as Country[];

/** The pack, with more statistics at the end where a test adds some. */
function compileWith(statistics = ''): ReturnType<typeof compilePack> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return compilePack(
    new Map(
      names.map((name) => [
        name,
        readFileSync(new URL(name, folder), 'utf8') + (name === 'statistics.yaml' ? statistics : ''),
      ]),
    ),
  );
}

function knowledgeWith(statistics = ''): Knowledge {
  const { pack, problems } = compileWith(statistics);
  assert.ok(pack, problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join('\n'));
  return createKnowledge([pack], otherPlaces(countries));
}

/** The ids of cases of a group, and all others. */
const money = new Set(
  readFileSync(cases, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly group: string })
    .filter(({ group }) => group === 'money')
    .map(({ id }) => id),
);

describe('a pack on another topic', () => {
  const knowledge = knowledgeWith();
  const items = readCorpus(cases);
  const counted = items.filter(({ id }) => !money.has(id));

  it('has its notes judged as well as the first one', () => {
    const result = score(counted, knowledge);
    const figures = {
      flagPrecision: result.flagPrecision,
      recall: result.recall,
      recognition: result.recognition,
      rightVerdict: result.rightVerdict,
    };
    const told = JSON.stringify(figures);
    assert.equal(figures.flagPrecision, 1, told);
    assert.ok(figures.recall >= 0.85, told);
    assert.ok(figures.recognition >= 0.9, told);
    assert.ok(figures.rightVerdict >= 0.9, told);
  });

  it('has nothing said of money, which no measure counts in', () => {
    const priced = items.filter(({ id }) => money.has(id));
    assert.ok(priced.length > 0);
    assert.deepEqual(
      priced.flatMap(({ text }) => judgeText(text, knowledge)).map(({ judgement }) => judgement.message),
      [],
    );
  });

  it('is judged the same beside the bundled pack, in either order', () => {
    const [{ pack: weimar }, { pack: bundled }] = [compileWith(), compileBundledPack()];
    assert.ok(weimar && bundled);
    const verdicts = (packs: Parameters<typeof createKnowledge>[0]): readonly string[] => {
      const both = createKnowledge(packs, otherPlaces(countries));
      return counted.flatMap(({ id, text }) =>
        judgeText(text, both)
          .filter(isWarning)
          .map(({ start, end, judgement }) => `${id} ${text.slice(start, end)} ${judgement.message}`),
      );
    };
    const alone = verdicts([weimar]);
    assert.ok(alone.length > 10);
    assert.deepEqual(verdicts([weimar, bundled]), alone);
    assert.deepEqual(verdicts([bundled, weimar]), alone);
  });

  it('has a new statistic checked as soon as the pack has it', () => {
    const battleships = `
- id: weimar-battleships
  prefLabel: Battleships that Versailles allowed
  definition: The most battleships that the treaty allowed the German navy.
  unit: battleships
  behaviour: constant
  place: germany
  subject: [battleship]
  predicate: []
  needs: subject
  observations:
    - id: weimar-battleships-1919
      period: 1919/1933
      value: 6
      use: warn
      sources: [weimar-versailles-1919]
      evidence:
        status: confirmed
        pages: ['https://www.goconqr.com/mindmap/151728/the-treaty-of-versailles', 'https://getrevising.co.uk/diagrams/terms_of_the_treaty_of_versailles_4']
`;
    const right = 'After Versailles the German navy kept six battleships in 1920.';
    const wrong = 'After Versailles the German navy kept 16 battleships in 1920.';
    const verdicts = (text: string, known: Knowledge): readonly string[] =>
      judgeText(text, known).map(({ judgement }) => judgement.verdict);
    assert.deepEqual([...verdicts(right, knowledge), ...verdicts(wrong, knowledge)], []);
    const more = knowledgeWith(battleships);
    assert.deepEqual(verdicts(right, more), ['supported']);
    assert.deepEqual(verdicts(wrong, more), ['contradicted']);
  });
});
