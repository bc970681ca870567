/** What notes are called in messages and reports, and where links lead to them. */
import * as vscode from 'vscode';
import type { ReportedNote } from './report.ts';
import { relativePath } from './relativePath.ts';

/** Links lead from the first folder, where the report is likely to be saved, and say nothing of the machine. */
export function reportName(uri: vscode.Uri): Pick<ReportedNote, 'name' | 'link'> {
  const [base] = vscode.workspace.workspaceFolders ?? [];
  const isIn = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const isNear = base?.uri.scheme === uri.scheme && base.uri.authority === uri.authority;
  return { name: pathOf(uri), link: isIn && isNear ? relativePath(base.uri.path, uri.path) : undefined };
}

/** The path of a note in its folder, with the name of the folder where there are several; or its name alone. */
export function pathOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return nameOf(uri);
  const namesakes = vscode.workspace.workspaceFolders?.filter(({ name }) => name === folder.name) ?? [];
  if (namesakes.length < 2) return vscode.workspace.asRelativePath(uri);
  // Folders of one name are told apart by the folders they lie in.
  return `${nameOf(vscode.Uri.joinPath(folder.uri, '..'))}/${folder.name}/${vscode.workspace.asRelativePath(uri, false)}`;
}

/** The name of a file or a folder. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
