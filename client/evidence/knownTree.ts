/** The tree of what the packs know: terms, people, events in the order of time, figures, quotations and sources. */
import * as vscode from 'vscode';
import type { EntrySummary } from '../../server/protocol.ts';
import { commands } from '../names.ts';

/** A row of the tree. */
export type KnownRow =
  | { readonly kind: 'group'; readonly name: EntrySummary['kind'] }
  | { readonly kind: 'entry'; readonly entry: EntrySummary };

/** In the order in which they are shown. */
const groups: readonly EntrySummary['kind'][] = ['term', 'person', 'event', 'measure', 'quotation', 'source'];

/** The rows of the entries that were last shown. */
export class KnownTree implements vscode.TreeDataProvider<KnownRow> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #entries: readonly EntrySummary[] = [];

  /** Shows these entries, which are in the order of the alphabet; none while the server does not run. */
  show(entries: readonly EntrySummary[]): void {
    this.#entries = entries;
    this.#changed.fire(undefined);
  }

  getChildren(row?: KnownRow): KnownRow[] {
    if (row?.kind === 'entry') return [];
    if (row !== undefined) return this.#entriesOf(row.name).map((entry) => ({ kind: 'entry', entry }));
    const known = groups.filter((name) => this.#entries.some(({ kind }) => kind === name));
    return known.map((name) => ({ kind: 'group', name }));
  }

  getTreeItem(row: KnownRow): vscode.TreeItem {
    return row.kind === 'entry'
      ? entryItem(row.entry)
      : groupItem(row.name, this.#entriesOf(row.name).length);
  }

  #entriesOf(name: EntrySummary['kind']): readonly EntrySummary[] {
    const entries = this.#entries.filter(({ kind }) => kind === name);
    return name === 'event' ? entries.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0)) : entries;
  }
}

function groupItem(name: EntrySummary['kind'], count: number): vscode.TreeItem {
  const titles = {
    term: vscode.l10n.t('Terms'),
    person: vscode.l10n.t('People'),
    event: vscode.l10n.t('Timeline'),
    measure: vscode.l10n.t('Figures'),
    quotation: vscode.l10n.t('Quotations'),
    source: vscode.l10n.t('Sources'),
  } as const;
  const icons = {
    term: 'book',
    person: 'person',
    event: 'history',
    measure: 'graph',
    quotation: 'quote',
    source: 'library',
  } as const;
  const item = new vscode.TreeItem(titles[name], vscode.TreeItemCollapsibleState.Collapsed);
  item.id = name;
  item.iconPath = new vscode.ThemeIcon(icons[name]);
  item.description = String(count);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', titles[name], count) };
  return item;
}

/** An event begins with its date, as in a timeline. */
function entryItem({ kind, label, aside, detail, uri }: EntrySummary): vscode.TreeItem {
  const item = new vscode.TreeItem(kind === 'event' ? `${aside}: ${label}` : label);
  item.id = uri;
  if (kind !== 'event' && aside !== '') item.description = aside;
  item.tooltip = detail;
  item.accessibilityInformation = { label: [label, aside, detail].filter((part) => part !== '').join('. ') };
  item.command = {
    command: commands.openEntry,
    title: vscode.l10n.t('Open What Is Known of This'),
    arguments: [uri],
  };
  return item;
}
