/** `npm run package`: writes history-notes-<version>.vsix from what `npm run build` has built. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { installTools } from './install.mjs';
import { nodeForTools, projectFolder, toolsFolder } from './places.mjs';

/** Within the project; beside the bundles, which are not under version control either. */
const readme = 'dist/README.md';

/** Writes the README that is packaged. */
async function writeReadme() {
  // It needs packages that `npm start` has yet to install when it loads this module.
  const { installedReadme } = await import('./installedReadme.mjs');
  const source = readFileSync(path.join(projectFolder, 'README.md'), 'utf8');
  mkdirSync(path.join(projectFolder, path.dirname(readme)), { recursive: true });
  writeFileSync(path.join(projectFolder, readme), installedReadme(source));
}

/** Packages the extension; resolves with the path of the .vsix. */
export async function packageExtension() {
  await installTools();
  const { name, version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const vsix = path.join(projectFolder, `${name}-${version}.vsix`);
  await writeReadme();
  const vsce = path.join(toolsFolder, 'node_modules/@vscode/vsce/vsce');
  await run(
    'Packaging the extension',
    nodeForTools(),
    [
      vsce,
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--readme-path',
      readme,
      '--out',
      vsix,
    ],
    { cwd: projectFolder },
  );
  return vsix;
}

if (process.argv[1] === import.meta.filename) {
  try {
    const vsix = await packageExtension();
    console.log(`${path.basename(vsix)}: ${Math.ceil(statSync(vsix).size / 1000)} kB`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
