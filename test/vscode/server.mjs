/** Runs the server of the packaged VS Code, which also serves the workbench to a browser. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { end, start } from './ending.mjs';
import { packagedVSCode } from './places.mjs';

const startsWithin = 60_000; // milliseconds

/** VS Code with nothing that distracts, asks or calls home; everything about editing stays as it is. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The arguments that keep one run of VS Code to its own folders. */
function foldersOf({ dataFolder, extensionsFolder }) {
  return [
    '--accept-server-license-terms',
    '--server-data-dir',
    dataFolder,
    '--user-data-dir',
    path.join(dataFolder, 'data'),
    '--extensions-dir',
    extensionsFolder,
    '--disable-telemetry',
  ];
}

/** The environment without what a surrounding VS Code or Electron has put there. */
export function cleanEnvironment(extra = {}) {
  const own = Object.entries({ ...process.env, ...extra });
  return Object.fromEntries(own.filter(([name]) => !/^(?:VSCODE_(?!TEST)|ELECTRON_)/.test(name)));
}

/** Prepares the folders of one run: quiet settings, unless the folder has settings already. */
export function prepareFolders(folder, settings = {}) {
  const dataFolder = path.join(folder, 'data');
  const extensionsFolder = path.join(folder, 'extensions');
  const user = path.join(dataFolder, 'data/User');
  mkdirSync(user, { recursive: true });
  mkdirSync(extensionsFolder, { recursive: true });
  const file = path.join(user, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  return { dataFolder, extensionsFolder };
}

/** Installs a .vsix into the folders of one run. */
export async function installExtension(target, folders, vsix) {
  const { node, serverMain } = packagedVSCode(target);
  await run(
    `Installing ${path.basename(vsix)} into VS Code`,
    node,
    [serverMain, ...foldersOf(folders), '--install-extension', vsix, '--force'],
    { env: cleanEnvironment() },
  );
}

/**
 * Starts the server; resolves with its port, a way to stop it, and a promise of its end.
 *
 * `driven` lets the address of the workbench name an extension under development and tests to run: without it a built
 * workbench ignores both and says nothing.
 */
export function startServer(target, folders, { driven = false, env = {} } = {}) {
  const { node, serverMain } = packagedVSCode(target);
  const child = start(
    node,
    [
      serverMain,
      ...foldersOf(folders),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--disable-workspace-trust', '--disable-experiments'],
      ...(driven ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.on('exit', resolve));
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(
      () => reject(new Error(`VS Code's server did not start in time.\n${output}`)),
      startsWithin,
    );
    const listen = (data) => {
      output += data;
      const [, port] = /Extension host agent listening on (\d+)/.exec(output) ?? [];
      if (port === undefined) return;
      clearTimeout(late);
      output = '';
      resolve({ port: Number(port), stop: () => end(child), ended });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(late);
      reject(new Error(`VS Code's server ended with ${signal ?? code}.\n${output}`));
    });
  });
}

/** The address of the workbench with a folder open; `payload` is what the workbench is told besides. */
export function workbenchAddress(port, folder, payload = []) {
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** How the workbench calls a file of the machine the server runs on. */
export function remoteFile(port, file) {
  return `vscode-remote://127.0.0.1:${port}${file}`;
}
