/** Reads and surveys the notes that are to be checked: a few one after the other, many in threads. */
import countries from 'history-notes:countries';
import { statSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, workerData } from 'node:worker_threads';
import { checkLazily } from '../checkedNotes.ts';
import type { Detail } from '../cli/report.ts';
import { type Survey, surveyNote } from '../cli/survey.ts';
import { createKnowledge } from '../knowledge/create.ts';
import type { GatheredPhrases, Knowledge } from '../knowledge/knowledge.ts';
import type { Pack } from '../knowledge/model.ts';
import { readSettings } from '../settings.ts';
import { standardInput } from './findNotes.ts';
import { type ReadNote, readNote } from './readNote.ts';
import { answerTasks, inThreads } from './threads.ts';

/** What became of a file. Plain data. */
export interface SurveyedFile {
  /** Absent where it could not be read. */
  readonly survey?: Survey;
  /** The text was not as expected. */
  readonly warning?: string;
  /** What could not be checked, and why; a sentence each. */
  readonly problems: readonly string[];
}

/** Rules have their default severities: a check in a terminal is the same for everybody. */
const settings = readSettings(undefined);

/** A file to survey; standard input, which only the program itself can read, is read already. */
interface Task {
  readonly path: string;
  readonly note?: ReadNote;
}

/** What a thread has to know from the start. */
interface Briefing {
  readonly packs: readonly Pack[];
  /** Those of the packs, where they were gathered beforehand. */
  readonly phrases: GatheredPhrases | undefined;
  readonly detail: Detail;
}

/** Surveys the files at `paths`, in that order; `step` is called after each. */
export async function surveyFiles(
  paths: readonly string[],
  packs: readonly Pack[],
  knowledge: Knowledge,
  detail: Detail,
  step: () => void,
): Promise<readonly SurveyedFile[]> {
  const tasks = await Promise.all(
    paths.map(async (path) => (path === standardInput ? { path, note: await readNote(path) } : { path })),
  );
  const threads = threadsFor(paths);
  if (threads > 1) {
    const briefing: Briefing = { packs, phrases: knowledge.phrases, detail };
    return inThreads<SurveyedFile>(tasks, threads, () => startThread(briefing), step);
  }
  const surveyed: SurveyedFile[] = [];
  for (const task of tasks) {
    surveyed.push(await surveyFile(task, knowledge, detail));
    step();
  }
  return surveyed;
}

/** How many bytes of notes are worth a thread: it has to be started, and to get up speed, before it is of use. */
const worthAThread = 200_000;

/** As many threads as there are cores and work for them. A note takes one thread. */
function threadsFor(paths: readonly string[]): number {
  const most = Math.min(os.availableParallelism(), paths.length);
  if (most < 2) return 1;
  let bytes = 0;
  for (const path of paths) {
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= most * worthAThread) return most;
  }
  return Math.floor(bytes / worthAThread);
}

/** This very program, in a thread: see {@link surveyInThread}. */
function startThread(briefing: Briefing): Worker {
  return new Worker(fileURLToPath(import.meta.url), { workerData: briefing, argv: [] });
}

/** What the program does in a thread. */
export function surveyInThread(): void {
  const { packs, phrases, detail } = workerData as Briefing;
  const knowledge = createKnowledge(packs, countries, phrases);
  answerTasks((task) => surveyFile(task as Task, knowledge, detail));
}

async function surveyFile(
  { path, note: given }: Task,
  knowledge: Knowledge,
  detail: Detail,
): Promise<SurveyedFile> {
  const note = given ?? (await readNote(path));
  if ('problem' in note) return { problems: [note.problem] };
  const problems: string[] = [];
  const checked = checkLazily(note.text, knowledge, (error) =>
    problems.push(
      `a part of it could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    ),
  );
  const uri = path === standardInput ? 'stdin:' : pathToFileURL(path).href;
  const survey = surveyNote(path, uri, checked, settings, knowledge, detail);
  return { survey, problems, ...(note.warning === undefined ? {} : { warning: note.warning }) };
}
