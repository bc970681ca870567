import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createChecker, type EditableCheckedNote } from '../../server/checkedNotes.ts';
import { rangedFindings } from '../../server/features/diagnostics.ts';
import { disagreementsOf, figuresOf } from '../../server/features/shared/disagreements.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { readSettings } from '../../server/settings.ts';
import { markdownLines, runs, seed, timeLimit } from './note/markdownDocuments.ts';
import { tinyCountries, tinyKnowledge, tinyPack } from './tinyPack.ts';

const settings = readSettings(undefined);

/** Lines that give the fact check something to say, lean on each other and change what others mean. */
const claims = [
  '# Atlantis',
  '# Rice in Java',
  '## Boats in guilds',
  '## Targets for 1904',
  '## Quiz',
  'By 1904 42% of fishing boats belonged to a guild.',
  'By 1904 24% of fishing boats belonged to a guild.',
  'In 1910 just 9% of boats had joined.',
  'By 1907 it was 90. By then 60% of boats had joined.',
  'In 1903 40 million tonnes of fish were landed.',
  'In 1903 48 million tonnes of fish were landed.',
  'The Canal Decree of 1904 came first.',
  '- 1904: 42% of boats',
  '- 1905: 35% of boats',
  '| Year | % of boats in guilds |',
  '|---|---|',
  '| 1904 | 42 |',
  '| 1905 | 35 |',
  'Had 60% of boats joined by 1904?',
  'It is a myth that 60% of boats had joined by 1904.',
  'This was not true.',
  'It came in 1906, and it was over in 1909.',
  'In May it was only half as much.',
  'Their share doubled within five years.',
  'Critias wrote that “every oar is a ballot for the canal” in 1904.',
  '<!-- history-notes-ignore -->',
  '<!-- history-notes-ignore-note statistic.contradicts -->',
  '',
  '',
];

const documents = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...claims) }, fc.constantFrom(...markdownLines)), {
    maxLength: 14,
  })
  .map((lines) => lines.join('\n'));

const strokes = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 0, 1, 1, 3, 30),
  text: fc.oneof(
    fc.constantFrom('', 'x', '5', '\n', '\n\n', ' ', '#', '-', '```\n', '. ', ' not'),
    fc.constantFrom(...claims).map((line) => `${line}\n`),
    documents,
  ),
});

/** All that a reader may be told of a note. */
function told(checked: EditableCheckedNote, knowledge: typeof tinyKnowledge): unknown {
  const figures = figuresOf('file:///note.md', 'note.md', checked, knowledge);
  const findings = rangedFindings(checked, settings, disagreementsOf(figures, [], knowledge));
  return {
    findings: findings.map(({ range, rule, severity, judgement, others }) => {
      return { range, rule, severity, message: judgement.message, fixes: judgement.fixes, others };
    }),
    judged: checked.note.blocks.map((placed) => checked.judgementsIn(placed)),
    silences: checked.note.blocks.map((placed) => checked.silencesIn(placed)),
  };
}

const fail = (error: unknown): never => assert.fail(String(error));

describe('a checked note after edits', function () {
  this.timeout(timeLimit);

  it('says what its text says from scratch', () => {
    const check = createChecker(tinyKnowledge, fail);
    fc.assert(
      fc.property(documents, fc.array(strokes, { minLength: 1, maxLength: 5 }), (text, all) => {
        let checked = check(text);
        let expected = text;
        for (const { at, length, text: inserted } of all) {
          told(checked, tinyKnowledge);
          const start = Math.floor(at * expected.length);
          const end = Math.min(start + length, expected.length);
          checked = checked.edit({ start, end, text: inserted });
          expected = expected.slice(0, start) + inserted + expected.slice(end);
        }
        // Another knowledge base, of which nothing is remembered.
        const fresh = createKnowledge([tinyPack], tinyCountries);
        assert.deepEqual(told(checked, tinyKnowledge), told(createChecker(fresh, fail)(expected), fresh));
      }),
      { numRuns: runs(500), seed },
    );
  });

  it('is checked again only where it may say something else', () => {
    const paragraph = (number: number): string =>
      `The harbour of town ${number} was old. Its boats were few. By 1904 42% of boats had joined.`;
    const text = Array.from({ length: 100 }, (_, number) => paragraph(number)).join('\n\n');
    const checked = createChecker(tinyKnowledge, fail)(text);
    for (let number = 0; number < checked.note.chunkCount; number += 1) checked.checkedChunk(number);
    const edited = checked.edit({ start: 3000, end: 3000, text: 'x' });
    const unchecked = Array.from({ length: 100 }, (_, number) => number).filter(
      (number) => edited.nextUnchecked(number) === number,
    );
    assert.ok(unchecked.length > 0 && unchecked.length <= 4, String(unchecked));
  });
});
