import assert from 'node:assert/strict';
import { createWorkspace, type Result, rightNote, type Workspace, wrongNote } from './program.ts';

const landed = (value: number): string =>
  `# Atlantis\n\nIn 1905 ${value} million tonnes of fish were landed.\n`;

/** What a student might have in a folder: much that is right, something wrong, two that do not agree, one that is no text. */
const notes: ReadonlyMap<string, string | Uint8Array> = new Map<string, string | Uint8Array>([
  ...Array.from({ length: 20 }, (_, number) => [`notes/${number}.md`, rightNote] as const),
  ['notes/b-wrong.md', wrongNote],
  ['notes/c-ignored.md', `<!-- history-notes-ignore-note -->\n\n${wrongNote}`],
  ['notes/d-landed.md', landed(40)],
  ['notes/e-picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])],
  ['notes/f-latin.md', Buffer.from(wrongNote.replace('only', 'só'), 'latin1')],
  ['notes/y-landed.md', `${landed(48)}\nIn 1905 40 million tonnes of fish were landed.\n`],
  ['notes/z-silenced.md', `${landed(44)}\n<!-- history-notes-ignore-note note.disagrees -->\n`],
]);

/** Makes a note large, and says nothing. */
const ballast = `\n<!-- ${'– '.repeat(6_000)} -->\n`;

/** Large notes are checked in threads, small ones are not: with ballast behind them they are both. */
describe('many notes', function () {
  this.timeout(30_000);

  let workspace: Workspace;

  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => workspace.remove());

  const check = (behind: string, args: readonly string[], input = ''): Result => {
    for (const [name, content] of notes)
      workspace.write(name, Buffer.concat([Buffer.from(content), Buffer.from(behind)]));
    return workspace.run(['check', '--pack', 'pack', ...args], { input });
  };

  for (const args of [[], ['--explain'], ['--format', 'json'], ['--format', 'sarif']]) {
    it(`are told of as if they were checked one by one: ${args.join(' ') || 'as text'}`, () => {
      const paths = ['gone.md', 'notes', '-'];
      const one = check('', [...args, ...paths], landed(40));
      assert.equal(one.code, 2);
      assert.ok(one.out.includes('note.disagrees'));
      assert.match(one.err, /f-latin\.md: it is not valid UTF-8.*\n.*gone\.md.*\n.*e-picture\.md/);
      assert.deepEqual(check(ballast, [...args, ...paths], landed(40)), one);
    });
  }
});
