/** The item behind the `{}` of the status bar: what the server does, and the findings of the active note. */
import * as vscode from 'vscode';
import { commands, contextKeys, section, title } from './names.ts';
import { isNote, markdown } from './notes.ts';
import type { Server } from './server.ts';
import { statusText } from './statusText.ts';
import { tick } from './walkthrough.ts';

/** Shows the item and keeps it up to date. */
export function showStatus(server: Server): readonly Pick<vscode.Disposable, 'dispose'>[] {
  const item = vscode.languages.createLanguageStatusItem(`${section}.status`, markdown);
  item.name = title;

  const update = (): void => {
    const findings = findingsOf(vscode.window.activeTextEditor?.document);
    const { text, detail, busy, severity } = statusText(server.state, findings, (message, ...args) =>
      vscode.l10n.t(message, ...args),
    );
    item.text = text;
    item.detail = detail;
    item.busy = busy;
    item.severity =
      severity === 'error' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command =
      server.state === 'stopped'
        ? { command: commands.restartServer, title: vscode.l10n.t('Restart') }
        : findings > 0
          ? { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') }
          : { command: commands.showOutput, title: vscode.l10n.t('Show Output') };
    if (findings > 0) tick(contextKeys.findingShown);
  };

  update();
  return [
    item,
    server.onDidChangeState(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  ];
}

/** The number of our findings in a document. */
function findingsOf(document: vscode.TextDocument | undefined): number {
  if (document === undefined || !isNote(document)) return 0;
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === title).length;
}
