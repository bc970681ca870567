import assert from 'node:assert/strict';
import { marksOf } from '../../../server/features/marks.ts';
import { readSettings } from '../../../server/settings.ts';
import type { MarksResult } from '../../../server/protocol.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote, type Judged } from './support.ts';

/** All marks at once, without the pauses. */
function marks(text: string, settings: unknown, ...judged: readonly Judged[]): NonNullable<MarksResult> {
  const work = marksOf(checkedNote(text, ...judged), readSettings(settings), tinyKnowledge);
  for (;;) {
    const step = work.next();
    if (step.done !== true) continue;
    assert.ok(step.value);
    return step.value;
  }
}

/** The marked words with their lines. */
function placed(text: string): readonly string[] {
  return marks(text, {}).marks.map(({ line, words }) => `${line} ${words}`);
}

describe('what the preview marks', () => {
  it('is the first mention of each entry in a section', () => {
    const note =
      '# The guild of fishers\n\nThe guild of fishers and Critias.\nCritias again.\n\n## More\n\nCritias.\n';
    assert.deepEqual(placed(note), ['2 guild of fishers', '2 Critias', '7 Critias']);
  });

  it('is words without markup', () => {
    assert.deepEqual(placed('A **guild** of\n_fishers_.'), ['0 guild of fishers']);
  });

  it('says what the entry is', () => {
    const [mark] = marks('Critias.', {}).marks;
    assert.match(mark?.title ?? '', /^Critias Solonides \(1861–1912, First archon\): Began the canal reform/);
  });

  const note = 'It was 26% then, and 30% later.';
  const wrong: Judged = { words: '26%', rule: 'statistic.contradicts' };

  it('is figures that agree, and those that are reported', () => {
    const found = marks(note, {}, wrong, { words: '30%', verdict: 'supported', message: 'Agrees.' }).marks;
    assert.deepEqual(
      found.map(({ words, verdict, title }) => [words, verdict, title]),
      [
        ['26%', 'contradicted', 'It was 53%.'],
        ['30%', 'supported', 'Agrees.'],
      ],
    );
  });

  it('is nothing that the settings or a comment silence', () => {
    assert.deepEqual(marks(note, { severity: { 'statistic.contradicts': 'off' } }, wrong).marks, []);
    assert.deepEqual(marks(`${note} <!-- history-notes-ignore -->`, {}, wrong).marks, []);
  });

  it('is no figure that is not compared', () => {
    assert.deepEqual(marks(note, {}, { words: '26%', verdict: 'not-covered' }).marks, []);
  });

  it('comes with a glossary of all that is mentioned, by the alphabet, also in headings', () => {
    const { glossary } = marks('# Critias\n\nThe boat tax and a rybolov; Critias.', {});
    assert.deepEqual(
      glossary.map(({ label, detail }) => [label, detail]),
      [
        ['boat tax', ''],
        ['Critias Solonides', '1861–1912, First archon'],
        ['fishing guild', '1903–10'],
      ],
    );
  });

  it('is nothing in an empty note', () => {
    assert.deepEqual(marks('', {}), { marks: [], glossary: [] });
  });
});
