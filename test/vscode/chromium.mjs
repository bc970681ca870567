/** Finds a Chromium, or installs Debian's where that is permitted. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The full path of the first of `names` on PATH, if any. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next folder.
      }
    }
  }
  return undefined;
}

/** How this user may call apt-get, or `undefined`. */
function aptGet() {
  const apt = onPath('apt-get');
  if (apt === undefined) return undefined;
  if (process.getuid?.() === 0) return [apt];
  const sudo = onPath('sudo');
  return sudo === undefined ? undefined : [sudo, '--non-interactive', apt];
}

/** The path of a Chromium; installs one by apt-get where there is none. Rejects with what the user can do about it. */
export async function chromium() {
  const found = process.env.CHROMIUM ?? onPath(...names);
  if (found !== undefined) return found;
  const advice =
    'The editor tests need Chromium. Install it (`apt-get install chromium`) or set CHROMIUM to its path.';
  const [command, ...args] = aptGet() ?? [];
  if (command === undefined) throw new Error(advice);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('Updating the list of Debian packages', command, [...args, 'update'], { env });
    await run(
      'Installing Chromium by apt-get',
      command,
      [...args, 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      { env },
    );
  } catch (error) {
    throw new Error(`${advice}\n${error.message}`, { cause: error });
  }
  const installed = onPath(...names);
  if (installed === undefined) throw new Error(advice);
  return installed;
}
