/** Runs the built command line as a process, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tinyFiles } from '../unit/tinyPack.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with files in it, and the program run there. */
export interface Workspace {
  readonly folder: string;
  /** Writes a file; folders on the way are made. */
  write(name: string, content: string | Uint8Array): void;
  /** `history-notes` with these arguments; colours are off unless the environment says otherwise. */
  run(args: readonly string[], more?: RunOptions): Result;
  /** The same with nobody at the other end of its output; resolves with its exit code. */
  runUnread(args: readonly string[]): Promise<number | null>;
  remove(): void;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** An empty folder, but for the invented pack in `pack/`: what tests check is about Atlantis, not about real content. */
export function createWorkspace(): Workspace {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'history-notes-cli-'));
  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [name, text] of tinyFiles) write(`pack/${name}`, text);
  return {
    folder,
    write,
    run(args, { input = '', env = {} } = {}) {
      const inherited = { PATH: process.env['PATH'] ?? '' };
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: folder,
        input,
        env: { ...inherited, ...env },
        encoding: 'utf8',
        timeout: 30_000,
        maxBuffer: 64 * 1024 * 1024,
      });
      return { code: status, out: stdout, err: stderr };
    },
    async runUnread(args) {
      const child = spawn(process.execPath, [program, ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      child.stdout.destroy();
      const [code] = (await ended) as [number | null];
      return code;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A note that says what the invented pack says. */
export const rightNote =
  '# The guilds of Atlantis\n\nIn 1904 some 24% of fishing boats belonged to guilds.\n';

/** The same with its digits swapped. */
export const wrongNote =
  '# The guilds of Atlantis\n\nIn 1904 only 42% of fishing boats belonged to guilds.\n';
