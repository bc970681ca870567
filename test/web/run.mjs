/**
 * `node test/web/run.mjs`: the extension as a web extension, in a VS Code that is nothing but files. There is no Node, and
 * the notes lie in a virtual folder. First the suites of test/editor/suite, but for those named *.node.test.ts, and of
 * test/web/suite run in its extension host; then walks.mjs goes through windows as a reader does; and all the while
 * network.mjs watches. The results are written to the file that VSCODE_TEST_RESULTS names.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endEverything, temporaryFolder } from '../vscode/ending.mjs';
import { installTools, installWebVSCode } from '../vscode/install.mjs';
import { projectFolder, runsFolder } from '../vscode/places.mjs';
import { bundleSuites } from './bundleSuites.mjs';
import { check } from './check.mjs';
import { runSuites } from './hostRun.mjs';
import { watchNetwork } from './network.mjs';
import { walks } from './walks.mjs';

/** Writes notes, by name, to a new folder. */
function writeNotes(notes) {
  const folder = temporaryFolder('web');
  for (const [name, text] of Object.entries(notes)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** Does `work` with a new page; where that fails, a picture of it is left behind. */
async function inPage(context, name, work) {
  const page = await context.newPage();
  try {
    return await work(page);
  } catch (error) {
    mkdirSync(runsFolder, { recursive: true });
    const picture = path.join(runsFolder, `last-failure-${name}.png`);
    await page.screenshot({ path: picture }).catch(() => undefined);
    throw new Error(`${error.message}\nA picture of the window: ${picture}`, { cause: error });
  } finally {
    await page.close();
  }
}

/** Runs everything; resolves with the counts of each part. */
async function main() {
  await installTools();
  await installWebVSCode();
  // Known only once they are there.
  const { openBrowser } = await import('../vscode/browser.mjs');
  const { openWebWorkbench, serveWebWorkbench } = await import('../vscode/webWorkbench.mjs');
  const { workbench } = await import('../vscode/workbench.mjs');
  const network = await watchNetwork();
  const browser = await openBrowser();
  // What Chromium asks for on its own account goes another way: the proxy is not that of the whole browser.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, proxy: network.proxy });
  network.watch(context);

  const tests = await bundleSuites();
  const hosted = await inPage(context, 'web-suites', async (page) => {
    const address = await serveWebWorkbench({ extension: projectFolder, tests, notes: writeNotes({}) });
    return runSuites(page, () => openWebWorkbench(page, address));
  });

  console.log('  A reader in a browser\n');
  const walked = [];
  for (const [index, { title, notes, trusted, missing, settings, walk }] of walks.entries()) {
    const address = await serveWebWorkbench({ extension: projectFolder, notes: writeNotes(notes) });
    const go = async (page) => {
      if (missing !== undefined) await page.route(missing, (route) => route.fulfill({ status: 404 }));
      await openWebWorkbench(page, address, { trusted, settings });
      const hands = { ...workbench(page), page };
      // Keys that are pressed earlier go nowhere.
      await hands.seen(page.locator('.explorer-folders-view .monaco-list-row'));
      await walk(hands);
    };
    walked.push(await check(title, () => inPage(context, `web-walk-${index + 1}`, go)));
  }

  console.log('\n  The network\n');
  const watched = await check('is asked for nothing outside this machine', () => network.judge());
  console.log('');
  return [hosted, ...walked, watched];
}

let parts = [{ passed: 0, failed: 1 }];
try {
  parts = await main();
} catch (error) {
  console.error(error.message);
} finally {
  await endEverything();
}
const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
const results = { passed: sum('passed'), failed: sum('failed') };
const { VSCODE_TEST_RESULTS: file } = process.env;
if (file !== undefined) writeFileSync(file, JSON.stringify(results));
process.exit(results.failed === 0 ? 0 : 1);
