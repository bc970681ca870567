import assert from 'node:assert/strict';
import type { DocumentMethod, DocumentResult, EntriesMethod, EntriesResult } from '../../server/protocol.ts';
import { startServer } from './serverProcess.ts';
import type { Server } from './serverProcess.ts';

const entriesMethod: EntriesMethod = 'historyNotes/entries';
const documentMethod: DocumentMethod = 'historyNotes/document';

describe('the list of entries', () => {
  let server: Server;

  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('is sent on request, and each of its addresses leads to a page', async () => {
    const entries: EntriesResult = await server.connection.sendRequest(entriesMethod);
    assert.ok(entries.length > 0);
    for (const { label, uri } of entries.slice(0, 20)) {
      const { text }: DocumentResult = await server.connection.sendRequest(documentMethod, { uri });
      assert.match(text, /^# \S/, label);
    }
  });
});
