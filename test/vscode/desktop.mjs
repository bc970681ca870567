/** Opens the desktop VS Code, in folders of its own: the user's settings, extensions and windows are left alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEnding, start } from './ending.mjs';
import { projectFolder } from './places.mjs';
import { cleanEnvironment, quietSettings } from './server.mjs';
import { endProcessesNaming } from './processes.mjs';

/** Opens `notes` in a new window with the extension as it lies in the project; resolves when the window is closed. */
export async function startDesktop(command, notes, home) {
  const userFolder = path.join(home, 'user');
  mkdirSync(path.join(userFolder, 'User'), { recursive: true });
  writeFileSync(path.join(userFolder, 'User/settings.json'), JSON.stringify(quietSettings, undefined, 2));
  // `code` starts VS Code and steps back: its processes are known by the folder that is theirs alone.
  beforeEnding(() => endProcessesNaming(userFolder));
  const child = start(
    command,
    [
      '--wait',
      '--new-window',
      '--disable-workspace-trust',
      `--extensionDevelopmentPath=${projectFolder}`,
      `--user-data-dir=${userFolder}`,
      `--extensions-dir=${path.join(home, 'extensions')}`,
      notes,
    ],
    { stdio: 'ignore', env: cleanEnvironment() },
  );
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || signal !== null) resolve();
      else reject(new Error(`${command} ended with ${code}.`));
    });
  });
}
