/** The Evidence view: what is said of the note one writes in, and what the packs know. */
import * as vscode from 'vscode';
import type { EntriesMethod, EntriesResult } from '../../server/protocol.ts';
import type { Claims } from '../claims.ts';
import { contextKeys, views } from '../names.ts';
import type { ActiveNote } from '../activeNote.ts';
import type { Server } from '../server.ts';
import { KnownTree } from './knownTree.ts';
import { NoteTree } from './noteTree.ts';

const entries: EntriesMethod = 'historyNotes/entries';

/** What the view of the note has to say where it lists nothing; package.json has the words for each. */
type NoteState = 'starting' | 'stopped' | 'noNote' | 'checking' | 'nothing' | 'claims';

/** What the view shows. */
export interface Evidence {
  readonly note: NoteTree;
  readonly known: KnownTree;
  /** To be disposed of with the extension. */
  readonly subscriptions: vscode.Disposable;
}

/** Shows both trees and keeps them up to date while they can be seen. */
export function showEvidence(server: Server, claims: Claims, active: ActiveNote): Evidence {
  const note = new NoteTree();
  const known = new KnownTree();
  const subscriptions = [...showNote(note, server, claims, active), ...showKnown(known, server)];
  return { note, known, subscriptions: vscode.Disposable.from(...subscriptions) };
}

function showNote(
  tree: NoteTree,
  server: Server,
  claims: Claims,
  active: ActiveNote,
): readonly vscode.Disposable[] {
  const view = vscode.window.createTreeView(views.note, { treeDataProvider: tree, showCollapseAll: true });
  let followed: { readonly uri: vscode.Uri; readonly end: vscode.Disposable } | undefined;

  const show = (): void => {
    const found = followed && claims.of(followed.uri);
    tree.show(followed?.uri, found ?? []);
    const state = stateOf(server, active.note, found);
    void vscode.commands.executeCommand('setContext', contextKeys.evidence, state);
  };

  /** Follows the active note while the view can be seen. */
  const update = (): void => {
    const note = view.visible ? active.note : undefined;
    if (note?.uri.toString() !== followed?.uri.toString()) {
      followed?.end.dispose();
      followed = note && { uri: note.uri, end: claims.follow(note.uri) };
    }
    view.description = active.note === undefined ? '' : nameOf(active.note.uri);
    show();
  };

  update();
  return [
    view,
    active.onDidChange(update),
    view.onDidChangeVisibility(update),
    server.onDidChangeState(show),
    claims.onDidChange((uri) => {
      if (uri.toString() === followed?.uri.toString()) show();
    }),
    new vscode.Disposable(() => {
      followed?.end.dispose();
    }),
  ];
}

function stateOf(
  { state }: Server,
  note: vscode.TextDocument | undefined,
  found: readonly unknown[] | undefined,
): NoteState {
  if (state !== 'running') return state;
  if (note === undefined) return 'noNote';
  if (found === undefined) return 'checking';
  return found.length === 0 ? 'nothing' : 'claims';
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function showKnown(tree: KnownTree, server: Server): readonly vscode.Disposable[] {
  const view = vscode.window.createTreeView(views.known, { treeDataProvider: tree, showCollapseAll: true });
  let isShown = false;

  /** The packs are those of the server, so they are asked for once a server, when somebody looks. */
  const update = async (): Promise<void> => {
    if (server.state !== 'running') {
      isShown = false;
      tree.show([]);
    } else if (view.visible && !isShown) {
      isShown = true;
      tree.show(await server.request<EntriesResult>(entries));
    }
  };
  const updateOrNothing = (): void => void update().catch(() => tree.show([]));

  updateOrNothing();
  return [view, view.onDidChangeVisibility(updateOrNothing), server.onDidChangeState(updateOrNothing)];
}
