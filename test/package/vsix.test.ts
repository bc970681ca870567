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
      'readme.md',
      'changelog.md',
      'LICENSE.txt',
      'client/media/icon.png',
      'dist/client.cjs',
      'dist/client.browser.cjs',
      'dist/server.cjs',
      'dist/server.browser.js',
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
