import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver-types';
import { notedHeadings } from '../../../server/features/shared/notedHeadings.ts';
import { workspaceSymbols } from '../../../server/features/workspaceSymbols.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { tinyKnowledge, tinyPack } from '../tinyPack.ts';
import { checkedNote, finished } from './support.ts';

const uri = 'file:///notes/guilds.md';

/** The names of the symbols that a query finds in a note. */
function found(query: string, note = ''): readonly string[] {
  const headings = finished(notedHeadings(checkedNote(note), tinyKnowledge));
  const inNote = headings.map((heading) => ({ ...heading, uri }));
  return workspaceSymbols(query, inNote, tinyKnowledge).map(({ name }) => name);
}

describe('workspace symbols', () => {
  const queries: readonly (readonly [string, readonly string[]])[] = [
    ['boat tax', ['boat tax']],
    ['BOATT', ['boat tax', 'Boats of the Northern Isle']],
    ['лод', ['boat tax (лодочный налог)']],
    ['fishing gi', ['fishing guild (fishing gild)', 'Boats in fishing guilds', 'Nets in fishing guilds']],
    ['solonides', ['Critias Solonides']],
    ['crit', ['Critias Solonides']],
    ['btx', ['boat tax']],
    ['every oar', ['Every oar']],
    ['seals lost', ['Seals lost']],
    ['', []],
    ['#?!', []],
    ['xyzzy', []],
    ['\uD83C', []],
  ];
  for (const [query, expected] of queries) {
    it(`answer ${JSON.stringify(query)}`, () => {
      assert.deepEqual(found(query), expected);
    });
  }

  it('begin with what is called so, then what begins so, then the rest', () => {
    assert.deepEqual(found('seals'), ['Seals', 'Seals lost']);
    const names = found('boat');
    assert.deepEqual(names.slice(0, 3).sort(), [
      'Boats in fishing guilds',
      'Boats of the Northern Isle',
      'boat tax',
    ]);
  });

  it('say what each is, and lead to its page', () => {
    const kinds = ['boat tax', 'Critias', 'Canal Decree', 'every oar', 'Fish landed'].map((query) => {
      const [first] = workspaceSymbols(query, [], tinyKnowledge);
      assert.ok(first && 'range' in first.location);
      assert.match(first.location.uri, /^history-notes:\/atlantis-canals\/[\w-]+\.md$/);
      return [first.kind, first.containerName];
    });
    const title = 'The canal reform of Atlantis';
    assert.deepEqual(kinds, [
      [SymbolKind.Key, `term, ${title}`],
      [SymbolKind.Object, `person, ${title}`],
      [SymbolKind.Event, `event, ${title}`],
      [SymbolKind.String, `quotation, ${title}`],
      [SymbolKind.Number, `figure, ${title}`],
    ]);
  });

  it('have the headings that name it, called so that an editor finds them', () => {
    const note =
      '# Atlantis\n\nA fishing guild.\n\n## The guild of fishers\n\nText.\n\n## The fishing guild\n\n## Boat tax\n';
    assert.deepEqual(found('fishing', note).slice(-2), [
      '## The guild of fishers (fishing guild)',
      '## The fishing guild',
    ]);
    const headings = finished(notedHeadings(checkedNote(note), tinyKnowledge));
    assert.deepEqual(
      headings.map(({ range }) => [range.start.line, range.end.character]),
      [
        [4, '## The guild of fishers'.length],
        [8, '## The fishing guild'.length],
        [10, '## Boat tax'.length],
      ],
    );
  });

  it('have no headings of what is found by its letters only', () => {
    assert.deepEqual(found('btx', '# Boat tax'), ['boat tax']);
  });

  it('are bounded', () => {
    const terms = Array.from({ length: 500 }, (_, at) => {
      const [term] = tinyPack.terms;
      assert.ok(term);
      return { ...term, id: `t${at}`, prefLabel: `guild ${at}`, labels: [{ text: `guild ${at}` }] };
    });
    const many = createKnowledge([{ ...tinyPack, terms }], []);
    const headings = Array.from({ length: 500 }, () => ({
      title: '# guild',
      uri,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
      entries: ['t1'],
    }));
    assert.equal(workspaceSymbols('guild', headings, many).length, 200);
  });
});
