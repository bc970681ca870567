/**
 * Text about other things: notes on neighbouring topics with every figure that could be mistaken for one of the pack's,
 * study plans and quizzes, and the Markdown that the installed packages ship. The fact check has to stay silent on all.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { bundledKnowledge } from './bundledKnowledge.ts';
import { alarmsIn, proseIn } from './cleanText.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const notes = path.join(here, 'clean');
const project = path.join(here, '../..');

/** How much of the packages' Markdown is read: enough to be a fair sample, little enough for a few seconds. */
const mostWords = 150_000;
/** Fewer would mean that the packages were not found, and that their silence proves nothing. */
const leastWords = 100_000;

describe('text about other things', () => {
  let knowledge: Knowledge;
  before(() => {
    knowledge = bundledKnowledge();
  });

  for (const file of proseIn(notes)) {
    it(`${path.basename(file, '.md')}: no warning`, () => {
      assert.deepEqual(alarmsIn(file, project, knowledge).warnings, []);
    });
  }

  it('the Markdown of the installed packages: no warning', function () {
    this.timeout(120_000);
    const found: string[] = [];
    let words = 0;
    for (const file of proseIn(path.join(project, 'node_modules'), /\.md$/i)) {
      if (words >= mostWords) break;
      const alarms = alarmsIn(file, project, knowledge);
      words += alarms.words;
      found.push(...alarms.warnings);
    }
    assert.deepEqual(found, []);
    assert.ok(words >= leastWords, `only ${String(words)} words of Markdown were found`);
  });
});
