import assert from 'node:assert/strict';
import { entryList } from '../../../server/features/entryList.ts';
import { packDocument } from '../../../server/features/packDocument.ts';
import { tinyKnowledge } from '../tinyPack.ts';

describe('the list of entries', () => {
  const entries = entryList(tinyKnowledge);

  it('has every kind of entry', () => {
    assert.deepEqual(
      new Set(entries.map(({ kind }) => kind)),
      new Set(['term', 'person', 'event', 'quotation', 'measure']),
    );
  });

  it('is in the order of the alphabet, whatever the case', () => {
    const labels = entries.map(({ label }) => label);
    assert.deepEqual(
      labels,
      labels.toSorted((a, b) => a.localeCompare(b, 'en-GB')),
    );
  });

  it('leads to pages that exist and are about the entry', () => {
    for (const { uri, label } of entries) assert.ok(packDocument(uri, tinyKnowledge)?.includes(label), uri);
  });
});
