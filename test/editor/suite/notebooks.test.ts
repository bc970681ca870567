import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { noFindings } from './notes.ts';
import { isChecked, wrong } from './wrongNote.ts';

describe('the cells of a notebook', () => {
  let notebook: vscode.NotebookDocument;

  beforeEach(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0] ?? assert.fail('No folder is open.');
    const uri = vscode.Uri.joinPath(folder.uri, `${crypto.randomUUID()}.ipynb`);
    const cells = [
      { cell_type: 'code', source: [wrong], metadata: {}, outputs: [], execution_count: null },
      { cell_type: 'markdown', source: [wrong], metadata: {} },
    ];
    const content = { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(content)));
    notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(notebook.uri);
  });

  it('are checked where they are Markdown', async () => {
    const [code, text] = notebook.getCells().map(({ document }) => document);
    assert.ok(code && text);
    await isChecked(text);
    assert.deepEqual(vscode.languages.getDiagnostics(code.uri), []);
  });

  it('are checked when they are added', async () => {
    const edit = new vscode.WorkspaceEdit();
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, wrong, 'markdown');
    edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(0, [cell])]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await isChecked(notebook.cellAt(0).document);
    await notebook.save();
  });

  it('are checked as they are written', async () => {
    const { document } = notebook.cellAt(1);
    await isChecked(document);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('26');
    edit.replace(document.uri, new vscode.Range(0, at, 0, at + 2), '62');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await noFindings(document);
    await notebook.save();
  });
});
