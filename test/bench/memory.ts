/** The memory of a process, as its system counts it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The resident memory of a process, in megabytes (10⁶ bytes). */
export function residentMemory(pid: number): number {
  if (process.platform === 'linux') return statusOf(pid, 'VmRSS');
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * kibibyte;
}

const kibibyte = 1024 / 1e6; // megabytes

function statusOf(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const line = status.split('\n').find((one) => one.startsWith(`${field}:`));
  return Number(line?.replace(/\D/g, '')) * kibibyte;
}
