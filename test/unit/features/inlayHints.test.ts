/** What is shown within a note where the settings say so: dates of events, sources of figures. */
import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver-types';
import { eventDateHints } from '../../../server/features/inlayHints/eventDates.ts';
import { sourceHints } from '../../../server/features/inlayHints/sources.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { applied, checkedNote, type Judged } from './support.ts';

/** The note with each hint in braces where it is shown. */
function shown(text: string, hints: readonly InlayHint[]): string {
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `{${typeof label === 'string' ? label : ''}}`,
  }));
  return applied(text, edits);
}

/** The note with all that is offered taken over. */
function taken(text: string, hints: readonly InlayHint[]): string {
  return applied(
    text,
    hints.flatMap(({ textEdits }) => textEdits ?? []),
  );
}

function dates(text: string, part = text, ...judged: readonly Judged[]): readonly InlayHint[] {
  const start = text.indexOf(part);
  const span = { start, end: start + part.length };
  const hints = eventDateHints(checkedNote(text, ...judged), span, tinyKnowledge);
  for (let step = hints.next(); ; step = hints.next()) if (step.done === true) return step.value;
}

describe('dates of events within a note', () => {
  const cases: readonly (readonly [what: string, note: string, shown: string])[] = [
    [
      'stand behind the first mention',
      'The Canal Decree came. The Canal Decree held.',
      'The Canal Decree{12 April 1903} came. The Canal Decree held.',
    ],
    [
      'begin anew with each heading',
      '# A\n\nThe Canal Decree.\n\n## B\n\nThe Canal Decree.\n',
      '# A\n\nThe Canal Decree{12 April 1903}.\n\n## B\n\nThe Canal Decree{12 April 1903}.\n',
    ],
    [
      'stand behind emphasis and quotation marks',
      'In “*Drowned with Joy*” he wrote',
      'In “*Drowned with Joy*”{20 February 1906} he wrote',
    ],
    [
      'are written as the note writes dates',
      'On January 5, 1901 it began. The Canal Decree followed.',
      'On January 5, 1901 it began. The Canal Decree{April 12, 1903} followed.',
    ],
    ['are only as exact as they are known', 'The Great Flood came.', 'The Great Flood{c. 1907} came.'],
    ['stand in lists', '- Canal Decree\n- Canal Decree', '- Canal Decree{12 April 1903}\n- Canal Decree'],
  ];
  for (const [what, note, expected] of cases)
    it(what, () => assert.equal(shown(note, dates(note)), expected));

  const none: readonly (readonly [what: string, note: string])[] = [
    ['where the year stands in the sentence', 'In 1903 the Canal Decree came.'],
    ['where another accepted date does', 'The Canal Decree of 30 March came.'],
    ['where the heading of the list has it', '- 1903\n  - Canal Decree\n'],
    ['in a heading', '# The Canal Decree\n'],
    ['in a table', '| a | b |\n| - | - |\n| Canal Decree | x |\n'],
    ['of what is no event', 'The boat tax came.'],
  ];
  for (const [what, note] of none) it(`are not shown ${what}`, () => assert.deepEqual(dates(note), []));

  it('are not shown beside a date that was judged as the event’s', () => {
    const judged: Judged = { words: '12/4', event: 'canal-decree', subject: 'date', verdict: 'supported' };
    const note = 'The Canal Decree (12/4) came.';
    assert.deepEqual(dates(note, note, judged), []);
  });

  it('are shown for the part that is asked for, of which the section above is known', () => {
    const note = '# A\n\nThe Canal Decree.\n\nMore.\n\nThe Canal Decree and Drowned with Joy.\n';
    const part = 'The Canal Decree and Drowned with Joy.';
    assert.equal(shown(note, dates(note, part)), note.replace('with Joy', 'with Joy{20 February 1906}'));
  });

  it('go into brackets, and say what they are the date of', () => {
    const note = 'The Canal Decree came.';
    const hints = dates(note);
    assert.equal(taken(note, hints), 'The Canal Decree (12 April 1903) came.');
    const [hint] = hints;
    assert.ok(typeof hint?.tooltip === 'string');
    assert.match(hint.tooltip, /^Canal Decree: Ordered a ring of canals/);
  });
});

describe('sources of figures within a note', () => {
  const right = (words: string, observation = 'boats-1904'): Judged => ({
    words,
    verdict: 'supported',
    measure: 'boats-in-guilds',
    observation,
  });
  const whole = { start: 0, end: 10_000 };
  const said = 'In 1904 24% of boats were in guilds.';

  it('stand behind the figure, and go where the note’s own way of citing has them', () => {
    const hints = sourceHints(checkedNote(said, right('24%')), whole, tinyKnowledge);
    assert.equal(shown(said, hints), 'In 1904 24%{Plato 1950} of boats were in guilds.');
    assert.equal(taken(said, hints), 'In 1904 24% of boats were in guilds (Plato 1950, p. 40).');
    assert.equal(
      hints[0]?.tooltip,
      'Boats in fishing guilds, July 1904: 24% – Plato (1950). Water and Bronze. Academy Press, p. 40.',
    );
  });

  it('become footnotes in a note that has footnotes', () => {
    const note = `${said} More.[^1]\n\n[^1]: One.\n`;
    const hints = sourceHints(checkedNote(note, right('24%')), whole, tinyKnowledge);
    assert.match(
      taken(note, hints),
      /guilds\.\[\^2\] More\.\[\^1\]\n\n\[\^1\]: One\.\n\[\^2\]: Plato \(1950\)/,
    );
  });

  it('stand behind the last of several figures in a sentence that share one', () => {
    const note = 'It rose from 24% to 53% of boats.';
    const checked = checkedNote(note, right('24%'), right('53%', 'boats-1905'));
    assert.equal(
      shown(note, sourceHints(checked, whole, tinyKnowledge)),
      'It rose from 24% to 53%{Plato 1950} of boats.',
    );
  });

  const none: readonly (readonly [what: string, note: string, judged: Judged])[] = [
    ['of a figure that is wrong', said, { ...right('24%'), verdict: 'contradicted' }],
    ['where the sentence names it', 'Plato says 24%.', right('24%')],
    ['where a footnote names it', 'It was 24%.[^1]\n\n[^1]: Plato 1950.\n', right('24%')],
  ];
  for (const [what, note, judged] of none) {
    it(`are not shown ${what}`, () => {
      assert.deepEqual(sourceHints(checkedNote(note, judged), whole, tinyKnowledge), []);
    });
  }

  it('are not shown outside what is asked for', () => {
    const span = { start: said.length - 3, end: said.length };
    assert.deepEqual(sourceHints(checkedNote(said, right('24%')), span, tinyKnowledge), []);
  });
});
