import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type OpenNote, openNote } from './notes.ts';
import { until } from './until.ts';

/** Runs a command of the editor and waits for the page it shows: its first line, and that in which the cursor stands. */
async function pageAfter(command: string): Promise<readonly string[]> {
  const editor = await until('a page', async () => {
    await vscode.commands.executeCommand(command);
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.scheme === 'history-notes' ? active : undefined;
  });
  const { document, selection } = editor;
  return [document.lineAt(0).text, document.lineAt(selection.active.line).text];
}

/** Asks a provider of the editor until it has an answer. */
function ask<T>(what: string, command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return until(what, async () => {
    const found = await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args);
    return found !== undefined && found.length > 0 ? found : undefined;
  });
}

describe('from one place to another', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes from a term to its page, which is read-only Markdown', async () => {
    await openNote('They lived on a kol$0khoz.');
    assert.deepEqual(await pageAfter('editor.action.revealDefinition'), ['# kolkhoz', '# kolkhoz']);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.equal(document.isDirty, false);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), undefined);
  });

  it('goes from a wrong figure to the line of the right one', async () => {
    await openNote('By July 1932 only $026% of households had been collectivised.');
    const [title, line] = await pageAfter('editor.action.revealDefinition');
    assert.equal(title, '# Share of peasant households collectivised');
    assert.match(line ?? '', /^\| 1 July 1932 +\| 61\.5%/);
  });

  it('links a citation to the page of its source, and leaves other keys alone', async () => {
    const { document }: OpenNote = await openNote('So it was [@conquest-1986, ch. 16; @my-own-2020].');
    const links = await ask<vscode.DocumentLink>('a link', 'vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ range, tooltip }) => [document.getText(range), tooltip?.split('.')[0]]),
      [['@conquest-1986', 'Conquest (1986)']],
    );
    await vscode.commands.executeCommand('vscode.open', links[0]?.target);
    const page = await until('the page', () => vscode.window.activeTextEditor?.document);
    assert.equal(page.lineAt(0).text, '# Conquest (1986)');
    assert.match(page.getText(), /\[Famine deaths in the USSR\]\(\.\.\/famine-deaths\.md\)/);
  });

  it('peeks at the page without leaving the note', async () => {
    const { document } = await openNote('They lived on a kol$0khoz.');
    await ask('a definition', 'vscode.executeDefinitionProvider', document.uri, new vscode.Position(0, 18));
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    const page = await until('the page in the peek', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.path.endsWith('/kolkhoz.md') && uri.scheme === 'history-notes',
      ),
    );
    assert.match(page.getText(), /^# kolkhoz\n\nA collective farm/);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('finds every mention, in the note, in others that are open and in those on disk', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0] ?? assert.fail('No folder is open.');
    const onDisk = vscode.Uri.joinPath(folder.uri, `${crypto.randomUUID()}.md`);
    await vscode.workspace.fs.writeFile(
      onDisk,
      new TextEncoder().encode('Of trudodni.\n\nA trudoden again.\n'),
    );
    const { document: other } = await openNote('The labour-days of a trudoden.');
    const { document, cursor } = await openNote('# Trudodni\n\nPaid by the trudo$0den.');
    const places = await until('the mentions in all three notes', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        cursor,
      );
      const inNotes = found.filter(({ uri }) => uri.scheme === 'file' || uri.scheme === document.uri.scheme);
      return [document.uri, other.uri, onDisk].every((uri) =>
        inNotes.some((one) => one.uri.toString() === uri.toString()),
      )
        ? inNotes
        : undefined;
    });
    const linesIn = (uri: vscode.Uri): readonly number[] =>
      places.filter((one) => one.uri.toString() === uri.toString()).map(({ range }) => range.start.line);
    assert.deepEqual(linesIn(document.uri), [0, 2]);
    assert.deepEqual(linesIn(other.uri), [0, 0]);
    assert.deepEqual(linesIn(onDisk), [0, 2]);
    await vscode.workspace.fs.delete(onDisk);
  });

  it('marks the other mentions of what is under the cursor', async () => {
    const { document, cursor } = await openNote(
      'Sta$0lin spoke. Later J. V. Stalin left, and the kolkhoz stayed.',
    );
    const found = await ask<vscode.DocumentHighlight>(
      'highlights',
      'vscode.executeDocumentHighlights',
      document.uri,
      cursor,
    );
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['Stalin', 'J. V. Stalin'],
    );
  });

  it('colours what is known and what was checked, until the setting says no', async () => {
    const { document } = await openNote(
      'Stalin on the kolkhoz.\n\nBy July 1932 only 26% of households had joined.',
    );
    const all = new vscode.Range(0, 0, 9, 0);
    const tokens = async (): Promise<vscode.SemanticTokens | undefined> =>
      vscode.commands.executeCommand('vscode.provideDocumentRangeSemanticTokens', document.uri, all);
    const legend = await until('the names of the colours', () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        document.uri,
        all,
      ),
    );
    const found = await until('colours', async () => {
      const data = (await tokens())?.data ?? new Uint32Array();
      return data.length > 0 ? data : undefined;
    });
    const types = Array.from(
      { length: found.length / 5 },
      (_, at) => legend.tokenTypes[found[at * 5 + 3] ?? -1],
    );
    assert.deepEqual(types, ['historyPerson', 'historyTerm', 'historyFigure']);
    assert.deepEqual(legend.tokenModifiers[Math.log2(found[14] ?? 0)], 'contradicted');

    const settings = vscode.workspace.getConfiguration('historyNotes');
    await settings.update('highlighting', false, vscode.ConfigurationTarget.Workspace);
    await until('no colours', async () => ((await tokens())?.data.length === 0 ? true : undefined));
    await settings.update('highlighting', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('finds terms by any of their names, and headings of notes that name them', async () => {
    const { document } = await openNote('# Notes\n\n## Days of the колхоз\n');
    const find = (query: string): Promise<readonly vscode.SymbolInformation[]> =>
      ask<vscode.SymbolInformation>(query, 'vscode.executeWorkspaceSymbolProvider', query);
    const symbols = await find('kolkhoz');
    const page = symbols.find(({ name }) => name === 'kolkhoz');
    assert.equal(page?.containerName, 'term, Soviet collectivisation, 1917–1941');
    assert.equal(page.location.uri.toString(), 'history-notes:/soviet-collectivisation/kolkhoz.md');
    const heading = symbols.find(({ location }) => location.uri.toString() === document.uri.toString());
    assert.equal(heading?.name, '## Days of the колхоз (kolkhoz)');
    assert.ok((await find('колхоз')).some(({ name }) => name === 'kolkhoz (колхоз)'));
  });
});
