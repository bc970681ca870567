import assert from 'node:assert/strict';
import { entryList } from '../../../server/features/entryList.ts';
import { packDocument } from '../../../server/features/packDocument.ts';
import { tinyKnowledge } from '../tinyPack.ts';

describe('the list of entries', () => {
  const entries = entryList(tinyKnowledge);

  it('has every kind of entry', () => {
    assert.deepEqual(
      new Set(entries.map(({ kind }) => kind)),
      new Set(['term', 'person', 'event', 'quotation', 'measure', 'source']),
    );
  });

  it('is in the order of the alphabet, whatever the case', () => {
    const labels = entries.map(({ label }) => label);
    assert.deepEqual(
      labels,
      labels.toSorted((a, b) => a.localeCompare(b, 'en-GB')),
    );
  });

  it('says when, and puts a day to each event', () => {
    const decree = entries.find(({ label }) => label === 'Canal Decree');
    const flood = entries.find(({ label }) => label === 'Great Flood');
    assert.equal(decree?.aside, '12 April 1903');
    assert.ok((decree.day ?? 0) < (flood?.day ?? 0));
    assert.equal(
      entries.find(({ label }) => label === 'Critias Solonides')?.aside,
      '1861–1912, First archon',
    );
    assert.ok(entries.every(({ kind, day }) => (day !== undefined) === (kind === 'event')));
  });

  it('leads to pages that exist and are about the entry', () => {
    for (const { uri, label } of entries) assert.ok(packDocument(uri, tinyKnowledge)?.includes(label), uri);
  });
});
