/**
 * Runs the suites of test/editor/suite in the extension host of a real VS Code:
 *   node test/editor/run.mjs folder   the extension as it lies in this folder, built
 *   node test/editor/run.mjs vsix     the extension as it is packaged and installed
 * VSCODE_TEST_TARGET=lowest takes the lowest VS Code that is supported instead of the newest. The results are written
 * to the file that VSCODE_TEST_RESULTS names (test/reporter.mjs).
 */
import { build } from 'esbuild';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endEverything, temporaryFolder } from '../vscode/ending.mjs';
import { installTools } from '../vscode/install.mjs';
import { packageExtension } from '../vscode/package.mjs';
import { projectFolder } from '../vscode/places.mjs';

const showEvery = 200; // milliseconds
const linesKept = 60;

const here = import.meta.dirname;

/** VS Code loads the tests with `require`; in this folder they find mocha, and version control does not see them. */
const bundled = path.join(projectFolder, '.vscode-test/suite');

async function bundleSuites() {
  const suites = readdirSync(path.join(here, 'suite')).filter((name) => name.endsWith('.test.ts'));
  rmSync(bundled, { recursive: true, force: true });
  await build({
    entryPoints: ['main.ts', ...suites].map((name) => path.join(here, 'suite', name)),
    outdir: bundled,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Shows what is appended to a file until the function that is returned is called. */
function show(file) {
  let shown = 0;
  const showMore = () => {
    const text = readFileSync(file, 'utf8');
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  const timer = setInterval(showMore, showEvery);
  return () => {
    clearInterval(timer);
    showMore();
  };
}

const lastLines = (text) => text.trimEnd().split('\n').slice(-linesKept).join('\n');

/** True when mocha itself said that all tests have passed. */
async function main(form) {
  await installTools();
  // Known only once the tools are there.
  const { testInEditor } = await import('../vscode/electron.mjs');
  await bundleSuites();
  const home = temporaryFolder('editor');
  const workspace = path.join(home, 'workspace');
  cpSync(path.join(here, 'workspace'), workspace, { recursive: true });
  const output = path.join(home, 'output.txt');
  const results = process.env.VSCODE_TEST_RESULTS ?? path.join(home, 'results.json');
  rmSync(results, { force: true });
  writeFileSync(output, '');
  const stopShowing = show(output);
  const printed = await testInEditor(process.env.VSCODE_TEST_TARGET === 'lowest' ? 'lowest' : 'newest', {
    ...(form === 'vsix'
      ? { extension: path.join(here, 'stub'), vsix: await packageExtension() }
      : { extension: projectFolder }),
    tests: path.join(bundled, 'main.cjs'),
    workspace,
    home,
    env: {
      VSCODE_TEST_RESULTS: results,
      VSCODE_TEST_OUTPUT: output,
      VSCODE_TEST_COLOR: process.stdout.isTTY ? 'yes' : 'no',
    },
  });
  stopShowing();
  if (!existsSync(results)) throw new Error(`VS Code ended before the tests did.\n${lastLines(printed)}`);
  return JSON.parse(readFileSync(results, 'utf8')).failed === 0;
}

let passed = false;
try {
  passed = await main(process.argv[2]);
} catch (error) {
  console.error(error.message);
} finally {
  await endEverything();
}
process.exit(passed ? 0 : 1);
