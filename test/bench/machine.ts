/** Where and when something was measured; without it a time says nothing. */
import os from 'node:os';
import { runtimeVersion } from './runtime.ts';

/** The machine and the day. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  /** The version of the Node that was measured on. */
  readonly node: string;
  readonly date: string;
}

/** This machine, today. */
export function machine(): Machine {
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memory: `${Math.round(os.totalmem() / 1e9)} GB`,
    system: `${os.platform()} ${os.arch()}`,
    node: runtimeVersion(),
    date: new Date().toISOString().slice(0, 10),
  };
}
