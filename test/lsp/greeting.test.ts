import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { program } from './serverProcess.ts';

/** A server nobody has spoken to yet. */
function start() {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
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
