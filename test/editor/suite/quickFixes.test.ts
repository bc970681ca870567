import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, noFindings, openNote } from './notes.ts';
import { until } from './until.ts';

/** The quick fix for the finding under `rule` whose title matches. */
async function quickFix(
  document: vscode.TextDocument,
  rule: string,
  title: RegExp,
): Promise<vscode.CodeAction> {
  const { range } = await finding(document, rule);
  return until(`a quick fix ${String(title)}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return actions.find((action) => title.test(action.title));
  });
}

/** Applies it; resolves with the new text of the note once nothing is underlined any more. */
async function fix(note: string, rule: string, title: RegExp): Promise<string> {
  const { document } = await openNote(note);
  const { edit } = await quickFix(document, rule, title);
  assert.ok(edit);
  assert.ok(await vscode.workspace.applyEdit(edit));
  await noFindings(document);
  return document.getText();
}

const wrong = 'By 1932 only 26% of households had been collectivised.';

describe('quick fixes', () => {
  it('replace the figure, as the preferred fix, by the editor’s own command', async () => {
    const { document } = await openNote('By 1932 only $026% of households had been collectivised.');
    await finding(document, 'statistic.contradicts');
    await until('the fix', async () => {
      await vscode.commands.executeCommand('editor.action.codeAction', {
        kind: 'quickfix',
        apply: 'first',
        preferred: true,
      });
      return document.getText() === wrong ? undefined : true;
    });
    assert.match(document.getText(), /^By 1932 only 6\d(\.\d)?% of households had been collectivised\.$/);
    await noFindings(document);
  });

  it('replace the year where the figure belongs to another', async () => {
    const text = await fix(
      'By 1932, 93% of peasant households had been collectivised.',
      'statistic.contradicts',
      /^Change the year/,
    );
    assert.equal(text, 'By 1937, 93% of peasant households had been collectivised.');
  });

  it('replace a date', async () => {
    const text = await fix(
      '“Dizzy with Success” appeared on 2 May 1930.',
      'date.contradicts',
      /^Change the date/,
    );
    assert.equal(text, '“Dizzy with Success” appeared on 2 March 1930.');
  });

  it('insert the source with the figure', async () => {
    const text = await fix(wrong, 'statistic.contradicts', /^Change the figure .* and add the source/);
    assert.match(text, /^By 1932 only 6\d(\.\d)?% of households had been collectivised \(.+\)\.$/);
  });

  it('insert the source of a right figure, as a refactoring', async () => {
    const { document, cursor } = await openNote('By 1932, 6$02% of households had been collectivised.');
    const action = await until('the refactoring', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(cursor, cursor),
        vscode.CodeActionKind.Refactor.value,
      );
      return actions.find(({ title }) => title.startsWith('Add the source'));
    });
    assert.ok(action.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.getText(), /^By 1932, 62% of households had been collectivised \(.+\)\.$/);
  });

  it('ignore one finding', async () => {
    const text = await fix(wrong, 'statistic.contradicts', /^Ignore .* in this paragraph$/);
    assert.equal(text, `${wrong} <!-- history-notes-ignore statistic.contradicts -->`);
  });

  it('ignore the rule in the note', async () => {
    const text = await fix(wrong, 'statistic.contradicts', /^Ignore .* in this note$/);
    assert.equal(text, `<!-- history-notes-ignore-note statistic.contradicts -->\n\n${wrong}`);
  });
});
