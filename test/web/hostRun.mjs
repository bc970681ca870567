/** Runs the bundled suites in the extension host of a window. */
import { format } from 'node:util';

const timeLimit = 240_000; // milliseconds for all tests
const linesKept = 40;

/** As in suite/main.ts. */
const lineMark = '[history-notes tests] ';
const resultsMark = '[history-notes results] ';

/**
 * Calls `open`, which shows a workbench with tests in the page, and prints what mocha says there. Resolves with the counts;
 * rejects, with what else was said last, where the tests ended before mocha did.
 */
export async function runSuites(page, open) {
  const log = [];
  let results;
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  // Both must be there before the page is opened.
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = format(...args);
    if (line.startsWith(lineMark)) console.log(line.slice(lineMark.length));
    else if (line.startsWith(resultsMark)) results = JSON.parse(line.slice(resultsMark.length));
    else log.push(line);
  });
  page.on('pageerror', (error) => log.push(error.message));
  page.on('crash', () => end());
  const late = setTimeout(() => {
    log.push(`The tests did not end within ${timeLimit / 1000} s.`);
    end();
  }, timeLimit);
  await open();
  await ended;
  clearTimeout(late);
  if (results === undefined) {
    throw new Error(`${log.slice(-linesKept).join('\n')}\nThe extension host ended before the tests did.`);
  }
  return results;
}
