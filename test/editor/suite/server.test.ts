import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, serverProcess } from './extension.ts';
import { finding, hoverAt, openNote } from './notes.ts';
import { until } from './until.ts';

/** The process of a server that is not the one before. */
function nextServer(before: number): Promise<number> {
  return until('another server', async () => {
    const now = await serverProcess();
    return now === before ? undefined : now;
  });
}

/** What the output says, once it says `wanted`. */
async function outputWith(wanted: RegExp): Promise<string> {
  await vscode.commands.executeCommand('historyNotes.showOutput');
  return until(`${String(wanted)} in the output`, () => {
    const outputs = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
    return outputs.map((output) => output.getText()).find((text) => wanted.test(text));
  });
}

describe('the server', () => {
  it('says in the output which one is running', async () => {
    const { version } = extension().packageJSON as { readonly version: string };
    await serverProcess();
    assert.ok((await outputWith(/Server \S+ running/)).includes(`Server ${version} running`));
  });

  it('comes back when it is killed, with the open note', async () => {
    const note = await openNote('A kol$0khoz.\n\nBy 1932 only 26% of households had been collectivised.');
    const before = await serverProcess();
    process.kill(before, 'SIGKILL');
    assert.notEqual(await nextServer(before), before);
    assert.match(await hoverAt(note), /collective farm/i);
    await finding(note.document, 'statistic.contradicts');
    await outputWith(/stopped by itself[^]*Server \S+ started again/);
  });

  it('is another one after the command to restart it', async () => {
    const note = await openNote('A kol$0khoz.');
    const before = await serverProcess();
    await vscode.commands.executeCommand('historyNotes.restartServer');
    assert.notEqual(await nextServer(before), before);
    assert.match(await hoverAt(note), /collective farm/i);
  });
});
