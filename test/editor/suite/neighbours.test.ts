import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, findings, openNote, ruleOf } from './notes.ts';
import { until } from './until.ts';

const harvest = (value: number): string =>
  `# The famine\n\nIn 1932 the Soviet grain harvest came to ${value} million tonnes.\n`;

describe('a note of the folder that is not open', () => {
  let uri: vscode.Uri;

  beforeEach(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0] ?? assert.fail('No folder is open.');
    uri = vscode.Uri.joinPath(folder.uri, `${crypto.randomUUID()}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(harvest(56)));
  });
  afterEach(async () => {
    await vscode.workspace.fs.delete(uri);
  });

  it('is linked from the figure that does not agree with it, as long as it does not', async () => {
    const { document } = await openNote(harvest(69.8));
    const found = await finding(document, 'note.disagrees');
    assert.equal(document.getText(found.range), '69.8 million tonnes');
    const [related] = found.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), uri.toString());
    assert.equal(related.location.range.start.line, 2);

    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(harvest(69.8)));
    await until('no disagreement', () =>
      findings(document).some(({ code }) => ruleOf(code) === 'note.disagrees') ? undefined : true,
    );
    await vscode.workspace.fs.delete(document.uri);
  });
});
