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

/** Takes the suggestion that is `below` the first; resolves with the new text of the note once it has changed. */
function accept({ document }: Note, typed: string, below: number): Promise<string> {
  return until(`suggestions in “${typed}”`, async () => {
    // These do nothing until the list is there.
    await vscode.commands.executeCommand('selectFirstSuggestion');
    for (let row = 0; row < below; row++) await vscode.commands.executeCommand('selectNextSuggestion');
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    const now = document.getText();
    return now === typed ? undefined : now;
  });
}

/** Types, asks for suggestions as Ctrl+Space does, and takes one of the first three: the one that makes `wanted`. */
async function complete(marked: string, text: string, wanted: RegExp): Promise<string> {
  let row = 0;
  const seen = new Set<string>();
  return until(`${String(wanted)} among the first suggestions`, async () => {
    const note = await openNote(marked);
    const typed = await type(note, text);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    const completed = await accept(note, typed, row++ % 3);
    seen.add(completed);
    return wanted.test(completed) ? completed : undefined;
  }).catch((error: unknown) => {
    throw new Error(`Suggested were ${[...seen].join(' | ')}`, { cause: error });
  });
}

describe('completion', () => {
  it('turns the name of an event into its date, as the note writes dates', async () => {
    const before = 'Stalin called a halt on January 5, 1930, then again: $0';
    const completed = await complete(before, 'dizzy', /March 2, 1930/);
    assert.equal(completed, 'Stalin called a halt on January 5, 1930, then again: March 2, 1930');
  });

  it('offers the date behind an opening bracket without being asked', async () => {
    const note = await openNote('Stalin’s Dizzy with Success $0');
    const typed = await type(note, '(');
    assert.match(await accept(note, typed, 0), /^Stalin’s Dizzy with Success \(2 March 1930\)?$/);
  });

  it('completes a term', async () => {
    assert.equal(await complete('Every $0', 'kolkh', /kolkhoz$/), 'Every kolkhoz');
  });

  it('finds a figure by its words and its year', async () => {
    assert.match(await complete('In short: $0', 'households 1932', /%/), /^In short: 6\d(\.\d)?%/);
  });
});
