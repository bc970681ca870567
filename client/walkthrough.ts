/** Ticks off those steps of the walkthrough that no command tells of. */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { contextKeys } from './names.ts';

/** Passes hovers on and remembers, for the walkthrough, that there was one. */
export const walkthroughProgress: Middleware = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (hover) tick(contextKeys.hoverShown);
    return hover;
  },
};

/** Sets the context key that a step waits for. */
export function tick(key: string): void {
  void vscode.commands.executeCommand('setContext', key, true);
}
