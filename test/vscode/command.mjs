/** Runs a command while somebody watches: says what is being done, shows signs of life, keeps quiet otherwise. */
import { spawn } from 'node:child_process';

const signOfLifeEvery = 3000; // milliseconds
const linesKept = 40;

/**
 * Runs `command`; resolves with what it printed, rejects with its last lines where it fails.
 *
 * `title` is printed first ("Installing packages"), then a dot every three seconds, then the time it took.
 */
export function run(title, command, args, options = {}) {
  const started = performance.now();
  process.stderr.write(`${title} `);
  const dots = setInterval(() => process.stderr.write('.'), signOfLifeEvery);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const end = (problem) => {
      clearInterval(dots);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      process.stderr.write(problem === undefined ? ` ${seconds} s\n` : ' failed\n');
      if (problem === undefined) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-linesKept).join('\n');
      reject(new Error(`${title}: ${problem}\n${tail}`));
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) =>
      end(code === 0 ? undefined : `\`${[command, ...args].join(' ')}\` ended with ${signal ?? code}`),
    );
  });
}
