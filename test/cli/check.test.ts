import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type Workspace, createWorkspace, rightNote, wrongNote } from './program.ts';

describe('history-notes', () => {
  let workspace: Workspace;

  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => workspace.remove());

  /** Checks with the invented pack. */
  const check = (...args: string[]) => workspace.run(['check', '--pack', 'pack', ...args]);

  describe('its exit code', () => {
    it('is 0 when nothing is contradicted', () => {
      workspace.write('a.md', rightNote);
      const { code, out, err } = check('a.md');
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^1 note: 1 claim recognised, 1 supported, 0 contested, 0 contradicted\.$/m);
    });

    it('is 1 when something is', () => {
      workspace.write('a.md', wrongNote);
      const { code, out } = check('a.md');
      assert.equal(code, 1);
      assert.match(out, /1 claim recognised, 0 supported, 0 contested, 1 contradicted\./);
    });

    it('is 0 when a comment silences it', () => {
      workspace.write('a.md', `<!-- history-notes-ignore-note -->\n\n${wrongNote}`);
      const { code, out } = check('a.md');
      assert.equal(code, 0);
      assert.match(out, /0 contradicted, 1 ignored by a comment\./);
    });

    it('is the same when nobody reads what is found', async () => {
      workspace.write('a.md', wrongNote);
      assert.equal(await workspace.runUnread(['check', '--pack', 'pack', 'a.md']), 1);
    });

    it('is 0 for an empty note', () => {
      workspace.write('a.md', '');
      assert.equal(check('a.md').code, 0);
    });
  });

  describe('its text', () => {
    it('shows the place, the line underlined, the right figure and its source', () => {
      workspace.write('notes/a.md', wrongNote);
      const [place, line, underline, message] = check('notes').out.split('\n');
      assert.equal(place, 'notes/a.md:3:14 warning statistic.contradicts');
      assert.equal(line, '  3 | In 1904 only 42% of fishing boats belonged to guilds.');
      assert.equal(underline, '    |              ^^^');
      assert.match(message ?? '', /24%.*not 42%.*Plato \(1950\)/);
    });

    it('counts the columns of Windows line endings and emoji as editors do', () => {
      workspace.write(
        'a.md',
        '# Atlantis\r\n\r\n🛶 In 1904 only 42% of fishing boats belonged to guilds.\r\n',
      );
      const [place, line, underline] = check('a.md').out.split('\n');
      assert.match(place ?? '', /^a\.md:3:17 /);
      assert.equal(line, '  3 | 🛶 In 1904 only 42% of fishing boats belonged to guilds.');
      assert.equal(underline, '    |                 ^^^');
    });

    it('has colours only where they are wanted', () => {
      workspace.write('a.md', wrongNote);
      const colored = (env: Record<string, string>): boolean =>
        workspace.run(['check', '--pack', 'pack', 'a.md'], { env }).out.includes('\u001B[');
      assert.deepEqual(
        [colored({}), colored({ FORCE_COLOR: '1' }), colored({ FORCE_COLOR: '1', NO_COLOR: '1' })],
        [false, true, false],
      );
    });

    it('never prints what a note would do to a terminal', () => {
      workspace.write('a.md', wrongNote.replace('In 1904', '\u001B]0;owned\u0007 In 1904'));
      const { out } = check('a.md');
      assert.deepEqual(
        [out.includes('42%'), out.includes('\u001B'), out.includes('\u0007')],
        [true, false, false],
      );
    });
  });

  describe('notes that do not agree', () => {
    const note = (value: number): string =>
      `# Atlantis\n\nIn 1905 ${value} million tonnes of fish were landed.\n`;

    it('are told of, each with the place in the other one, and contradict nothing', () => {
      workspace.write('notes/a.md', note(40));
      workspace.write('notes/b.md', note(48));
      const { code, out } = check('notes');
      const heads = out.split('\n').filter((line) => line.startsWith('notes/'));
      assert.deepEqual(heads, [
        'notes/a.md:3:9 information note.disagrees',
        'notes/b.md:3:9 information note.disagrees',
      ]);
      assert.match(out, /40 million tonnes here, 48 million tonnes in notes\/b\.md, line 3\.$/m);
      assert.equal(code, 0);
    });

    it('are silenced by a comment', () => {
      workspace.write('a.md', `${note(40)}\n<!-- history-notes-ignore-note note.disagrees -->\n`);
      workspace.write('b.md', note(48));
      const { out } = check('a.md', 'b.md');
      assert.deepEqual(
        out.split('\n').filter((line) => line.includes('note.disagrees')),
        ['b.md:3:9 information note.disagrees'],
      );
    });

    it('are compared only with those that are checked', () => {
      workspace.write('a.md', note(40));
      workspace.write('b.md', note(48));
      assert.doesNotMatch(check('a.md').out, /note\.disagrees/);
    });
  });

  describe('its paths', () => {
    const paths = (...args: string[]): unknown => {
      const { out } = check('--format', 'json', ...args);
      return (JSON.parse(out) as { notes: { path: string }[] }).notes.map(({ path: one }) => one);
    };

    it('may be folders: Markdown below them, but for packages and hidden folders', () => {
      const files = ['b.md', 'a.markdown', 'c.txt', 'sub/deep/D.MD', 'node_modules/x/y.md', '.obsidian/z.md'];
      for (const file of files) workspace.write(`notes/${file}`, rightNote);
      assert.deepEqual(paths('notes'), ['notes/a.markdown', 'notes/b.md', 'notes/sub/deep/D.MD']);
    });

    it('may be files of any name, and count once', () => {
      workspace.write('essay.txt', rightNote);
      assert.deepEqual(paths('essay.txt', './essay.txt'), ['essay.txt']);
    });

    it('may be a folder that leads to itself', () => {
      workspace.write('notes/a.md', rightNote);
      symlinkSync('.', path.join(workspace.folder, 'notes', 'again'));
      assert.deepEqual(paths('notes'), ['notes/a.md']);
    });

    it('may be standard input', () => {
      const { code, out } = workspace.run(['check', '--pack', 'pack', '-'], { input: wrongNote });
      assert.equal(code, 1);
      assert.match(out, /^<stdin>:3:14 warning/);
    });
  });

  describe('what it cannot run', () => {
    const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['no command', [], /Say what to do/],
      ['another command', ['fix', 'a.md'], /no command "fix"/],
      ['no path', ['check'], /Say what to check/],
      ['an unknown option', ['check', '--fix', 'a.md'], /Unknown option '--fix'/],
      ['an unknown format', ['check', '--format', 'xml', 'a.md'], /no format "xml"/],
      ['a format without a name', ['check', 'a.md', '--format'], /--format/],
      ['a path that leads nowhere', ['check', 'gone.md'], /gone\.md: there is no such file or folder/],
      ['a folder without notes', ['check', 'empty'], /empty: there are no Markdown notes/],
      [
        'a pack that is not there',
        ['check', '--pack', 'gone', 'a.md'],
        /gone: there is no such file or folder/,
      ],
      ['a folder that is no pack', ['check', '--pack', 'empty', 'a.md'], /pack\.yaml:1:1 /],
    ];
    for (const [name, args, message] of cases) {
      it(`says so and exits with 2: ${name}`, () => {
        workspace.write('a.md', rightNote);
        workspace.write('empty/readme.txt', 'No notes here.');
        const { code, out, err } = workspace.run(args);
        assert.equal(code, 2);
        assert.match(err, message);
        assert.doesNotMatch(err, /\bat .*:\d+:\d+\)?$/m, 'a stack trace helps nobody');
        assert.equal(out, '');
      });
    }

    it('says where a pack is wrong', () => {
      workspace.write('pack/terms.yaml', '- id: net\n  prefLabel: net\n  definiton: A net.\n');
      const { code, err } = check('pack');
      assert.equal(code, 2);
      assert.match(err, /^pack\/terms\.yaml:\d+:\d+ .*defin/m);
    });

    it('says where two packs clash', () => {
      workspace.write(
        'other/pack.yaml',
        'id: other\ntitle: Other\ndefaultPlace: atlantis\nplaces:\n  - { id: atlantis, prefLabel: Atlantis, names: [] }\n',
      );
      workspace.write(
        'other/terms.yaml',
        '- { id: net, prefLabel: seine, definition: A net., evidence: { status: confirmed } }\n',
      );
      workspace.write('a.md', rightNote);
      const { code, err } = check('--pack', 'other', 'a.md');
      assert.equal(code, 2);
      assert.match(err, /The id "net" is in two packs, atlantis-canals and other/);
    });

    it('still checks the other notes', () => {
      workspace.write('a.md', wrongNote);
      const { code, out, err } = check('gone.md', 'a.md');
      assert.equal(code, 2);
      assert.match(err, /gone\.md/);
      assert.match(out, /a\.md:3:14 warning/);
    });
  });

  describe('a file that is not as expected', () => {
    const problem = (content: Uint8Array | string): { code: number | null; err: string } => {
      workspace.write('a.md', content);
      return check('a.md');
    };

    it('is refused when it is no text', () => {
      const { code, err } = problem(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
      assert.deepEqual([code, err], [2, 'a.md: this is not text.\n']);
    });

    it('is refused when it is enormous', () => {
      const { code, err } = problem(new Uint8Array(5 * 1024 * 1024).fill(0x61));
      assert.equal(code, 2);
      assert.match(err, /a\.md: it is larger than 4 MB/);
    });

    it('is refused when it may not be read', function () {
      workspace.write('a.md', rightNote);
      chmodSync(path.join(workspace.folder, 'a.md'), 0);
      const { code, err } = check('a.md');
      // Whoever may read everything is not refused anything.
      if (process.getuid?.() === 0) assert.equal(code, 0);
      else assert.deepEqual([code, err], [2, 'a.md: reading it is not permitted.\n']);
    });

    it('is read as Windows-1252 when it is not UTF-8, and that is said', () => {
      const { code, err } = problem(Buffer.from(wrongNote.replace('only', 'só'), 'latin1'));
      assert.equal(code, 1);
      assert.match(err, /a\.md: it is not valid UTF-8/);
    });

    it('is read as UTF-16 when it says so', () => {
      const { code, err } = problem(Buffer.from(`\uFEFF${wrongNote}`, 'utf16le'));
      assert.deepEqual([code, err], [1, '']);
    });
  });

  describe('what it says of itself', () => {
    it('is its usage, with --help', () => {
      const { code, out } = workspace.run(['--help']);
      assert.equal(code, 0);
      for (const word of ['check', '--format', '--pack', '--version', 'Exit code'])
        assert.ok(out.includes(word), word);
    });

    it('is its version, with --version', () => {
      assert.deepEqual(workspace.run(['--version']), { code: 0, out: `${manifest.version}\n`, err: '' });
    });
  });
});
