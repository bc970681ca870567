/** What the preview marks in a note: the first mention of each entry in a section, and the figures that were checked. */
import type { Verdict } from '../claims/judgement.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry } from '../knowledge/model.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import type { PlacedBlock } from '../note/note.ts';
import type { GlossaryEntry, MarkedVerdict, MarksResult, NoteMark, Settings } from '../protocol.ts';
import { allJudgements, type CheckedNote } from './shared/checkedNote.ts';
import { lifeDates } from './shared/entryCard.ts';
import { findingsOf } from './shared/findings.ts';
import { mentionsOf } from './shared/mentions.ts';

/**
 * The marks of a note in its order and, by the alphabet, the entries it mentions. Yields between blocks, so that a long
 * note keeps nobody waiting. What settings or comments silence is not marked; all of the note must have been checked.
 */
export function* marksOf(
  checked: CheckedNote,
  settings: Settings,
  knowledge: Knowledge,
): Generator<undefined, MarksResult> {
  const mentioned = new Map<string, Entry>();
  const marks: Placed[] = figureMarks(checked, settings);
  let inSection = new Set<string>();
  for (const placed of checked.note.blocks) {
    if (placed.block.headingDepth !== undefined) inSection = new Set();
    for (const { entry, span } of mentionsOf(placed, knowledge)) {
      mentioned.set(entry.id, entry);
      if (inSection.has(entry.id) || placed.block.headingDepth !== undefined) continue;
      const words = wordsAt(placed, span.start - placed.start, span.end - placed.start);
      if (words === undefined) continue;
      inSection.add(entry.id);
      marks.push({ start: span.start, words, title: titleOf(entry) });
    }
    yield;
  }
  const inOrder = marks.toSorted((a, b) => a.start - b.start);
  return {
    marks: inOrder.map(({ start, ...mark }): NoteMark => {
      return { ...mark, line: checked.lines.positionAt(start).line };
    }),
    glossary: [...mentioned.values()].map(glossaryEntry).sort((a, b) => order.compare(a.label, b.label)),
  };
}

const order = new Intl.Collator('en-GB');

/** A mark that counts from the start of the note. */
type Placed = Omit<NoteMark, 'line'> & { readonly start: number };

/** Figures and dates with a verdict that is worth a sign: those that agree, and those that are reported. */
function figureMarks(checked: CheckedNote, settings: Settings): Placed[] {
  const agreeing = allJudgements(checked).filter(({ judgement }) => judgement.verdict === 'supported');
  return [...agreeing, ...findingsOf(checked, settings)].flatMap(({ judgement, placed }): Placed[] => {
    const { verdict, span, message } = judgement;
    const words = wordsAt(placed, span.start, span.end);
    if (!isMarked(verdict) || words === undefined) return [];
    return [{ start: placed.start + span.start, words, title: message, verdict }];
  });
}

function isMarked(verdict: Verdict): verdict is MarkedVerdict {
  return verdict === 'supported' || verdict === 'contested' || verdict === 'contradicted';
}

/** The prose between two offsets of a block's source. */
function wordsAt({ block }: PlacedBlock, start: number, end: number): string | undefined {
  for (const { prose } of block.passages) {
    const inside = prose.segments.filter(
      (segment) => segment.source < end && segment.source + segment.sourceLength > start,
    );
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) continue;
    const from = first.prose + Math.max(0, start - first.source);
    const to = last.prose + Math.min(last.proseLength, end - last.source);
    return prose.text.slice(from, to);
  }
  return undefined;
}

/** `kolkhoz: a collective farm …`, in a line. */
function titleOf(entry: Entry): string {
  const { label, detail, definition } = glossaryEntry(entry);
  return `${label}${detail === '' ? '' : ` (${detail})`}: ${definition}`;
}

function glossaryEntry(entry: Entry): GlossaryEntry {
  return { label: entry.prefLabel, detail: datesOf(entry), definition: entry.definition };
}

/** When it was, or who: what stands in brackets behind a name. */
function datesOf(entry: Entry): string {
  switch (entry.kind) {
    case 'person':
      return [lifeDates(entry), entry.role].filter((part) => part !== '').join(', ');
    case 'quotation':
      return entry.speakerName;
    case 'measure':
      return '';
    default:
      return entry.period === undefined ? '' : formatEdtf(entry.period.edtf);
  }
}
