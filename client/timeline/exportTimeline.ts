/** Writes the timeline of a note to an SVG file of its own. */
import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { timelineOf } from './noteTimeline.ts';
import { paperStyle } from './paper.ts';
import { shownOf, statusOf } from './shown.ts';
import { svgOf } from './svg.ts';
import type { View } from './view.ts';
import { titleOf } from './words.ts';

/** How wide the picture in the file is, in pixels: on an upright page its letters are still to be read. */
const WIDTH = 800;

/** Writes what is seen of a note's timeline, all of it where there is no view; asks where to, unless it is told. */
export async function exportTimeline(
  server: Server,
  note: vscode.Uri,
  view: View | undefined,
  given: vscode.Uri | undefined,
): Promise<void> {
  const { t } = vscode.l10n;
  const timeline = await timelineOf(server, note);
  const shown = timeline === null ? undefined : shownOf(timeline, WIDTH, view, t);
  if (shown === undefined) {
    void vscode.window.showInformationMessage(t('This note has no dates to draw.'));
    return;
  }
  const target =
    given ?? (await vscode.window.showSaveDialog({ ...proposal(note), filters: { SVG: ['svg'] } }));
  if (target === undefined) return;
  const description = statusOf(shown, t);
  const svg = svgOf(
    shown.picture,
    { kind: 'file', title: titleOf(nameOf(note), t), description, style: paperStyle },
    t,
  );
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  const open = t('Open');
  const answer = await vscode.window.showInformationMessage(
    t('The timeline is in {0}.', nameOf(target)),
    open,
  );
  if (answer === open) await vscode.commands.executeCommand('vscode.open', target);
}

/** The last part of a path. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** `essay-timeline.svg` beside `essay.md`; a note that is in no folder has none to propose. */
function proposal(note: vscode.Uri): { readonly defaultUri?: vscode.Uri } {
  if (note.scheme === 'untitled') return {};
  const name = `${nameOf(note).replace(/\.\w+$/, '')}-timeline.svg`;
  return { defaultUri: vscode.Uri.joinPath(note, '..', name) };
}
