import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type OpenNote, openNote } from './notes.ts';
import { until } from './until.ts';

/** Runs a command of the editor and waits for the page it shows: its first line, and that in which the cursor stands. */
async function pageAfter(command: string): Promise<readonly string[]> {
  const editor = await until('a page', async () => {
    await vscode.commands.executeCommand(command);
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.scheme === 'history-notes' ? active : undefined;
  });
  const { document, selection } = editor;
  return [document.lineAt(0).text, document.lineAt(selection.active.line).text];
}

/** Asks a provider of the editor until it has an answer. */
function ask<T>(what: string, command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return until(what, async () => {
    const found = await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args);
    return found !== undefined && found.length > 0 ? found : undefined;
  });
}

describe('from one place to another', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes from a term to its page, which is read-only Markdown', async () => {
    await openNote('They lived on a kol$0khoz.');
    assert.deepEqual(await pageAfter('editor.action.revealDefinition'), ['# kolkhoz', '# kolkhoz']);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.equal(document.isDirty, false);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), undefined);
  });

  it('goes from a wrong figure to the line of the right one', async () => {
    await openNote('By July 1932 only $026% of households had been collectivised.');
    const [title, line] = await pageAfter('editor.action.revealDefinition');
    assert.equal(title, '# Share of peasant households collectivised');
    assert.match(line ?? '', /^\| 1 July 1932 +\| 61\.5%/);
  });

  it('links a citation to the page of its source, and leaves other keys alone', async () => {
    const { document }: OpenNote = await openNote('So it was [@conquest-1986, ch. 16; @my-own-2020].');
    const links = await ask<vscode.DocumentLink>('a link', 'vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ range, tooltip }) => [document.getText(range), tooltip?.split('.')[0]]),
      [['@conquest-1986', 'Conquest (1986)']],
    );
    await vscode.commands.executeCommand('vscode.open', links[0]?.target);
    const page = await until('the page', () => vscode.window.activeTextEditor?.document);
    assert.equal(page.lineAt(0).text, '# Conquest (1986)');
    assert.match(page.getText(), /\[Famine deaths in the USSR\]\(\.\.\/famine-deaths\.md\)/);
  });
});
