/**
 * The floor under every language server: reads frames, answers each request at once, knows no document. What an edit costs
 * here is the two pipes and JSON.
 */
import { Buffer } from 'node:buffer';

const empty = { kind: 'full', items: [] };

function write(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function receive({ id, method }) {
  if (method === 'exit') process.exit(0);
  if (id === undefined || method === undefined) return;
  if (method === 'initialize') write({ id, result: { capabilities: { textDocumentSync: 2 } } });
  else write({ id, result: method === 'shutdown' ? null : empty });
}

let buffered = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  buffered = Buffer.concat([buffered, chunk]);
  for (;;) {
    const end = buffered.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/Content-Length: *(\d+)/i.exec(buffered.toString('latin1', 0, end))?.[1]);
    if (buffered.length < end + 4 + length) return;
    const body = buffered.toString('utf8', end + 4, end + 4 + length);
    buffered = buffered.subarray(end + 4 + length);
    receive(JSON.parse(body));
  }
});
process.stdin.on('end', () => process.exit(0));
