import assert from 'node:assert/strict';
import type { MarksMethod, MarksResult } from '../../server/protocol.ts';
import { openNote, type Server, startServer } from './serverProcess.ts';

const method: MarksMethod = 'historyNotes/marks';

describe('the server, what the preview marks', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const marks = (uri: string): Promise<MarksResult> =>
    server.connection.sendRequest(method, { textDocument: { uri } });

  it('is sent with its lines, verdicts and a glossary', async () => {
    const { uri } = await openNote(server, 'The kolkhoz.\n\nBy 1932 only 26% of households had joined.\n');
    const result = await marks(uri);
    assert.deepEqual(
      result?.marks.map(({ line, words, verdict }) => [line, words, verdict]),
      [
        [0, 'kolkhoz', undefined],
        [2, '26%', 'contradicted'],
      ],
    );
    assert.deepEqual(
      result.glossary.map(({ label }) => label),
      ['kolkhoz'],
    );
  });

  it('has no sign for what the settings silence', async () => {
    const folder = 'file:///silent/';
    await server.configure({ severity: { 'statistic.contradicts': 'off' } }, folder);
    const { uri } = await openNote(server, 'By 1932 only 26% of households had joined.', `${folder}a.md`);
    assert.deepEqual((await marks(uri))?.marks, []);
  });

  it('is null for a note that is not open, and for half a surrogate pair just what stands around it', async () => {
    assert.equal(await marks('file:///nowhere.md'), null);
    const { uri } = await openNote(server, 'A \uD800 kolkhoz \uDC00.');
    assert.deepEqual(
      (await marks(uri))?.marks.map(({ words }) => words),
      ['kolkhoz'],
    );
  });
});
