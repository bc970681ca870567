/**
 * Text about other things: notes on neighbouring topics with every figure that could be mistaken for one of the pack's,
 * study plans and quizzes, and the Markdown that the installed packages ship. The fact check has to stay silent on all.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { createLines } from '../../server/note/lines.ts';
import { bundledKnowledge } from './bundledKnowledge.ts';
import { isWarning, judgeText } from './score.ts';

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

  for (const file of markdownIn(notes)) {
    it(`${path.basename(file, '.md')}: no warning`, () => {
      assert.deepEqual(warnings(file, readFileSync(file, 'utf8'), knowledge), []);
    });
  }

  it('the Markdown of the installed packages: no warning', function () {
    this.timeout(30_000);
    const found: string[] = [];
    let words = 0;
    for (const file of markdownIn(path.join(project, 'node_modules'))) {
      if (words >= mostWords) break;
      const text = readFileSync(file, 'utf8');
      words += text.split(/\s+/).length;
      found.push(...warnings(file, text, knowledge));
    }
    assert.deepEqual(found, []);
    assert.ok(words >= leastWords, `only ${String(words)} words of Markdown were found`);
  });
});

/** The warnings of a text, each as `file:line "figure" message`. */
function warnings(file: string, text: string, knowledge: Knowledge): readonly string[] {
  const lines = createLines(text);
  return judgeText(text, knowledge)
    .filter(isWarning)
    .map(({ start, judgement }) => {
      const line = lines.positionAt(start).line + 1;
      return `${path.relative(project, file)}:${String(line)} "${judgement.text}" ${judgement.message}`;
    });
}

/** All Markdown files below a folder, in the order of their names; links are not followed. */
function markdownIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return markdownIn(file);
      return entry.isFile() && /\.md$/i.test(entry.name) ? [file] : [];
    });
}
