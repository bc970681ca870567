import assert from 'node:assert/strict';
import { encodeTokens, silencedIn, tokensBetween } from '../../../server/features/semanticTokens.ts';
import { tokenModifiers, tokenTypes } from '../../../server/features/shared/tokenLegend.ts';
import { readSettings } from '../../../server/settings.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote, type Judged, wrongFigure } from './support.ts';

/** The coloured words of a note, or of what stands between the marks, as an editor finds them. */
function coloured(marked: string, settings: unknown, ...judged: readonly Judged[]): readonly string[] {
  const { text, ranges } = parseMarkers(marked);
  const checked = checkedNote(text, ...judged);
  const { start, end } = ranges[0] ?? { start: 0, end: text.length };
  const data = encodeTokens(
    tokensBetween(checked, start, end, readSettings(settings), silencedIn(checked), tinyKnowledge),
    checked,
  );
  const lines = text.split(/\r\n|\r|\n/);
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, at) => {
    const [lineDelta = 0, characterDelta = 0, length = 0, type = 0, bits = 0] = data.slice(
      at * 5,
      at * 5 + 5,
    );
    line += lineDelta;
    character = lineDelta === 0 ? character + characterDelta : characterDelta;
    const modifiers = tokenModifiers.filter((_, bit) => (bits >> bit) & 1);
    const words = lines[line]?.slice(character, character + length) ?? '';
    return [words, tokenTypes[type]?.replace('history', ''), ...modifiers].join(' ');
  });
}

const figure = 'In 1905 35% of boats belonged to a guild.';
const judgedAs = (verdict: NonNullable<Judged['verdict']>): Judged =>
  verdict === 'contradicted' ? wrongFigure() : { words: '35%', measure: 'boats-in-guilds', verdict };

describe('semantic tokens', () => {
  const notes: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'terms, people and events',
      'Critias led the *fishing guilds* after the Canal Decree.',
      ['Critias Person', 'fishing guilds Term', 'Canal Decree Event'],
    ],
    [
      'several in a list and a table',
      '- boat tax\n- рыболов\n\n| a | b |\n|---|---|\n| boat tax | x |\n',
      ['boat tax Term', 'рыболов Term', 'boat tax Term'],
    ],
    [
      'nothing in headings, which have a colour',
      '# The fishing guild\n\nThe guild of fishers\n---\n\nBoat tax.',
      ['Boat tax Term'],
    ],
    ['nothing in quotations as such', 'They sang every oar is a vote.', []],
    [
      'both lines of words that go on',
      '> They paid 😀 to the fishing\r\n> guild, and the boat tax.',
      ['fishing Term', 'guild Term', 'boat tax Term'],
    ],
    ['nothing in code', '```js\nfishing guild\n```\n\n`boat tax`', []],
    [
      'only what has a part in the range',
      'Critias.\n\nThe boat ⟦tax and\n\nthe fish⟧ing guild.\n\nCritias.',
      ['boat tax Term', 'fishing guild Term'],
    ],
    ['nothing in an empty note', '', []],
    ['nothing behind half a character', '\uD800 fishing guild \uDC00', ['fishing guild Term']],
  ];
  for (const [what, note, expected] of notes) {
    it(`colour ${what}`, () => {
      assert.deepEqual(coloured(note, {}), expected);
    });
  }

  for (const verdict of ['supported', 'contested', 'contradicted'] as const) {
    it(`tell that a figure is ${verdict}`, () => {
      assert.deepEqual(coloured(figure, {}, judgedAs(verdict)), [`35% Figure ${verdict}`]);
    });
  }
  for (const verdict of ['scope-differs', 'not-covered'] as const) {
    it(`say nothing of a figure that is ${verdict}`, () => {
      assert.deepEqual(coloured(figure, {}, judgedAs(verdict)), []);
    });
  }

  it('do not tell what comments or settings silence', () => {
    assert.deepEqual(coloured(`${figure} <!-- history-notes-ignore -->`, {}, wrongFigure()), []);
    assert.deepEqual(coloured(`<!-- history-notes-ignore-note -->\n\n${figure}`, {}, wrongFigure()), []);
    assert.deepEqual(coloured(figure, { severity: { 'statistic.contradicts': 'off' } }, wrongFigure()), []);
  });

  it('colour a figure rather than a name in it', () => {
    const date = {
      words: 'Canal Decree of 1903',
      event: 'canal-decree',
      subject: 'date',
      verdict: 'supported',
    } as const;
    assert.deepEqual(coloured('The Canal Decree of 1903.', {}, date), [
      'Canal Decree of 1903 Figure supported',
    ]);
  });
});
