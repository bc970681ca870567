import assert from 'node:assert/strict';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import type { Knowledge } from '../../../server/knowledge/knowledge.ts';
import { tinyFiles, tinyKnowledge } from '../tinyPack.ts';
import { assertProportional } from '../../cpuTime.ts';

/** The mentions of a text as `words=entry`. */
function mentioned(
  text: string,
  around: readonly string[] = [],
  knowledge: Knowledge = tinyKnowledge,
): string[] {
  return knowledge
    .mentions(text, around)
    .map(({ span, entry }) => `${text.slice(span.start, span.end)}=${entry.id}`);
}

const cases: readonly (readonly [text: string, ...mentions: string[]])[] = [
  ['Each fishing guild paid.', 'fishing guild=guild-of-fishers'],
  ['FISHING GUILDS paid', 'FISHING GUILDS=guild-of-fishers'],
  ['a fishing-guild', 'fishing-guild=guild-of-fishers'],
  ['a fishing\nguild', 'fishing\nguild=guild-of-fishers'],
  ['the “fishing” guild', 'fishing” guild=guild-of-fishers'],
  ['one guild of fishers', 'guild of fishers=guild-of-fishers'],
  ['the boat duty and the boat-tax', 'boat duty=boat-tax', 'boat-tax=boat-tax'],
  ['Рыболов и лодочный налог', 'Рыболов=guild-of-fishers', 'лодочный налог=boat-tax'],
  ['подрыболовный'],
  ['The BCW, the BCWs and the BCW’s plan', 'BCW=canal-board', 'BCWs=canal-board', 'BCW’s=canal-board'],
  ['the bcw, a Bcw, a BCWX and an ABCW'],
  ['the rybolov_x', 'rybolov=guild-of-fishers'],
  ['the boat. Tax followed.'],
  ['the boat, tax'],
  ['the boat/tax', 'boat/tax=boat-tax'],
  ['C. Solonides'],
  ['Critias Solonides and Critias', 'Critias Solonides=critias', 'Critias=critias'],
  ['a decree on canals', 'decree on canals=canal-decree'],
  ['Every oar is a vote!', 'Every oar is a vote=every-oar'],
  ['constructor __proto__ toString hasOwnProperty'],
  [''],
  ['\ud800 🚣 boat tax', 'boat tax=boat-tax'],
];

describe('mentions', () => {
  for (const [text, ...expected] of cases)
    it(`finds ${expected.length > 0 ? expected.join(', ') : 'nothing'} in “${text}”`, () => {
      assert.deepEqual(mentioned(text), expected);
    });

  it('finds a homograph only in its company', () => {
    assert.deepEqual(mentioned('The net was counted.'), []);
    assert.deepEqual(mentioned('The net of each guild was counted.'), ['net=net']);
  });

  it('looks for that company around the text as well, in any form of the word', () => {
    assert.deepEqual(mentioned('The net was counted.', ['How the guilds worked']), ['net=net']);
  });

  it('drops a homograph when the wrong company stands in its sentence, and only there', () => {
    assert.deepEqual(mentioned('Net income of the guild rose.'), []);
    assert.deepEqual(mentioned('Net income rose. The net of the guild was counted.'), ['net=net']);
  });

  it('needs the capitals of a case-sensitive label', () => {
    assert.deepEqual(mentioned('Plato argues it'), ['Plato=plato']);
    assert.deepEqual(mentioned('plato argues it'), []);
  });

  it('falls back to a shorter label where the longer one is not meant', () => {
    const terms = `
- {id: ring, prefLabel: ring, definition: A., evidence: {status: confirmed}}
- {id: ring-road, prefLabel: ring road, preferred: {onlyNear: [car]}, definition: B., evidence: {status: confirmed}}
`;
    const { pack } = compilePack(new Map([...tinyFiles, ['terms.yaml', terms]]).set('statistics.yaml', ''));
    assert.ok(pack);
    assert.deepEqual(mentioned('the ring road', [], createKnowledge([pack])), ['ring=ring']);
    assert.deepEqual(mentioned('a car on the ring road', [], createKnowledge([pack])), [
      'ring road=ring-road',
    ]);
  });

  it('never shows a silent label', () => {
    assert.deepEqual(mentioned('Bcw'), []);
  });

  it('reads a long text once', () => {
    const read = (count: number) => (): void => {
      const text = 'the net of the fishing guild, boat tax. '.repeat(count);
      assert.equal(mentioned(text).length, 3 * count);
    };
    assertProportional(read, 400, 10);
  });
});
