/** What helps with writing: the note after an action, and what is shown within it where the settings say so. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote, type OpenNote } from './notes.ts';
import { until } from './until.ts';

/** The note after the action at the cursor whose title matches. */
async function afterAction({ document, cursor }: OpenNote, title: RegExp): Promise<string> {
  const action = await until(`an action ${String(title)}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(cursor, cursor),
    );
    return actions.find((one) => title.test(one.title));
  });
  assert.ok(action.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  return document.getText();
}

describe('code actions for writers', () => {
  const cases: readonly (readonly [what: string, note: string, title: RegExp, after: RegExp])[] = [
    [
      'name the source of a figure in a footnote',
      'By 1932 6$02% of households had been collectivised.',
      /^Add a footnote: /,
      /^By 1932 62% of households had been collectivised\.\[\^1\]\n\n\[\^1\]: .+ \(\d{4}\)\. .+\.$/,
    ],
    [
      'name the source of a date in the note’s next footnote',
      'More.[^3] The law of spikelets was passed on 7 Au$0gust 1932.\n\n[^3]: One.\n',
      /^Add a footnote: /,
      /passed on 7 August 1932\.\[\^4\]\n\n\[\^3\]: One\.\n\[\^4\]: .+\n$/,
    ],
    [
      'spell an abbreviation out at its first use',
      'Every district had an M$0TS. The MTS was far.',
      /^Spell out MTS/,
      /^Every district had a machine-tractor station \(MTS\)\. The MTS was far\.$/,
    ],
    [
      'spell a name as the pack does',
      'Lynne V$0ola says. Lynne Vola knows.',
      /^Change “Lynne Vola” to “Lynne Viola”$/,
      /^Lynne Viola says\. Lynne Vola knows\.$/,
    ],
    [
      'spell a term as the pack does, everywhere in the note',
      'The kol$0hkoz.\n\n- *Kolhkoz*\n',
      /everywhere in this note \(2 times\)$/,
      /^The kolkhoz\.\n\n- \*Kolkhoz\*\n$/,
    ],
  ];
  for (const [what, note, title, after] of cases) {
    it(what, async () => assert.match(await afterAction(await openNote(note), title), after));
  }
});

describe('what is shown within a note', () => {
  const note =
    '# The drive\n\nIn “Dizzy with Success” he called a halt. By 1932 62% of households had been collectivised.';
  const settings = ['inlayHints.eventDates', 'inlayHints.sources', 'codeLens'];

  async function set(name: string, value: boolean | undefined, markdownOnly = false): Promise<void> {
    const section = vscode.workspace.getConfiguration('historyNotes', { languageId: 'markdown' });
    await section.update(name, value, vscode.ConfigurationTarget.Workspace, markdownOnly);
  }

  afterEach(async () => {
    for (const name of settings) {
      await set(name, undefined);
      await set(name, undefined, true);
    }
  });

  async function hints({ document }: OpenNote): Promise<readonly vscode.InlayHint[]> {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const command = 'vscode.executeInlayHintProvider';
    return vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, whole);
  }

  async function lenses({ document }: OpenNote): Promise<readonly vscode.CodeLens[]> {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    return all.filter(({ command }) => command?.command === 'historyNotes.showFigure');
  }

  it('is nothing unless it is asked for', async () => {
    const open = await openNote(note);
    assert.deepEqual(await hints(open), []);
    assert.deepEqual(await lenses(open), []);
  });

  for (const markdownOnly of [false, true]) {
    it(`are the dates of events, set ${markdownOnly ? 'for Markdown alone' : 'for everything'}`, async () => {
      const open = await openNote(note);
      await set('inlayHints.eventDates', true, markdownOnly);
      const [hint] = await until('a hint', async () => {
        const found = await hints(open);
        return found.length === 0 ? undefined : found;
      });
      assert.equal(hint?.label, '2 March 1930');
      const edit = new vscode.WorkspaceEdit();
      edit.set(open.document.uri, hint.textEdits ?? []);
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.match(open.document.getText(), /“Dizzy with Success” \(2 March 1930\) he called/);
      // What is in the text now is shown no more.
      assert.deepEqual(await hints(open), []);
    });
  }

  it('are the sources of figures', async () => {
    const open = await openNote(note);
    await set('inlayHints.sources', true);
    const [hint] = await until('a hint', async () => {
      const found = await hints(open);
      return found.length === 0 ? undefined : found;
    });
    assert.ok(hint !== undefined && typeof hint.label === 'string');
    assert.match(hint.label, / \d{4}$/);
    assert.equal(
      open.document.getText(new vscode.Range(2, 0, hint.position.line, hint.position.character)).slice(-3),
      '62%',
    );
  });

  it('is what was found in each section, and a click leads to what is wrong', async () => {
    const open = await openNote(
      '# A\n\nBy 1932 62% of households had been collectivised.\n\nBy 1932 only 26% of households had been collectivised.',
    );
    await set('codeLens', true);
    const [lens] = await until('a lens', async () => {
      const found = await lenses(open);
      return found.length === 0 ? undefined : found;
    });
    assert.equal(lens?.command?.title, '2 figures: 1 supported · 1 contradicted');
    const [target] = (lens.command.arguments ?? []) as readonly unknown[];
    await vscode.commands.executeCommand(lens.command.command, target);
    const cursor = vscode.window.activeTextEditor?.selection.active;
    assert.deepEqual([cursor?.line, cursor?.character], [4, 'By 1932 only '.length]);
  });
});
