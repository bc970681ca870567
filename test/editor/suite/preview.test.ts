import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './notes.ts';
import { until } from './until.ts';

/** The note as the editor's own preview renders it, once that says `expected`. */
function previewOf(document: vscode.TextDocument, expected: RegExp): Promise<string> {
  return until(`${String(expected)} in the preview of “${document.getText()}”`, async () => {
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    return expected.test(html) ? html : undefined;
  });
}

function setPreview(name: string, value: boolean | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('historyNotes.preview');
  return settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('the Markdown preview', () => {
  const wrong = 'By 1932 only 26% of households had joined a kolkhoz.';
  afterEach(async () => {
    await vscode.workspace.getConfiguration('historyNotes.preview').update('glossary', undefined, true);
    for (const name of ['terms', 'verdicts', 'glossary']) await setPreview(name, undefined);
  });

  it('explains a term, and says by a sign and in words that a figure is wrong', async () => {
    const { document } = await openNote(wrong);
    const html = await previewOf(document, /history-notes-term/);
    assert.match(
      html,
      /<span class="history-notes-term" title="kolkhoz[^"]*: [^"]*farm[^"]*">kolkhoz<\/span>/,
    );
    assert.match(html, /title="[^"]*61\.5%[^"]*">26%<\/span><span class="history-notes-sign [^>]*>✗/);
    assert.match(html, /\(contradicts the record\)/);
  });

  it('follows the note', async () => {
    const { document } = await openNote('Nothing yet.');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'A kolkhoz. ');
    await vscode.workspace.applyEdit(edit);
    await previewOf(document, /history-notes-term/);
  });

  it('can do without signs and without terms', async () => {
    const { document } = await openNote(wrong);
    await setPreview('verdicts', false);
    assert.doesNotMatch(await previewOf(document, /history-notes-term/), /history-notes-sign/);
    await setPreview('terms', false);
    await previewOf(document, /^((?!history-notes)[\s\S])*$/);
  });

  it('ends with a glossary after the command, and with none after it once more', async () => {
    const { document } = await openNote(wrong);
    await vscode.commands.executeCommand('historyNotes.toggleGlossary');
    assert.match(await previewOf(document, /<h2>Glossary<\/h2>/), /<dt>kolkhoz/);
    await vscode.commands.executeCommand('historyNotes.toggleGlossary');
    await previewOf(document, /^((?!Glossary)[\s\S])*$/);
  });

  it('leaves a report as it is: the signs would be of what is known', async () => {
    const mark = '<!-- history-notes-ignore-note – a report quotes what it finds -->';
    const { document } = await openNote(`${mark}\n\nBy July 1932 61.5% of households had joined a kolkhoz.`);
    const render = (): Thenable<string> => vscode.commands.executeCommand('markdown.api.render', document);
    await render();
    // What is asked of the server later is answered later.
    const { document: note } = await openNote(wrong);
    await previewOf(note, /history-notes-term/);
    assert.doesNotMatch(await render(), /class="history-notes-/);
  });

  it('leaves the pages of the pack as they are', async () => {
    const uri = vscode.Uri.parse('history-notes:/soviet-collectivisation/kolkhoz.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const { document: note } = await openNote(wrong);
    await previewOf(note, /history-notes-term/);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    assert.doesNotMatch(html, /history-notes-term/);
  });
});
