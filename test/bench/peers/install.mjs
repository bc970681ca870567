/** Installs, on demand and once, what `npm run bench` is measured beside. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../vscode/command.mjs';

const folder = import.meta.dirname;

/** Installs the peers unless this was done before for the same lock file. */
export async function installPeers() {
  const stamp = path.join(folder, 'node_modules', '.history-notes-installed');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  await run(
    'Installing the peers',
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder },
  );
  writeFileSync(stamp, lock);
}
