/** The sample notes: they ship with the extension, and open as copies that can be edited. */
import * as vscode from 'vscode';

/** Where the samples lie in the extension. */
const folder = ['content', 'samples'];

/**
 * The samples; the last is the note of the walkthrough, with errors on purpose, and the one to be in front. They are
 * named because a web extension host cannot list a folder of the extension.
 */
const names = ['collectivisation-essay.md', 'revision-cards.md', 'start-here.md'] as const;

interface Sample {
  readonly shipped: Uint8Array;
  readonly copy: vscode.Uri;
  /** What the copy holds, if there is one already. */
  readonly earlier: Uint8Array | undefined;
}

/** Opens the sample notes; what was written in earlier copies is not thrown away without asking. */
export async function openSamples(context: vscode.ExtensionContext): Promise<void> {
  const samples = await Promise.all(names.map((name) => readSample(context, name)));
  const edited = samples.some(
    ({ shipped, earlier }) => earlier !== undefined && !sameBytes(shipped, earlier),
  );
  const afresh = edited ? await askAfresh() : true;
  if (afresh === undefined) return;
  for (const { shipped, copy, earlier } of samples) {
    if (afresh || earlier === undefined) await vscode.workspace.fs.writeFile(copy, shipped);
    await vscode.window.showTextDocument(copy, { preview: false });
  }
}

async function readSample(context: vscode.ExtensionContext, name: string): Promise<Sample> {
  const copy = vscode.Uri.joinPath(context.globalStorageUri, 'samples', name);
  const shipped = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extensionUri, ...folder, name),
  );
  return { shipped, copy, earlier: await readIfThere(copy) };
}

async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Asks what to do about edited copies: true for fresh ones, undefined when the reader wants neither. */
async function askAfresh(): Promise<boolean | undefined> {
  const keep = vscode.l10n.t('Open my edited copies');
  const again = vscode.l10n.t('Start again with fresh copies');
  const placeHolder = vscode.l10n.t('You have edited the sample notes');
  const answer = await vscode.window.showQuickPick([keep, again], { placeHolder });
  return answer === undefined ? undefined : answer === again;
}
