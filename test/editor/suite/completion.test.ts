import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './notes.ts';
import { until } from './until.ts';

type Note = Awaited<ReturnType<typeof openNote>>;

/** Types as a person does. */
async function type({ document }: Note, text: string): Promise<string> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
  return document.getText();
}

/** Takes the first suggestion; resolves with the new text of the note once it has changed. */
function accept({ document }: Note, typed: string): Promise<string> {
  return until(`suggestions in “${typed}”`, async () => {
    // These do nothing until the list is there.
    await vscode.commands.executeCommand('selectFirstSuggestion');
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    const now = document.getText();
    return now === typed ? undefined : now;
  });
}

/** Types at `$0`, asks for suggestions as Ctrl+Space does, and takes the first. */
async function complete(marked: string, text: string): Promise<string> {
  const note = await openNote(marked);
  const typed = await type(note, text);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  return accept(note, typed);
}

/** What is typed where, and what the note is when the first suggestion has been taken. */
const cases: readonly (readonly [what: string, note: string, typed: string, after: string])[] = [
  ['a term', 'Every $0', 'kolkh', 'Every kolkhoz'],
  ['a term that begins a sentence', '$0', 'Kolkh', 'Kolkhoz'],
  ['a term by another name', 'Every $0', 'collective far', 'Every kolkhoz'],
  ['a term in the middle of another name', 'Every collective f$0arm was', '', 'Every kolkhoz was'],
  ['a person in the middle of the name', 'In Fitzp$0atrick’s book', '', 'In Sheila Fitzpatrick’s book'],
  ['a term in emphasis', 'The *$0* was', 'kolkh', 'The *kolkhoz* was'],
  ['a term in bold letters', 'The **$0** was', 'kolkh', 'The **kolkhoz** was'],
  ['a term in a list', '- one\n- $0', 'kolkh', '- one\n- kolkhoz'],
  ['a term in a heading', '# The $0', 'kolkh', '# The kolkhoz'],
  ['a term in a quotation', '> The $0', 'kolkh', '> The kolkhoz'],
  ['a term in a cell', '| a | b |\n| - | - |\n| $0 | 1 |', 'kolkh', '| a | b |\n| - | - |\n| kolkhoz | 1 |'],
  ['a term behind a bracket', 'The farm ($0) was', 'kolkh', 'The farm (kolkhoz) was'],
  ['a term in front of a stop', 'Every $0.', 'kolkh', 'Every kolkhoz.'],
  ['a person by their surname', 'As $0 says', 'Fitzpat', 'As Sheila Fitzpatrick says'],
  ['a person by their whole name', 'As $0 says', 'Lynne V', 'As Lynne Viola says'],
  ['a date', 'It appeared on $0', 'dizzy', 'It appeared on 2 March 1930'],
  ['a date that is half there', 'It appeared on 2 Mar$0 1930.', '', 'It appeared on 2 March 1930.'],
  [
    'a date as the note writes dates, month first',
    'A halt on January 5, 1930, then again: $0',
    'dizzy',
    'A halt on January 5, 1930, then again: March 2, 1930',
  ],
  [
    'a date as the note writes dates, in digits',
    'From 2019-05-01 to 2019-06-01; then $0',
    'dizzy',
    'From 2019-05-01 to 2019-06-01; then 1930-03-02',
  ],
  ['a figure by its words and its year', 'In short: $0', 'households 1932', 'In short: 61.5%'],
  [
    'a figure that is begun, in front of its sign',
    'By 1932 the share of households collectivised was 6$0% of all.',
    '1',
    'By 1932 the share of households collectivised was 61.5% of all.',
  ],
  ['a source in front of the rest of its key', 'He says [@no$0-1969].', 'v', 'He says [@nove-1969].'],
];

describe('completion', () => {
  for (const [what, note, typed, after] of cases) {
    it(`fills in ${what}`, async () => {
      assert.equal(await complete(note, typed), after);
    });
  }

  it('offers the date behind an opening bracket without being asked, and leaves the closing one', async () => {
    const note = await openNote('Stalin’s Dizzy with Success$0');
    const typed = await type(note, ' (');
    assert.equal(await accept(note, typed), 'Stalin’s Dizzy with Success (2 March 1930)');
  });

  it('offers sources behind [@ without being asked, and leaves the closing bracket', async () => {
    const note = await openNote('As he says $0.');
    const typed = await type(note, '[@nove');
    assert.equal(await accept(note, typed), 'As he says [@nove-1969].');
  });

  it('is undone in one step', async () => {
    const note = await openNote('Every $0');
    const typed = await type(note, 'kolkh');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    assert.equal(await accept(note, typed), 'Every kolkhoz');
    await vscode.commands.executeCommand('undo');
    assert.equal(note.document.getText(), typed);
  });
});
