import assert from 'node:assert/strict';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { editor, type OpenNote, openNote, plainEditor, type Server, startServer } from './serverProcess.ts';

const wrong = 'By 1932 only 26% of households had been collectivised.';
const right = 'By 1932 only 62% of households had been collectivised.';

async function pull(
  { connection }: Server,
  { id }: OpenNote,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  return connection.sendRequest('textDocument/diagnostic', {
    textDocument: id,
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

async function itemsOf(server: Server, note: OpenNote): Promise<readonly Diagnostic[]> {
  const report = await pull(server, note);
  assert.equal(report.kind, 'full');
  return report.items;
}

describe('the server, diagnostics by pull', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('offers them', () => {
    assert.equal(server.initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, false);
  });

  it('underlines a wrong figure, with everything a reader needs', async () => {
    const note = await openNote(server, `# Notes\r\n\r\n${wrong}\r\n`);
    const [found, ...others] = await itemsOf(server, note);
    assert.ok(found);
    assert.deepEqual(others, []);
    assert.deepEqual(found.range, { start: note.at('26%'), end: note.at('26%', 3) });
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    assert.equal(found.code, 'statistic.contradicts');
    assert.equal(found.source, 'History Notes');
    assert.ok(typeof found.message === 'string');
    assert.match(found.message, /6[12](?:\.\d)?%/);
    assert.equal(found.codeDescription?.href, 'history-notes:/rules/statistic.contradicts.md');

    const place = found.relatedInformation?.[0]?.location;
    assert.ok(place);
    const { text } = await server.connection.sendRequest<{ text: string }>('historyNotes/document', {
      uri: place.uri,
    });
    assert.match(text.split('\n')[place.range.start.line] ?? '', /1932 +\| 6[12](?:\.\d)?%/);
  });

  it('leaves a right figure alone', async () => {
    assert.deepEqual(await itemsOf(server, await openNote(server, right)), []);
  });

  it('sees the newest version', async () => {
    const note = await openNote(server, wrong);
    assert.equal((await itemsOf(server, note)).length, 1);
    const mended = await note.change(right, [
      { range: { start: note.at('26'), end: note.at('26', 2) }, text: '62' },
    ]);
    assert.deepEqual(await itemsOf(server, mended), []);
  });

  it('says when nothing changed, also not across a change of the settings', async () => {
    const note = await openNote(server, wrong);
    const first = await pull(server, note);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    assert.equal((await pull(server, note, first.resultId)).kind, 'unchanged');

    const refreshed = server.nextRefresh();
    await server.configure({ severity: { 'statistic.contradicts': 'error' } });
    await refreshed;
    const second = await pull(server, note, first.resultId);
    assert.ok(second.kind === 'full');
    assert.equal(second.items[0]?.severity, DiagnosticSeverity.Error);

    const again = server.nextRefresh();
    await server.configure({ severity: { 'statistic.contradicts': 'off' } });
    await again;
    assert.deepEqual(await itemsOf(server, note), []);

    const back = server.nextRefresh();
    await server.configure(null);
    await back;
    assert.equal((await itemsOf(server, note))[0]?.severity, DiagnosticSeverity.Warning);
  });

  it('heeds the settings of the folder a note lies in, and those of no other', async () => {
    const quiet = 'file:///quiet/';
    await server.configure({ severity: { 'statistic.contradicts': 'off' } }, quiet);
    const [inside, outside] = [await openNote(server, wrong, `${quiet}a.md`), await openNote(server, wrong)];
    assert.deepEqual(await itemsOf(server, inside), []);
    assert.equal((await itemsOf(server, outside)).length, 1);

    const refreshed = server.nextRefresh();
    await server.configure({ severity: { 'statistic.contradicts': 'hint' } }, quiet);
    await refreshed;
    assert.equal((await itemsOf(server, inside))[0]?.severity, DiagnosticSeverity.Hint);
    assert.equal((await itemsOf(server, outside))[0]?.severity, DiagnosticSeverity.Warning);
  });

  it('is not fooled by a note that is closed and opened again in the same version', async () => {
    const note = await openNote(server, wrong);
    const first = await pull(server, note);
    await note.close();
    const again = await openNote(server, right, note.uri);
    const second = await pull(server, again, first.kind === 'full' ? first.resultId : '');
    assert.ok(second.kind === 'full');
    assert.deepEqual(second.items, []);
  });

  const silenced = [
    `${wrong} <!-- history-notes-ignore -->`,
    `<!-- history-notes-ignore statistic.contradicts -->\n${wrong}`,
    `${wrong}\n\n<!-- history-notes-ignore-note -->\n`,
  ];
  for (const text of silenced) {
    it(`keeps silent where a comment says so: ${JSON.stringify(text.replace(wrong, '…'))}`, async () => {
      assert.deepEqual(await itemsOf(server, await openNote(server, text)), []);
    });
  }

  it('has nothing to say of a note it does not know, or of its own pages', async () => {
    const note = await openNote(server, wrong);
    await note.close();
    assert.deepEqual(await itemsOf(server, note), []);
    const page = await openNote(server, wrong, 'history-notes:/soviet-collectivisation/x.md');
    assert.deepEqual(await itemsOf(server, page), []);
  });

  it('gives up what the client no longer wants, and never reports an old version', async () => {
    const long = `${'A paragraph about nothing in particular.\n\n'.repeat(2000)}${wrong}\n`;
    const note = await openNote(server, long);
    const old = pull(server, note).catch((error: unknown) => error);
    const newest = await note.change(right);
    const answer = await old;
    if (answer instanceof ResponseError) assert.equal(answer.code, LSPErrorCodes.ServerCancelled);
    else assert.deepEqual((answer as { items: unknown }).items, []);
    assert.deepEqual(await itemsOf(server, newest), []);
  });
});

describe('the server, diagnostics for a client that cannot pull', () => {
  let server: Server;
  before(async () => {
    server = await startServer(plainEditor);
  });
  after(() => server.stop());

  it('does not offer to be asked', () => {
    assert.equal(server.initialized.capabilities.diagnosticProvider, undefined);
  });

  it('sends them, follows changes and settings, and clears them when the note is closed', async () => {
    const uri = 'file:///pushed.md';
    const first = server.nextPush(uri, 1);
    const note = await openNote(server, wrong, uri);
    const [found] = (await first).diagnostics;
    assert.equal(found?.code, 'statistic.contradicts');
    assert.deepEqual(Object.keys(found).sort(), ['code', 'message', 'range', 'severity', 'source']);

    const second = server.nextPush(uri, 2);
    const mended = await note.change(right);
    assert.deepEqual((await second).diagnostics, []);

    const third = server.nextPush(uri, 3);
    const broken = await mended.change(wrong);
    assert.equal((await third).diagnostics.length, 1);

    const fourth = server.nextPush(uri, 3);
    await server.configure({ severity: { 'statistic.contradicts': 'hint' } });
    assert.equal((await fourth).diagnostics[0]?.severity, DiagnosticSeverity.Hint);

    const cleared = server.nextPush(uri);
    await broken.close();
    assert.deepEqual((await cleared).diagnostics, []);
  });

  it('sends what holds for the last of a burst of edits, and nothing older after it', async () => {
    const uri = 'file:///burst.md';
    const versions: (number | undefined)[] = [];
    server.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; version?: number }) => {
        if (params.uri === uri) versions.push(params.version);
      },
    );
    let note = await openNote(server, '', uri);
    for (let typed = 1; typed < wrong.length; typed += 1) note = await note.change(wrong.slice(0, typed));
    const refused = new Promise<void>((done) => {
      server.connection.onNotification(
        'textDocument/publishDiagnostics',
        (params: { uri: string; version?: number }) => {
          if (params.uri !== uri) return;
          versions.push(params.version);
          if (params.version === note.version) done();
        },
      );
    });
    note = await note.change(wrong);
    await refused;
    const ascending = versions.map(Number).toSorted((a, b) => a - b);
    assert.deepEqual(versions, ascending);
    assert.equal(versions.at(-1), note.version);
  });
});

describe('the server, first settings', () => {
  it('reports nothing before it knows them', async () => {
    const server = await startServer(editor, { severity: { 'statistic.contradicts': 'information' } });
    const note = await openNote(server, wrong);
    assert.equal((await itemsOf(server, note))[0]?.severity, DiagnosticSeverity.Information);
    await server.stop();
  });
});
