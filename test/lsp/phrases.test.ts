/** What the build makes beforehand is what would be made of the packs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gatherPhrases } from '../../server/claims/phraseUses.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import type { PlaceNames } from '../../server/knowledge/knowledge.ts';
import type { Pack } from '../../server/knowledge/model.ts';

const built = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '..', '..', 'dist', name), 'utf8'));

describe('the linking phrases that the build gathers', () => {
  it('are those of the packs beside them', () => {
    const knowledge = createKnowledge(
      built('packs.json') as readonly Pack[],
      built('countries.json') as readonly PlaceNames[],
    );
    assert.deepEqual(built('phrases.json'), gatherPhrases(knowledge));
  });
});
