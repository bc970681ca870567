/** Everything in a note that was held against the record, whether or not it is reported: what views and reports are made of. */
import { entryIdOf, type Judgement, type Rule, type Verdict } from '../claims/judgement.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry, Observation } from '../knowledge/model.ts';
import { formatAuthority, formatReferences, formatSites, fullReference } from '../knowledge/references.ts';
import { formatFigure } from '../knowledge/writtenFigures.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import type { PlacedBlock } from '../note/note.ts';
import type { ClaimCounts, ClaimEntry, ClaimVerdict, NoteClaim, Settings } from '../protocol.ts';
import { allJudgements, type CheckedNote, type PlacedJudgement } from './shared/checkedNote.ts';
import type { Disagreement } from './shared/disagreements.ts';
import { placeOf } from './shared/entryDocument.ts';
import { type Finding, findingsOf } from './shared/findings.ts';

/**
 * The claims of a note, in its order, each made when it is asked for; `disagreements` are those of its figures. Figures that
 * could not be compared are left out. Checks all of the note.
 */
export function* claimsOf(
  checked: CheckedNote,
  settings: Settings,
  disagreements: readonly Disagreement[],
  knowledge: Knowledge,
): Generator<NoteClaim> {
  const findings = findingsOf(checked, settings, disagreements);
  const reported = new Map(findings.map((finding) => [nameOf(finding), finding]));
  for (const { judgement, placed, verdict } of inOrder(checked, findings)) {
    const start = checked.lines.positionAt(placed.start + judgement.span.start);
    const end = checked.lines.positionAt(placed.start + judgement.span.end);
    const finding = reported.get(nameOf({ judgement, placed }));
    const heading = headingOf(placed);
    yield {
      range: { start, end },
      text: judgement.text,
      subject: judgement.subject,
      verdict,
      ...(finding === undefined
        ? silenceOf(judgement.rule, settings)
        : { finding: { rule: finding.rule, severity: finding.severity } }),
      message: judgement.message,
      ...recordOf(judgement, knowledge),
      ...(heading === undefined ? {} : { heading }),
    };
  }
}

/** How many claims of a note have which verdict. Checks all of the note. */
export function countClaims(
  checked: CheckedNote,
  settings: Settings,
  disagreements: readonly Disagreement[],
): ClaimCounts {
  const counts = {
    contradicted: 0,
    disagrees: 0,
    contested: 0,
    'scope-differs': 0,
    supported: 0,
    ignored: 0,
  };
  const findings = findingsOf(checked, settings, disagreements);
  const reported = new Set(findings.map(nameOf));
  for (const told of inOrder(checked, findings)) {
    const isIgnored = told.judgement.rule !== undefined && !reported.has(nameOf(told));
    counts[isIgnored ? 'ignored' : told.verdict] += 1;
  }
  return counts;
}

interface Told extends PlacedJudgement {
  readonly verdict: ClaimVerdict;
}

/** What was compared with the record, and among it the figures that other places contradict. */
function inOrder(checked: CheckedNote, findings: readonly Finding[]): readonly Told[] {
  const judged = allJudgements(checked).flatMap((one): readonly Told[] => {
    const verdict = told(one.judgement.verdict);
    return verdict === undefined ? [] : [{ ...one, verdict }];
  });
  const disputed = findings.filter(({ others }) => others !== undefined);
  if (disputed.length === 0) return judged;
  const at = ({ judgement, placed }: PlacedJudgement): number => placed.start + judgement.span.start;
  const all = [...judged, ...disputed.map((one): Told => ({ ...one, verdict: 'disagrees' }))];
  return all.sort((a, b) => at(a) - at(b));
}

const told = (verdict: Verdict): ClaimVerdict | undefined =>
  verdict === 'not-covered' ? undefined : verdict;

/** Tells judgements of a note apart: equal ones may be one object in several places. */
function nameOf({ judgement: { span, rule }, placed }: PlacedJudgement): string {
  return `${placed.start + span.start} ${placed.start + span.end} ${rule ?? ''}`;
}

/** Why a judgement under a rule is not reported; nothing where there is nothing to report. */
function silenceOf(rule: Rule | undefined, { severity }: Settings): Pick<NoteClaim, 'silenced'> {
  if (rule === undefined) return {};
  return { silenced: severity[rule] === 'off' ? 'settings' : 'comment' };
}

/** The heading a block stands under; its own words where it is one. */
function headingOf({ block, context }: PlacedBlock): string | undefined {
  return block.headingDepth === undefined
    ? context.headings.at(-1)
    : block.passages.map(({ prose }) => prose.text).join(' ');
}

/** What the pack has of it: the entry, what is known, according to whom. */
function recordOf(
  judgement: Judgement,
  knowledge: Knowledge,
): Pick<NoteClaim, 'entry' | 'known' | 'source' | 'works'> {
  const entry = knowledge.entry(entryIdOf(judgement));
  if (entry === undefined) return {};
  const observation =
    judgement.observation === undefined ? undefined : knowledge.observation(judgement.observation);
  const known =
    entry.kind === 'measure' && observation !== undefined
      ? `${formatFigure(observation.value, entry.unit)}, ${formatEdtf(observation.period.edtf)}`
      : knownOf(entry);
  const source =
    observation === undefined ? sourceOf(entry, knowledge) : formatReferences(observation.sources, knowledge);
  const place = entryPlace(entry, judgement.observation, knowledge);
  const works = worksOf(observation ?? entry, knowledge);
  return {
    ...(place === undefined ? {} : { entry: place }),
    ...(known === undefined ? {} : { known }),
    ...(source === '' ? {} : { source }),
    ...(works.length === 0 ? {} : { works }),
  };
}

/** The works that an observation or an entry rests on, each once; a measure has only those of its observations. */
function worksOf(known: Observation | Entry, knowledge: Knowledge): readonly string[] {
  const own = 'sources' in known ? known.sources : [];
  const others = 'estimates' in known ? known.estimates.flatMap(({ sources }) => sources) : [];
  const ids = new Set([...own, ...others].map(({ source }) => source));
  return [...ids].flatMap((id) => {
    const source = knowledge.source(id);
    return source === undefined ? [] : [fullReference(source)];
  });
}

function entryPlace(
  entry: Entry,
  observation: string | undefined,
  knowledge: Knowledge,
): ClaimEntry | undefined {
  const place = placeOf(entry, observation, knowledge);
  if (place === undefined) return undefined;
  return { label: entry.prefLabel, kind: entry.kind, uri: place.uri, line: place.line };
}

/** `2 March 1930`, `1922–34`, the words of a quotation; a measure has nothing but its observations. */
function knownOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'event':
      return formatEdtf(entry.period.edtf);
    case 'term':
      return entry.existence && formatEdtf(entry.existence.period.edtf);
    case 'quotation':
      return `“${entry.text}”`;
    default:
      return undefined;
  }
}

/** The works behind an entry; where there are none, the sites on which it was checked. */
function sourceOf(entry: Entry, knowledge: Knowledge): string {
  if (entry.kind === 'measure') return '';
  const works = formatAuthority(entry, knowledge);
  const sites = formatSites(entry);
  return works === '' && sites !== '' ? `checked on ${sites}` : works;
}
