/** The commands of the extension. */
import * as vscode from 'vscode';
import { commands } from './names.ts';
import { openEntry, searchEntries } from './openEntry.ts';
import { toggleGlossary } from './preview/preview.ts';
import { openSamples } from './samples.ts';
import { showFigure, showFigureCommand } from './showFigure.ts';
import type { Server } from './server.ts';
import { checkFolder, type Checking, checkWorkspace, exportReport } from './workspaceCheck/check.ts';
import type { Timeline } from './timeline/timeline.ts';

/** Registers them; a command that fails says why. */
export function registerCommands(
  context: vscode.ExtensionContext,
  server: Server,
  output: vscode.LogOutputChannel,
  checking: Checking,
  timeline: Timeline,
): readonly vscode.Disposable[] {
  const register = (command: string, run: (...args: unknown[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (...args: unknown[]) => {
      try {
        await run(...args);
      } catch (error) {
        output.error(error instanceof Error ? error : String(error));
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('That did not work: {0}', reason));
      }
    });
  return [
    register(commands.restartServer, () => server.restart()),
    register(commands.showOutput, () => {
      output.show(true);
    }),
    register(commands.openEntry, (target, line) => openEntry(server, target, line)),
    register(commands.searchEntries, () => searchEntries(server)),
    register(commands.checkWorkspace, () => checkWorkspace(checking)),
    register(commands.checkFolder, (folder, chosen) => checkFolder(folder, chosen, checking)),
    register(commands.clearResults, () => checking.results.clear()),
    register(commands.exportReport, () => exportReport(checking)),
    register(showFigureCommand, showFigure),
    register(commands.openSamples, () => openSamples(context)),
    register(commands.toggleGlossary, toggleGlossary),
    register(commands.showTimeline, () => timeline.show()),
    register(commands.exportTimeline, (target) => timeline.export(target)),
  ];
}
