import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { TimelineMethod, TimelineParams, TimelineResult } from '../../server/protocol.ts';
import { type OpenNote, openNote, type Server, startServer } from './serverProcess.ts';

const method: TimelineMethod = 'historyNotes/timeline';

function timeline(server: Server, textDocument: OpenNote['id']): Promise<TimelineResult> {
  const params: TimelineParams = { textDocument };
  return server.connection.sendRequest<TimelineResult>(method, params);
}

describe('the timeline of an open note', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('has the dates of the note as it is now, with the events of their time', async () => {
    const note = await openNote(server, '# Notes\n\nDizzy with Success was published on 2 March 1931.');
    const first = await timeline(server, note.id);
    assert.deepEqual(
      first?.dates.map(({ range, label, event }) => [range.start, label, event?.verdict]),
      [[note.at('2 March'), '2 March 1931', 'contradicted']],
    );
    const changed = await note.change('NEP began in 1921 and ended c. 1929.');
    const second = await timeline(server, changed.id);
    assert.deepEqual(
      second?.dates.map(({ label, circa }) => [label, circa]),
      [
        ['1921', false],
        ['c. 1929', true],
      ],
    );
    assert.ok(second.backdrop.some(({ label }) => label === 'Death of Lenin'));
    assert.ok(!second.backdrop.some(({ label }) => label === 'German invasion'));
  });

  it('has what is both an event and a term once', async () => {
    const note = await openNote(
      server,
      'It was 1929.\n\nIt was 1935.\n\n“Dizzy with Success”, the Holodomor, machine-tractor stations.',
    );
    const kindsOf = async ({ id }: OpenNote, words: RegExp): Promise<readonly string[]> => {
      const { backdrop } = (await timeline(server, id)) ?? assert.fail('There is none.');
      return backdrop.filter(({ label }) => words.test(label)).map(({ kind }) => kind);
    };
    assert.deepEqual(await kindsOf(note, /dizzy/i), ['event']);
    assert.deepEqual(await kindsOf(note, /holodomor/i), ['event']);
    assert.deepEqual(await kindsOf(note, /^machine-tractor station/i), ['term']);
    // Neither where it stands among the note's dates.
    const dated = await note.change('“Dizzy with Success” was published on 2 March 1930.');
    assert.deepEqual(await kindsOf(dated, /dizzy/i), []);
  });

  it('is bounded, and says how many dates there are', async () => {
    const note = await openNote(server, 'It was 1931 again.\n\n'.repeat(2100));
    const found = await timeline(server, note.id);
    assert.deepEqual([found?.dates.length, found?.total], [2000, 2100]);
  });

  it('is null for a note that is not open', async () => {
    assert.equal(await timeline(server, { uri: 'file:///nowhere.md' }), null);
  });

  it('is given up when nobody waits for it', async () => {
    const text = Array.from({ length: 4000 }, (_, at) => `The plenum of 1931 met ${at} times in March.\n`);
    const note = await openNote(server, text.join('\n'));
    const source = new CancellationTokenSource();
    const answer = server.connection.sendRequest(method, { textDocument: note.id }, source.token);
    source.cancel();
    await assert.rejects(answer, /cancelled/);
  });
});
