import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension.ts';
import { openNote } from './notes.ts';
import { until } from './until.ts';

/** A row as a reader sees it, and what lies under it. */
interface Row {
  readonly label: string;
  readonly description: string;
  readonly item: vscode.TreeItem;
  readonly rows: readonly Row[];
}

function rowsOf<Element>(
  tree: {
    getChildren(row?: Element): readonly Element[];
    getTreeItem(row: Element): vscode.TreeItem;
  },
  parent?: Element,
): readonly Row[] {
  return tree.getChildren(parent).map((row) => {
    const item = tree.getTreeItem(row);
    const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
    const description = typeof item.description === 'string' ? item.description : '';
    return { label, description, item, rows: rowsOf(tree, row) };
  });
}

/** The rows of the active note, once they have a group of this title with so many places. */
function noteRows(title: string, count: number): Promise<readonly Row[]> {
  return until(`${count} places under “${title}”`, () => {
    const rows = rowsOf(extension().exports.evidence.note);
    return rows.find(({ label }) => label === title)?.rows.length === count ? rows : undefined;
  });
}

const text =
  '# Farms\n\nBy 1932 only 26% of households had been collectivised, rising to 93% in 1937.\n\nAbout 7 million people died in the famine of 1932–33.\n';

describe('the Evidence view', () => {
  beforeEach(async () => {
    await vscode.commands.executeCommand('historyNotes.note.focus');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('lists the claims of the active note by verdict, each with its place', async () => {
    const { document } = await openNote(text);
    const groups = await noteRows('Agrees with the record', 2);
    assert.deepEqual(
      groups.map(({ label, description, rows }) => [label, description, rows.length]),
      [
        ['Contradicts the record', '1', 1],
        ['Historians disagree', '1', 1],
        ['Agrees with the record', '2', 2],
      ],
    );
    const wrong = groups[0]?.rows[0];
    assert.equal(wrong?.label, '26% – Share of peasant households collectivised');
    assert.equal(wrong.description, 'line 3, Farms');
    assert.match(wrong.item.accessibilityInformation?.label ?? '', /^26%\. Contradicts the record: .*61\.5%/);

    const { command, arguments: given = [] } = wrong.item.command ?? {};
    assert.ok(command !== undefined);
    await vscode.commands.executeCommand(command, ...(given as readonly unknown[]));
    const selected = await until('the place in the note', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.selection.isEmpty === false ? editor.document.getText(editor.selection) : undefined;
    });
    assert.equal(selected, '26%');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('follows what one types, and the note one goes to', async () => {
    const { document } = await openNote(text);
    await noteRows('Contradicts the record', 1);
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(text.indexOf('26%'));
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 2)), '62');
    await vscode.workspace.applyEdit(edit);
    const groups = await noteRows('Agrees with the record', 3);
    assert.ok(groups.every(({ label }) => label !== 'Contradicts the record'));

    await openNote('# Farms\n\nBy 1937 only 39% of households had been collectivised.\n');
    const others = await noteRows('Contradicts the record', 1);
    assert.equal(others.length, 1);
  });

  it('keeps those that a comment silences apart', async () => {
    await openNote(
      '<!-- history-notes-ignore -->\n\nBy 1932 only 26% of households had been collectivised.\n',
    );
    const [group, ...others] = await noteRows('Ignored', 1);
    assert.deepEqual(others, []);
    assert.match(group?.rows[0]?.item.accessibilityInformation?.label ?? '', /Ignored by a comment/);
  });

  it('is empty for a note with nothing to check', async () => {
    await openNote(text);
    await noteRows('Contradicts the record', 1);
    await openNote('Milk, bread, a stamp.');
    await until('no rows', () => rowsOf(extension().exports.evidence.note).length === 0 || undefined);
  });

  it('opens the entry behind a claim', async () => {
    await openNote(text);
    await noteRows('Contradicts the record', 1);
    const tree = extension().exports.evidence.note;
    const [row] = tree.getChildren(tree.getChildren()[0]);
    await vscode.commands.executeCommand('historyNotes.openEntry', row);
    const page = await until('the page of the entry', () => {
      const shown = vscode.window.activeTextEditor;
      return shown?.document.uri.scheme === 'history-notes' ? shown : undefined;
    });
    assert.match(page.document.lineAt(page.selection.start).text, /1 July 1932 +\| 61\.5%/);
  });

  it('has all that is known, events in the order of time', async () => {
    const groups = await until('what is known', () => {
      const rows = rowsOf(extension().exports.evidence.known);
      return rows.length > 0 ? rows : undefined;
    });
    assert.deepEqual(
      groups.map(({ label }) => label),
      ['Terms', 'People', 'Timeline', 'Figures', 'Quotations', 'Sources'],
    );
    assert.ok(groups[0]?.rows.some(({ label }) => label === 'kolkhoz'));
    const timeline = groups[2]?.rows.map(({ label }) => label) ?? [];
    const [law, dizzy] = [/^2 March 1930: /, /^7 August 1932: /].map((event) =>
      timeline.findIndex((label) => event.test(label)),
    );
    assert.ok(law !== undefined && dizzy !== undefined && law >= 0 && law < dizzy, timeline.join('\n'));
    assert.ok(groups.every(({ rows }) => rows.every(({ item }) => item.tooltip !== '')));
  });
});
