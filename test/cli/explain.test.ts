import assert from 'node:assert/strict';
import { createWorkspace, type Workspace, wrongNote } from './program.ts';

/** Figures that are reported, right, silenced and not judged at all. */
const note = [
  '# Notes on the guilds',
  '',
  'In 1904 only 42% of fishing boats belonged to guilds. In 1905 53% of boats belonged to guilds.',
  '',
  'The plan for 1906 was that 90% of boats belonged to guilds. There were 17 chairs.',
  '',
  '## In Atlantis',
  '',
  'In 1904 only 42% of fishing boats belonged to guilds. <!-- history-notes-ignore -->',
  '',
].join('\n');

interface Explanation {
  readonly link: { readonly score: number; readonly needed: number };
  readonly evidence: readonly { readonly kind: string; readonly words: string; readonly where: string }[];
  readonly compared: readonly {
    readonly observation: string;
    readonly accept: unknown;
    readonly decisive: boolean;
  }[];
}
interface Json {
  readonly notes: readonly [
    {
      readonly claims: readonly { readonly text: string; readonly explanation?: Explanation }[];
      readonly unjudged?: readonly {
        readonly start: number;
        readonly end: number;
        readonly reason: { readonly name: string };
      }[];
      readonly diagnostics: readonly unknown[];
    },
  ];
}

describe('history-notes check --explain', () => {
  let workspace: Workspace;

  beforeEach(() => {
    workspace = createWorkspace();
    workspace.write('a.md', note);
  });
  afterEach(() => workspace.remove());

  const check = (...args: string[]): string =>
    workspace.run(['check', '--pack', 'pack', '--explain', ...args, 'a.md']).out;
  const json = (): Json['notes'][0] => (JSON.parse(check('--format', 'json')) as Json).notes[0];

  /** The part of the text about the place with this heading. */
  const about = (heading: string): string =>
    check()
      .split('\n\n')
      .find((part) => part.startsWith(heading)) ?? assert.fail(`nothing about ${heading}`);

  it('tells of every figure in the order of the note, reported or not', () => {
    const heads = check()
      .split('\n')
      .filter((line) => line.startsWith('a.md:'));
    assert.deepEqual(heads, [
      'a.md:3:14 warning statistic.contradicts',
      'a.md:3:63 supported',
      'a.md:5:28 not judged',
      'a.md:5:72 not judged',
      'a.md:9:14 contradicted',
    ]);
  });

  it('lists the evidence with its weight, the link, the value and what it was held against', () => {
    const text = about('a.md:3:14');
    assert.match(text, /read as +boats in fishing guilds, Atlantis \(assumed\), 1904$/m);
    assert.match(text, /evidence +subject “fishing boats”, in the sentence: 1\.00$/m);
    assert.match(text, /^ +predicate “belonged”, in the sentence: 0\.\d\d$/m);
    assert.match(text, /^ +unit percent, at the figure$/m);
    assert.match(text, /^ +period 1904, in the sentence$/m);
    assert.match(text, /link +0\.\d\d of 1; 0\.\d\d needed$/m);
    assert.match(text, /states +41\.5–42\.5%$/m);
    assert.match(text, /held against +July 1903: 4%$/m);
    assert.match(text, /^ +July 1904: 24%; accepted 23\.6–24%; the verdict rests on this$/m);
  });

  it('says why a figure is silent', () => {
    assert.match(about('a.md:5:28'), /because +it is a target, a plan or a forecast$/m);
    assert.match(
      about('a.md:5:72'),
      /because +what it counts is not said, or is nothing that the packs have figures for$/m,
    );
    assert.match(about('a.md:9:14'), /not reported +a comment in the note, or the settings, silence it$/m);
  });

  it('changes neither the exit code nor the summary', () => {
    const { code, out } = workspace.run(['check', '--pack', 'pack', 'a.md']);
    const explained = workspace.run(['check', '--pack', 'pack', '--explain', 'a.md']);
    assert.equal(explained.code, code);
    assert.equal(explained.out.split('\n').at(-2), out.split('\n').at(-2));
  });

  it('gives the same as data', () => {
    const { claims, unjudged, diagnostics } = json();
    assert.equal(diagnostics.length, 1);
    const [wrong] = claims;
    assert.equal(wrong?.text, '42%');
    assert.deepEqual(
      wrong.explanation?.evidence.map(({ kind, words, where }) => [kind, words, where]),
      [
        ['subject', 'fishing boats', 'clause'],
        ['predicate', 'belonged', 'clause'],
        ['unit', 'percent', 'clause'],
        ['place', 'atlantis', 'default'],
        ['period', '1904', 'clause'],
      ],
    );
    assert.ok(wrong.explanation.link.score >= wrong.explanation.link.needed);
    const decisive = wrong.explanation.compared.filter((one) => one.decisive);
    assert.deepEqual(
      decisive.map(({ observation, accept }) => [observation, accept]),
      [['boats-1904', [[23.6, 24]]]],
    );
    assert.deepEqual(
      unjudged?.map(({ start, end, reason }) => [note.slice(start, end), reason.name]),
      [
        ['90%', 'target'],
        ['17', 'no-measure'],
      ],
    );
  });

  it('adds nothing where it is not asked for', () => {
    const { out } = workspace.run(['check', '--pack', 'pack', '--format', 'json', 'a.md']);
    const [found] = (JSON.parse(out) as Json).notes;
    assert.deepEqual(Object.keys(found), ['path', 'claims', 'diagnostics']);
    assert.ok(found.claims.every((claim) => !('explanation' in claim)));
  });

  it('leaves SARIF as it is', () => {
    const sarif = (...args: string[]): string =>
      workspace.run(['check', '--pack', 'pack', '--format', 'sarif', ...args, 'a.md']).out;
    assert.equal(sarif('--explain'), sarif());
  });

  it('prints nothing that a note would do to a terminal', () => {
    workspace.write('a.md', wrongNote.replace('fishing boats', 'fishing\u001B boats'));
    assert.ok(!check().includes('\u001B'));
  });
});
