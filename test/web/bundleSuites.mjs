/** The suites for a web extension host, which loads one file and has no Node. */
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, webFolder } from '../vscode/places.mjs';

const here = import.meta.dirname;

/** Within the extension's folder, because tests are loaded from there. */
const outfile = path.join(projectFolder, '.vscode-test/web/suites.cjs');

/** The files with tests in a folder that need no Node. */
function suitesIn(folder) {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'),
  );
  return names.sort().map((name) => path.join(folder, name));
}

/** Stands for all suites: suite/main.ts imports it. */
const suites = {
  name: 'suites',
  setup({ onResolve, onLoad }) {
    const files = [...suitesIn(path.join(here, '../editor/suite')), ...suitesIn(path.join(here, 'suite'))];
    const contents = files.map((file) => `import ${JSON.stringify(file)};`).join('\n');
    onResolve({ filter: /^history-notes:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
    onLoad({ filter: /.*/, namespace: 'suites' }, () => ({ contents, resolveDir: here }));
  },
};

/** Gives suites their assertions, and says what to do about one that imports what only Node has. */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path: wanted, importer }) =>
      wanted === 'node:assert/strict'
        ? { path: path.join(here, 'suite/assert.ts') }
        : {
            errors: [
              { text: `${path.basename(importer)} needs Node: do without, or name it *.node.test.ts.` },
            ],
          },
    );
  },
};

/** Bundles them; resolves with the path of the file. */
export async function bundleSuites() {
  await build({
    entryPoints: [path.join(here, 'suite/main.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    nodePaths: [path.join(webFolder, 'node_modules')],
    define: {
      // Mocha's own bundle is to put itself among the globals, and not in the place of what is exported here.
      module: 'undefined',
      exports: 'undefined',
      // Libraries ask after these.
      global: 'globalThis',
      process: '{"env":{}}',
    },
    plugins: [suites, withoutNode],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
