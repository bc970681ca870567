import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { type OpenNote, openNote, plainEditor, type Server, startServer } from './serverProcess.ts';

const harvest = (value: number): string =>
  `# The famine\n\nIn 1930 the Soviet grain harvest came to ${value} million tonnes.\n`;

async function disagreements(server: Server, note: OpenNote): Promise<readonly Diagnostic[]> {
  const report = await server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: note.id,
  });
  assert.equal(report.kind, 'full');
  return report.items.filter(({ code }) => code === 'note.disagrees');
}

/** What a finding says of the other places. */
const others = (found: Diagnostic | undefined): readonly unknown[] =>
  found?.relatedInformation?.map(({ location }) => [location.uri, location.range.start]) ?? [];

describe('the server, notes against each other', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  it('links the two places of one note', async () => {
    const note = await openNote(server, `${harvest(83.5)}\nThe 1930 grain harvest was 65 million tonnes.\n`);
    const [first, second, ...more] = await disagreements(server, note);
    assert.deepEqual(more, []);
    assert.deepEqual(first?.range, {
      start: note.at('83.5'),
      end: note.at('83.5', '83.5 million tonnes'.length),
    });
    assert.deepEqual(others(first), [[note.uri, note.at('65 million')]]);
    assert.deepEqual(others(second), [[note.uri, note.at('83.5')]]);
  });

  it('links two open notes, and asks to be pulled again when the other one changes', async () => {
    const note = await openNote(server, harvest(83.5));
    assert.deepEqual(await disagreements(server, note), []);
    const other = await openNote(server, harvest(65));
    const told = server.nextRefresh();
    assert.deepEqual(others((await disagreements(server, other))[0]), [[note.uri, note.at('83.5')]]);
    await told;
    assert.deepEqual(others((await disagreements(server, note))[0]), [[other.uri, other.at('65')]]);

    const toldAgain = server.nextRefresh();
    await other.close();
    await toldAgain;
    assert.deepEqual(await disagreements(server, note), []);
  });

  it('compares with the notes that the client hands over', async () => {
    const note = await openNote(server, harvest(83.5));
    assert.deepEqual(await disagreements(server, note), []);
    const uri = 'file:///notes/on%20disk.md';
    const read = server.nextRefresh();
    await server.connection.sendNotification('historyNotes/notes', {
      changed: [{ uri, text: harvest(65) }],
      removed: [],
    });
    await read;
    const [found] = await disagreements(server, note);
    assert.ok(typeof found?.message === 'string');
    assert.match(found.message, /in on disk\.md, line 3/);
    assert.deepEqual(others(found), [[uri, note.at('83.5')]]);

    const gone = server.nextRefresh();
    await server.connection.sendNotification('historyNotes/notes', { changed: [], removed: [uri] });
    await gone;
    assert.deepEqual(await disagreements(server, note), []);
  });

  it('offers to ignore them', async () => {
    const note = await openNote(server, `${harvest(83.5)}\nThe 1930 grain harvest was 65 million tonnes.\n`);
    const [found] = await disagreements(server, note);
    assert.ok(found);
    const actions = await server.connection.sendRequest<{ title: string }[]>('textDocument/codeAction', {
      textDocument: note.id,
      range: found.range,
      context: { diagnostics: [found], only: ['quickfix'] },
    });
    assert.ok(actions.length > 0);
    assert.ok(
      actions.every(({ title }) => /ignore/i.test(title)),
      JSON.stringify(actions),
    );
  });

  it('says nothing where the rule is off', async () => {
    await server.configure({ severity: { 'note.disagrees': 'off' } });
    const note = await openNote(server, `${harvest(83.5)}\nThe 1930 grain harvest was 65 million tonnes.\n`);
    assert.deepEqual(await disagreements(server, note), []);
  });
});

describe('the server, notes against each other for a client that cannot pull', () => {
  let server: Server;
  before(async () => {
    server = await startServer(plainEditor);
  });
  after(() => server.stop());

  it('sends the findings of both notes', async () => {
    const [here, there] = ['file:///here.md', 'file:///there.md'];
    const first = server.nextPush(here);
    await openNote(server, harvest(83.5), here);
    const alone = await first;
    const again = server.nextPush(here);
    const second = server.nextPush(there);
    await openNote(server, harvest(65), there);
    const told = [alone, await second, await again].map(({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'note.disagrees'),
    );
    assert.deepEqual(told, [false, true, true]);
  });
});
