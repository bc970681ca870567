/** What helps with writing: more code actions, over the protocol. */
import assert from 'node:assert/strict';
import { type CodeAction, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type OpenNote, openNote, type Server, startServer } from './serverProcess.ts';

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
