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

  it('brings the commands that package.json names', async () => {
    const there = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const named = contributes.commands.map(({ command }) => command);
    assert.ok(named.includes('historyNotes.openEntry'));
    assert.deepEqual(
      named.filter((command) => !there.has(command)),
      [],
    );
  });
});
