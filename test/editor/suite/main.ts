/** What VS Code calls in the extension host: runs the suites that lie beside this file. */
import { reporters } from 'mocha';
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Reporter, { Mocha } from '../../reporter.mjs';

const timeLimit = 30_000; // milliseconds for one test; whatever waits has a shorter deadline of its own

/** Resolves when every test has passed, rejects otherwise. */
export function run(): Promise<void> {
  // The console of an extension host is full of other voices: what mocha says goes into a file of its own.
  const output = process.env['VSCODE_TEST_OUTPUT'];
  if (output !== undefined) {
    reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(output, `${format(...args)}\n`);
  }
  const mocha = new Mocha({
    ui: 'bdd',
    color: process.env['VSCODE_TEST_COLOR'] === 'yes',
    timeout: timeLimit,
    forbidOnly: true,
    reporter: Reporter,
  });
  const suites = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const name of suites.sort()) mocha.addFile(path.join(__dirname, name));
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
