/** Finding processes by what stands in their command line. */
import { spawnSync } from 'node:child_process';

const patience = 3000; // milliseconds between asking a process to end and ending it

/** The ids of the processes whose command line names `folder`, and of those that they started; this one excepted. */
function processesNaming(folder) {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, parent, args] = /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
  });
  const found = new Set();
  let added = all.filter(({ args, pid }) => args.includes(folder) && pid !== process.pid);
  while (added.length > 0) {
    for (const { pid } of added) found.add(pid);
    added = all.filter(({ pid, parent }) => found.has(parent) && !found.has(pid));
  }
  return [...found];
}

/** Sends a signal to each; false where none of them is left. */
function signalEach(pids, signal) {
  let left = false;
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
      left = true;
    } catch {
      // It has ended meanwhile.
    }
  }
  return left;
}

/** Ends every process whose command line names `folder`, a temporary folder of ours, and what it started: asks first. */
export async function endProcessesNaming(folder) {
  const pids = processesNaming(folder);
  signalEach(pids, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (signalEach(pids, 0) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  signalEach(pids, 'SIGKILL');
}
