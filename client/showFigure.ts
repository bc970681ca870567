/** Goes to a figure of a note: what a click on a code lens does. */
import * as vscode from 'vscode';
import type { ShowFigureCommand, ShowFigureParams } from '../server/protocol.ts';

/** Only lenses call it, so that package.json does not contribute it. */
export const showFigureCommand: ShowFigureCommand = 'historyNotes.showFigure';

/** Puts the cursor in front of the figure, in the middle of the window; anything else than its place is left alone. */
export async function showFigure(target: unknown): Promise<void> {
  if (!isTarget(target)) return;
  const { line, character } = target.position;
  const cursor = new vscode.Position(line, character);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri, true));
  const range = new vscode.Range(cursor, cursor);
  const editor = await vscode.window.showTextDocument(document, { selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isTarget(target: unknown): target is ShowFigureParams {
  const { uri, position } = (target ?? {}) as Partial<ShowFigureParams>;
  return (
    typeof uri === 'string' && typeof position?.line === 'number' && typeof position.character === 'number'
  );
}
