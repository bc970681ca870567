import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../vscode/package.mjs';
import { readZip, type ZipEntry } from './zip.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the packaged extension', function () {
  // The tools may have to be installed.
  this.timeout(120_000);

  let vsix: string;
  let files: ReadonlyMap<string, ZipEntry>;

  before(async () => {
    vsix = await packageExtension();
    files = readZip(readFileSync(vsix));
  });

  it('is smaller than 1 MB', () => {
    assert.ok(statSync(vsix).size < 1_000_000);
  });

  it('has what the extension runs and shows', () => {
    const samples = readdirSync(path.join(root, 'content/samples')).map((name) => `content/samples/${name}`);
    const wanted = [
      'package.json',
      'package.nls.json',
      'l10n/bundle.l10n.json',
      'readme.md',
      'changelog.md',
      'LICENSE.txt',
      'client/media/icon.png',
      'dist/client.cjs',
      'dist/client.browser.cjs',
      'dist/server.cjs',
      'dist/serving.cjs',
      'dist/protocol.cjs',
      'dist/packs.json',
      'dist/countries.json',
      'dist/phrases.json',
      'dist/server.browser.js',
      'dist/timeline.js',
      'dist/timeline.css',
      ...samples,
    ];
    assert.deepEqual(
      wanted.filter((name) => !files.has(`extension/${name}`)),
      [],
    );
  });

  it('has every file that its manifest names', () => {
    const manifest = JSON.parse(files.get('extension/package.json')?.text() ?? '{}') as Record<
      string,
      unknown
    >;
    // The commands for a terminal are for an npm package.
    const text = JSON.stringify({ ...manifest, bin: undefined });
    const named = Array.from(
      text.matchAll(/"\.?\/?((?:client|dist|syntaxes|content)\/[^"*]+\.\w+)"/g),
      ([, name]) => String(name),
    );
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((name) => !files.has(`extension/${name}`)),
      [],
    );
  });

  describe('its README, as the Extensions view shows it', () => {
    const readme = (): string => files.get('extension/readme.md')?.text() ?? '';

    it('is the one that the manifest of the package names', () => {
      const named = /Content\.Details" Path="([^"]+)"/.exec(
        files.get('extension.vsixmanifest')?.text() ?? '',
      );
      assert.equal(named?.[1], 'extension/readme.md');
      assert.deepEqual(
        [...files.keys()].filter((name) => /readme/i.test(name)),
        ['extension/readme.md'],
      );
    });

    it('says what the extension is, what it checks and how it is set', () => {
      for (const wanted of [/^# History Notes$/m, /^## What it checks/m, /^## Settings$/m]) {
        assert.match(readme(), wanted);
      }
      assert.match(readme(), /`historyNotes\.severity`/);
    });

    it('has no picture, and no link to a file beside it', () => {
      assert.doesNotMatch(readme(), /!\[|<img/);
      assert.doesNotMatch(readme(), /\]\((?!https?:|#)/);
      assert.doesNotMatch(readme(), /\]\(client\//);
    });

    it('has nothing to do in a clone', () => {
      assert.doesNotMatch(readme(), /^npm |^## (?:Try it|Install|On the command line|More)$/m);
    });
  });

  it('has nothing that only developers need', () => {
    const names = [...files.keys()].join('\n');
    assert.doesNotMatch(names, /node_modules|\.map$|\.ts$|\/test\/|\.yaml$|tsconfig|eslint|esbuild/m);
  });

  it('tells nothing of the machine it was built on', () => {
    const telling = [...files.values()].filter(
      ({ name, text }) =>
        /\.c?js$/.test(name) && (text().includes(root) || text().includes('sourceMappingURL=')),
    );
    assert.deepEqual(
      telling.map(({ name }) => name),
      [],
    );
  });
});
