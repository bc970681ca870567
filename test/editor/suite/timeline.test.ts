import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TimelinePanel } from '../../../client/timeline/panel.ts';
import type { ToPage } from '../../../client/timeline/messages.ts';
import { extension } from './extension.ts';
import { openNote } from './notes.ts';
import { until } from './until.ts';

const essay = '# NEP\n\nNEP began in March 1921. Dizzy with Success was published on 2 March 1931.\n';

/** The tab, once it is open. */
const openTab = (): Promise<TimelinePanel> => until('the timeline', () => extension().exports.timeline.open);

/** What the page was told last that a test asks for. */
function told<Type extends ToPage['type']>(
  type: Type,
  test: (message: Extract<ToPage, { type: Type }>) => boolean = () => true,
): Promise<Extract<ToPage, { type: Type }>> {
  return until(`${type} on the page`, () => {
    const message = extension().exports.timeline.open?.told.get(type) as
      Extract<ToPage, { type: Type }> | undefined;
    return message !== undefined && test(message) ? message : undefined;
  });
}

/** The picture at the page's own width: only a page that runs its script knows how wide it is. */
const drawn = (): ReturnType<typeof told<'picture'>> =>
  told('picture', ({ svg }) => !svg.includes('class="timeline" width="800"'));

/** The id of the mark whose name begins with these words. */
function idOf(svg: string, words: string): string {
  const marks = Array.from(svg.matchAll(/data-id="([^"]+)"[^>]* aria-label="([^"]*)"/g));
  return marks.find(([, , name = '']) => name.startsWith(words))?.[1] ?? assert.fail(`No ${words} in ${svg}`);
}

describe('the timeline of a note', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the note, on a page that draws it at its own width, and leaves the cursor in the note', async () => {
    const { document } = await openNote(essay);
    await vscode.commands.executeCommand('historyNotes.showTimeline');
    const tab = await openTab();
    const { svg, title, status } = await drawn();
    assert.match(title, /^Timeline of .*\.md$/);
    assert.equal(tab.panel.title, title);
    assert.match(status, /2 dates$/);
    idOf(svg, 'March 1921, in “NEP began in March 1921.”, agrees with the record: NEP introduced');
    idOf(svg, '2 March 1931, in ');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('is that of the note last written in while something else is in front', async () => {
    const { document } = await openNote(essay);
    await vscode.commands.executeCommand('workbench.action.openSettings2');
    await until('the settings in front', () => vscode.window.activeTextEditor === undefined || undefined);
    await vscode.commands.executeCommand('historyNotes.showTimeline');
    const { svg } = await drawn();
    idOf(svg, '2 March 1931');
    assert.equal((await openTab()).note?.toString(), document.uri.toString());
  });

  it('goes from a mark to the text, and on to the pack', async () => {
    const { document } = await openNote(essay);
    await vscode.commands.executeCommand('historyNotes.showTimeline');
    const tab = await openTab();
    const { svg } = await drawn();
    await tab.receive({ type: 'choose', id: idOf(svg, '2 March 1931') });
    await until('the selected date', () => {
      const editor = vscode.window.activeTextEditor;
      return (
        (editor?.document === document && document.getText(editor.selection) === '2 March 1931') || undefined
      );
    });
    await tab.receive({ type: 'choose', id: idOf(svg, 'Death of Lenin') });
    await until(
      'the page of the event',
      () =>
        vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /lenin/i.test(label))) ||
        undefined,
    );
  });

  it('follows the keyboard and the zoom', async () => {
    await openNote(essay);
    await vscode.commands.executeCommand('historyNotes.showTimeline');
    const tab = await openTab();
    const { svg } = await drawn();
    await tab.receive({ type: 'move', move: 'last' });
    await told('picture', ({ focus }) => focus === idOf(svg, '2 March 1931'));
    await tab.receive({ type: 'zoom', factor: 8, at: 0 });
    const near = await told('picture', ({ status }) => status.startsWith('1920 to 1922'));
    assert.doesNotMatch(near.svg, /2 March 1931/);
    await tab.receive({ type: 'all' });
    await told('picture', ({ status }) => status.startsWith('1920 to 1932'));
  });

  it('follows what is written, says so where there is no date, and goes along with the note that is shown', async () => {
    const { document } = await openNote('Nothing happened.');
    await vscode.commands.executeCommand('historyNotes.showTimeline');
    await told('words', ({ words }) => words.includes('no dates yet'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'It was c. 1932. ');
    await vscode.workspace.applyEdit(edit);
    const { svg } = await told('picture', (picture) => picture.svg.includes('c. 1932'));
    idOf(svg, 'c. 1932, circa, in “It was c. 1932.”');
    await openNote('Caesar died in 44 BC.');
    await told('picture', (picture) => picture.svg.includes('44 BCE'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('marks the date that the cursor is in', async () => {
    await openNote('It was $01932, not 1933.');
    await vscode.commands.executeCommand('historyNotes.showTimeline');
    const { svg } = await drawn();
    await told('here', ({ id }) => id === idOf(svg, '1932'));
  });

  it('is written to a file of its own, without being opened before', async () => {
    const { document } = await openNote(essay);
    const file = vscode.Uri.joinPath(document.uri, '..', `${crypto.randomUUID()}.svg`);
    void vscode.commands.executeCommand('historyNotes.exportTimeline', file);
    const svg = await until('the file', async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    );
    assert.match(
      svg,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^>]*><title id="title">Timeline of /,
    );
    assert.match(svg, /2 March 1931, contradicted/);
    assert.equal(svg.match(/<g[ >]/g)?.length, svg.match(/<\/g>/g)?.length);
    assert.doesNotMatch(svg, /var\(--vscode/);
    await vscode.workspace.fs.delete(file);
  });
});
