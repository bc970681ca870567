/** Runs commands while somebody watches. */
import { end, start } from './ending.mjs';

const signOfLifeEvery = 3000; // milliseconds
const linesKept = 15; // of the beginning of what a command that failed has printed, and of its end

function shortened(output) {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= 2 * linesKept) return lines.join('\n');
  return [...lines.slice(0, linesKept), '…', ...lines.slice(-linesKept)].join('\n');
}

/**
 * Runs `command`; resolves with what it printed, rejects with what it printed first and last where it fails.
 *
 * `title` is printed first ("Installing packages"), then a dot every three seconds, then the time it took.
 */
export function run(title, command, args, options = {}) {
  const started = performance.now();
  process.stderr.write(`${title} `);
  const dots = setInterval(() => process.stderr.write('.'), signOfLifeEvery);
  return new Promise((resolve, reject) => {
    const child = start(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // There npm is a script for the shell.
      shell: process.platform === 'win32' && command === 'npm',
      ...options,
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const end = (problem) => {
      clearInterval(dots);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      process.stderr.write(problem === undefined ? ` ${seconds} s\n` : ' failed\n');
      if (problem === undefined) return resolve(output);
      reject(new Error(`${title}: ${problem}\n${shortened(output)}`));
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) =>
      end(code === 0 ? undefined : `\`${[command, ...args].join(' ')}\` ended with ${signal ?? code}`),
    );
  });
}

/** Runs Node with what it prints shown as it is; resolves with the exit code. It is ended when `timeLimit` (ms) is over. */
export function runNode(args, { timeLimit, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(process.execPath, args, { stdio: 'inherit', ...options });
    const late =
      timeLimit === undefined
        ? undefined
        : setTimeout(() => {
            console.error(`Not finished after ${timeLimit / 60_000} minutes: ended.`);
            void end(child);
          }, timeLimit);
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => {
      clearTimeout(late);
      resolve(code ?? 1);
    });
  });
}
