import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClaimsParams, ClaimsResult } from '../../../server/protocol.ts';
import { extension } from './extension.ts';
import { findings, openNote, ruleOf } from './notes.ts';
import { until } from './until.ts';

const wrong = '# Farms\n\nBy 1932 only 26% of households had been collectivised.\n';

/** A folder of its own in the workspace with these files. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const root = vscode.workspace.workspaceFolders?.[0];
  assert.ok(root);
  const folder = vscode.Uri.joinPath(root.uri, crypto.randomUUID());
  for (const [name, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  return folder;
}

/** Resolves when the editor sees what changes in a folder; in one that is new it does not at once. */
async function watched(folder: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.probe');
  const probe = vscode.Uri.joinPath(folder, 'folder.probe');
  let isSeen = false;
  let written = 0;
  const see = (uri: vscode.Uri): void => {
    isSeen ||= uri.toString() === probe.toString();
  };
  watcher.onDidCreate(see);
  watcher.onDidChange(see);
  await until('a change that is seen', async () => {
    written += 1;
    await vscode.workspace.fs.writeFile(probe, new TextEncoder().encode(String(written)));
    return isSeen || undefined;
  });
  watcher.dispose();
}

/** The rules of our findings in the files of a folder, by the name of the file. */
function rulesIn(folder: vscode.Uri): Readonly<Record<string, readonly unknown[]>> {
  const found = vscode.languages
    .getDiagnostics()
    .filter(([uri, all]) => uri.path.startsWith(`${folder.path}/`) && all.length > 0)
    .map(([uri, all]) => [uri.path.slice(folder.path.length + 1), all.map(({ code }) => ruleOf(code))]);
  return Object.fromEntries(found) as Readonly<Record<string, readonly unknown[]>>;
}

function rulesOnce(folder: vscode.Uri, wanted: Readonly<Record<string, readonly unknown[]>>): Promise<true> {
  return until(JSON.stringify(wanted), () => {
    assert.deepEqual(rulesIn(folder), wanted);
    return true;
  });
}

async function report(): Promise<string> {
  const { document } = await until('a report', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.isUntitled === true ? editor : undefined;
  });
  assert.equal(document.languageId, 'markdown');
  return document.getText();
}

describe('the check of all notes', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('historyNotes.clearResults');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('puts the findings of notes that are not open into Problems, once', async () => {
    const folder = await folderWith({
      'farms.md': wrong,
      'deeper/more.markdown': wrong,
      'right.md': 'By 1937 93% of households had been collectivised.',
      'other.txt': wrong,
    });
    await vscode.commands.executeCommand('historyNotes.checkFolder', folder);
    const farms = ['statistic.contradicts'];
    await rulesOnce(folder, { 'farms.md': farms, 'deeper/more.markdown': farms });

    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'farms.md'));
    await vscode.window.showTextDocument(document);
    await until('the findings of the server', () => findings(document).length > 0 || undefined);
    await rulesOnce(folder, { 'farms.md': farms, 'deeper/more.markdown': farms });

    await vscode.commands.executeCommand('historyNotes.checkFolder', folder);
    await rulesOnce(folder, { 'farms.md': farms, 'deeper/more.markdown': farms });
  });

  it('forgets a note that is changed or deleted, and all of them when asked', async () => {
    const folder = await folderWith({ 'a.md': wrong, 'b.md': wrong, 'c.md': wrong });
    await watched(folder);
    await vscode.commands.executeCommand('historyNotes.checkFolder', folder);
    const rules = ['statistic.contradicts'];
    await rulesOnce(folder, { 'a.md': rules, 'b.md': rules, 'c.md': rules });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'a.md'));
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder, 'b.md'),
      new TextEncoder().encode('Nothing.'),
    );
    await rulesOnce(folder, { 'c.md': rules });
    await vscode.commands.executeCommand('historyNotes.clearResults');
    await rulesOnce(folder, {});
  });

  it('goes by the exclude settings of the editor', async () => {
    const folder = await folderWith({
      'farms.md': wrong,
      'old/farms.md': wrong,
      'drafts/farms.md': wrong,
      'gone/farms.md': wrong,
      'node_modules/x/readme.md': wrong,
    });
    const search = vscode.workspace.getConfiguration('search');
    const files = vscode.workspace.getConfiguration('files');
    try {
      await search.update(
        'exclude',
        { '**/old': true, '**/drafts': true },
        vscode.ConfigurationTarget.Workspace,
      );
      await files.update('exclude', { '**/gone': true }, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('historyNotes.checkFolder', folder);
      await rulesOnce(folder, { 'farms.md': ['statistic.contradicts'] });
    } finally {
      await search.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('checks what stands in the editor, saved or not', async () => {
    const folder = await folderWith({ 'farms.md': wrong });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'farms.md'));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      new vscode.Position(0, 0),
      'By 1937 only 39% of households were collectivised.\n\n',
    );
    await vscode.workspace.applyEdit(edit);
    await until('both findings', () => findings(document).length === 2 || undefined);
    await vscode.commands.executeCommand('historyNotes.checkFolder', folder);
    assert.equal(findings(document).length, 2);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

describe('the report', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('tells of the open note, and is not checked in its turn', async () => {
    const { document } = await openNote(wrong);
    const name = document.uri.path.split('/').at(-1) ?? '';
    const writing = vscode.commands.executeCommand('historyNotes.exportReport');
    // Of what there is to choose, the note comes first.
    const accepting = until('a report', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.isUntitled === true || undefined;
    });
    await writing;
    await accepting;
    const text = await report();
    assert.ok(text.includes(`[3](${name}#L3)`), text);
    assert.match(text, /\| 26% \| \*\*Contradicts the record\*\* \| .*61\.5%, 1 July 1932 \| .*Nove/);
    const shown = vscode.window.activeTextEditor?.document;
    assert.ok(shown);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(shown.uri, shown.positionAt(text.length), wrong);
    await vscode.workspace.applyEdit(edit);
    const { client } = extension().exports.server;
    const [claim] = await until('the error to be known', async () => {
      const params: ClaimsParams = { textDocument: { uri: shown.uri.toString() } };
      const claims = await client?.sendRequest<ClaimsResult>('historyNotes/claims', params);
      const wrongs = claims?.filter(({ range }) => range.start.line >= shown.lineCount - 2) ?? [];
      return wrongs.length > 0 ? wrongs : undefined;
    });
    assert.equal(claim?.silenced, 'comment');
    assert.deepEqual(findings(shown), []);

    // Nor is it what the Evidence view is about.
    await vscode.commands.executeCommand('historyNotes.note.focus');
    const tree = extension().exports.evidence.note;
    const groups = await until('the claims of the note', () => {
      const rows = tree.getChildren().map((row) => tree.getTreeItem(row));
      return rows.length > 0 ? rows : undefined;
    });
    assert.deepEqual(
      groups.map(({ label, description: count }) => [label, count]),
      [['Contradicts the record', '1']],
    );
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
