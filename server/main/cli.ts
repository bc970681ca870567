/** The command `history-notes`. Reads and prints; what is printed is made in server/cli. */
import countries from 'history-notes:countries';
import bundledPacks from 'history-notes:packs';
import { pathToFileURL } from 'node:url';
import picocolors from 'picocolors';
import { version } from '../../package.json';
import { checkLazily } from '../checkedNotes.ts';
import { printable } from '../cli/excerpt.ts';
import { formatExplained } from '../cli/explainText.ts';
import { formatJson } from '../cli/json.ts';
import { type NoteReport, reportNote } from '../cli/report.ts';
import { formatSarif } from '../cli/sarif.ts';
import { summarise } from '../cli/summary.ts';
import { type TextStyle, formatNote, formatSummary } from '../cli/text.ts';
import { usage } from '../cli/usage.ts';
import { rangedFindings, toDiagnostics } from '../features/diagnostics.ts';
import type { ExaminedNote } from '../features/shared/checkedNote.ts';
import { disagreementsOf, figuresOf, type NoteFigures } from '../features/shared/disagreements.ts';
import { createKnowledge } from '../knowledge/create.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readSettings } from '../settings.ts';
import { type Command, readArguments } from './arguments.ts';
import { findNotes, standardInput } from './findNotes.ts';
import { startProgress } from './progress.ts';
import { readNote } from './readNote.ts';
import { readPacks } from './readPacks.ts';

const exitCodes = { nothingContradicted: 0, contradicted: 1, couldNotRun: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Rules have their default severities: a check in a terminal is the same for everybody. */
const settings = readSettings(undefined);

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
  const { packs, problems: packProblems } = readPacks(bundledPacks, folders);
  if (packProblems.length > 0) {
    complain(packProblems.map(printable).join('\n'));
    return exitCodes.couldNotRun;
  }
  const knowledge = createKnowledge(packs, countries);
  const notes = findNotes(paths);
  const problems = [...notes.problems];
  const style = textStyle();
  const progress = startProgress(notes.paths.length);
  const checked: CheckedFile[] = [];
  for (const path of notes.paths) {
    const file = await checkNote(path, knowledge, (problem) => problems.push(`${path}: ${problem}`));
    if (file !== undefined) checked.push(file);
    progress.step();
  }
  progress.clear();
  const figures = checked.map((file) => file.figures);
  const reports = checked.map((file) => reportFile(file, figures, knowledge));
  if (format === 'text') {
    for (const report of reports) {
      process.stdout.write(explain ? formatExplained(report, style, knowledge) : formatNote(report, style));
    }
  }
  const summary = summarise(reports);
  if (format === 'json') process.stdout.write(formatJson(reports, knowledge, explain));
  else if (format === 'sarif') process.stdout.write(formatSarif(reports, problems, version));
  else if (reports.length > 0) process.stdout.write(formatSummary(summary, style));
  if (problems.length > 0) {
    complain(problems.map(printable).join('\n'));
    return exitCodes.couldNotRun;
  }
  return summary.contradicted > 0 ? exitCodes.contradicted : exitCodes.nothingContradicted;
}

/** A note that was read and checked, with its figures, which the other notes are compared with. */
interface CheckedFile {
  readonly path: string;
  readonly checked: ExaminedNote;
  readonly figures: NoteFigures;
}

async function checkNote(
  path: string,
  knowledge: Knowledge,
  report: (problem: string) => void,
): Promise<CheckedFile | undefined> {
  const note = await readNote(path);
  if ('problem' in note) {
    report(note.problem);
    return undefined;
  }
  if (note.warning !== undefined) complain(printable(`${path}: ${note.warning}`));
  const checked = checkLazily(note.text, knowledge, (error) =>
    report(`a part of it could not be checked: ${error instanceof Error ? error.message : String(error)}`),
  );
  const uri = path === standardInput ? 'stdin:' : pathToFileURL(path).href;
  return { path, checked, figures: figuresOf(uri, path, checked, knowledge) };
}

/** What is told of a note among all `figures`. */
function reportFile(
  { path, checked, figures: own }: CheckedFile,
  figures: readonly NoteFigures[],
  knowledge: Knowledge,
): NoteReport {
  const disagreements = disagreementsOf(own, figures, knowledge);
  const findings = rangedFindings(checked, settings, disagreements);
  const support = { relatedInformation: true, codeDescription: true };
  const diagnostics = toDiagnostics(findings, knowledge, support);
  return reportNote(path, checked, findings, diagnostics);
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
