import assert from 'node:assert/strict';
import { hasStem, vocabularyOf, wordsOfStems } from '../../../server/knowledge/vocabulary.ts';

describe('the vocabulary of a pack', () => {
  const vocabulary = vocabularyOf({
    id: 'never-read',
    labels: [{ text: 'fishng' }],
    definition: 'Fishers fished; a fisher is fishing.',
    mentions: [['Villages', ['a village']]],
  });

  it('has the words of its prose by their stems, and none of its ids and names', () => {
    const stems = ['fish', 'villag', 'never', 'fishng'].filter((stem) => hasStem(vocabulary, stem));
    assert.deepEqual(stems, ['fish', 'villag']);
    assert.equal(hasStem(vocabulary, 'vill'), false);
  });

  it('gives the words of some stems', () => {
    assert.deepEqual(wordsOfStems(vocabulary, new Set(['villag', 'town'])), [
      ['villages', 'villag'],
      ['village', 'villag'],
    ]);
    assert.deepEqual(wordsOfStems(vocabularyOf({}), new Set(['villag', ''])), []);
  });
});
