/** What VS Code calls in a web extension host: runs the suites that test/web/run.mjs has put into this bundle. */
import 'mocha/mocha.js';

const timeLimit = 30_000; // milliseconds for one test; whatever waits has a shorter deadline of its own

/** What the runner knows the lines of mocha by, among all that VS Code writes; and the counts. */
const lineMark = '[history-notes tests] ';
const resultsMark = '[history-notes results] ';

/** Resolves when every test has passed, rejects otherwise. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (first: unknown = '', ...rest: unknown[]) =>
    console.log(`${lineMark}${String(first)}`, ...rest);
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, timeout: timeLimit, forbidOnly: true });
  await import('history-notes:suites');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      console.log(`${resultsMark}${JSON.stringify({ passed: passes, failed: failures + pending })}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
