import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isChecked, wrong } from './wrongNote.ts';

describe('notes that are no files', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are checked before they are saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: wrong });
    assert.equal(document.uri.scheme, 'untitled');
    await vscode.window.showTextDocument(document);
    await isChecked(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are checked from the moment their language is Markdown', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: wrong });
    await vscode.window.showTextDocument(document);
    await isChecked(await vscode.languages.setTextDocumentLanguage(document, 'markdown'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
