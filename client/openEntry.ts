/** Opens what the pack knows of something: the entry given, else the one under the cursor, else one to choose. */
import * as vscode from 'vscode';
import type {
  EntriesMethod,
  EntriesResult,
  EntryAtMethod,
  EntryAtParams,
  EntryAtResult,
} from '../server/protocol.ts';
import { documentScheme } from './names.ts';
import { isNote } from './notes.ts';
import type { Server } from './server.ts';

const entryAt: EntryAtMethod = 'historyNotes/entryAt';
const entries: EntriesMethod = 'historyNotes/entries';

/**
 * The command `historyNotes.openEntry`. `target` is the URI of a readable document when a link calls it, or a row of a view
 * that has an `entry`; a menu hands in the note's own URI, which says nothing that the cursor does not say better. `line`
 * counts from 0.
 */
export async function openEntry(server: Server, target: unknown, line: unknown): Promise<void> {
  const place =
    readTarget(target, line) ?? (await entryUnderCursor(server)) ?? (await chooseEntry(server)) ?? undefined;
  if (place !== undefined) await showEntry(vscode.Uri.parse(place.uri, true), place.line);
}

/** The command `historyNotes.searchEntries`: one to choose of all that the packs know. */
export async function searchEntries(server: Server): Promise<void> {
  const place = await chooseEntry(server);
  if (place !== undefined) await showEntry(vscode.Uri.parse(place.uri, true), place.line);
}

interface Place {
  readonly uri: string;
  readonly line: number;
}

function readTarget(target: unknown, line: unknown): Place | undefined {
  if (isRow(target)) return target.entry && readTarget(target.entry.uri, target.entry.line);
  const uri = target instanceof vscode.Uri ? target.toString() : target;
  if (typeof uri !== 'string' || !uri.startsWith(`${documentScheme}:`)) return undefined;
  return { uri, line: typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : 0 };
}

function isRow(target: unknown): target is { readonly entry: Place | undefined } {
  return (
    typeof target === 'object' && target !== null && !(target instanceof vscode.Uri) && 'entry' in target
  );
}

async function entryUnderCursor(server: Server): Promise<EntryAtResult> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isNote(editor.document)) return null;
  const { line, character } = editor.selection.active;
  const params: EntryAtParams = {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line, character },
  };
  return server.request<EntryAtResult>(entryAt, params);
}

/** What an entry is called; a reader knows a measure as a figure. */
const kinds = {
  term: vscode.l10n.t('term'),
  person: vscode.l10n.t('person'),
  event: vscode.l10n.t('event'),
  quotation: vscode.l10n.t('quotation'),
  measure: vscode.l10n.t('figure'),
  source: vscode.l10n.t('source'),
} as const;

async function chooseEntry(server: Server): Promise<Place | undefined> {
  const items = server.request<EntriesResult>(entries).then((all) =>
    all.map(({ label, kind, aside, detail, uri }) => ({
      label,
      description: [kinds[kind], aside].filter((part) => part !== '').join(', '),
      detail,
      uri,
      line: 0,
    })),
  );
  return vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Terms, people, events, figures, quotations and sources'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** As a page where the editor can render Markdown, as its source otherwise or when a line of it is meant. */
async function showEntry(uri: vscode.Uri, line: number): Promise<void> {
  const preview = 'markdown.showPreview';
  if (line === 0 && (await vscode.commands.getCommands(true)).includes(preview)) {
    await vscode.commands.executeCommand(preview, uri);
    return;
  }
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(uri, { selection, preview: true });
}
