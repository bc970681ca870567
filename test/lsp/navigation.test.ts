import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Range,
  type DocumentHighlight,
  type DocumentLink,
  type Location,
  LocationLink,
  type SemanticTokens,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { editor, type OpenNote, openNote, plainEditor, type Server, startServer } from './serverProcess.ts';

/** An editor that can show which words lead to a definition, and colours words. */
const capableEditor: ClientCapabilities = {
  workspace: { ...editor.workspace, semanticTokens: { refreshSupport: true } },
  textDocument: {
    definition: { linkSupport: true },
    semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] },
  },
};

/** Where words stand in a note. */
const rangeOf = (note: OpenNote, words: string): Range => ({
  start: note.at(words),
  end: note.at(words, words.length),
});

async function definitionsAt(
  { connection }: Server,
  note: OpenNote,
  words: string,
): Promise<readonly (Location | LocationLink)[]> {
  const found = await connection.sendRequest<(Location | LocationLink)[] | null>('textDocument/definition', {
    textDocument: note.id,
    position: note.at(words, 1),
  });
  return found ?? [];
}

async function pageAt({ connection }: Server, uri: string): Promise<readonly string[]> {
  const { text } = await connection.sendRequest<{ text: string }>('historyNotes/document', { uri });
  return text.split('\n');
}

describe('the server, from one place to another', () => {
  let server: Server;
  before(async () => {
    server = await startServer(capableEditor);
  });
  after(() => server.stop());

  describe('go to definition', () => {
    it('leads from a term to its page, and from a figure to the line of its value', async () => {
      const note = await openNote(
        server,
        'A kolkhoz.\n\nBy July 1932 only 26% of households had been collectivised.',
      );
      const [term] = await definitionsAt(server, note, 'kolkhoz');
      assert.ok(LocationLink.is(term));
      assert.deepEqual(term.originSelectionRange, { start: note.at('kolkhoz'), end: note.at('kolkhoz', 7) });
      assert.equal((await pageAt(server, term.targetUri))[0], '# kolkhoz');

      const [figure] = await definitionsAt(server, note, '26%');
      assert.ok(LocationLink.is(figure));
      const line = (await pageAt(server, figure.targetUri))[figure.targetSelectionRange.start.line];
      assert.match(line ?? '', /^\| 1 July 1932 +\| 61\.5%/);
      await note.close();
    });

    it('gives a place to a client that knows no links', async () => {
      const plain = await startServer(plainEditor);
      const [place] = await definitionsAt(plain, await openNote(plain, 'A kolkhoz.'), 'kolkhoz');
      assert.ok(place && 'uri' in place);
      assert.equal(place.uri, 'history-notes:/soviet-collectivisation/kolkhoz.md');
      await plain.stop();
    });
  });

  describe('document links', () => {
    it('lead from citations to the pages of their sources, and leave other keys alone', async () => {
      const note = await openNote(server, 'So it was [@conquest-1986, ch. 16; @my-own-2020].');
      const links = await server.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
        textDocument: note.id,
      });
      assert.deepEqual(
        links.map(({ range }) => range),
        [{ start: note.at('@conquest'), end: note.at(', ch. 16') }],
      );
      const page = await pageAt(server, links[0]?.target ?? '');
      assert.equal(page[0], '# Conquest (1986)');
      assert.ok(page.some((line) => line.includes('](../famine-deaths.md)')));
    });
  });

  describe('references and highlights', () => {
    const references = async (
      note: OpenNote,
      words: string,
      includeDeclaration = false,
    ): Promise<Location[]> => {
      const context = { includeDeclaration };
      const params = { textDocument: note.id, position: note.at(words, 1), context };
      return (
        (await server.connection.sendRequest<Location[] | null>('textDocument/references', params)) ?? []
      );
    };

    it('are found in the note, in other open notes and in those on disk', async () => {
      const note = await openNote(server, '# Kolkhozy\n\nA kolkhoz.');
      const other = await openNote(server, 'The collective farm.');
      const disk = 'file:///notes/on%20disk.md';
      await server.connection.sendNotification('historyNotes/notes', {
        changed: [
          { uri: disk, text: 'Of a sovkhoz.\n\nOf колхозы.\n' },
          // What is open counts, not what lies on disk.
          { uri: other.uri, text: 'A kolkhoz, a kolkhoz and a kolkhoz.' },
        ],
        removed: [],
      });
      const onDisk = {
        uri: disk,
        range: { start: { line: 2, character: 3 }, end: { line: 2, character: 10 } },
      };
      const expected = [
        { uri: note.uri, range: rangeOf(note, 'Kolkhozy') },
        { uri: note.uri, range: rangeOf(note, 'kolkhoz') },
        { uri: other.uri, range: rangeOf(other, 'collective farm') },
        onDisk,
      ];
      // Notes on disk are read while nothing else is to be done.
      while ((await references(note, 'kolkhoz')).length < expected.length);
      assert.deepEqual(await references(note, 'kolkhoz'), expected);
      const [page, ...rest] = await references(note, 'kolkhoz', true);
      assert.deepEqual(rest, expected);
      assert.equal(page?.uri, 'history-notes:/soviet-collectivisation/kolkhoz.md');

      const fromPage = {
        textDocument: { uri: page.uri },
        position: { line: 2, character: 0 },
        context: { includeDeclaration: false },
      };
      const found = await server.connection.sendRequest<Location[]>('textDocument/references', fromPage);
      assert.equal(found.length, expected.length);

      await server.connection.sendNotification('historyNotes/notes', { changed: [], removed: [disk] });
      assert.deepEqual(await references(note, 'kolkhoz'), expected.slice(0, 3));
      await note.close();
      await other.close();
    });

    it('mark the places in the note', async () => {
      const note = await openNote(server, 'In 1932 Stalin spoke. Then J. V. Stalin left.');
      const params = { textDocument: note.id, position: note.at('Stalin', 2) };
      const found = await server.connection.sendRequest<DocumentHighlight[]>(
        'textDocument/documentHighlight',
        params,
      );
      assert.deepEqual(
        found.map(({ range }) => range),
        [rangeOf(note, 'Stalin'), rangeOf(note, 'J. V. Stalin')],
      );
    });

    it('follow what is typed, also in a long note', async function () {
      this.timeout(30_000);
      const paragraph = 'On the kolkhoz the peasants met.\n\n';
      const note = await openNote(server, paragraph.repeat(5000));
      const edited = note.change(`A kolkhoz.\n\n${note.text}`, [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          text: 'A kolkhoz.\n\n',
        },
      ]);
      const params = { textDocument: note.id, position: { line: 2, character: 9 } };
      const next = await edited;
      const found = await server.connection.sendRequest<DocumentHighlight[]>(
        'textDocument/documentHighlight',
        params,
      );
      assert.equal(found.length, 5001);
      assert.deepEqual(found[0]?.range, rangeOf(next, 'kolkhoz'));
      await next.close();
    });

    it('stop when they are cancelled', async () => {
      const note = await openNote(
        server,
        'On the kolkhoz they met in 1930 and 40% of them joined.\n\n'.repeat(3000),
      );
      const source = new CancellationTokenSource();
      const params = {
        textDocument: note.id,
        position: { line: 0, character: 8 },
        context: { includeDeclaration: true },
      };
      const answer = server.connection.sendRequest('textDocument/references', params, source.token);
      source.cancel();
      await assert.rejects(answer, /cancelled/);
      await note.close();
    });
  });

  describe('symbols', () => {
    it('are entries by any name, and headings of notes', async () => {
      const note = await openNote(server, '# Notes\n\n## Collective farms after 1930\n');
      const found = await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
        query: 'kolkhoz',
      });
      const [first] = found;
      assert.equal(first?.name, 'kolkhoz');
      assert.equal(first.location.uri, 'history-notes:/soviet-collectivisation/kolkhoz.md');
      assert.ok(
        found.some(
          ({ name, location }) =>
            name === '## Collective farms after 1930 (kolkhoz)' && location.uri === note.uri,
        ),
      );
      const cyrillic = await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
        query: 'колхоз',
      });
      assert.equal(cyrillic[0]?.name, 'kolkhoz (колхоз)');
      await note.close();
    });
  });

  describe('semantic tokens', () => {
    const tokens = async (note: OpenNote): Promise<readonly number[]> => {
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const params = { textDocument: note.id, range };
      const found = await server.connection.sendRequest<SemanticTokens>(
        'textDocument/semanticTokens/range',
        params,
      );
      return found.data;
    };

    it('are offered by range only, to a client that knows them', async () => {
      const { semanticTokensProvider: offered } = server.initialized.capabilities;
      assert.ok(offered && 'legend' in offered);
      assert.deepEqual([offered.range, offered.full], [true, false]);
      const plain = await startServer(plainEditor);
      assert.equal(plain.initialized.capabilities.semanticTokensProvider, undefined);
      await plain.stop();
    });

    it('tell terms, people, events and what the record says of figures, until the settings say no', async () => {
      const note = await openNote(
        server,
        'Stalin on the kolkhoz.\n\nBy July 1932 only 26% of households had been collectivised.',
      );
      assert.deepEqual(await tokens(note), [0, 0, 6, 1, 0, 0, 14, 7, 0, 0, 2, 18, 3, 3, 4, 0, 27, 13, 0, 0]);
      const told = new Promise<void>((done) => {
        server.connection.onRequest('workspace/semanticTokens/refresh', () => {
          done();
          return null;
        });
      });
      await server.configure({ highlighting: false });
      await told;
      assert.deepEqual(await tokens(note), []);
      await server.configure(null);
    });
  });

  const requests = [
    'textDocument/definition',
    'textDocument/documentLink',
    'textDocument/documentHighlight',
    'textDocument/references',
    'textDocument/semanticTokens/range',
  ];
  const notes: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['with lone surrogates', '\uD800 [@nove-1969] kolkhoz \uDC00'],
    ['of words that objects have', '# constructor\n\n__proto__ [@constructor] toString'],
    ['of brackets', '[@'.repeat(3000)],
    ['in one long table', `| a | b |\n|---|---|\n${'| mir | kolkhoz [@nove-1969] |\n'.repeat(2000)}`],
  ];
  for (const [what, text] of notes) {
    it(`stands a note ${what}`, async () => {
      const note = await openNote(server, text);
      const end = { line: 1e6, character: 1e6 };
      for (const method of requests) {
        for (const position of [{ line: 0, character: 1 }, end]) {
          const range = { start: position, end };
          const context = { includeDeclaration: true };
          await server.connection.sendRequest(method, { textDocument: note.id, position, range, context });
        }
      }
      await server.connection.sendRequest('workspace/symbol', { query: text.slice(0, 50) });
      assert.deepEqual(server.log, []);
      await note.close();
    });
  }

  for (const method of requests) {
    it(`answers ${method} of a note it does not know with nothing`, async () => {
      for (const uri of ['file:///unknown.md', 'history-notes:/soviet-collectivisation/nothing.md']) {
        const position = { line: 0, character: 0 };
        const context = { includeDeclaration: false };
        const params = {
          textDocument: { uri },
          position,
          range: { start: position, end: position },
          context,
        };
        assert.equal(await server.connection.sendRequest(method, params), null);
      }
    });
  }
});
