import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver-types';
import { parseMarkers } from '../../markers.ts';
import { documentLinks } from '../../../server/features/documentLinks.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote, finished } from './support.ts';

const linksOf = (text: string): readonly DocumentLink[] =>
  finished(documentLinks(checkedNote(text), tinyKnowledge));

describe('document links', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['one key', 'So it was [⟦@plato1950⟧].\n'],
    ['a page behind it', 'So it was [see ⟦@plato1950⟧, p. 40].'],
    ['two works', 'So it was [⟦@plato1950⟧, p. 3; also -⟦@solon1911⟧].'],
    ['a key of one’s own between them', 'See [⟦@plato1950⟧; @myself2020; ⟦@solon1911⟧].'],
    ['a list and a quotation', '- one [⟦@plato1950⟧]\n  - two [⟦@solon1911⟧]\n\n> three [⟦@plato1950⟧]\n'],
    ['old line ends and wide characters', '😀\r\n\r\n😀 &nbsp; [⟦@plato1950⟧]\r\n'],
    ['words that objects have', 'No [@constructor] and [@__proto__].'],
    ['code and addresses', '`[@plato1950]` me@plato1950\n\n```\n[@nobody]\n```'],
    ['nothing', ''],
  ];
  for (const [what, marked] of cases) {
    it(`lead from each known source, beside ${what}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const { lines } = checkedNote(text);
      const found = linksOf(text).map(({ range: { start, end } }) => ({
        start: lines.offsetAt(start),
        end: lines.offsetAt(end),
      }));
      assert.deepEqual(found, ranges);
    });
  }

  it('say where they lead', () => {
    const [link] = linksOf('As he says [@solon1911].');
    assert.equal(link?.target, 'history-notes:/atlantis-canals/sources/solon1911.md');
    assert.equal(link.tooltip, 'Solon (1911). The Burst Ring. Annals of the Sea.');
  });

  it('stand in their place on every page of a long note', () => {
    const text = 'A paragraph [@plato1950].\n\n'.repeat(500);
    const found = linksOf(text);
    assert.equal(found.length, 500);
    assert.deepEqual(
      found.map(({ range }) => range.start),
      found.map((_, number) => ({ line: number * 2, character: 13 })),
    );
  });
});
