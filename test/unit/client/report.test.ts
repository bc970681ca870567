import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { isReport, type ReportedNote, writeReport } from '../../../client/workspaceCheck/report.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { claim } from './claim.ts';
import { english } from './english.ts';

const entry = {
  label: 'Share of households',
  kind: 'measure',
  uri: 'history-notes:/a/b.md',
  line: 4,
} as const;
const farms: ReportedNote = {
  name: 'farms.md',
  link: 'farms.md',
  outcome: {
    claims: [
      claim({ entry, known: '61.5%, 1 July 1932', source: 'Nove (1969)' }),
      claim({ verdict: 'supported', text: '93%', entry, known: '93%, 1 July 1937' }),
      claim({ verdict: 'contested', message: 'Historians differ.', entry, known: '5–8 million' }),
      claim({ silenced: 'comment', text: '40%', subject: 'arithmetic', message: 'The parts make 99.' }),
    ],
  },
};

function report(...notes: readonly ReportedNote[]): string {
  const subject = {
    title: 'Evidence for notes',
    date: '24 November 2026',
    maker: 'History Notes 0.1.0',
    notes,
  };
  return writeReport(subject, english);
}

function parsed(text: string): Nodes {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

function all<Type extends Nodes['type']>(node: Nodes, type: Type): readonly Extract<Nodes, { type: Type }>[] {
  const own = node.type === type ? [node as Extract<Nodes, { type: Type }>] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => all(child, type))] : own;
}

/** The cells of each table, row by row. */
function tables(text: string): readonly (readonly (readonly string[])[])[] {
  return all(parsed(text), 'table').map(({ children }) =>
    children.map((row) => row.children.map((cell) => textOf(cell))),
  );
}

describe('a report', () => {
  it('has a row for each claim: line, words, verdict, what is known, source', () => {
    const [summary, claims] = tables(report(farms));
    assert.deepEqual(summary, [
      ['Verdict', 'Places'],
      ['Contradicts the record', '1'],
      ['Historians disagree', '1'],
      ['Agrees with the record', '1'],
      ['Ignored', '1'],
    ]);
    assert.deepEqual(claims?.slice(1), [
      ['13', '26%', 'Contradicts the record', 'Share of households: 61.5%, 1 July 1932', 'Nove (1969)'],
      ['13', '93%', 'Agrees with the record', 'Share of households: 93%, 1 July 1937', ''],
      ['13', '26%', 'Historians disagree', 'Historians differ.', ''],
      [
        '13',
        '40%',
        'Ignored: Contradicts the record',
        'The parts make 99. Ignored by a comment in the note.',
        '',
      ],
    ]);
  });

  it('leads to the lines', () => {
    const urls = all(parsed(report(farms)), 'link').map(({ url }) => url);
    assert.deepEqual(new Set(urls), new Set(['farms.md', 'farms.md#L13']));
    const unsaved = { ...farms, link: undefined };
    assert.deepEqual(all(parsed(report(unsaved)), 'link'), []);
  });

  it('compares several notes, and names those with nothing to compare and those that were not checked', () => {
    const text = report(
      farms,
      { ...farms, name: 'more.md', link: 'more.md' },
      { name: 'list.md', link: 'list.md', outcome: { claims: [] } },
      { name: 'film.md', link: 'film.md', outcome: { problem: 'larger than 2 MB' } },
    );
    const rows = tables(text)[1]?.map((row) => row.join(' '));
    assert.deepEqual(rows?.slice(1), ['farms.md 1 1 1 1', 'more.md 1 1 1 1']);
    const lists = all(parsed(text), 'listItem').map(textOf);
    assert.deepEqual(lists, ['film.md: larger than 2 MB', 'list.md']);
  });

  it('shows what a note has in it as it stands', () => {
    const words = 'a|b *c* [d](e) <f> &amp; `g` $5 and 6$';
    const [, claims] = tables(report({ ...farms, outcome: { claims: [claim({ text: words })] } }));
    assert.equal(claims?.[1]?.[1], words);
    const inPreview = report({ ...farms, outcome: { claims: [claim({ text: words })] } });
    assert.ok(inPreview.includes('\\$5 and 6\\$'), inPreview);
  });

  it('names a note as it is called, whatever that would be in a list', () => {
    const names = ['1. Farms.md', '- Horses.md', '1.5 million.md'];
    const text = report(...names.map((name) => ({ name, outcome: { problem: 'gone' } })));
    const lists = all(parsed(text), 'list').map(({ children }) => children.map(textOf));
    assert.deepEqual(lists, [names.map((name) => `${name}: gone`)]);
  });

  it('gives the works in full at the end, each once, and says what “after” means', () => {
    const nove = 'Nove (1969). An Economic History of the USSR. Allen Lane.';
    const davies = 'Davies (1980). The Socialist Offensive. Macmillan.';
    const claims = [claim({ source: 'after Nove (1969)', works: [nove] }), claim({ works: [davies, nove] })];
    const text = report({ ...farms, outcome: { claims } });
    const lists = all(parsed(text), 'list').map(({ children }) => children.map(textOf));
    assert.deepEqual(lists, [[davies, nove]]);
    assert.match(text, /## Sources[^]*“After” stands/);
    assert.doesNotMatch(report(farms), /## Sources/);
  });

  it('says of what is ignored what is known, and that in whole sentences', () => {
    const silent = claim({ silenced: 'settings', entry, known: '61.5%, 1 July 1932' });
    const [, claims] = tables(report({ ...farms, outcome: { claims: [silent] } }));
    assert.equal(claims?.[1]?.[3], 'Share of households: 61.5%, 1 July 1932. Switched off in the settings.');
  });

  it('begins with its title alone, under which the editor offers to save it', () => {
    assert.equal(report(farms).split('\n')[0], 'Evidence for notes');
    assert.deepEqual(
      all(parsed(report(farms)), 'heading').map((heading) => [heading.depth, textOf(heading)]),
      [
        [1, 'Evidence for notes'],
        [2, 'Summary'],
        [2, 'farms.md'],
        [2, 'What the report does not say'],
      ],
    );
  });

  it('says so, and is a note in which nothing is reported', () => {
    const text = report(farms);
    assert.ok(isReport(text));
    assert.ok(!isReport('# Farms\n\n<!-- history-notes-ignore-note -->\n'));
    const ignores = parseNote(text).blocks.flatMap(({ block }) => block.ignores);
    assert.deepEqual(
      ignores.map(({ scope, rules }) => [scope, rules]),
      [['note', []]],
    );
  });

  it('lines up the columns of a small table, and does not stretch those of a wide one', () => {
    const lines = report(farms).split('\n');
    const small = lines.filter((line) => line.startsWith('| Agrees') || line.startsWith('| Ignored'));
    assert.equal(new Set(small.map(({ length }) => length)).size, 1);
    const long = { ...farms, outcome: { claims: [claim(), claim({ message: 'word '.repeat(50) })] } };
    const short = report(long)
      .split('\n')
      .find((line) => line.includes('It was 61.5%'));
    assert.ok(short !== undefined && short.length < 100, short);
  });

  it('is whole for notes without any claim', () => {
    const text = report({ name: 'list.md', outcome: { claims: [] } });
    assert.match(text, /compared: 0\./);
    assert.deepEqual(tables(text), []);
  });
});
