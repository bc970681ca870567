import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');

const architecture = new Set([
  '@typescript-eslint/no-restricted-imports',
  'architecture/no-crossing',
  'no-restricted-globals',
  'no-restricted-syntax',
]);

const eslint = new ESLint({
  cwd: root,
  overrideConfig: tseslint.configs.disableTypeChecked,
  ruleFilter: ({ ruleId }) => architecture.has(ruleId),
});

/** What lint says of `code`, were it in `file`. */
async function complaints(file: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(root, file) });
  assert.ok(result, `${file} is linted`);
  return result.messages.map(({ message }) => message);
}

const forbidden: readonly (readonly [file: string, code: string, why: RegExp])[] = [
  ['server/language/x.ts', "import type { Note } from '../note/note.ts';", /one way/],
  ['server/language/x.ts', "import type { Pack } from '../knowledge/model.ts';", /one way/],
  ['server/note/x.ts', "import type { Pack } from '../knowledge/model.ts';", /one way/],
  ['server/note/deeper/x.ts', "import { model } from '../../knowledge/model.ts';", /one way/],
  ['server/knowledge/x.ts', "import type { Judgement } from '../claims/judgement.ts';", /one way/],
  ['server/knowledge/x.ts', "import { note } from '../note/note.ts';", /only types from note/],
  ['server/claims/x.ts', "import { hover } from '../features/hover.ts';", /one way/],
  ['server/claims/x.ts', "const hover = await import('../features/hover.ts');", /one way/],
  ['server/claims/x.ts', "export { hover } from '../features/hover.ts';", /one way/],
  ['server/claims/x.ts', "export type Hover = import('../features/hover.ts').Hover;", /one way/],
  ['server/claims/x.ts', "import { startServer } from '../server.ts';", /one way/],
  ['server/features/hover.ts', "import { startServer } from '../server.ts';", /one way/],
  ['server/features/hover.ts', "import './diagnostics.ts';", /never import each other/],
  ['server/features/codeActions/x.ts', "import '../hover.ts';", /never import each other/],
  ['server/features/shared/x.ts', "import '../hover.ts';", /knows none of them/],
  ['server/claims/x.ts', "import { Range } from 'vscode-languageserver-types';", /know no LSP/],
  ['server/note/x.ts', "import type { Range } from 'vscode-languageserver';", /know no LSP/],
  ['server/language/x.ts', "import fs from 'node:fs';", /Only server\/main touches Node/],
  ['server/features/hover.ts', "import path from 'node:path';", /Only server\/main touches Node/],
  ['server/cli/text.ts', "import path from 'node:path';", /Only server\/main touches Node/],
  ['server/server.ts', "import packs from 'history-notes:packs';", /Only server\/main loads/],
  ['server/claims/x.ts', 'export const home = process.env;', /which platform/],
  ['server/server.ts', 'self.postMessage(1);', /which platform/],
  ['server/main/node.ts', "import * as vscode from 'vscode';", /Only client\//],
  ['server/server.ts', "import * as vscode from 'vscode';", /Only client\//],
  ['test/unit/x.test.ts', "import * as vscode from 'vscode';", /Only client\//],
  ['server/server.ts', "import { activate } from '../client/extension.ts';", /neither its clients/],
  ['client/x.ts', "import type { Pack } from '../server/knowledge/model.ts';", /but the types of/],
  ['client/x.ts', "import { settings } from '../server/protocol.ts';", /only types from the server/],
  ['client/x.ts', "import fs from 'node:fs';", /touches Node/],
  ['server/note/index.ts', 'export const note = 1;', /No index files/],
  ['server/note/x.ts', "export * from './note.ts';", /No barrels/],
];

const allowed: readonly (readonly [file: string, code: string])[] = [
  ['server/note/x.ts', "import { interval } from '../language/interval.ts';"],
  ['server/knowledge/x.ts', "import type { Span } from '../note/note.ts';"],
  ['server/claims/x.ts', "import { model } from '../knowledge/model.ts';"],
  ['server/features/hover.ts', "import { Range } from 'vscode-languageserver-types';"],
  ['server/features/hover.ts', "import type { Settings } from '../protocol.ts';"],
  ['server/main/node.ts', "import fs from 'node:fs'; import packs from 'history-notes:packs';"],
  ['server/main/browser.ts', 'self.postMessage(1);'],
  ['client/x.ts', "import * as vscode from 'vscode';"],
  ['client/x.ts', "import type { Settings } from '../server/protocol.ts';"],
  ['test/editor/suite/x.test.ts', "import * as vscode from 'vscode';"],
];

describe('the architecture', function () {
  // The first file pays for loading ESLint's plugins.
  this.timeout(30_000);

  for (const [file, code, why] of forbidden) {
    it(`forbids ${file}: ${code}`, async () => {
      const found = await complaints(file, code);
      assert.ok(
        found.some((message) => why.test(message)),
        `expected ${String(why)}, got: ${found.join(' | ')}`,
      );
    });
  }

  for (const [file, code] of allowed) {
    it(`allows ${file}: ${code}`, async () => {
      assert.deepEqual(await complaints(file, code), []);
    });
  }
});
