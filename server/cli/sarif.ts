/**
 * The check as SARIF 2.1.0, which code scanning services and editors read: `history-notes check --format sarif`.
 *
 * One run; every finding a result with its place in lines, columns (`utf16CodeUnits`, from 1) and offsets. The fixes of
 * a finding are given as SARIF fixes. Paths become relative URIs, absolute ones `file:` URIs.
 */
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Fix } from '../claims/judgement.ts';
import type { OtherPlace } from '../features/shared/disagreements.ts';
import { rules } from '../features/shared/rules.ts';
import type { Lines } from '../note/lines.ts';
import type { Span } from '../note/note.ts';
import { jsonWithItems } from './jsonList.ts';
import type { NoteReport, ReportedFinding } from './report.ts';

type Level = 'error' | 'warning' | 'note';

/**
 * The reports of the notes at `paths` as one SARIF log in pieces, indented, with a line ending at its end. `problems`
 * could not be checked at all.
 */
export function formatSarif(
  reports: Iterable<NoteReport>,
  paths: readonly string[],
  problems: readonly string[],
  toolVersion: string,
): Generator<string> {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'History Notes', version: toolVersion, rules: rules.map(ruleDescriptor) } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        artifacts: paths.map((path) => ({ location: { uri: artifactUri(path) } })),
        results: [],
      },
    ],
  };
  return jsonWithItems(log, results(reports));
}

function* results(reports: Iterable<NoteReport>): Generator<object> {
  let index = 0;
  for (const report of reports) {
    for (const finding of report.findings) yield result(report, finding, index);
    index += 1;
  }
}

function ruleDescriptor({ rule, title, severity, explanation, example }: (typeof rules)[number]): object {
  return {
    id: rule,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: explanation.join(' ') },
    help: {
      text: `${explanation.join('\n\n')}\n\nReported: ${example.wrong}\nNot reported: ${example.right}`,
    },
    defaultConfiguration: { level: levels[severity] },
  };
}

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

function result(report: NoteReport, finding: ReportedFinding, index: number): object {
  const { rule, diagnostic, span, judgement, blockStart, others } = finding;
  const { lines } = report;
  const artifactLocation = { uri: artifactUri(report.path), index };
  const fixes = judgement.fixes.map((fix) => sarifFix(fix, blockStart, artifactLocation, lines));
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex((known) => known.rule === rule),
    level: level(diagnostic.severity),
    message: { text: judgement.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...region(span, lines), snippet: { text: report.text.slice(span.start, span.end) } },
        },
      },
    ],
    ...(others === undefined ? {} : { relatedLocations: others.map(relatedLocation) }),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** A place in a note that gives another value; on the command line its name is its path. */
function relatedLocation({ name, range: { start, end }, text }: OtherPlace): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: artifactUri(name) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
    message: { text: `${text} here.` },
  };
}

function level(severity: DiagnosticSeverity | undefined): Level {
  if (severity === DiagnosticSeverity.Error) return 'error';
  return severity === undefined || severity === DiagnosticSeverity.Warning ? 'warning' : 'note';
}

function sarifFix(fix: Fix, blockStart: number, artifactLocation: object, lines: Lines): object {
  const span = { start: blockStart + fix.span.start, end: blockStart + fix.span.end };
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: [{ deletedRegion: region(span, lines), insertedContent: { text: fix.newText } }],
      },
    ],
  };
}

/** A region; lines and columns from 1, the end column behind the last character. */
function region({ start, end }: Span, lines: Lines): object {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** `notes/a b.md` is `notes/a%20b.md`, `/home/x.md` is `file:///home/x.md`, `C:/x.md` is `file:///C:/x.md`. */
function artifactUri(path: string): string {
  const drive = /^[a-z]:(?=\/)/i.exec(path)?.[0] ?? '';
  const rest = path.slice(drive.length).split('/').map(encodeSegment).join('/');
  if (drive !== '') return `file:///${drive}${rest}`;
  return path.startsWith('/') ? `file://${rest}` : rest;
}

/** Percent-encodes what a segment of a path must not hold; half a surrogate pair has no encoding of its own. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
