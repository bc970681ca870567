/** The commands that check notes which need not be open, and write reports. */
import * as vscode from 'vscode';
import type { ClaimsMethod, ClaimsParams, ClaimsResult } from '../../server/protocol.ts';
import type { ActiveNote } from '../activeNote.ts';
import { groupOf } from '../evidence/groups.ts';
import { title as name } from '../names.ts';
import type { Server } from '../server.ts';
import { type CheckedFile, checkNotes } from './checkNotes.ts';
import { findNotes, type Scope } from './noteFiles.ts';
import { nameOf, pathOf, reportName } from './noteNames.ts';
import { type ReportedNote, writeReport } from './report.ts';
import type { Results } from './results.ts';

const claimsMethod: ClaimsMethod = 'historyNotes/claims';

/** What the commands work with. */
export interface Checking {
  readonly server: Server;
  readonly results: Results;
  readonly active: ActiveNote;
  /** The version of the extension. */
  readonly version: string;
}

/** `historyNotes.checkWorkspace`: all notes of the folders that are open. Resolves when the findings are shown. */
export async function checkWorkspace(checking: Checking): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  await checkFolders(
    folders.map(({ uri }) => uri),
    checking,
  );
}

/** `historyNotes.checkFolder`: the notes in the folders that are chosen in the Explorer. */
export async function checkFolder(target: unknown, chosen: unknown, checking: Checking): Promise<void> {
  const uris = Array.isArray(chosen) && chosen.length > 0 ? (chosen as readonly unknown[]) : [target];
  await checkFolders(
    uris.filter((uri) => uri instanceof vscode.Uri),
    checking,
  );
}

/** `historyNotes.exportReport`: a report on the active note, or on all notes of the folders. */
export async function exportReport(checking: Checking): Promise<void> {
  const { note } = checking.active;
  // Notes that are not open are read only in a folder that is trusted.
  const folders = vscode.workspace.isTrusted
    ? (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)
    : [];
  if (note === undefined && folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a note or a folder to write a report on.'));
    return;
  }
  const one = note && { label: vscode.l10n.t('This note'), description: nameOf(note.uri), note };
  const all = { label: vscode.l10n.t('All notes'), description: folders.map(nameOf).join(', ') };
  const choices = [...(one === undefined ? [] : [one]), ...(folders.length === 0 ? [] : [all])];
  const placeHolder = vscode.l10n.t('What is the report to be about?');
  const choice =
    choices.length === 1 ? choices[0] : await vscode.window.showQuickPick(choices, { placeHolder });
  if (choice === undefined) return;
  if (choice === one) {
    await openReport(
      vscode.l10n.t('Evidence for {0}', nameOf(one.note.uri)),
      [await reportOpenNote(one.note, checking.server)],
      checking,
    );
    return;
  }
  const checked = await runCheck(folders, checking);
  if (checked !== undefined) await openReport(folderTitle(folders), checked.map(reported), checking);
}

async function checkFolders(folders: Scope, checking: Checking): Promise<void> {
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder to check the notes in it.'));
    return;
  }
  const checked = await runCheck(folders, checking);
  // The message stays until it is answered, which may be never.
  if (checked !== undefined) void tellResult(folders, checked, checking);
}

/** Checks the notes of folders with progress; undefined where there are none. */
function runCheck(
  folders: Scope,
  { server, results }: Checking,
): Thenable<readonly CheckedFile[] | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking notes'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const uris = await findNotes(folders, token);
    if (uris.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There are no Markdown notes here.'));
      return undefined;
    }
    const increment = 100 / uris.length;
    let begun = 0;
    const checked = await checkNotes(uris, server, token, (uri) => {
      begun += 1;
      const message = vscode.l10n.t('{0} of {1}: {2}', begun, uris.length, pathOf(uri));
      progress.report({ message, increment: begun === 1 ? 0 : increment });
    });
    results.show(checked);
    return checked;
  });
}

/** Says in a sentence what was found, and offers to see it. */
async function tellResult(
  folders: Scope,
  checked: readonly CheckedFile[],
  checking: Checking,
): Promise<void> {
  const showProblems = vscode.l10n.t('Show Problems');
  const showReport = vscode.l10n.t('Open Report');
  const answer = await vscode.window.showInformationMessage(resultWords(checked), showProblems, showReport);
  if (answer === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (answer === showReport) {
    await openReport(folderTitle(folders), checked.map(reported), checking);
  }
}

function resultWords(checked: readonly CheckedFile[]): string {
  const claims = checked.flatMap((file) => ('claims' in file ? file.claims : []));
  const count = (verdict: string): number => claims.filter((claim) => groupOf(claim) === verdict).length;
  const skipped = checked.filter((file) => 'problem' in file).length;
  const words = vscode.l10n.t(
    'Notes checked: {0}. Contradict the record: {1}. Historians disagree: {2}. Agree: {3}.',
    checked.length - skipped,
    count('contradicted'),
    count('contested'),
    count('supported'),
  );
  const differing = count('disagrees');
  return [
    words,
    ...(differing === 0 ? [] : [vscode.l10n.t('Differ within your notes: {0}.', differing)]),
    ...(skipped === 0 ? [] : [vscode.l10n.t('Not checked: {0}; the report says why.', skipped)]),
  ].join(' ');
}

async function reportOpenNote({ uri }: vscode.TextDocument, server: Server): Promise<ReportedNote> {
  const params: ClaimsParams = { textDocument: { uri: uri.toString() } };
  const claims = await server.request<ClaimsResult>(claimsMethod, params);
  return {
    ...reportName(uri),
    outcome:
      claims === null ? { problem: vscode.l10n.t('could not be checked; the output says why') } : { claims },
  };
}

function reported(file: CheckedFile): ReportedNote {
  return {
    ...reportName(file.uri),
    outcome: 'claims' in file ? { claims: file.claims } : { problem: file.problem },
  };
}

function folderTitle(folders: Scope): string {
  return vscode.l10n.t('Evidence for the notes in “{0}”', folders.map(nameOf).join(', '));
}

/** Dates are written as the packs have them where the editor speaks English of no country. */
function today(): string {
  const language = vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(Date.now());
}

async function openReport(
  title: string,
  notes: readonly ReportedNote[],
  { version }: Checking,
): Promise<void> {
  const content = writeReport(
    { title, date: today(), maker: `${name} ${version}`, notes },
    (message, ...args) => vscode.l10n.t(message, ...args),
  );
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
