import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, noFindings, openNote, ruleOf } from './notes.ts';

describe('a finding', () => {
  it('underlines the figure and says what is known, with a link and the observation', async () => {
    const { document } = await openNote('By 1932 only 26% of households had been collectivised.');
    const found = await finding(document, 'statistic.contradicts');
    assert.equal(document.getText(found.range), '26%');
    assert.match(found.message, /1932.*62/s);
    assert.ok(typeof found.code === 'object');
    assert.match(found.code.target.toString(), /statistic\.contradicts/);
    const [related] = found.relatedInformation ?? [];
    assert.ok(related);
    const observation = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(observation.lineAt(related.location.range.start.line).text, /1932/);
  });

  it('underlines a wrong date of a known event', async () => {
    const { document } = await openNote('“Dizzy with Success” appeared on 2 May 1930.');
    assert.equal(ruleOf((await finding(document, 'date.contradicts')).code), 'date.contradicts');
  });

  it('follows what is typed', async () => {
    const { document } = await openNote('By 1932 only 2$06% of households had been collectivised.');
    await finding(document, 'statistic.contradicts');
    await vscode.commands.executeCommand('deleteLeft');
    await vscode.commands.executeCommand('deleteRight');
    await vscode.commands.executeCommand('type', { text: '62' });
    await noFindings(document);
    assert.equal(document.getText(), 'By 1932 only 62% of households had been collectivised.');
  });
});
