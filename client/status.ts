/** The item behind the `{}` of the status bar: what the server does, and the findings of the active note. */
import * as vscode from 'vscode';
import { commands, contextKeys, section, title } from './names.ts';
import { isNote, markdown } from './notes.ts';
import type { Server, ServerState } from './server.ts';
import { statusText } from './statusText.ts';
import { tick } from './walkthrough.ts';

/** Shows the item and keeps it up to date. */
export function showStatus(server: Server): readonly Pick<vscode.Disposable, 'dispose'>[] {
  const item = vscode.languages.createLanguageStatusItem(`${section}.status`, markdown);
  item.name = title;

  const update = (): void => {
    const findings = findingsOf(vscode.window.activeTextEditor?.document);
    const { isTrusted } = vscode.workspace;
    const { text, detail, busy, severity } = statusText(
      server.state,
      findings,
      isTrusted,
      (message, ...args) => vscode.l10n.t(message, ...args),
    );
    item.text = text;
    item.detail = detail;
    item.busy = busy;
    item.severity =
      severity === 'error' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command = nextStep(server.state, findings, isTrusted);
    if (findings > 0) tick(contextKeys.findingShown);
  };

  update();
  return [
    item,
    server.onDidChangeState(update),
    vscode.workspace.onDidGrantWorkspaceTrust(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  ];
}

/** What a reader will most likely want to do next. */
function nextStep(state: ServerState, findings: number, trusted: boolean): vscode.Command {
  if (state === 'stopped') return { command: commands.restartServer, title: vscode.l10n.t('Restart') };
  if (findings > 0) {
    return { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
  }
  return trusted
    ? { command: commands.showOutput, title: vscode.l10n.t('Show Output') }
    : { command: 'workbench.trust.manage', title: vscode.l10n.t('Manage Trust') };
}

/** The number of our findings in a document. */
function findingsOf(document: vscode.TextDocument | undefined): number {
  if (document === undefined || !isNote(document)) return 0;
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === title).length;
}
