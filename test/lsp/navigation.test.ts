import assert from 'node:assert/strict';
import { type DocumentLink, type Location, LocationLink } from 'vscode-languageserver/node';
import { type OpenNote, openNote, plainEditor, type Server, startServer } from './serverProcess.ts';

/** An editor that can show which words lead to a definition. */
const linkingEditor = { textDocument: { definition: { linkSupport: true } } };

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
    server = await startServer(linkingEditor);
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

  const requests = ['textDocument/definition', 'textDocument/documentLink'];
  for (const method of requests) {
    it(`answers ${method} of a note it does not know with nothing`, async () => {
      for (const uri of ['file:///unknown.md', 'history-notes:/soviet-collectivisation/kolkhoz.md']) {
        const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
        assert.equal(await server.connection.sendRequest(method, params), null);
      }
    });
  }
});
