/** The sample notes: they ship with the extension, and open as copies that can be edited. */
import * as vscode from 'vscode';

/** Where the samples lie in the extension. A web extension host cannot list a folder, so they are named here. */
const folder = ['content', 'samples'];

/** The note of the walkthrough: short, with deliberate errors. */
export const sample = 'collectivisation.md';

/** Opens the sample note; an edited copy of earlier is not thrown away without asking. */
export async function openSample(context: vscode.ExtensionContext): Promise<vscode.TextEditor | undefined> {
  const shipped = vscode.Uri.joinPath(context.extensionUri, ...folder, sample);
  const copy = vscode.Uri.joinPath(context.globalStorageUri, 'samples', sample);
  const content = await vscode.workspace.fs.readFile(shipped);
  const earlier = await read(copy);
  const afresh = earlier === undefined || (!sameBytes(earlier, content) && (await startAgain()));
  if (afresh === undefined) return undefined;
  if (afresh) await vscode.workspace.fs.writeFile(copy, content);
  return vscode.window.showTextDocument(copy);
}

/** The bytes of a file, or undefined where there is none. */
async function read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Asks what to do about an edited copy: true for a fresh one, undefined when the reader wants neither. */
async function startAgain(): Promise<boolean | undefined> {
  const keep = vscode.l10n.t('Open my edited copy');
  const again = vscode.l10n.t('Start again with a fresh copy');
  const placeHolder = vscode.l10n.t('You have edited the sample note');
  const answer = await vscode.window.showQuickPick([keep, again], { placeHolder });
  return answer === undefined ? undefined : answer === again;
}
