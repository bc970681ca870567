import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { documentHighlights } from '../../../server/features/documentHighlight.ts';
import {
  declarations,
  entriesAt,
  entryOfPage,
  notedReferences,
  referencesIn,
} from '../../../server/features/references.ts';
import { notePlaces } from '../../../server/features/shared/notedPlaces.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote, finished, type Judged, wrongFigure } from './support.ts';

const uri = 'file:///notes/guilds.md';

/** The places a note has for what is under its cursor, by each of the ways to ask; all of them have to say the same. */
function placesFor(marked: string, ...judged: readonly Judged[]): readonly { start: number; end: number }[] {
  const { text, cursor } = parseMarkers(marked);
  const checked = checkedNote(text, ...judged);
  const entries = entriesAt(checked, cursor(), tinyKnowledge);
  const inNote = finished(referencesIn(uri, checked, entries, tinyKnowledge));
  assert.deepEqual(notedReferences(finished(notePlaces(uri, checked, tinyKnowledge)), entries), inNote);
  const ranges = inNote.map(({ range }) => range);
  const highlights = finished(documentHighlights(checked, cursor(), tinyKnowledge));
  assert.deepEqual(highlights?.map(({ range }) => range) ?? [], ranges);
  const offsets = ({ start, end }: Range): { start: number; end: number } => ({
    start: checked.lines.offsetAt(start),
    end: checked.lines.offsetAt(end),
  });
  return ranges.map(offsets);
}

describe('references and highlights', () => {
  const notes: readonly (readonly [string, string])[] = [
    [
      'a term by all of its names',
      '# ⟦Fishing gilds⟧\n\nA ⟦fishing guild$0⟧ is a ⟦рыболов⟧.\n\n- no boat tax\n- **⟦guild of fishers⟧**\n',
    ],
    ['a person', '⟦Crit$0ias⟧ began.\r\n\r\n> ⟦Critias Solonides⟧ halted it. 😀 ⟦Critias’s⟧ end.'],
    ['an event', 'The ⟦decree on canals⟧ – the ⟦Canal D$0ecree⟧.'],
    ['a homograph only where it is meant', 'A ⟦n$0et⟧ of a guild’s boat.\n\n# Computers\n\nThe net is slow.'],
    ['a name that goes on in the next line', 'The ⟦fish$0ing\nguild⟧.'],
    ['what is not known', 'The wea$0ther.'],
    ['nothing', '$0'],
  ];
  for (const [what, note] of notes) {
    it(`find ${what}`, () => {
      const { ranges } = parseMarkers(note);
      assert.deepEqual(
        placesFor(note),
        ranges.toSorted((a, b) => a.start - b.start),
      );
    });
  }

  it('find the other figures that were judged of a measure', () => {
    const note = 'In 1905 ⟦3$05%⟧ of boats belonged.\n\nIn 1904 ⟦24%⟧ did, and 68% of nets.';
    const right = { verdict: 'supported', measure: 'boats-in-guilds' } as const;
    const found = placesFor(
      note,
      wrongFigure(),
      { ...right, words: '24%' },
      { ...right, words: '68%', measure: 'nets-in-guilds' },
    );
    assert.deepEqual(found, parseMarkers(note).ranges);
  });

  it('find an event by its date as well', () => {
    const note = 'The ⟦Canal Decree⟧ is of ⟦12 Ap$0ril 1903⟧.';
    const date = {
      words: '12 April 1903',
      event: 'canal-decree',
      subject: 'date',
      verdict: 'supported',
    } as const;
    assert.deepEqual(placesFor(note, date), parseMarkers(note).ranges);
  });

  it('lead to the page of the entry too, and from it', () => {
    const [page] = declarations(new Set(['net', 'nothing']), tinyKnowledge);
    assert.equal(page?.uri, 'history-notes:/atlantis-canals/net.md');
    assert.deepEqual([...entryOfPage(page.uri, tinyKnowledge)], ['net']);
    for (const other of [
      'file:///net.md',
      'history-notes:/atlantis-canals/constructor.md',
      'history-notes:/rules/x.md',
    ])
      assert.equal(entryOfPage(other, tinyKnowledge).size, 0);
  });

  it('cost no more than the note is long', () => {
    const cells = '| 1 | net of a boat |\n'.repeat(5000);
    const checked = checkedNote(`| a | b |\n|---|---|\n${cells}`);
    assert.equal(finished(referencesIn(uri, checked, new Set(['net']), tinyKnowledge)).length, 5000);
  });
});
