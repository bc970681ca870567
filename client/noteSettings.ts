/** Hands the server the settings of a note: those of its folder, and what is set for Markdown alone. */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** The library asks for the folder only; `"[markdown]": { "historyNotes.severity": … }` would count for nothing. */
export const noteSettings: NonNullable<Middleware['workspace']> = {
  configuration: ({ items }) =>
    items.map(({ scopeUri, section }) => {
      const scope =
        scopeUri === undefined
          ? undefined
          : { uri: vscode.Uri.parse(scopeUri, true), languageId: 'markdown' };
      const settings: unknown =
        section === undefined ? undefined : vscode.workspace.getConfiguration(undefined, scope).get(section);
      // What the editor gives is a view of its own state, which cannot be sent.
      return settings === undefined ? null : (JSON.parse(JSON.stringify(settings)) as unknown);
    }),
};
