/**
 * Ends what a script started, on every way out: a normal end, an exception, Ctrl+C, a signal. Child processes are put
 * into process groups of their own, so that what they start in turn ends with them.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const patience = 3000; // milliseconds between asking a group to end and ending it
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

const groups = new Set();
const folders = new Set();
const closers = new Set();

/** Sends a signal to a whole process group; false where nothing of it is left. */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Starts a command in a process group of its own. It has ended when this script has. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: true });
  if (child.pid !== undefined) groups.add(child.pid);
  return child;
}

/** Ends a child of {@link start} with everything that it started. */
export async function end(child) {
  if (child.pid === undefined) return;
  signalGroup(child.pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (signalGroup(child.pid, 0) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  signalGroup(child.pid, 'SIGKILL');
  groups.delete(child.pid);
}

/** A temporary folder that is gone when the script has ended. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `history-notes-${name}-`));
  folders.add(folder);
  return folder;
}

/** Registers what has to be closed in order, before processes are ended by force; the last is closed first. */
export function beforeEnding(close) {
  closers.add(close);
}

/** Closes, ends and removes everything now. */
export async function endEverything() {
  for (const close of [...closers].reverse()) await Promise.resolve(close()).catch(() => undefined);
  closers.clear();
  await Promise.all([...groups].map((pid) => end({ pid })));
  removeFolders();
}

function removeFolders() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.clear();
}

for (const [signal, number] of Object.entries(signals)) {
  process.on(signal, () => {
    void endEverything().finally(() => process.exit(128 + number));
  });
}
// Whatever still runs here was left behind by an exception.
process.on('exit', () => {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
  removeFolders();
});
