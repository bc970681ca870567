import assert from 'node:assert/strict';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { tinyKnowledge, tinyPack } from '../tinyPack.ts';

describe('the knowledge base', () => {
  it('has every entry by its id, with its pack', () => {
    for (const id of ['net', 'critias', 'flood', 'every-oar', 'seals']) {
      assert.equal(tinyKnowledge.entry(id)?.id, id);
      assert.equal(tinyKnowledge.packOf(id), tinyPack);
    }
  });

  it('has observations, measures, people, places and sources by id', () => {
    assert.equal(tinyKnowledge.observation('seals-1903')?.measure, 'seals');
    assert.equal(tinyKnowledge.measure('seals')?.unit.factor, 1e6);
    assert.equal(tinyKnowledge.person('plato')?.historian, true);
    assert.equal(tinyKnowledge.place('northern-isle')?.within, 'atlantis');
    assert.equal(tinyKnowledge.source('solon1911')?.year, 1911);
  });

  it('knows nothing by names that every object has', () => {
    for (const id of ['constructor', '__proto__', 'toString', '']) {
      assert.equal(tinyKnowledge.entry(id), undefined);
      assert.equal(tinyKnowledge.observation(id), undefined);
      assert.equal(tinyKnowledge.place(id), undefined);
    }
  });

  it('lets the first of two packs have an id', () => {
    const second = {
      ...tinyPack,
      id: 'second',
      terms: tinyPack.terms.map((term) => ({ ...term, definition: 'Other.' })),
    };
    const both = createKnowledge([tinyPack, second]);
    assert.equal(both.entry('net'), tinyKnowledge.entry('net'));
    assert.equal(both.packOf('net'), tinyPack);
  });

  it('finds nothing without packs', () => {
    const empty = createKnowledge([]);
    assert.deepEqual(empty.mentions('a boat tax in Atlantis', []), []);
    assert.deepEqual(empty.places('a boat tax in Atlantis'), []);
    assert.deepEqual(empty.elsewhere('China'), []);
  });
});
