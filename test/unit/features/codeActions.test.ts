import assert from 'node:assert/strict';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { codeActions } from '../../../server/features/codeActions/codeActions.ts';
import { rangedFindings, toDiagnostics } from '../../../server/features/diagnostics.ts';
import { createLines } from '../../../server/note/lines.ts';
import { readSettings } from '../../../server/settings.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { applied, checkedNote, type Judged, wrongFigure } from './support.ts';

const settings = readSettings(undefined);
const support = { relatedInformation: true, codeDescription: true };
const uri = 'file:///note.md';
const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function diagnosticsOf(text: string, judged: readonly Judged[]): Diagnostic[] {
  return toDiagnostics(rangedFindings(checkedNote(text, ...judged), settings), tinyKnowledge, support);
}

function actionsFor(
  text: string,
  judged: readonly Judged[],
  context: Partial<CodeActionContext> = {},
): CodeAction[] {
  return codeActions(
    checkedNote(text, ...judged),
    { uri, version: 3, versionedEdits: true },
    whole,
    { diagnostics: diagnosticsOf(text, judged), ...context },
    settings,
    tinyKnowledge,
  );
}

function editsOf({ edit }: CodeAction): readonly TextEdit[] {
  const [change, ...others] = edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change && others.length === 0);
  assert.deepEqual(change.textDocument, { uri, version: 3 });
  return change.edits.filter((one): one is TextEdit => 'newText' in one);
}

/** The note after the action whose title matches. */
function after(text: string, judged: readonly Judged[], title: RegExp): string {
  const actions = actionsFor(text, judged);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no ${String(title)} among ${actions.map((one) => one.title).join(', ')}`);
  return applied(text, editsOf(action));
}

/** The wrong figure with its replacement, wherever it stands in a note of one block. */
function fixable(text: string): Judged {
  const start = text.indexOf('35%');
  const year = text.indexOf('1905');
  return {
    ...wrongFigure(),
    fixes: [
      {
        kind: 'replace-figure',
        title: 'Replace 35% with 53%',
        span: { start, end: start + 3 },
        newText: '53%',
      },
      {
        kind: 'replace-period',
        title: 'Replace 1905 with 1906',
        span: { start: year, end: year + 4 },
        newText: '1906',
      },
    ],
  };
}

const sentence = 'In 1905 only 35% of boats were in guilds.';
const comment = '<!-- history-notes-ignore statistic.contradicts -->';

describe('code actions', () => {
  it('replace the figure, or the year instead', () => {
    assert.equal(
      after(sentence, [fixable(sentence)], /^Replace 35% with 53%$/),
      'In 1905 only 53% of boats were in guilds.',
    );
    assert.equal(after(sentence, [fixable(sentence)], /1906/), 'In 1906 only 35% of boats were in guilds.');
  });

  it('prefer the first fix and no other', () => {
    const preferred = actionsFor(sentence, [fixable(sentence)]).filter(
      ({ isPreferred }) => isPreferred === true,
    );
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ['Replace 35% with 53%'],
    );
  });

  it('name the findings they mend and are quick fixes, never applied in bulk', () => {
    for (const { kind, diagnostics } of actionsFor(sentence, [fixable(sentence)])) {
      assert.equal(kind, CodeActionKind.QuickFix);
      assert.equal(diagnostics?.[0]?.code, 'statistic.contradicts');
    }
    assert.deepEqual(actionsFor(sentence, [fixable(sentence)], { only: [CodeActionKind.SourceFixAll] }), []);
  });

  describe('add the source', () => {
    const title = /add the source: Plato 1950/i;
    it('before the full stop', () => {
      assert.equal(
        after(sentence, [fixable(sentence)], title),
        'In 1905 only 53% of boats were in guilds (Plato 1950).',
      );
    });
    it('as a citation where the note has citations', () => {
      const text = `${sentence}\n\nAs said [@solon1911].`;
      assert.equal(
        after(text, [fixable(text)], title),
        'In 1905 only 53% of boats were in guilds [@plato1950].\n\nAs said [@solon1911].',
      );
    });
    it('behind closing emphasis and in a line without a full stop', () => {
      const text = '- **boats in guilds 1905: 35%**\n';
      assert.equal(after(text, [fixable(text)], title), '- **boats in guilds 1905: 53%** (Plato 1950)\n');
    });
    it('inside the cell of a table', () => {
      const text = '| boats 1905 | note |\n| - | - |\n| 35% | x |\n';
      assert.equal(
        after(text, [fixable(text)], title),
        '| boats 1905 | note |\n| - | - |\n| 53% (Plato 1950) | x |\n',
      );
    });
    it('not where the sentence names it', () => {
      const text = 'In 1905 only 35% of boats were in guilds (Plato 1950).';
      assert.ok(!actionsFor(text, [fixable(text)]).some((one) => title.test(one.title)));
    });
    it('of the historian who holds the value', () => {
      const text = 'Of the diggers 20 thousand died.';
      const judged: Judged = {
        words: '20 thousand',
        verdict: 'contested',
        rule: 'statistic.contested',
        measure: 'diggers-dead',
        observation: 'diggers-dead-1903-1907',
        stated: { low: 20, high: 20 },
      };
      assert.equal(
        after(text, [judged], /add the source/i),
        'Of the diggers 20 thousand died (after Solon 1911).',
      );
    });
    it('of nobody where no historian holds the value', () => {
      const text = 'Of the diggers 15 to 70 thousand died.';
      const judged: Judged = {
        words: '15 to 70 thousand',
        verdict: 'contested',
        rule: 'statistic.contested',
        measure: 'diggers-dead',
        observation: 'diggers-dead-1903-1907',
        stated: { low: 15, high: 70 },
      };
      assert.ok(!actionsFor(text, [judged]).some((one) => /add the source/i.test(one.title)));
    });
    it('to a figure that is right, without a finding', () => {
      const text = 'In 1904 24% of boats were in guilds.';
      const judged: Judged = {
        words: '24%',
        verdict: 'supported',
        measure: 'boats-in-guilds',
        observation: 'boats-1904',
      };
      assert.equal(
        after(text, [judged], /^Add the source/),
        'In 1904 24% of boats were in guilds (Plato 1950, p. 40).',
      );
      assert.deepEqual(actionsFor(text, [judged], { only: [CodeActionKind.QuickFix] }), []);
    });
  });

  describe('ignore a finding', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['behind its sentence', sentence, `${sentence} ${comment}`],
      ['with more sentences to follow', `${sentence} And more.`, `${sentence} ${comment} And more.`],
      ['in a list', `- one\n- ${sentence}\n`, `- one\n- ${sentence} ${comment}\n`],
      ['in a quotation', `> ${sentence}\n> More.\n`, `> ${sentence} ${comment}\n> More.\n`],
      ['in a heading', `# ${sentence}\n\nText.\n`, `# ${sentence} ${comment}\n\nText.\n`],
      ['in a table', `| a | b |\n| - | - |\n| 35% | x |\n`, `| a | b |\n| - | - |\n| 35% ${comment} | x |\n`],
      ['with CRLF', `${sentence}\r\nMore.\r\n`, `${sentence} ${comment}\r\nMore.\r\n`],
      ['behind emphasis', `**${sentence}**\n`, `**${sentence}** ${comment}\n`],
      [
        'before a fence',
        `One.\n\n\`\`\`\n${sentence}\n\`\`\`\n`,
        `One.\n\n${comment}\n\`\`\`\n${sentence}\n\`\`\`\n`,
      ],
      ['before an indented line', `One.\n\n    ${sentence}\n`, `One.\n\n${comment}\n    ${sentence}\n`],
    ];
    for (const [where, text, expected] of cases) {
      it(where, () => {
        const result = after(text, [wrongFigure()], /^Ignore statistic\.contradicts in this (?!note)/);
        assert.equal(result, expected);
        assert.deepEqual(diagnosticsOf(result, [wrongFigure()]), []);
      });
    }
  });

  describe('ignore a finding under a title that says how much is silenced', () => {
    const cases: readonly (readonly [string, string])[] = [
      [sentence, 'paragraph'],
      [`${sentence} And more.`, 'paragraph'],
      [`One.\n${sentence}\nMore.`, 'line'],
      [`> ${sentence}\n> More.\n`, 'line'],
      [`- one\n- ${sentence}\n`, 'line'],
      [`# ${sentence}\n\nText.\n`, 'line'],
      ['| a | b |\n| - | - |\n| 35% | x |\n', 'row'],
      [`\`\`\`\n${sentence}\n\`\`\`\n`, 'block'],
    ];
    for (const [text, where] of cases) {
      it(`${where}: ${JSON.stringify(text)}`, () => {
        const titles = actionsFor(text, [wrongFigure()]).map(({ title }) => title);
        assert.ok(titles.includes(`Ignore statistic.contradicts in this ${where}`), titles.join(', '));
      });
    }
  });

  describe('ignore a rule in the note', () => {
    const noteComment = '<!-- history-notes-ignore-note statistic.contradicts -->';
    const cases: readonly (readonly [string, string, string])[] = [
      ['at its top', sentence, `${noteComment}\n\n${sentence}`],
      ['behind the byte order mark', `\uFEFF${sentence}`, `\uFEFF${noteComment}\n\n${sentence}`],
      ['with CRLF', `# A\r\n\r\n${sentence}\r\n`, `${noteComment}\r\n\r\n# A\r\n\r\n${sentence}\r\n`],
    ];
    for (const [where, text, expected] of cases) {
      it(where, () => {
        const result = after(text, [wrongFigure()], /in this note$/);
        assert.equal(result, expected);
        assert.deepEqual(diagnosticsOf(result, [wrongFigure()]), []);
      });
    }
    it('behind the front matter, which stays front matter', () => {
      const text = `---\ntitle: Boats\n---\n\n${sentence}\n`;
      const result = after(text, [wrongFigure()], /in this note$/);
      assert.match(result, /^---\ntitle: Boats\n---\n\n?<!-- history-notes-ignore-note /);
      assert.ok(result.endsWith(`\n\n${sentence}\n`));
      assert.deepEqual(diagnosticsOf(result, [wrongFigure()]), []);
    });
  });

  describe('are offered only for findings of the note as it is', () => {
    const [diagnostic] = diagnosticsOf(sentence, [wrongFigure()]);
    assert.ok(diagnostic);
    it('are known by their place and their rule', () => {
      const bare: Diagnostic = { range: diagnostic.range, message: '', code: 'statistic.contradicts' };
      assert.notDeepEqual(actionsFor(sentence, [wrongFigure()], { diagnostics: [bare] }), []);
    });
    const { range } = diagnostic;
    const foreign: readonly (readonly [string, Partial<Diagnostic>])[] = [
      ['another place', { range: { ...range, end: { line: 0, character: 17 } } }],
      ['another line', { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 16 } } }],
      ['another rule', { code: 'date.contradicts' }],
      ['a rule nobody knows', { code: '__proto__' }],
    ];
    for (const [what, other] of foreign) {
      it(`not for ${what}`, () => {
        const changed = { ...diagnostic, ...other };
        assert.deepEqual(actionsFor(sentence, [wrongFigure()], { diagnostics: [changed] }), []);
      });
    }
    it('whatever data a client hangs on them', () => {
      for (const data of ['statistic.contradicts', [3, 13, 16], { start: 0, end: 40, newText: 'x' }]) {
        const laden: Diagnostic = { ...diagnostic, data };
        assert.deepEqual(
          actionsFor(sentence, [wrongFigure()], { diagnostics: [laden] }).map(({ edit }) => edit),
          actionsFor(sentence, [wrongFigure()]).map(({ edit }) => edit),
        );
      }
    });
    it('not for what other tools report', () => {
      const other: Diagnostic = { range: diagnostic.range, message: 'spelling', code: 'x', source: 'other' };
      assert.deepEqual(actionsFor(sentence, [wrongFigure()], { diagnostics: [other] }), []);
    });
  });

  it('name no version for a client that takes none', () => {
    const checked = checkedNote(sentence, fixable(sentence));
    const [first] = codeActions(
      checked,
      { uri, version: 3, versionedEdits: false },
      whole,
      { diagnostics: diagnosticsOf(sentence, [wrongFigure()]) },
      settings,
      tinyKnowledge,
    );
    assert.equal(first?.edit?.documentChanges, undefined);
    const edits = first?.edit?.changes?.[uri];
    assert.deepEqual(createLines(sentence).offsetAt(edits?.[0]?.range.start ?? whole.end), 13);
  });
});
