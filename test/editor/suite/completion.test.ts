import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './notes.ts';
import { until } from './until.ts';

/** Types `text` as a person does, asks for suggestions, takes the first, and resolves with the document's new text. */
async function complete(marked: string, text: string): Promise<string> {
  const { document } = await openNote(marked);
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
  const typed = document.getText();
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  return until(`a completion of “${text}”`, async () => {
    // Does nothing until the list is there.
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    const now = document.getText();
    return now === typed ? undefined : now;
  });
}

describe('completion', () => {
  it('turns the name of an event into its date', async () => {
    assert.equal(
      await complete('Stalin called a halt on 2 January 1930, then again: $0', 'dizzy'),
      'Stalin called a halt on 2 January 1930, then again: 2 March 1930',
    );
  });

  it('completes a term', async () => {
    assert.equal(await complete('Every $0', 'kolkh'), 'Every kolkhoz');
  });

  it('finds a figure by its words and its year', async () => {
    assert.match(await complete('In short: $0', 'households 1932'), /^In short: 6\d(\.\d)?%/);
  });
});
