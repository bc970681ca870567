/** The editor tab in which the timeline of the active note is shown. */
import * as vscode from 'vscode';
import type { TimelineDate, TimelineResult } from '../../server/protocol.ts';
import { type ActiveNote, isAbout } from '../activeNote.ts';
import { openEntry } from '../openEntry.ts';
import type { Server } from '../server.ts';
import { nameOf } from './exportTimeline.ts';
import { listOf } from './list.ts';
import type { FromPage, Kept, ToPage } from './messages.ts';
import { followTimeline } from './noteTimeline.ts';
import { pageOf } from './page.ts';
import { after, markAt, opened, type Shown, shownOf, showsAll, statusOf } from './shown.ts';
import { svgOf } from './svg.ts';
import type { View } from './view.ts';
import { titleOf } from './words.ts';

/** The kind of the tab, as package.json names it. */
export const viewType = 'historyNotes.timeline';

/** A tab that is open. */
export interface TimelinePanel {
  readonly panel: vscode.WebviewPanel;
  /** The note that is shown, and what of it is seen where that is not all. */
  readonly note: vscode.Uri | undefined;
  readonly view: View | undefined;
  /** What the page was told last, message by message. */
  readonly told: ReadonlyMap<ToPage['type'], ToPage>;
  /** Does what the page asks for. */
  receive(message: FromPage): Promise<void>;
}

export interface PanelTools {
  readonly server: Server;
  readonly active: ActiveNote;
  readonly output: vscode.LogOutputChannel;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  /** Writes what is seen to a file. */
  readonly exportSeen: () => Promise<void>;
}

/** How wide a picture is before the page has said how much room it has, in pixels. */
const WIDTH = 800;

/** Fills a tab, and keeps it up to date until it is closed. `kept` is what the page had kept of an earlier window. */
export function fillPanel(
  panel: vscode.WebviewPanel,
  kept: Kept | undefined,
  { server, active, output, extension, exportSeen }: PanelTools,
): TimelinePanel {
  const { t } = vscode.l10n;
  const { webview } = panel;
  const told = new Map<ToPage['type'], ToPage>();
  let note: vscode.Uri | undefined;
  let followed: vscode.Disposable | undefined;
  let timeline: NonNullable<TimelineResult> | undefined;
  let shown: Shown | undefined;
  let wanted: View | undefined = kept?.view;
  let width = WIDTH;
  /** Which of several equal dates was gone to last. */
  let visited: { readonly id: string; readonly at: number } | undefined;

  const post = (message: ToPage): void => {
    told.set(message.type, message);
    void webview.postMessage(message);
  };

  const draw = (next: Shown): void => {
    shown = next;
    wanted = showsAll(next) ? undefined : next.picture.view;
    if (note === undefined) return;
    const title = titleOf(nameOf(note), t);
    const { focus } = next;
    post({
      type: 'picture',
      title,
      svg: svgOf(next.picture, { kind: 'page', label: title }, t),
      status: statusOf(next, t),
      ...(focus === undefined ? {} : { focus }),
      keep: { note: note.toString(), view: next.picture.view },
    });
  };

  const say = (words: string): void => {
    shown = undefined;
    post({ type: 'words', title: note === undefined ? t('Timeline') : titleOf(nameOf(note), t), words });
  };

  /** Draws what is known of the note. */
  const refresh = (): void => {
    const next = timeline && shownOf(timeline, width, wanted, t, shown);
    if (next !== undefined) {
      post({ type: 'list', items: listOf(next.contents.dates, next.dates, t) });
      draw(next);
      showCursor();
    } else if (note === undefined) say(t('Open a Markdown note, and its dates appear here.'));
    else if (timeline !== undefined) say(noDates());
  };

  const noDates = (): string =>
    t(
      'This note has no dates yet. Write a year, a day or a period, such as “1932”, “2 March 1930” or “c. 44 BC”, and it appears here.',
    );

  const follow = (): void => {
    followed?.dispose();
    followed = undefined;
    if (note === undefined || !panel.visible) return;
    followed = followTimeline(
      server,
      note,
      (next) => {
        timeline = next;
        refresh();
      },
      (error) => {
        output.warn(`Timeline: ${String(error)}`);
        if (shown === undefined) say(t('The dates of this note could not be read. The output says why.'));
      },
    );
  };

  const change = (next: vscode.Uri): void => {
    if (next.toString() === note?.toString()) return;
    note = next;
    timeline = undefined;
    // What is still on the page is not of this note.
    shown = undefined;
    panel.title = titleOf(nameOf(next), t);
    follow();
  };

  /** Marks where the cursor of the note is. */
  const showCursor = (): void => {
    const editor = editorOf(note);
    if (shown === undefined || editor === undefined) return;
    const id = markAt(shown, editor.selection.active);
    post({ type: 'here', ...(id === undefined ? {} : { id }) });
  };

  /** Goes to where the dates of a mark stand, one after the other. */
  const goToText = async (id: string, dates: readonly number[]): Promise<void> => {
    const at = visited?.id === id ? (visited.at + 1) % dates.length : 0;
    visited = { id, at };
    const date = shown?.dates[dates[at] ?? -1];
    if (note !== undefined && date !== undefined) await reveal(note, date);
  };

  const choose = async (id: string): Promise<void> => {
    if (shown === undefined) return;
    const { contents, picture } = shown;
    const [markId, number] = id.split(':');
    const mark = contents.dates.find((one) => one.id === markId);
    if (mark !== undefined) return goToText(id, number === undefined ? mark.dates : [Number(number)]);
    const entry = contents.backdrop.find((one) => one.id === id);
    if (entry !== undefined) return openEntry(server, entry.uri, 0);
    const cluster = picture.clusters.find((one) => one.id === id);
    if (cluster === undefined) return;
    const nearer = opened(cluster, shown, t);
    if (nearer === shown) post({ type: 'open-list' });
    else draw(nearer);
  };

  const receive = async (message: FromPage): Promise<void> => {
    if (message.type === 'ready') refresh();
    else if (message.type === 'export') await exportSeen();
    else if (message.type === 'choose') await choose(message.id);
    else {
      if (message.type === 'width') width = message.width;
      const next = shown && after(message, shown, t);
      if (message.type === 'focus') shown = next;
      else if (next !== undefined) draw(next);
    }
  };

  const listening = vscode.Disposable.from(
    webview.onDidReceiveMessage((message: FromPage) => {
      receive(message).catch((error: unknown) => output.error(`Timeline: ${String(error)}`));
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined && isAbout(editor.document)) {
        if (editor.document.uri.toString() !== note?.toString()) wanted = undefined;
        change(editor.document.uri);
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === note?.toString()) showCursor();
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible !== (followed !== undefined)) follow();
    }),
  );
  panel.onDidDispose(() => {
    listening.dispose();
    followed?.dispose();
  });

  const dist = vscode.Uri.joinPath(extension, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  const resource = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  webview.html = pageOf(
    {
      script: resource('timeline.js'),
      style: resource('timeline.css'),
      source: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
    },
    vscode.env.language,
    t,
  );
  const first = kept === undefined ? active.note?.uri : vscode.Uri.parse(kept.note, true);
  if (first !== undefined) change(first);
  // The window may have come back without its note; what follows it hears of its opening.
  if (kept !== undefined) {
    vscode.workspace.openTextDocument(vscode.Uri.parse(kept.note, true)).then(undefined, () => {
      if (shown === undefined) say(t('Open a Markdown note, and its dates appear here.'));
    });
  }
  return {
    panel,
    get note() {
      return note;
    },
    get view() {
      return wanted;
    },
    told,
    receive,
  };
}

const editorOf = (note: vscode.Uri | undefined): vscode.TextEditor | undefined =>
  vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === note?.toString());

/** Opens a date's place where the note is, or beside the timeline where it is not to be seen. */
async function reveal(note: vscode.Uri, { range: { start, end } }: TimelineDate): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const viewColumn = editorOf(note)?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(note, { selection, viewColumn });
}
