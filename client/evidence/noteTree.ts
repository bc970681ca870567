/** The tree of one note: its claims by verdict, each a click from its place and its entry. */
import * as vscode from 'vscode';
import type { NoteClaim } from '../../server/protocol.ts';
import type { Translate } from '../statusText.ts';
import { type ClaimGroup, type GroupName, groupClaims, groupOf, type ListedClaim } from './groups.ts';
import { aboutOf, groupSpoken, groupTitle, placeOf, shortened, silenceOf, spoken } from './words.ts';

/** A row of the tree. `entry` is what the command to open an entry asks a row for. */
export type NoteRow = GroupRow | ClaimRow;

interface GroupRow {
  readonly kind: 'group';
  readonly group: ClaimGroup;
}

interface ClaimRow {
  readonly kind: 'claim';
  readonly listed: ListedClaim;
  readonly entry: NoteClaim['entry'];
}

/** The rows of whatever note is shown; undefined while nothing is known of it. */
export class NoteTree implements vscode.TreeDataProvider<NoteRow> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #uri: vscode.Uri | undefined;
  #groups: readonly ClaimGroup[] = [];

  /** Shows other claims, or those of another note. */
  show(uri: vscode.Uri | undefined, claims: readonly NoteClaim[]): void {
    this.#uri = uri;
    this.#groups = groupClaims(claims);
    this.#changed.fire(undefined);
  }

  getChildren(row?: NoteRow): NoteRow[] {
    if (row === undefined) return this.#groups.map((group) => ({ kind: 'group', group }));
    if (row.kind === 'claim') return [];
    return row.group.claims.map((listed) => ({ kind: 'claim', listed, entry: listed.claim.entry }));
  }

  getTreeItem(row: NoteRow): vscode.TreeItem {
    return row.kind === 'group' ? groupItem(row) : claimItem(row, this.#uri);
  }
}

const t: Translate = (message, ...args) => vscode.l10n.t(message, ...args);

const icons: Readonly<Record<GroupName, vscode.ThemeIcon>> = {
  contradicted: icon('warning', 'list.warningForeground'),
  disagrees: icon('diff', 'editorInfo.foreground'),
  contested: icon('comment-discussion', 'editorInfo.foreground'),
  'scope-differs': icon('calendar', 'descriptionForeground'),
  supported: icon('check', 'testing.iconPassed'),
  ignored: icon('circle-slash', 'descriptionForeground'),
};

function icon(id: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
}

function groupItem({ group: { name, claims } }: GroupRow): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupTitle(name, t), name === 'ignored' ? Collapsed : Expanded);
  item.id = name;
  item.description = String(claims.length);
  item.accessibilityInformation = { label: groupSpoken(name, claims.length, t) };
  return item;
}

function claimItem({ listed: { claim, id } }: ClaimRow, uri: vscode.Uri | undefined): vscode.TreeItem {
  const text = shortened(claim.text);
  const about = aboutOf(claim, t);
  const item = new vscode.TreeItem(about === '' ? text : `${text} – ${about}`);
  item.id = id;
  item.description = placeOf(claim, t);
  item.iconPath = icons[groupOf(claim)];
  item.tooltip = tooltipOf(claim);
  item.contextValue = claim.entry === undefined ? 'claim' : 'claim.entry';
  item.accessibilityInformation = { label: spoken(claim, t) };
  if (uri !== undefined) {
    const { start, end } = claim.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    item.command = { command: 'vscode.open', title: t('Show in the Note'), arguments: [uri, { selection }] };
  }
  return item;
}

/** The narrower the view, the less of a row can be read, so that the tooltip has all of it. */
function tooltipOf(claim: NoteClaim): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(`**${groupTitle(claim.verdict, t)}**`);
  for (const part of [claim.message, silenceOf(claim, t), upperFirst(placeOf(claim, t))]) {
    if (part !== '') tooltip.appendMarkdown('\n\n').appendText(part);
  }
  return tooltip;
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
