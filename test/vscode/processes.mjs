/** Finding processes by what stands in their command line. */
import { spawnSync } from 'node:child_process';

const patience = 3000; // milliseconds between asking a process to end and ending it

/** The ids of the processes whose command line names `folder`, this one excepted. */
function processesNaming(folder) {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes(folder))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid > 0 && pid !== process.pid);
}

function signalEach(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Ends every process whose command line names `folder`, a temporary folder of ours: asks first. */
export async function endProcessesNaming(folder) {
  signalEach(processesNaming(folder), 'SIGTERM');
  const deadline = Date.now() + patience;
  while (processesNaming(folder).length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  signalEach(processesNaming(folder), 'SIGKILL');
}
