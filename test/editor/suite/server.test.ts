import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, outputWith, runningServer } from './extension.ts';
import { hoverAt, openNote } from './notes.ts';
import { until } from './until.ts';

describe('the server', () => {
  it('says in the output which one is running', async () => {
    const { version } = extension().packageJSON as { readonly version: string };
    await runningServer();
    assert.ok((await outputWith(/Server \S+ running/)).includes(`Server ${version} running`));
  });

  it('is another one after the command to restart it', async () => {
    const note = await openNote('A kol$0khoz.');
    const before = await runningServer();
    await vscode.commands.executeCommand('historyNotes.restartServer');
    await until('another server', async () => ((await runningServer()) === before ? undefined : true));
    assert.match(await hoverAt(note), /collective farm/i);
  });
});
