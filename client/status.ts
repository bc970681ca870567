/** The item behind the `{}` of the status bar: what the server does, and what is said of the active note. */
import * as vscode from 'vscode';
import { countClaims } from './claimCounts.ts';
import { commands, contextKeys, section, title, views } from './names.ts';
import { isNote, markdown } from './notes.ts';
import type { Server, ServerState } from './server.ts';
import { statusText } from './statusText.ts';
import { tick } from './walkthrough.ts';

/** Shows the item and keeps it up to date. */
export function showStatus(server: Server): readonly Pick<vscode.Disposable, 'dispose'>[] {
  const item = vscode.languages.createLanguageStatusItem(`${section}.status`, markdown);
  item.name = title;

  const active = countClaims(server);

  const update = (): void => {
    const findings = findingsOf(vscode.window.activeTextEditor?.document);
    const { isTrusted } = vscode.workspace;
    const { text, detail, busy, severity } = statusText(
      server.state,
      findings,
      isTrusted,
      (message, ...args) => vscode.l10n.t(message, ...args),
      active.counts,
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
    active.subscriptions,
    active.onDidChange(update),
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
  return trusted || findings > 0
    ? { command: `${views.note}.focus`, title: vscode.l10n.t('Show Evidence') }
    : { command: 'workbench.trust.manage', title: vscode.l10n.t('Manage Trust') };
}

/** The number of our findings in a document. */
function findingsOf(document: vscode.TextDocument | undefined): number {
  if (document === undefined || !isNote(document)) return 0;
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === title).length;
}
