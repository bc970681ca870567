/** The command `history-notes`. Reads and prints; what is printed is made in server/cli. */
import countries from 'history-notes:countries';
import bundledPacks from 'history-notes:packs';
import phrases from 'history-notes:phrases';
import { once } from 'node:events';
import { isMainThread } from 'node:worker_threads';
import picocolors from 'picocolors';
import { version } from '../../package.json';
import { printable } from '../cli/excerpt.ts';
import { formatExplained } from '../cli/explainText.ts';
import { formatJson } from '../cli/json.ts';
import type { NoteReport } from '../cli/report.ts';
import { formatSarif } from '../cli/sarif.ts';
import { addUp } from '../cli/summary.ts';
import { settleAll } from '../cli/survey.ts';
import { type TextStyle, formatNote, formatSummary } from '../cli/text.ts';
import { usage } from '../cli/usage.ts';
import { createKnowledge } from '../knowledge/create.ts';
import { type Command, readArguments } from './arguments.ts';
import { findNotes } from './findNotes.ts';
import { keepHeapSmall, workSoon } from './engine.ts';
import { startProgress } from './progress.ts';
import { readPacks } from './readPacks.ts';
import { surveyFiles, surveyInThread } from './surveyFiles.ts';

const exitCodes = { nothingContradicted: 0, contradicted: 1, couldNotRun: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

async function run(command: Command): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      process.stdout.write(usage);
      return exitCodes.nothingContradicted;
    case 'version':
      process.stdout.write(`${version}\n`);
      return exitCodes.nothingContradicted;
    case 'misuse':
      complain(`${command.message}\nTry: history-notes --help`);
      return exitCodes.couldNotRun;
    case 'check':
      return check(command);
  }
}

async function check({
  format,
  explain,
  packs: folders,
  paths,
}: Command & { kind: 'check' }): Promise<ExitCode> {
  const { packs, problems: packProblems } = await readPacks(bundledPacks, folders);
  if (packProblems.length > 0) {
    complain(packProblems.map(printable).join('\n'));
    return exitCodes.couldNotRun;
  }
  const gathered = folders.length === 0 ? phrases : undefined;
  const knowledge = createKnowledge(packs, countries, gathered);
  const notes = findNotes(paths);
  const detail = explain ? 'explanations' : format === 'json' ? 'claims' : 'findings';
  const progress = startProgress(notes.paths.length);
  const files = await surveyFiles(notes.paths, packs, knowledge, detail, () => progress.step());
  progress.clear();
  const named = notes.paths.map((path, number) => ({ path, ...files[number] }));
  for (const { path, warning } of named)
    if (warning !== undefined) complain(printable(`${path}: ${warning}`));
  const problems = [
    ...notes.problems,
    ...named.flatMap((file) => (file.problems ?? []).map((problem) => `${file.path}: ${problem}`)),
  ];
  const surveys = files.flatMap(({ survey }) => survey ?? []);
  const reports = settleAll(surveys, knowledge);
  const summary = addUp(surveys.map(({ report }) => report.summary));
  const code =
    problems.length > 0
      ? exitCodes.couldNotRun
      : summary.contradicted > 0
        ? exitCodes.contradicted
        : exitCodes.nothingContradicted;
  // It stands also where whoever reads the output stops half-way.
  process.exitCode = code;
  if (format === 'json') await print(formatJson(reports, knowledge, explain));
  else if (format === 'sarif') {
    const checked = surveys.map(({ report }) => report.path);
    await print(formatSarif(reports, checked, problems, version));
  } else {
    const style = textStyle();
    const write = (report: NoteReport): string =>
      explain ? formatExplained(report, style, knowledge) : formatNote(report, style);
    for (const report of reports) await print([write(report)]);
    if (surveys.length > 0) await print([formatSummary(summary, style)]);
  }
  if (problems.length > 0) complain(problems.map(printable).join('\n'));
  return code;
}

/** Writes to standard output, no faster than it is read. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

/** What stands before a line of a note, in columns. */
const margin = 12;
/** How much of a line is shown in a file or a pipe, in columns. */
const withoutTerminal = 160;

/** https://no-color.org and its opposite come before what the terminal can do. */
function textStyle(): TextStyle {
  const { NO_COLOR: off = '', FORCE_COLOR: on = '', TERM: terminal } = process.env;
  const colored = off === '' && (on !== '' || (process.stdout.isTTY && terminal !== 'dumb'));
  const room = process.stdout.isTTY ? process.stdout.columns - margin : withoutTerminal;
  return { colors: picocolors.createColors(colored), width: Math.max(room, 40) };
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

async function main(): Promise<void> {
  // Whoever reads our output may have read enough: `history-notes check . | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? exitCodes.couldNotRun);
  });
  try {
    process.exitCode = await run(readArguments(process.argv.slice(2)));
  } catch (error) {
    complain(
      `Something is wrong with History Notes itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exitCode = exitCodes.couldNotRun;
  }
}

if (isMainThread) {
  keepHeapSmall('inCommand');
  workSoon();
  await main();
} else surveyInThread();
