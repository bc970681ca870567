/** Sources as footnotes: where the reference goes, which label it has, and where its definition stands. */
import assert from 'node:assert/strict';
import { CodeActionKind, type CodeAction, type TextEdit } from 'vscode-languageserver-types';
import { codeActions } from '../../../server/features/codeActions/codeActions.ts';
import { rangedFindings, toDiagnostics } from '../../../server/features/diagnostics.ts';
import { readSettings } from '../../../server/settings.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { applied, checkedNote, type Judged, wrongFigure } from './support.ts';

const settings = readSettings(undefined);
const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function actionsFor(text: string, judged: Judged): readonly CodeAction[] {
  const checked = checkedNote(text, judged);
  const support = { relatedInformation: false, codeDescription: false };
  const diagnostics = toDiagnostics(rangedFindings(checked, settings), tinyKnowledge, support);
  const target = { uri: 'file:///note.md', version: 1, versionedEdits: false };
  return codeActions(checked, target, whole, { diagnostics }, settings, tinyKnowledge);
}

function editsOf({ edit }: CodeAction): readonly TextEdit[] {
  return edit?.changes?.['file:///note.md'] ?? [];
}

const right: Judged = {
  words: '24%',
  verdict: 'supported',
  measure: 'boats-in-guilds',
  observation: 'boats-1904',
};

const title = 'Add a footnote: Plato 1950';
const said = 'In 1904 24% of boats were in guilds';
const definition = 'Plato (1950). Water and Bronze. Academy Press, p. 40.';

/** What the note is, and what it is with the footnote. */
const cases: readonly (readonly [what: string, before: string, after: string])[] = [
  ['at the end of a note without any', `${said}.\n`, `${said}.[^1]\n\n[^1]: ${definition}\n`],
  ['of a note that ends without a line ending', said, `${said}[^1]\n\n[^1]: ${definition}`],
  ['with CRLF', `# A\r\n\r\n${said}.\r\n`, `# A\r\n\r\n${said}.[^1]\r\n\r\n[^1]: ${definition}\r\n`],
  [
    'below the last one, with the next number',
    `${said}. More.[^2]\n\n[^1]: One.\n[^2]: Two.\n`,
    `${said}.[^3] More.[^2]\n\n[^1]: One.\n[^2]: Two.\n[^3]: ${definition}\n`,
  ],
  [
    'parted by a blank line where the others are',
    `${said}. More.[^1]\n\n[^1]: One.\n\n[^2]: Two.\n\n## Books\n`,
    `${said}.[^3] More.[^1]\n\n[^1]: One.\n\n[^2]: Two.\n\n[^3]: ${definition}\n\n## Books\n`,
  ],
  [
    'not with a number that is referred to and not defined yet',
    `${said}. More.[^1]\n`,
    `${said}.[^2] More.[^1]\n\n[^2]: ${definition}\n`,
  ],
  [
    'numbered behind a word where the others are',
    `More.[^fn7]\n\n${said}.\n\n[^fn7]: One.\n`,
    `More.[^fn7]\n\n${said}.[^fn8]\n\n[^fn7]: One.\n[^fn8]: ${definition}\n`,
  ],
  [
    'named by its source where the others are words',
    `More.[^solon]\n\n${said}.\n\n[^solon]: One.\n`,
    `More.[^solon]\n\n${said}.[^plato1950]\n\n[^solon]: One.\n[^plato1950]: ${definition}\n`,
  ],
  [
    'before the full stop where the others stand there',
    `More[^1].\n\n${said}.\n\n[^1]: One.\n`,
    `More[^1].\n\n${said}[^2].\n\n[^1]: One.\n[^2]: ${definition}\n`,
  ],
  [
    'by another reference to a footnote that says just that',
    `More.[^1]\n\n${said}.\n\n[^1]: ${definition}\n`,
    `More.[^1]\n\n${said}.[^1]\n\n[^1]: ${definition}\n`,
  ],
  [
    'behind a footnote of the same sentence',
    `${said}.[^1]\n\n[^1]: See also Solon.\n`,
    `${said}.[^1][^2]\n\n[^1]: See also Solon.\n[^2]: ${definition}\n`,
  ],
  [
    'in a cell of a table',
    '| a | b |\n| - | - |\n| boats | 24% |\n',
    `| a | b |\n| - | - |\n| boats | 24%[^1] |\n\n[^1]: ${definition}\n`,
  ],
  ['behind emphasis', `**${said}.**\n`, `**${said}.**[^1]\n\n[^1]: ${definition}\n`],
  ['in an item of a list', `- ${said}\n- more\n`, `- ${said}[^1]\n- more\n\n[^1]: ${definition}\n`],
  [
    'by its key in a note that cites so',
    `As said [@solon1911].\n\n${said}.\n`,
    `As said [@solon1911].\n\n${said}.[^1]\n\n[^1]: [@plato1950, p. 40].\n`,
  ],
];

describe('a source as a footnote', () => {
  for (const [what, before, after] of cases) {
    it(`is added ${what}`, () => {
      const actions = actionsFor(before, right);
      const action = actions.find((one) => one.title === title);
      assert.ok(action, actions.map((one) => one.title).join(', '));
      assert.equal(action.kind, CodeActionKind.Refactor);
      assert.equal(applied(before, editsOf(action)), after);
    });
  }

  const none: readonly (readonly [what: string, note: string])[] = [
    ['in a fence', `\`\`\`\n${said}.\n\`\`\`\n`],
    ['where the note ends in a fence that is open', `${said}.\n\n\`\`\`js\nlet a;\n`],
    ['where a footnote of the sentence names the source', `${said}.[^1]\n\n[^1]: Plato, p. 3.\n`],
    ['where the sentence names it', `Plato says that in 1904 24% of boats were in guilds.\n`],
    ['in a footnote', `One.[^1]\n\n[^1]: ${said}.\n`],
  ];
  for (const [what, note] of none) {
    it(`is not offered ${what}`, () => {
      assert.deepEqual(
        actionsFor(note, right).filter((one) => one.title === title),
        [],
      );
    });
  }

  it('comes before brackets in a note that has footnotes, and behind them in another', () => {
    const titles = (note: string): readonly string[] => actionsFor(note, right).map((one) => one.title);
    assert.deepEqual(titles(`${said}.`), ['Add the source: Plato 1950', title]);
    assert.deepEqual(titles(`${said}. More.[^1]\n\n[^1]: One.`), [title, 'Add the source: Plato 1950']);
  });

  describe('of a wrong figure', () => {
    const wrong = 'In 1905 only 35% of boats were in guilds.';
    const fix = (newText: string, words: string): NonNullable<Judged['fixes']>[number] => {
      const start = wrong.indexOf(words);
      const span = { start, end: start + words.length };
      return { kind: 'replace-figure', title: `Change to ${newText}`, span, newText };
    };

    it('is added together with the right one', () => {
      const actions = actionsFor(wrong, { ...wrongFigure(), fixes: [fix('53%', '35%')] });
      const action = actions.find((one) => one.title === 'Change to 53% and add a footnote: Plato 1950');
      assert.ok(action);
      assert.equal(
        applied(wrong, editsOf(action)),
        'In 1905 only 53% of boats were in guilds.[^1]\n\n[^1]: Plato (1950). Water and Bronze. Academy Press.',
      );
    });

    it('never makes the list longer than five lines', () => {
      const fixes = [fix('53%', '35%'), fix('1904', '1905')];
      for (const number of [1, 2]) {
        const actions = actionsFor(wrong, { ...wrongFigure(), fixes: fixes.slice(0, number) });
        assert.equal(actions.length, 5, actions.map((one) => one.title).join(', '));
      }
    });
  });
});
