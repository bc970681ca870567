#!/usr/bin/env node
/**
 * Looks enough like the `code` executable for @vscode/test-electron: runs an extension's tests in the packaged VS Code,
 * with its workbench in a Chromium that nobody sees.
 *
 *   code.mjs [--extensionDevelopmentPath=FOLDER] --extensionTestsPath=FILE [FOLDER]
 *   code.mjs --install-extension=VSIX
 *   both with --user-data-dir=FOLDER, --extensions-dir=FOLDER
 *
 * VSCODE_TEST_TARGET chooses the `newest` (default) or the `lowest` VS Code. Exit code 0 means only that the workbench
 * said so: an extension host that crashed says the same, so a runner must look at the results of the tests.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { endEverything, temporaryFolder } from './ending.mjs';
import { runsFolder } from './places.mjs';
import { installExtension, prepareFolders, remoteFile, startServer, workbenchAddress } from './server.mjs';

const timeLimit = 240_000; // milliseconds for all tests of one run
const linesKept = 40;

const { values, positionals } = parseArgs({
  // Whatever else test-electron passes is about the window on the desktop.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'install-extension': { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

const target = process.env.VSCODE_TEST_TARGET === 'lowest' ? 'lowest' : 'newest';

/** The folders of this run: those given, else temporary ones. */
function runFolders() {
  const { 'user-data-dir': data = temporaryFolder('vscode'), 'extensions-dir': extensions } = values;
  const folders = prepareFolders(data);
  return extensions === undefined ? folders : { ...folders, extensionsFolder: extensions };
}

/** Runs the tests; resolves with the exit code. */
async function test() {
  // Only these reach the extension host.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith('VSCODE_TEST')),
  );
  const server = await startServer(target, runFolders(), { driven: true, env });
  const page = await (await openBrowser()).newPage({ viewport: { width: 1280, height: 800 } });
  const log = [];
  const print = (type, args) => {
    const line = format(...args);
    log.push(line);
    (type === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
  };
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  // Both must be there before the page is opened.
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', print);
  page.on('pageerror', (error) => log.push(error.message));
  page.on('crash', () => end(3));
  setTimeout(() => {
    console.error(`The tests did not end within ${timeLimit / 1000} s.`);
    end(124);
  }, timeLimit).unref();
  const { port } = server;
  const payload = [
    ['extensionDevelopmentPath', remoteFile(port, path.resolve(values.extensionDevelopmentPath))],
    ['extensionTestsPath', remoteFile(port, path.resolve(values.extensionTestsPath))],
    ['extensionEnvironment', JSON.stringify(env)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const workspace = positionals[0] ?? temporaryFolder('workspace');
  await page.goto(workbenchAddress(port, path.resolve(workspace), payload));
  const code = await ended;
  if (code > 1) {
    mkdirSync(runsFolder, { recursive: true });
    const picture = path.join(runsFolder, 'last-failure.png');
    await page.screenshot({ path: picture }).catch(() => undefined);
    console.error(`${log.slice(-linesKept).join('\n')}\nA picture of the window: ${picture}`);
  }
  return code;
}

let code = 1;
try {
  if (values['install-extension'] === undefined) code = await test();
  else {
    await installExtension(target, runFolders(), path.resolve(values['install-extension']));
    code = 0;
  }
} catch (error) {
  console.error(error.message);
} finally {
  await endEverything();
}
process.exit(code);
