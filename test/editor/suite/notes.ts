/** Notes that tests open, and what the extension says of them. */
import * as vscode from 'vscode';
import { parseMarkers } from '../../markers.ts';
import { until } from './until.ts';

/** An open note, and where its cursor is. */
export interface OpenNote {
  readonly document: vscode.TextDocument;
  /** Where `$0` stood, or the start. */
  readonly cursor: vscode.Position;
}

/** Writes `marked` to a new file of the workspace, and opens it with the cursor at `$0`. */
export async function openNote(marked: string): Promise<OpenNote> {
  const { text, cursors } = parseMarkers(marked);
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, `${crypto.randomUUID()}.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const cursor = document.positionAt(cursors[0] ?? 0);
  // Set later, the selection would reach the window after the first key strokes.
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
  return { document, cursor };
}

/** Our findings in a document, as they are now. */
export function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'History Notes');
}

/** The first finding under `rule`, once there is one. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule} in “${document.getText()}”`, () =>
    findings(document).find(({ code }) => ruleOf(code) === rule),
  );
}

/** Resolves when a document has no findings of ours. */
export async function noFindings(document: vscode.TextDocument): Promise<void> {
  await until(`no findings in “${document.getText()}”`, () => findings(document).length === 0 || undefined);
}

export function ruleOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The words of all hovers at the cursor, once there are some. */
export function hoverAt({ document, cursor }: OpenNote): Promise<string> {
  return until('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      cursor,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
    return text === '' ? undefined : text;
  });
}
