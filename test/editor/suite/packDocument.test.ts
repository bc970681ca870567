import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './notes.ts';
import { until } from './until.ts';

const kolkhoz = 'history-notes:/soviet-collectivisation/kolkhoz.md';

/** The labels of all open tabs. */
function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

describe('the entries of the pack', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are documents one can read', async () => {
    await openNote('A note.');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(kolkhoz));
    assert.match(document.getText(), /^# kolkhoz$/m);
    assert.match(document.getText(), /collective farm/i);
    assert.equal(document.languageId, 'markdown');
  });

  it('open at a line, from a link', async () => {
    await openNote('A note.');
    await vscode.commands.executeCommand('historyNotes.openEntry', kolkhoz, 1);
    const editor = await until('the document', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === kolkhoz),
    );
    assert.equal(editor.selection.active.line, 1);
  });

  it('open from the word under the cursor', async () => {
    await openNote('A kol$0khoz.');
    await vscode.commands.executeCommand('historyNotes.openEntry');
    await until('the page', () => tabs().some((label) => label.includes('kolkhoz')) || undefined);
  });
});
