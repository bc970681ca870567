/** Installs the project's own dependencies where they are missing: a fresh clone has none. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { projectFolder } from './places.mjs';

/** Runs `npm ci` unless every dependency is there. */
export async function installProject() {
  const { devDependencies } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const installed = Object.keys(devDependencies).every((name) =>
    existsSync(path.join(projectFolder, 'node_modules', name, 'package.json')),
  );
  if (installed) return;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await run("Installing the project's dependencies", 'npm', args, { cwd: projectFolder });
}
