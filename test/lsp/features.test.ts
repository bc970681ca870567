import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editor, type OpenNote, openNote, plainEditor, type Server, startServer } from './serverProcess.ts';

const wrong = 'By 1932 only 26% of households had been collectivised.';

async function hoverAt({ connection }: Server, note: OpenNote, words: string, into = 1): Promise<string> {
  const hover = await connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: note.id,
    position: note.at(words, into),
  });
  if (hover === null) return '';
  assert.ok(MarkupContent.is(hover.contents));
  return hover.contents.value;
}

async function complete(
  { connection }: Server,
  note: OpenNote,
  trigger?: string,
): Promise<readonly CompletionItem[]> {
  const list = await connection.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: note.id,
    position: TextDocument.create('', '', 0, note.text).positionAt(note.text.length),
    context: trigger === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: trigger },
  });
  return list?.items ?? [];
}

function accept(note: OpenNote, items: readonly CompletionItem[], label: string): string {
  const item = items.find((one) => one.label === label);
  assert.ok(item, `no ${label} among ${items.map((one) => one.label).join(', ')}`);
  assert.ok(TextEdit.is(item.textEdit));
  return apply(note.text, [item.textEdit]);
}

function apply(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

async function diagnose({ connection }: Server, note: OpenNote): Promise<Diagnostic[]> {
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: note.id,
  });
  assert.ok(report.kind === 'full');
  return report.items;
}

async function fixes(
  { connection }: Server,
  note: OpenNote,
  diagnostics: Diagnostic[],
): Promise<CodeAction[]> {
  const start = note.at('26%');
  const actions = await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: note.id,
    range: { start, end: start },
    context: { diagnostics, only: ['quickfix'] },
  });
  return actions ?? [];
}

function afterFix(note: OpenNote, actions: readonly CodeAction[], title: RegExp): string {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no ${String(title)} among ${actions.map((one) => one.title).join(', ')}`);
  const [change] = action.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  assert.deepEqual(change.textDocument, { uri: note.uri, version: note.version });
  return apply(
    note.text,
    change.edits.filter((one) => TextEdit.is(one)),
  );
}

describe('the server, features', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('says what it can do', () => {
    const { capabilities, serverInfo } = server.initialized;
    assert.equal(serverInfo?.name, 'History Notes');
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.completionProvider, {
      triggerCharacters: ['@', '('],
      resolveProvider: true,
    });
  });

  describe('hover', () => {
    it('defines a term, in a list and in a heading', async () => {
      const note = await openNote(server, '# The kolkhoz\n\n- a kolkhozy b\n');
      assert.match(await hoverAt(server, note, 'kolkhoz'), /^\*\*.*kolkhoz/i);
      assert.match(await hoverAt(server, note, 'kolkhozy'), /^\*\*.*kolkhoz/i);
    });

    it('shows the evidence for a figure', async () => {
      const note = await openNote(server, wrong);
      const text = await hoverAt(server, note, '26%');
      assert.match(text, /^\*\*Contradicts the record\.\*\*/);
      assert.match(text, /Source:\* /);
    });

    it('is plain text for a client without Markdown', async () => {
      const plain = await startServer(plainEditor);
      const text = await hoverAt(plain, await openNote(plain, wrong), '26%');
      assert.match(text, /^Contradicts the record\./);
      assert.doesNotMatch(text, /\*\*/);
      await plain.stop();
    });
  });

  describe('completion', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['The article dizzy', '2 March 1930', 'The article 2 March 1930'],
      ['On 2 Mar', '2 March 1930', 'On 2 March 1930'],
      ['On 1930-03', '2 March 1930', 'On 2 March 1930'],
      ['It began on May 3, 1929. Then dizzy', 'March 2, 1930', 'It began on May 3, 1929. Then March 2, 1930'],
      ['The kolk', 'kolkhoz', 'The kolkhoz'],
      ['The колх', 'kolkhoz', 'The kolkhoz'],
    ];
    for (const [text, label, expected] of cases) {
      it(`makes ${JSON.stringify(text)} into ${JSON.stringify(expected)}`, async () => {
        const note = await openNote(server, text);
        assert.equal(accept(note, await complete(server, note), label), expected);
      });
    }

    it('offers dates for "August 19"', async () => {
      const note = await openNote(server, 'The law of August 19');
      assert.ok((await complete(server, note)).some(({ label }) => label === '7 August 1932'));
    });

    it('puts the figure first, with its source, and documents it when it is looked at', async () => {
      const note = await openNote(server, 'households 1932');
      const items = await complete(server, note);
      const [first] = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
      assert.match(first?.label ?? '', /^6[12](?:\.\d)?%$/);
      assert.match(first?.detail ?? '', /1932 – .*\d{4}/);
      assert.equal(first?.documentation, undefined);
      const resolved = await server.connection.sendRequest<CompletionItem>('completionItem/resolve', first);
      assert.ok(MarkupContent.is(resolved.documentation));
      assert.match(resolved.documentation.value, /What is measured/);
      assert.equal(accept(note, items, first?.label ?? ''), first?.label);
    });

    it('gives sources behind [@ and nothing behind any other @', async () => {
      assert.notDeepEqual(await complete(server, await openNote(server, 'As he says [@'), '@'), []);
      assert.deepEqual(await complete(server, await openNote(server, 'me@'), '@'), []);
    });

    it('keeps out of code', async () => {
      assert.deepEqual(await complete(server, await openNote(server, '```js\nkolk')), []);
    });
  });

  describe('quick fixes', () => {
    it('replace the figure, silence it, silence the rule', async () => {
      const note = await openNote(server, wrong);
      const actions = await fixes(server, note, await diagnose(server, note));
      assert.equal(actions.filter(({ isPreferred }) => isPreferred === true).length, 1);
      for (const title of [
        /^Change the figure to 6[12][.\d]*%$/,
        /^Ignore .* in this paragraph$/,
        /^Ignore .* in this note$/,
      ]) {
        const mended = await openNote(server, afterFix(note, actions, title));
        assert.notEqual(mended.text, note.text);
        assert.deepEqual(await diagnose(server, mended), [], mended.text);
      }
    });

    it('add the source', async () => {
      const note = await openNote(server, wrong);
      const actions = await fixes(server, note, await diagnose(server, note));
      assert.match(afterFix(note, actions, /add the source/), /collectivised \([^)]+ \d{4}\)\.$/);
    });

    it('are not offered where the figure no longer stands', async () => {
      const note = await openNote(server, wrong);
      const diagnostics = await diagnose(server, note);
      const next = await note.change(`So ${wrong}`);
      assert.deepEqual(await fixes(server, next, diagnostics), []);
      assert.notDeepEqual(await fixes(server, next, await diagnose(server, next)), []);
    });
  });

  describe('readable documents', () => {
    it('exist for what is under the cursor', async () => {
      const note = await openNote(server, 'The kolkhoz.');
      const found = await server.connection.sendRequest<{ uri: string } | null>('historyNotes/entryAt', {
        textDocument: note.id,
        position: note.at('kolkhoz', 2),
      });
      assert.ok(found);
      const { text } = await server.connection.sendRequest<{ text: string }>('historyNotes/document', {
        uri: found.uri,
      });
      assert.match(text, /^# .*kolkhoz/i);
    });
    it('say so where there is nothing', async () => {
      const uri = 'history-notes:/constructor/__proto__.md';
      const { text } = await server.connection.sendRequest<{ text: string }>('historyNotes/document', {
        uri,
      });
      assert.match(text, /There is nothing at/);
    });
  });
});

describe('the server, anything a client or a writer may do', () => {
  let server: Server;
  before(async () => {
    server = await startServer(editor);
  });
  after(() => server.stop());

  async function stillServes(): Promise<void> {
    const note = await openNote(server, 'The kolkhoz.');
    assert.notEqual(await hoverAt(server, note, 'kolkhoz'), '');
  }

  const notes: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['of white space', ' \r\n\t\n'],
    ['of words that objects have', 'constructor __proto__ toString hasOwnProperty 1932'],
    ['with lone surrogates', `\uD800 By 1932 only 26% \uDC00 of households had been collectivised. \uD83C`],
    ['with a byte order mark', `\uFEFF${wrong}`],
    ['with null characters', `\0${wrong}\0`],
    ['of brackets', '[('.repeat(2000)],
    ['of stars', '*_'.repeat(5000)],
    ['of quotation marks', `${'> '.repeat(500)}x`],
    ['with an open comment', `<!-- history-notes-ignore\n${wrong}`],
    ['with an open fence', '```\n' + wrong],
    ['with old line ends', `One.\r\r${wrong}\r`],
  ];
  for (const [what, text] of notes) {
    it(`stands a note ${what}`, async () => {
      const note = await openNote(server, text);
      await diagnose(server, note);
      await complete(server, note);
      for (let character = 0; character < Math.min(text.length, 60); character += 3) {
        await server.connection.sendRequest('textDocument/hover', {
          textDocument: note.id,
          position: { line: 0, character },
        });
      }
      await stillServes();
      assert.deepEqual(server.log, []);
    });
  }

  it('stands a note of 2 MB', async function () {
    this.timeout(60_000);
    const paragraph = `${'In 1929 the peasants of the village met, and nothing was decided there. '.repeat(20)}\n\n`;
    const text = `${paragraph.repeat(1400)}${wrong}\n`;
    assert.ok(text.length > 2_000_000);
    const note = await openNote(server, text);
    assert.equal((await diagnose(server, note)).length, 1);
    assert.match(await hoverAt(server, note, '26%'), /Contradicts/);
    await note.close();
  });

  const broken: readonly (readonly [string, string, unknown])[] = [
    ['a hover without a position', 'textDocument/hover', { textDocument: { uri: 'file:///x.md' } }],
    ['a hover without anything', 'textDocument/hover', {}],
    ['a completion of nothing', 'textDocument/completion', { textDocument: null }],
    ['code actions without a context', 'textDocument/codeAction', { textDocument: { uri: 'file:///x.md' } }],
    ['a document without anything', 'historyNotes/document', null],
    ['an entry nowhere', 'historyNotes/entryAt', {}],
  ];
  for (const [what, method, params] of broken) {
    it(`answers ${what} with nothing`, async () => {
      await openNote(server, wrong, 'file:///x.md');
      assert.equal(await server.connection.sendRequest(method, params), null);
      await stillServes();
    });
  }

  it('answers for a note it does not know with nothing', async () => {
    for (const method of ['textDocument/hover', 'textDocument/completion', 'historyNotes/entryAt']) {
      const params = { textDocument: { uri: 'file:///unknown.md' }, position: { line: 0, character: 0 } };
      assert.equal(await server.connection.sendRequest(method, params), null);
    }
  });

  it('takes positions outside the note for its nearest place', async () => {
    const note = await openNote(server, 'The kolkhoz');
    for (const position of [
      { line: 99, character: 0 },
      { line: 0, character: 99 },
    ]) {
      const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: note.id,
        position,
      });
      assert.ok(hover);
    }
  });

  it('stands notifications that make no sense', async () => {
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never.md', version: 4 },
      contentChanges: [{ text: 'x' }],
    });
    await server.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'file:///never.md' },
    });
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await stillServes();
  });
});
