/**
 * `npm test`, on a fresh clone too: installs what is missing, builds, runs every suite and closes with one line,
 * `N passed, N failed`. Needs nothing but Node until the installation is done.
 *
 *   npm test                 everything
 *   npm test -- unit lsp     these suites only
 *   npm run test:lowest      the editor suites in the lowest VS Code that is supported
 *
 * A suite is a folder of test/ with `*.test.ts` files for mocha. test/editor is run inside VS Code, twice: the extension
 * as a folder and as a package. test/web runs most of that again in a browser, with the extension as a web extension.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './vscode/command.mjs';
import { endEverything, temporaryFolder } from './vscode/ending.mjs';
import { installProject } from './vscode/installProject.mjs';
import { projectFolder } from './vscode/places.mjs';

const timeLimit = 6 * 60_000; // milliseconds for one suite
const testFolder = path.join(projectFolder, 'test');

/** True when a folder holds a test at any depth. */
function hasTests(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).some((file) =>
    file.name.endsWith('.test.ts'),
  );
}

const mocha = path.join(projectFolder, 'node_modules/mocha/bin/mocha.js');
const editor = path.join(testFolder, 'editor/run.mjs');
const web = path.join(testFolder, 'web/run.mjs');

/** Folders of test/ that mocha does not run by itself. */
const notForMocha = new Set(['vscode', 'editor', 'web']);

/** What there is to run: name, arguments for Node, additional environment. */
function allSuites() {
  const names = readdirSync(testFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notForMocha.has(entry.name))
    .map(({ name }) => name)
    .filter((name) => hasTests(path.join(testFolder, name)))
    .sort((a, b) => Number(b === 'unit') - Number(a === 'unit') || a.localeCompare(b));
  return [
    ...names.map((name) => ({
      name,
      args: [
        mocha,
        ...['--reporter', './test/reporter.mjs', '--reporter-option', 'style=dot'],
        `test/${name}/**/*.test.ts`,
      ],
    })),
    { name: 'editor', title: 'editor: the extension as a folder', args: [editor, 'folder'] },
    { name: 'editor', title: 'editor: the extension as a package', args: [editor, 'vsix'] },
    { name: 'web', title: 'web: the extension in a browser', args: [web] },
  ];
}

const lowest = { VSCODE_TEST_TARGET: 'lowest' };

/** The suites that the arguments name. */
function chosenSuites(names) {
  const suites = allSuites();
  if (names.length === 0) return suites;
  if (names[0] === 'lowest') {
    return suites.filter(({ name }) => name === 'editor').map((suite) => ({ ...suite, env: lowest }));
  }
  const unknown = names.filter((wanted) => !suites.some(({ name }) => name === wanted));
  if (unknown.length > 0) throw new Error(`There is no suite called ${unknown.join(', ')}.`);
  return suites.filter(({ name }) => names.includes(name));
}

/** Runs one suite; what mocha itself wrote down counts, and one failure more where the process says otherwise. */
async function runSuite({ name, title = name, args, env = {} }, folder) {
  console.log(`\n── ${title}`);
  const results = path.join(folder, 'results.json');
  rmSync(results, { force: true });
  const code = await runNode(args, {
    cwd: projectFolder,
    env: { ...process.env, ...env, VSCODE_TEST_RESULTS: results },
    timeLimit,
    // An editor suite has a VS Code to end in its turn.
    patience: 10_000,
  });
  const { passed, failed } = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { passed: 0, failed: 0 };
  if (code !== 0 && failed === 0) {
    console.error(`${title}: ended with ${code} without saying which test failed.`);
    return { title, passed, failed: 1 };
  }
  if (passed + failed === 0) {
    console.error(`${title}: no test was run.`);
    return { title, passed, failed: 1 };
  }
  return { title, passed, failed };
}

/** Installs, builds and runs; the results suite by suite. */
async function main(names, folder) {
  await installProject();
  const suites = chosenSuites(names);
  const built = await runNode(['esbuild.mjs'], { cwd: projectFolder });
  if (built !== 0) return [{ title: 'build', passed: 0, failed: 1 }];
  const results = [];
  for (const suite of suites) results.push(await runSuite(suite, folder));
  return results;
}

const folder = temporaryFolder('test');
const results = await main(process.argv.slice(2), folder).catch((error) => {
  console.error(error.message);
  return [{ title: 'preparation', passed: 0, failed: 1 }];
});

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { title, passed, failed } of results)
  console.log(`${failed === 0 ? '✔' : '✘'} ${title}: ${passed} passed, ${failed} failed`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
await endEverything();
process.exitCode = sum('failed') === 0 ? 0 : 1;
