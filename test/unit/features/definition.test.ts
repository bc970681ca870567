import assert from 'node:assert/strict';
import { definition } from '../../../server/features/definition.ts';
import { packDocument } from '../../../server/features/packDocument.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote, type Judged, withCursor, wrongFigure } from './support.ts';

/** What leads away from the cursor: the words in the note, and the lines of the pages they lead to. */
function leads(marked: string, ...judged: readonly Judged[]): readonly (readonly [string, string])[] {
  const { text, offset } = withCursor(marked);
  const checked = checkedNote(text, ...judged);
  return (definition(checked, offset, tinyKnowledge, true) ?? []).map((link) => {
    assert.ok('targetUri' in link && link.originSelectionRange);
    const { start, end } = link.originSelectionRange;
    const words = text.slice(checked.lines.offsetAt(start), checked.lines.offsetAt(end));
    const page = packDocument(link.targetUri, tinyKnowledge)?.split('\n') ?? [];
    const { start: from, end: to } = link.targetSelectionRange;
    assert.equal(from.line, to.line);
    return [words, (page[from.line] ?? '').slice(from.character, to.character || undefined)];
  });
}

describe('go to definition', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a term', 'The **fishing gil$0ds** met.', 'fishing gilds # fishing guild'],
    ['a term in Cyrillic', 'A ры$0болов.', 'рыболов # fishing guild'],
    ['a person', 'So said Critias$0.', 'Critias # Critias Solonides'],
    ['an event', 'After the decree $0on canals it rained.', 'decree on canals # Canal Decree'],
    ['a quotation', 'They sang every oar is a$0 vote.', 'every oar is a vote # Every oar'],
    ['a source by its key', 'So it was [@plato19$050, p. 3].', '@plato1950 # Plato (1950)'],
    ['one of two sources', 'So it was [see @plato1950; @sol$0on1911, p. 2].', '@solon1911 # Solon (1911)'],
  ];
  for (const [what, note, expected] of cases) {
    it(`leads from ${what} to its page`, () => {
      const [found, ...more] = leads(note);
      assert.deepEqual(more, []);
      assert.equal(found?.join(' '), expected);
    });
  }

  it('leads from a judged figure to the line of the value it was held against', () => {
    const [[words, line] = []] = leads('In 1905 3$05% of boats belonged to a guild.', wrongFigure());
    assert.equal(words, '35%');
    assert.match(line ?? '', /^\| July 1905 +\| 53%/);
  });

  it('leads from a judged date to its event', () => {
    const date = { words: '12 May 1903', event: 'canal-decree', subject: 'date' } as const;
    assert.deepEqual(leads('The Canal Decree of 12 M$0ay 1903.', date), [['12 May 1903', '# Canal Decree']]);
  });

  const nowhere: readonly (readonly [string, string])[] = [
    ['a word that is not known', 'The we$0ather.'],
    ['a key that no pack knows', 'As I found [@my$0self2020].'],
    ['a key that objects have', 'As I found [@const$0ructor].'],
    ['code', '```js\nfishing gui$0ld\n```'],
    ['an empty note', '$0'],
  ];
  for (const [what, note] of nowhere) {
    it(`leads nowhere from ${what}`, () => {
      assert.deepEqual(leads(note), []);
    });
  }

  it('gives places alone to a client that knows no links', () => {
    const [found] = definition(checkedNote('The fishing guild.'), 6, tinyKnowledge, false) ?? [];
    const end = { line: 0, character: '# fishing guild'.length };
    const uri = 'history-notes:/atlantis-canals/guild-of-fishers.md';
    assert.deepEqual(found, { uri, range: { start: { line: 0, character: 0 }, end } });
  });
});
