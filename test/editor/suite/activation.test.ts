import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension.ts';
import { openNote } from './notes.ts';
import { until } from './until.ts';

// Mocha runs the files in the order of their names: nothing has been opened before this.
describe('activation', () => {
  it('waits for a Markdown file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'kolkhoz' });
    await vscode.window.showTextDocument(document);
    assert.equal(extension().isActive, false);
  });

  it('happens when one is opened', async () => {
    await openNote('A note.');
    await until('activation', () => extension().isActive || undefined);
  });

  it('brings the commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    const ours = commands.filter((name) => name.startsWith('historyNotes.')).sort();
    assert.deepEqual(ours, [
      'historyNotes.openEntry',
      'historyNotes.openSamples',
      'historyNotes.restartServer',
      'historyNotes.showOutput',
      'historyNotes.toggleGlossary',
    ]);
  });
});
