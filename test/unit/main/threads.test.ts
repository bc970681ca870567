import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { inThreads } from '../../../server/main/threads.ts';

/** A thread that does `work` with each message `{ number, task }`, and all threads that were started. */
function threadsThat(work: string): { start: () => Worker; threads: Worker[] } {
  const threads: Worker[] = [];
  const code = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', ${work});`;
  const start = (): Worker => {
    const thread = new Worker(code, { eval: true, execArgv: [] });
    threads.push(thread);
    return thread;
  };
  return { start, threads };
}

const doubling = '({ number, task }) => parentPort.postMessage({ number, answer: 2 * task })';

/** Answers the second of two before the first. */
const late = `({ number, task }) => {
  const answer = { number, answer: 2 * task };
  if (number % 2 === 0) globalThis.held = answer;
  else [answer, globalThis.held].forEach((one) => parentPort.postMessage(one));
}`;

const noStep = (): void => undefined;

describe('work in threads', () => {
  it('is answered in the order of the tasks, whatever is done first', async () => {
    const { start } = threadsThat(late);
    assert.deepEqual(await inThreads([1, 2, 3, 4, 5, 6], 1, start, noStep), [2, 4, 6, 8, 10, 12]);
  });

  it('is each done once, by as many threads as are wanted, and counted', async () => {
    const tasks = Array.from({ length: 100 }, (_, number) => number);
    const { start, threads } = threadsThat(doubling);
    let steps = 0;
    const answers = await inThreads(tasks, 3, start, () => {
      steps += 1;
    });
    assert.deepEqual(
      answers,
      tasks.map((task) => 2 * task),
    );
    assert.deepEqual([threads.length, steps], [3, 100]);
  });

  it('may be none', async () => {
    assert.deepEqual(await inThreads([], 2, threadsThat(doubling).start, noStep), []);
  });

  const failures: readonly (readonly [name: string, work: string, message: RegExp])[] = [
    [
      'a task fails',
      "({ number }) => parentPort.postMessage({ number, error: new Error('no ink') })",
      /no ink/,
    ],
    ['a thread fails', "() => { throw new Error('no paper') }", /no paper/],
    ['a thread ends', '() => process.exit(3)', /thread ended with 3/],
  ];
  for (const [name, work, message] of failures) {
    it(`is given up when ${name}, and no thread goes on`, async () => {
      const { start, threads } = threadsThat(work);
      await assert.rejects(inThreads([1, 2, 3], 2, start, noStep), message);
      // A thread that has ended has no number any more.
      assert.deepEqual(
        threads.map(({ threadId }) => threadId),
        [-1, -1],
      );
    });
  }
});
