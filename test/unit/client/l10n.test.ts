/** What the client says can be translated: l10n/bundle.l10n.json holds all of it, and VS Code finds that file. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle, collectTexts } from '../../../l10n/collect.mjs';
import manifest from '../../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../..');
const { texts, problems } = collectTexts();
const bundled = JSON.parse(readFileSync(bundle, 'utf8')) as Readonly<Record<string, string>>;

describe('the texts of the client', () => {
  it('are all in the bundle for translators, and nothing else is: npm run l10n', () => {
    assert.ok(texts.includes('Show Output'));
    assert.deepEqual(Object.keys(bundled), texts);
    assert.deepEqual(Object.values(bundled), texts);
  });

  it('stand where they are said, so that they can be collected', () => {
    assert.deepEqual(problems, []);
  });

  it('are found by the manifest', () => {
    assert.equal(path.resolve(root, manifest.l10n, 'bundle.l10n.json'), bundle);
  });
});

describe('collecting texts', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a call', "vscode.l10n.t('One');", ['One']],
    ['a call with arguments, over lines', 'vscode.l10n.t(\n  "It\'s {0}",\n  x,\n);', ["It's {0}"]],
    ['a function that hands it on', "t('Two');", ['Two']],
    ['one that hands on what it is given', 'const t = (message) => vscode.l10n.t(message);', []],
    ['the same text twice', "t('B'); t('A'); t('B');", ['A', 'B']],
    ['a call inside another', "t('{0}', t('inner'));", ['inner', '{0}']],
    ['other functions', "x.t('no'); split('no'); // t('no')", []],
  ];
  for (const [name, code, expected] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(collect(code), { texts: expected, problems: [] }));
  }

  it('finds fault with a text that is put together', () => {
    assert.equal(collect("t('a' + b);").problems.length, 1);
    assert.equal(collect('vscode.l10n.t(`a ${b}`);').problems.length, 1);
  });
});

function collect(code: string): ReturnType<typeof collectTexts> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'history-notes-texts-'));
  try {
    writeFileSync(path.join(folder, 'code.ts'), code);
    return collectTexts(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
