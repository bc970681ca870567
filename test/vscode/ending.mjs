/**
 * Ends what a script started, on every way out: a normal end, an exception, Ctrl+C, a signal. Child processes are put
 * into process groups of their own, so that what they start in turn ends with them.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const usualPatience = 3000; // milliseconds between asking a group to end and ending it
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** By the id of a group: the patience that is had with it. */
const groups = new Map();
const folders = new Set();
const closers = new Set();

/** Sends a signal to a whole process group; false where nothing of it is left. */
function signalGroup(pid, signal) {
  try {
    // Windows has no process groups.
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Starts a command in a process group of its own; it ends, with everything that it started, when this script does. */
export function start(command, args, { patience = usualPatience, ...options } = {}) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const { pid } = child;
  if (pid === undefined) return child;
  groups.set(pid, patience);
  child.once('exit', () => {
    if (groups.delete(pid)) signalGroup(pid, 'SIGKILL');
  });
  return child;
}

/** Ends the process group of a child of {@link start}: asks first. */
export async function end({ pid }) {
  const patience = groups.get(pid);
  if (patience === undefined) return;
  signalGroup(pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (signalGroup(pid, 0) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (groups.delete(pid)) signalGroup(pid, 'SIGKILL');
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
  await Promise.all([...groups.keys()].map((pid) => end({ pid })));
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
  for (const pid of groups.keys()) signalGroup(pid, 'SIGKILL');
  removeFolders();
});
