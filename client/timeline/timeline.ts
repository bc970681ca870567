/** The timeline of the active note: its commands and its tab, which comes back when the window is loaded again. */
import * as vscode from 'vscode';
import type { ActiveNote } from '../activeNote.ts';
import type { Server } from '../server.ts';
import { exportTimeline } from './exportTimeline.ts';
import type { Kept } from './messages.ts';
import { fillPanel, type TimelinePanel, viewType } from './panel.ts';

export interface Timeline {
  /** The tab, while it is open. */
  readonly open: TimelinePanel | undefined;
  /** Opens the tab beside the note, or shows the one that is there. */
  show(): void;
  /** Writes the timeline to a file; `target` is that file where it is one. */
  export(target?: unknown): Promise<void>;
}

/** Prepares it; nothing is drawn before it is asked for. Dispose of `subscriptions` with the extension. */
export function createTimeline(
  context: vscode.ExtensionContext,
  server: Server,
  active: ActiveNote,
  output: vscode.LogOutputChannel,
): Timeline & { readonly subscriptions: vscode.Disposable } {
  let open: TimelinePanel | undefined;

  const fill = (panel: vscode.WebviewPanel, kept?: Kept): void => {
    const filled = fillPanel(panel, kept, {
      server,
      active,
      output,
      extension: context.extensionUri,
      exportSeen: () => exportNote(undefined),
    });
    open = filled;
    panel.onDidDispose(() => {
      if (open === filled) open = undefined;
    });
  };

  const exportNote = async (target: unknown): Promise<void> => {
    const note = open?.panel.active === true ? open.note : (active.note?.uri ?? open?.note);
    if (note === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown note first.'));
      return;
    }
    const view = open?.note?.toString() === note.toString() ? open.view : undefined;
    // A menu hands in the note.
    const file = target instanceof vscode.Uri && target.path.endsWith('.svg') ? target : undefined;
    await exportTimeline(server, note, view, file);
  };

  return {
    get open() {
      return open;
    },
    show() {
      const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      if (open !== undefined) open.panel.reveal();
      else fill(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Timeline'), beside));
    },
    export: exportNote,
    subscriptions: vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, kept: Kept | undefined) => {
        fill(panel, kept);
        return Promise.resolve();
      },
    }),
  };
}
