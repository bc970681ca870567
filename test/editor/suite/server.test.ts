import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serverProcess } from './extension.ts';
import { finding, hoverAt, openNote } from './notes.ts';
import { until } from './until.ts';

/** The process of a server that is not the one before. */
function nextServer(before: number): Promise<number> {
  return until('another server', async () => {
    const now = await serverProcess();
    return now === before ? undefined : now;
  });
}

describe('the server', () => {
  it('comes back when it is killed, with the open note', async () => {
    const note = await openNote('A kol$0khoz.\n\nBy 1932 only 26% of households had been collectivised.');
    const before = await serverProcess();
    process.kill(before, 'SIGKILL');
    assert.notEqual(await nextServer(before), before);
    assert.match(await hoverAt(note), /collective farm/i);
    await finding(note.document, 'statistic.contradicts');
  });

  it('is another one after the command to restart it', async () => {
    const note = await openNote('A kol$0khoz.');
    const before = await serverProcess();
    await vscode.commands.executeCommand('historyNotes.restartServer');
    assert.notEqual(await nextServer(before), before);
    assert.match(await hoverAt(note), /collective farm/i);
  });
});
