/** The sample notes keep what they and the walkthrough promise. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import words from '../../package.nls.json' with { type: 'json' };
import { completion } from '../../server/features/completion/completion.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { checkedNote } from '../unit/features/support.ts';
import { compileBundledPack } from './bundledPack.ts';

const startHere = readFileSync(new URL('../../content/samples/start-here.md', import.meta.url), 'utf8');

/** The text of a numbered section, without white space around it. */
function section(number: number): string {
  const [, text] = startHere.split(new RegExp(`^## ${number}\\..*$`, 'm'));
  assert.ok(text !== undefined);
  return text.split(/^## /m)[0]?.trim() ?? '';
}

describe('the sample to start with', () => {
  it('ends section 4 with the word that the walkthrough names, which becomes a date', () => {
    const { pack } = compileBundledPack();
    assert.ok(pack);
    const end = section(4);
    assert.match(words['walkthrough.complete.description'], /behind “dizzy”, at the end of section 4/);
    assert.ok(end.endsWith('\n\nThe retreat began with an article of dizzy'));
    const offset = startHere.indexOf(end) + end.length;
    const offered = completion(checkedNote(startHere), offset, undefined, createKnowledge([pack]));
    assert.equal(offered?.items[0]?.label, '2 March 1930');
  });

  it('has the words and figures to try where the walkthrough and the sample say', () => {
    assert.match(words['walkthrough.hover.description'], /“kolkhoz” in section 1/);
    assert.match(section(1), /the kolkhoz/);
    for (const typed of ['kolk', '2 Mar', 'households 1932']) {
      assert.ok(section(4).includes(`\`${typed}\``), typed);
    }
  });
});
