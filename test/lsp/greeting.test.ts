import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { program } from './serverProcess.ts';

/** A server nobody has spoken to yet. */
function start(server = program) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { child, connection };
}

const greeting = { processId: process.pid, rootUri: null, capabilities: {} };

describe('a server that is still being loaded', () => {
  it('keeps what is said to it in its order', async () => {
    const { child, connection } = start();
    const uri = 'file:///note.md';
    const document = { uri, languageId: 'markdown', version: 1, text: 'The kolkoz.' };
    const change = { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } }, text: 'h' };
    const said = [
      connection.sendRequest('initialize', greeting),
      connection.sendNotification('initialized', {}),
      connection.sendNotification('textDocument/didOpen', { textDocument: document }),
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [change],
      }),
    ];
    const position = { line: 0, character: 6 };
    const hover = await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover), /kolkhoz/);
    await Promise.all(said);
    connection.dispose();
    child.kill();
  });

  it('ends when it is told to', async () => {
    const { child, connection } = start();
    const ended = once(child, 'exit');
    await connection.sendRequest('initialize', greeting);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
  });
});

describe('a server that cannot be loaded', () => {
  it('says what is wrong, and answers every request', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'history-notes-damaged-'));
    cpSync(path.dirname(program), folder, { recursive: true });
    truncateSync(path.join(folder, 'packs.json'), 1000);
    const { child, connection } = start(path.join(folder, path.basename(program)));
    try {
      const failed = new Promise((resolve) => {
        connection.onNotification('historyNotes/failed', resolve);
      });
      await connection.sendRequest('initialize', greeting);
      assert.match(((await failed) as { readonly reason: string }).reason, /packs\.json.*JSON/);
      await assert.rejects(connection.sendRequest('textDocument/hover', {}));
      const ended = once(child, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.deepEqual(await ended, [0, null]);
    } finally {
      connection.dispose();
      child.kill();
      rmSync(folder, { recursive: true });
    }
  });
});
