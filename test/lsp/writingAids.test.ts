/** What helps with writing: more code actions, over the protocol. */
import assert from 'node:assert/strict';
import { type CodeAction, type CodeLens, type InlayHint, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editor, type OpenNote, openNote, type Server, startServer } from './serverProcess.ts';

async function actionsAt(
  { connection }: Server,
  note: OpenNote,
  words: string,
): Promise<readonly CodeAction[]> {
  const start = note.at(words, 1);
  const params = { textDocument: note.id, range: { start, end: start }, context: { diagnostics: [] } };
  return (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
}

/** The note after one of the actions. */
function afterAction(note: OpenNote, actions: readonly CodeAction[], title: RegExp): string {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no ${String(title)} among ${actions.map((one) => one.title).join(', ')}`);
  const [change] = action.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  const edits = change.edits.filter((one) => TextEdit.is(one));
  return TextDocument.applyEdits(TextDocument.create('', '', 0, note.text), edits);
}

describe('the server, writing aids', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('names a source in a footnote', async () => {
    const note = await openNote(server, 'By 1932 62% of households had been collectivised.\n');
    const text = afterAction(note, await actionsAt(server, note, '62%'), /^Add a footnote: /);
    assert.match(
      text,
      /^By 1932 62% of households had been collectivised\.\[\^1\]\n\n\[\^1\]: \S.+ \(\d{4}\)\. .+\.\n$/,
    );
  });

  it('spells an abbreviation out', async () => {
    const note = await openNote(server, 'Every district had an MTS.');
    const text = afterAction(note, await actionsAt(server, note, 'MTS'), /^Spell out MTS/);
    assert.equal(text, 'Every district had a machine-tractor station (MTS).');
  });

  it('spells a name as the pack does, here and everywhere', async () => {
    const note = await openNote(server, 'Lynne Vola disagrees.\n\n- Lynne Vola’s book\n');
    const actions = await actionsAt(server, note, 'Vola');
    assert.equal(afterAction(note, actions, /”$/), 'Lynne Viola disagrees.\n\n- Lynne Vola’s book\n');
    assert.equal(
      afterAction(note, actions, /everywhere/),
      'Lynne Viola disagrees.\n\n- Lynne Viola’s book\n',
    );
  });

  it('has nothing to offer where nothing is to be done', async () => {
    const note = await openNote(server, 'Lynne Viola disagrees.');
    assert.deepEqual(await actionsAt(server, note, 'Viola'), []);
  });
});

describe('the server, what it shows in a note', () => {
  const text = '# A\n\n“Dizzy with Success” came. By 1932 62% of households had been collectivised.\n';
  let server: Server;
  beforeEach(async () => {
    server = await startServer({
      ...editor,
      workspace: {
        ...editor.workspace,
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
    });
  });
  afterEach(() => server.stop());

  /** Resolves when the server asks for something to be asked for again. */
  function asked(method: string): Promise<void> {
    return new Promise((done) => {
      server.connection.onRequest(method, () => {
        done();
        return null;
      });
    });
  }

  async function hints(note: OpenNote): Promise<readonly string[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const params = { textDocument: note.id, range };
    const found = await server.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', params);
    return found.map(({ label }) => (typeof label === 'string' ? label : ''));
  }

  function lenses(note: OpenNote): Promise<readonly CodeLens[]> {
    return server.connection.sendRequest('textDocument/codeLens', { textDocument: note.id });
  }

  it('is nothing unless the settings say so', async () => {
    const note = await openNote(server, text);
    assert.deepEqual(await hints(note), []);
    assert.deepEqual(await lenses(note), []);
  });

  it('are dates and sources, each by its own setting, from when it is set', async () => {
    const note = await openNote(server, text);
    assert.deepEqual(await hints(note), []);
    const refreshed = asked('workspace/inlayHint/refresh');
    await server.configure({ inlayHints: { eventDates: true } });
    await refreshed;
    assert.deepEqual(await hints(note), ['2 March 1930']);
    const again = asked('workspace/inlayHint/refresh');
    await server.configure({ inlayHints: { sources: true } });
    await again;
    const [source, ...others] = await hints(note);
    assert.match(source ?? '', / \d{4}$/);
    assert.deepEqual(others, []);
  });

  it('are counts above headings, from when that is set', async () => {
    const note = await openNote(server, text);
    assert.deepEqual(await lenses(note), []);
    const refreshed = asked('workspace/codeLens/refresh');
    await server.configure({ codeLens: true });
    await refreshed;
    const [lens] = await lenses(note);
    assert.equal(lens?.command?.title, '1 figure: 1 supported');
    assert.deepEqual(lens.command.arguments, [{ uri: note.uri, position: note.at('62%') }]);
  });
});
