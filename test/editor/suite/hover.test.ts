import assert from 'node:assert/strict';
import { hoverAt, openNote } from './notes.ts';

describe('hover', () => {
  it('defines a term', async () => {
    assert.match(await hoverAt(await openNote('Every kol$0khoz had its plan.')), /collective farm/i);
  });

  it('shows the evidence for a figure', async () => {
    const text = await hoverAt(await openNote('By 1932 only 2$06% of households had been collectivised.'));
    assert.match(text, /Contradicts the record/);
    assert.match(text, /62/);
  });
});
