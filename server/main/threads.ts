/**
 * Work dealt out to threads. The packages for this come with queues, priorities and files of their own to start; what a
 * check of many notes needs of them is no more than what follows.
 */
import { parentPort, type Worker } from 'node:worker_threads';

/** A task on its way to a thread, and what comes back. */
interface Dealt {
  readonly number: number;
  readonly task: unknown;
}
type Returned<Answer> =
  { readonly number: number; readonly answer: Answer } | { readonly number: number; readonly error: Error };

/** How many tasks a thread has at a time: one to work on, and one so that it need not wait for the next. */
const ahead = 2;

/**
 * The answers of threads to `tasks`, in the order of the tasks. Each of the `count` threads that `start` gives is to call
 * {@link answerTasks}; they are ended afterwards. `step` is called after each answer. Rejects when a task fails or a
 * thread ends before it is told to.
 */
export async function inThreads<Answer>(
  tasks: readonly unknown[],
  count: number,
  start: () => Worker,
  step: () => void,
): Promise<readonly Answer[]> {
  const threads = Array.from({ length: count }, start);
  const answers = new Map<number, Answer>();
  let dealt = 0;
  const deal = (thread: Worker): void => {
    const task = tasks[dealt];
    if (task === undefined) return;
    thread.postMessage({ number: dealt, task } satisfies Dealt);
    dealt += 1;
  };
  try {
    await new Promise<void>((resolve, reject) => {
      for (const thread of threads) {
        thread.on('message', (returned: Returned<Answer>) => {
          if ('error' in returned) {
            reject(returned.error);
            return;
          }
          answers.set(returned.number, returned.answer);
          step();
          if (answers.size === tasks.length) resolve();
          else deal(thread);
        });
        thread.on('error', reject);
        thread.on('exit', (code) =>
          reject(new Error(`A thread ended with ${code} before its work was done.`)),
        );
        for (let number = 0; number < ahead; number += 1) deal(thread);
      }
      if (tasks.length === 0) resolve();
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return [...answers].toSorted(([a], [b]) => a - b).map(([, answer]) => answer);
}

/** Answers, in a thread, the tasks that {@link inThreads} deals out to it. Tasks and answers are plain data. */
export function answerTasks(answer: (task: unknown) => Promise<unknown>): void {
  parentPort?.on('message', ({ number, task }: Dealt) => {
    const send = (returned: Returned<unknown>): void => parentPort?.postMessage(returned);
    answer(task).then(
      (given) => send({ number, answer: given }),
      (error: unknown) => send({ number, error: error instanceof Error ? error : new Error(String(error)) }),
    );
  });
}
