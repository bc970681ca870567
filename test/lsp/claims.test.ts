import assert from 'node:assert/strict';
import { CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type {
  CheckTextMethod,
  CheckTextParams,
  CheckTextResult,
  ClaimCountsMethod,
  ClaimCountsResult,
  ClaimsMethod,
  ClaimsParams,
  ClaimsResult,
} from '../../server/protocol.ts';
import { type OpenNote, openNote, type Server, startServer } from './serverProcess.ts';

const method: ClaimsMethod = 'historyNotes/claims';
const countsMethod: ClaimCountsMethod = 'historyNotes/claimCounts';

function claims({ connection }: Server, { id }: Pick<OpenNote, 'id'>): Promise<ClaimsResult> {
  const params: ClaimsParams = { textDocument: id };
  return connection.sendRequest<ClaimsResult>(method, params);
}

const sentences =
  '# Farms\n\nBy 1932 only 26% of households had been collectivised, rising to 93% in 1937.\n\nAbout 7 million people died in the famine of 1932–33.\n';

describe('the server, asked for everything it says of a note', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('answers in the order of the note, with places, verdicts and sources', async () => {
    const note = await openNote(server, sentences);
    const found = await claims(server, note);
    assert.deepEqual(
      found?.map(({ text, verdict, finding }) => [text, verdict, finding?.rule]),
      [
        ['26%', 'contradicted', 'statistic.contradicts'],
        ['93%', 'supported', undefined],
        ['7 million', 'contested', 'statistic.contested'],
        ['1932–33', 'supported', undefined],
      ],
    );
    assert.deepEqual(found[1]?.range, { start: note.at('93%'), end: note.at('93%', 3) });
    assert.equal(found[1].known, '93%, 1 July 1937');
    assert.equal(found[1].heading, 'Farms');
    assert.ok(found.every(({ source }) => source !== undefined));
  });

  it('answers for the note as it was last edited, with the settings of its folder', async () => {
    const note = await openNote(server, sentences, 'file:///quiet/farms.md');
    const wrong = note.at('26%');
    await note.change(sentences.replace('26%', '62%'), [
      { range: { start: wrong, end: { ...wrong, character: wrong.character + 2 } }, text: '62' },
    ]);
    assert.deepEqual(
      (await claims(server, note))?.map(({ text, verdict }) => `${text} ${verdict}`),
      ['62% supported', '93% supported', '7 million contested', '1932–33 supported'],
    );
    await server.configure({ severity: { 'statistic.contested': 'off' } }, 'file:///quiet/');
    const after = await openNote(server, sentences, 'file:///quiet/more.md');
    assert.equal((await claims(server, after))?.[2]?.silenced, 'settings');
  });

  it('counts them without telling them', async () => {
    const note = await openNote(server, sentences);
    const params: ClaimsParams = { textDocument: note.id };
    const counts = await server.connection.sendRequest<ClaimCountsResult>(countsMethod, params);
    assert.deepEqual(
      [counts?.contradicted, counts?.contested, counts?.supported, counts?.ignored],
      [1, 1, 2, 0],
    );
  });

  it('answers null for a note that is not open', async () => {
    assert.equal(await claims(server, { id: { uri: 'file:///nowhere.md' } }), null);
  });

  it('stops when it is cancelled, in the midst of a long note', async () => {
    const note = await openNote(server, sentences.repeat(2000));
    const source = new CancellationTokenSource();
    const params: ClaimsParams = { textDocument: note.id };
    const answer = server.connection.sendRequest<ClaimsResult>(method, params, source.token);
    source.cancel();
    await assert.rejects(answer, /cancelled/);
    await note.close();
  });
});

describe('the server, given a text that is not open', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const method: CheckTextMethod = 'historyNotes/checkText';
  const check = (uri: string, text: string): Promise<CheckTextResult> => {
    const params: CheckTextParams = { uri, text };
    return server.connection.sendRequest<CheckTextResult>(method, params);
  };

  it('answers what an open note of this text is told', async () => {
    const note = await openNote(server, sentences);
    const report = await server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: note.id,
    });
    assert.equal(report.kind, 'full');
    const told = await check('file:///elsewhere.md', sentences);
    assert.deepEqual(told?.diagnostics, report.items);
    assert.deepEqual(told.claims, await claims(server, note));
    await note.close();
  });

  it('goes by the settings of its folder, and keeps nothing', async () => {
    await server.configure({ severity: { 'statistic.contradicts': 'off' } }, 'file:///quiet/');
    const told = await check('file:///quiet/farms.md', sentences);
    assert.equal(told?.claims[0]?.silenced, 'settings');
    assert.deepEqual(
      told.diagnostics.map(({ code }) => code),
      ['statistic.contested'],
    );
    assert.equal(await claims(server, { id: { uri: 'file:///quiet/farms.md' } }), null);
  });

  it('holds it against the open notes, but for itself', async () => {
    const harvest = (value: number): string =>
      `# The famine\n\nIn 1930 the Soviet grain harvest came to ${value} million tonnes.\n`;
    const note = await openNote(server, harvest(83.5));
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument: note.id });
    const disagrees = async (uri: string): Promise<boolean | undefined> =>
      (await check(uri, harvest(65)))?.claims.some(({ verdict }) => verdict === 'disagrees');
    assert.equal(await disagrees('file:///other.md'), true);
    assert.equal(await disagrees(note.uri), false);
  });

  it('stops when it is cancelled', async () => {
    const source = new CancellationTokenSource();
    const params: CheckTextParams = { uri: 'file:///long.md', text: sentences.repeat(2000) };
    const answer = server.connection.sendRequest<CheckTextResult>(method, params, source.token);
    source.cancel();
    await assert.rejects(answer, /cancelled/);
  });
});
