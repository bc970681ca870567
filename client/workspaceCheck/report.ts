/** The report on what notes say, in Markdown: to be read as it is, in a preview or on paper. Pure; `t` translates. */
import type { NoteClaim } from '../../server/protocol.ts';
import { type GroupName, groupNames, groupOf } from '../evidence/groups.ts';
import { aboutOf, groupTitle, shortened, silenceOf } from '../evidence/words.ts';
import type { Translate } from '../statusText.ts';

/** A note in a report. */
export interface ReportedNote {
  /** What a reader calls it: its path in the folder. */
  readonly name: string;
  /** Where a link leads to it, as a URI reference; lines are added to it as `#L13`. Absent for a note that is in no file. */
  readonly link?: string | undefined;
  /** Its claims, or why it was not checked. */
  readonly outcome: { readonly claims: readonly NoteClaim[] } | { readonly problem: string };
}

/** What a report is about. */
export interface ReportSubject {
  /** `Evidence for farms.md` */
  readonly title: string;
  /** The day, as a reader writes it. */
  readonly date: string;
  /** What made it: `History Notes 0.1.0`. */
  readonly maker: string;
  readonly notes: readonly ReportedNote[];
}

/** Keeps a report from being checked in its turn: it quotes what is wrong. */
const mark = '<!-- history-notes-ignore-note – a report quotes what it finds -->';

/** Whether a text is a report of ours, as far as it still says so. */
export function isReport(text: string): boolean {
  return text.includes(mark);
}

/** The report: a summary, a table of claims for each note, what was not checked. */
export function writeReport(subject: ReportSubject, t: Translate): string {
  const { title, date, maker, notes } = subject;
  const heading = escaped(title);
  return [
    // Underlined: the editor offers to save it under the name of its first line, which would begin with “#”.
    heading,
    '='.repeat(heading.length),
    '',
    mark,
    '',
    t('{0}. Made with {1}, an extension of Visual Studio Code.', date, maker),
    '',
    ...summary(notes, t),
    ...notes.flatMap((note) => ('claims' in note.outcome ? section(note, note.outcome.claims, t) : [])),
    ...sources(notes, t),
    ...unchecked(notes, t),
  ].join('\n');
}

function summary(notes: readonly ReportedNote[], t: Translate): readonly string[] {
  const checked = notes.flatMap((note) => ('claims' in note.outcome ? [note.outcome.claims] : []));
  const total = checked.flat().length;
  const sentence =
    checked.length === 1
      ? t('Figures, dates and quotations that were compared: {0}.', total)
      : t('Notes: {0}. Figures, dates and quotations that were compared: {1}.', checked.length, total);
  const rows = groupNames.flatMap((group): readonly (readonly string[])[] => {
    const count = countOf(checked.flat(), group);
    return count === 0 ? [] : [[groupTitle(group, t), String(count)]];
  });
  return [
    `## ${t('Summary')}`,
    '',
    sentence,
    '',
    ...(rows.length === 0 ? [] : table([t('Verdict'), t('Places')], '<>', rows)),
    ...byNote(notes, t),
  ];
}

/** How the notes compare, where there are several. */
function byNote(notes: readonly ReportedNote[], t: Translate): readonly string[] {
  const compared = notes.filter(({ outcome }) => 'claims' in outcome && outcome.claims.length > 0);
  if (compared.length < 2) return [];
  const claimsOf = ({ outcome }: ReportedNote): readonly NoteClaim[] =>
    'claims' in outcome ? outcome.claims : [];
  const groups = groupNames.filter((group) => compared.some((note) => countOf(claimsOf(note), group) > 0));
  return table(
    [t('Note'), ...groups.map((group) => groupTitle(group, t))],
    `<${'>'.repeat(groups.length)}`,
    compared.map((note) => [linked(note), ...groups.map((group) => String(countOf(claimsOf(note), group)))]),
  );
}

function countOf(claims: readonly NoteClaim[], group: GroupName): number {
  return claims.filter((claim) => groupOf(claim) === group).length;
}

function section(note: ReportedNote, claims: readonly NoteClaim[], t: Translate): readonly string[] {
  if (claims.length === 0) return [];
  const columns = [t('Line'), t('In the note'), t('Verdict'), t('What is known'), t('Source')];
  return [
    `## ${linked(note)}`,
    '',
    ...table(
      columns,
      '><<<<',
      claims.map((claim) => rowOf(claim, note, t)),
    ),
  ];
}

function rowOf(claim: NoteClaim, note: ReportedNote, t: Translate): readonly string[] {
  const line = claim.range.start.line + 1;
  const known = knownOf(claim, t);
  const silence = silenceOf(claim, t);
  return [
    note.link === undefined ? String(line) : `[${line}](${note.link}#L${line})`,
    escaped(shortened(claim.text)),
    verdictOf(claim, t),
    silence === '' ? escaped(known) : `${escaped(closed(known))} ${silence}`,
    escaped(claim.source ?? ''),
  ];
}

/** It begins with what the summary counts it under. */
function verdictOf(claim: NoteClaim, t: Translate): string {
  const title = groupTitle(claim.verdict, t);
  if (groupOf(claim) === 'ignored') return t('Ignored: {0}', title);
  return claim.verdict === 'contradicted' ? `**${title}**` : title;
}

const closed = (text: string): string => (/[.?!]”?$/.test(text) ? text : `${text}.`);

/** What the record has; the whole message where the record alone does not say what is the matter. */
function knownOf(claim: NoteClaim, t: Translate): string {
  const { known, verdict, message } = claim;
  const tells = known === undefined || verdict === 'contested' || verdict === 'disagrees';
  return tells ? message : `${aboutOf(claim, t)}: ${known}`;
}

/** How long a line of a table may be whose columns are lined up for those who read the source. */
const widest = 100;

/** A table; `sides` has for each column whether it is set to the left (`<`) or to the right (`>`). Cells are Markdown. */
function table(
  head: readonly string[],
  sides: string,
  rows: readonly (readonly string[])[],
): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(3, ...all.map((row) => row[at]?.length ?? 0)));
  const fits = widths.reduce((sum, width) => sum + width + 3, 1) <= widest;
  const line = (row: readonly string[]): string => {
    const cells = row.map((cell, at) => {
      const width = fits ? (widths[at] ?? 0) : 0;
      return sides[at] === '>' ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${cells.join(' | ')} |`;
  };
  const rule = widths.map((width, at) => {
    const dashes = '-'.repeat((fits ? width : 3) - 1);
    return sides[at] === '>' ? `${dashes}:` : `:${dashes}`;
  });
  return [line(head), line(rule), ...rows.map(line), ''];
}

/** The works that the tables name in short, each once, in the order of the alphabet. */
function sources(notes: readonly ReportedNote[], t: Translate): readonly string[] {
  const claims = notes.flatMap(({ outcome }) => ('claims' in outcome ? outcome.claims : []));
  const works = new Set(claims.flatMap(({ works: cited = [] }) => cited));
  if (works.size === 0) return [];
  const order = new Intl.Collator('en-GB');
  return [
    ...titled(
      t('Sources'),
      [...works].sort(order.compare).map((work) => `- ${escaped(work)}`),
    ),
    t(
      '“After” stands in front of a work that was not opened itself: others cite it for the figure. “Checked on” names the sites on which a date was looked up where no work is cited.',
    ),
    '',
  ];
}

/** What is missing from the tables, and what that means. */
function unchecked(notes: readonly ReportedNote[], t: Translate): readonly string[] {
  const failed = notes.flatMap(({ name, outcome }) =>
    'problem' in outcome ? [`- ${escaped(name)}: ${escaped(outcome.problem)}`] : [],
  );
  const silent = notes.flatMap((note) =>
    'claims' in note.outcome && note.outcome.claims.length === 0 ? [`- ${linked(note)}`] : [],
  );
  return [
    ...titled(t('Notes that were not checked'), failed),
    ...titled(t('Notes with nothing to compare'), silent),
    `## ${t('What the report does not say')}`,
    '',
    t(
      'Only what stands in the tables was compared. A figure is left out when the note does not make clear what it counts, where and when; when it is a target, a question or somebody else’s words; and when nothing is known of it. What is left out may be right or wrong.',
    ),
    '',
    t(
      '“Historians disagree” is no mistake: the note had better say whose figure it is. “Known for another date” means that the figure could not be held against the date that the note gives. “Ignored” means that the writer, or the settings, asked for silence there.',
    ),
    '',
  ];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

function linked({ name, link }: ReportedNote): string {
  return link === undefined ? escaped(name) : `[${escaped(name)}](${link})`;
}

/** Text that Markdown shows as it stands, on one line and inside a table. */
function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      // The dollar begins a formula in the editor's preview.
      .replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
      // At its beginning these would make a list.
      .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
      .replace(/^[-+](?= |$)/, '\\$&')
  );
}
