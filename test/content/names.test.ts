/** What a student's words are recognised as in the bundled pack, and which words must stay dark. */
import assert from 'node:assert/strict';
import { createKnowledge } from '../../server/knowledge/create.ts';
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { compileBundledPack } from './bundledPack.ts';

/** A sentence as a student writes it, and the entry that the words in brackets must lead to. */
const found: readonly (readonly [sentence: string, entry: string])[] = [
  ['They farmed under the supervision of the [MIR], made of village elders.', 'mir'],
  ['Peasants relied on the [mir] for their land.', 'mir'],
  ['[State Procurements] had been falling since 1926.', 'procurement'],
  ['The [Scissors Crisis] was a widening gap between prices.', 'scissors-crisis'],
  ['A collective farm ([kolkhoz]) was announced.', 'kolkhoz'],
  ['Many [kolkhozy] were too large.', 'kolkhoz'],
  ['В [колхоз] вступили бедняки.', 'kolkhoz'],
  ['The poorest peasants went into [collectives].', 'kolkhoz'],
  ['[Dekulakisation squads] forced peasants into collectives.', 'dekulakisation-squad'],
  ['He would [liquidate the kulaks].', 'dekulakisation'],
  ['The [OGPU] rounded up kulaks.', 'ogpu'],
  ['The [GPU] became the OGPU in 1923.', 'ogpu'],
  ['It let Stalin rid the leadership of [the Right], who liked the NEP.', 'right-opposition'],
  ['[Right deviationists] was a term of abuse.', 'right-opposition'],
  ['Communist [Young Pioneers] spied from watchtowers.', 'young-pioneers'],
  ['Visitors were shown [model collectives].', 'model-collective'],
  ['The [five stalks law] was passed by Stalin.', 'law-of-spikelets'],
  ['The peasants were denied [internal passports].', 'internal-passport'],
  ['The MTS had a [political department].', 'politotdel'],
  ['[Machine Tractor Stations] lent tractors.', 'mts'],
  ['Members kept a small [garden plot].', 'household-plot'],
  ['Lenin in the days of [War Communism].', 'war-communism'],
  ['Like the [5-year plans], it raised his standing.', 'five-year-plan'],
  ['Historians J. Arch Getty and [Lynne Vola] insist on support from below.', 'viola'],
  ['[J. Arch Getty] disagrees.', 'getty'],
  ['[Robert Conquest] gives the human toll.', 'conquest'],
  ['As [Conquest] argues, it was a war.', 'conquest'],
  ['This is not [Nove’s] view.', 'nove'],
  ['[James R. Millar] called it a disaster.', 'millar'],
];

/** Words that look like an entry and are not. */
const dark: readonly string[] = [
  'The Mir space station orbited the Earth.',
  'Mir Iskusstva was a movement in art.',
  'Turn right; you have the right to remain silent.',
  'A new graphics card: the GPU is faster than the CPU.',
  'Pioneers crossed the American West in wagons.',
  'She plays the viola, and the Getty Museum bought one.',
  'The Norman Conquest was followed by better service on the ward.',
  'Procurement of weapons took longer than the contract said.',
  'Collective bargaining is a collective effort.',
  'Cut it out with scissors.',
  'The Paris Commune ended in 1871.',
];

describe('names in the bundled pack', () => {
  let knowledge: Knowledge;
  before(() => {
    const { pack, problems } = compileBundledPack();
    assert.deepEqual(problems, []);
    assert.ok(pack);
    knowledge = createKnowledge([pack]);
  });

  for (const [marked, id] of found)
    it(`finds ${id} in “${marked}”`, () => {
      const start = marked.indexOf('[');
      const end = marked.indexOf(']') - 1;
      assert.ok(start >= 0 && end > start, 'the case has no marker');
      const sentence = marked.replace(/[[\]]/gu, '');
      const there = knowledge
        .mentions(sentence, [])
        .filter(({ span }) => span.start < end && span.end > start)
        .map(({ entry }) => entry.id);
      assert.deepEqual(there, [id]);
    });

  for (const sentence of dark)
    it(`finds nothing in “${sentence}”`, () => {
      const words = knowledge.mentions(sentence, []).map(({ span }) => sentence.slice(span.start, span.end));
      assert.deepEqual(words, []);
    });

  it('keeps every definition to a hover: two sentences and 300 characters', () => {
    const [pack] = knowledge.packs;
    assert.ok(pack);
    const long = [...pack.terms, ...pack.people].filter(({ definition }) => {
      const sentences = definition.replace(/\b\p{Lu}\. /gu, '').match(/[.?!](?= \p{Lu}|$)/gu) ?? [];
      return definition.length > 300 || sentences.length > 2;
    });
    assert.deepEqual(
      long.map(({ id }) => id),
      [],
    );
  });
});
