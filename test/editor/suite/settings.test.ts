import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, noFindings, openNote } from './notes.ts';
import { until } from './until.ts';

function setSeverity(severity: Readonly<Record<string, string>> | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('historyNotes');
  return settings.update('severity', severity, vscode.ConfigurationTarget.Workspace);
}

/** The same for Markdown alone: `"[markdown]": { "historyNotes.severity": … }`. */
function setForMarkdown(severity: Readonly<Record<string, string>> | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('historyNotes', { languageId: 'markdown' });
  return settings.update('severity', severity, vscode.ConfigurationTarget.Workspace, true);
}

describe('the severities of the rules', () => {
  afterEach(async () => {
    await setSeverity(undefined);
    await setForMarkdown(undefined);
  });

  it('take effect at once', async () => {
    const { document } = await openNote('By 1932 only 26% of households had been collectivised.');
    await finding(document, 'statistic.contradicts');
    await setSeverity({ 'statistic.contradicts': 'off' });
    await noFindings(document);
    await setSeverity({ 'statistic.contradicts': 'hint' });
    const { severity } = await until('a hint', async () => {
      const found = await finding(document, 'statistic.contradicts');
      return found.severity === vscode.DiagnosticSeverity.Hint ? found : undefined;
    });
    assert.equal(severity, vscode.DiagnosticSeverity.Hint);
  });

  it('can be set for Markdown alone', async () => {
    const { document } = await openNote('By 1932 only 26% of households had been collectivised.');
    await finding(document, 'statistic.contradicts');
    await setForMarkdown({ 'statistic.contradicts': 'off' });
    await noFindings(document);
  });
});
