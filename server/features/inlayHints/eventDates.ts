/** The date of an event, shown behind its first mention in a section. */
import type { InlayHint } from 'vscode-languageserver-types';
import { namedEvents } from '../../claims/events/named.ts';
import { isOfOther } from '../../claims/events/otherEvents.ts';
import { oncePer } from '../../claims/oncePer.ts';
import { readerOf } from '../../claims/reader.ts';
import type { Sentence } from '../../claims/sentence.ts';
import { inStretches } from '../../claims/stretches.ts';
import type { Surroundings } from '../../claims/surroundings.ts';
import type { Knowledge, Mention } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { monthNames, formatEdtf } from '../../language/writtenDates.ts';
import type { Note, Passage, PlacedBlock, ReadChunk, Span } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';
import { type CheckedNote, inNote, surroundings } from '../shared/checkedNote.ts';
import { dateStyleOf } from '../shared/dateStyle.ts';
import { insertion, textEdits } from '../shared/edits.ts';

/**
 * Dates for the events that are first mentioned, in their section, between two offsets of the note; none where a date stands
 * beside the name. Taken over, a date goes into brackets: `Dizzy with Success (2 March 1930)`. Yields wherever it may pause:
 * what is looked at goes back to the heading.
 */
export function* eventDateHints(
  checked: CheckedNote,
  { start, end }: Span,
  knowledge: Knowledge,
): Generator<undefined, readonly InlayHint[]> {
  const { note, lines } = checked;
  const style = dateStyleOf(note);
  const hints: InlayHint[] = [];
  let told = new Set<string>();
  const last = note.chunkAt(end);
  for (let number = sectionStart(note, start); number <= last; number += 1) {
    const chunkStart = note.startOf(number);
    for (const { placed: inChunk, mentions } of mentionsIn(knowledge)(note.readChunk(number))) {
      if (inChunk.block.headingDepth !== undefined) told = new Set();
      const placed = inNote(inChunk, chunkStart);
      for (const { event, span, behind, isDated } of mentions) {
        if (told.has(event.id)) continue;
        told.add(event.id);
        const offset = placed.start + behind;
        if (isDated || offset < start || offset > end || isDatedBy(checked, placed, event, span)) continue;
        const date = formatEdtf(event.period.edtf, style);
        hints.push({
          position: lines.positionAt(offset),
          label: date,
          paddingLeft: true,
          tooltip: `${event.prefLabel}: ${event.definition}`,
          textEdits: textEdits(lines, [insertion(offset, ` (${date})`)]),
        });
      }
    }
    yield;
  }
  return hints;
}

/** The chunk that the section of an offset begins in. */
function sectionStart(note: Note, offset: number): number {
  let number = Math.max(note.chunkAt(offset), 0);
  while (number > 0 && !hasHeading(note.readChunk(number))) number -= 1;
  return number;
}

const hasHeading = ({ blocks }: ReadChunk): boolean => blocks[0]?.block.headingDepth !== undefined;

/** The events that a block mentions, in its order; offsets count from its start. */
interface BlockMentions {
  readonly placed: PlacedBlock;
  readonly mentions: readonly EventMention[];
}

interface EventMention {
  readonly event: HistoricalEvent;
  readonly span: Span;
  /** Where its date would stand: behind the quotation mark or the emphasis that ends there. */
  readonly behind: number;
  /** Its year, or its day, stands in the same sentence or in what heads it. */
  readonly isDated: boolean;
}

/** Looked for once in each chunk, as long as it reads the same. */
const mentionsIn = oncePer((knowledge: Knowledge) =>
  oncePer(({ blocks }: ReadChunk): readonly BlockMentions[] =>
    blocks.map((placed) => ({
      placed,
      mentions: placed.block.passages
        .filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'line')
        .flatMap((passage) => mentionsOf(placed, passage, knowledge)),
    })),
  ),
);

function mentionsOf(placed: PlacedBlock, passage: Passage, knowledge: Knowledge): readonly EventMention[] {
  const { prose, parents, sentences } = passage;
  const read = readerOf(knowledge);
  const around: Surroundings = {
    headings: placed.context.headings.map(read),
    parents: parents.map(read),
    previous: [],
    opening: () => placed.context.opening.map(read),
    earlier: () => [],
  };
  const labelled = knowledge.mentions(prose.text, surroundings(placed, passage));
  return sentences
    .flatMap((sentence) => inStretches(prose.text, sentence))
    .flatMap(({ start, end }) => {
      const words = read(prose.text.slice(start, end));
      const near = [words.text, ...parents].join('\n');
      return [...namedIn(words, start), ...labelledIn(labelled, { start, end })]
        .filter(({ event }) => !isOfOther(words, around, event, knowledge))
        .map(({ event, span }): EventMention => {
          const source = sourceSpan(prose, span);
          const closing = /^["”’'»]?[*_]{0,3}["”’'»]?/.exec(
            placed.block.source.slice(source.end, source.end + 5),
          );
          const behind = source.end + (closing?.[0].length ?? 0);
          return { event, span: source, behind, isDated: datesOf(event).some((date) => near.includes(date)) };
        })
        .sort((one, other) => one.span.start - other.span.start || other.behind - one.behind);
    });
}

interface NamedAt {
  readonly event: HistoricalEvent;
  /** In offsets of the passage. */
  readonly span: Span;
}

/** The events that a sentence names, which begins at `start`; what lasts and only begins or ends with one is none. */
function namedIn(sentence: Sentence, start: number): readonly NamedAt[] {
  return namedEvents(sentence).flatMap(({ event, role, from, to }) => {
    const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
    if (role !== 'name' || first === undefined || last === undefined) return [];
    return [{ event, span: { start: start + first.start, end: start + last.end } }];
  });
}

function labelledIn(mentions: readonly Mention[], { start, end }: Span): readonly NamedAt[] {
  return mentions.flatMap(({ entry, span }) =>
    entry.kind === 'event' && start <= span.start && span.start < end ? [{ event: entry, span }] : [],
  );
}

/** What shows that a date of the event is given: its years, and its day without the year. */
const datesOf = oncePer(({ period, acceptedPeriods }: HistoricalEvent): readonly string[] => {
  const found = new Set<string>();
  for (const { edtf } of [period, ...acceptedPeriods]) {
    for (const [, year = '', month, day] of edtf.matchAll(/(\d{4})(?:-(\d\d))?(?:-(\d\d))?/g)) {
      found.add(year);
      const name = monthNames[Number(month) - 1];
      if (day === undefined || name === undefined) continue;
      found.add(`${Number(day)} ${name}`).add(`${name} ${Number(day)}`);
    }
  }
  return [...found];
});

/** Whether a date in the note was judged as this event's, and stands in the same block near it. */
function isDatedBy(checked: CheckedNote, placed: PlacedBlock, { id }: HistoricalEvent, span: Span): boolean {
  return checked
    .judgementsIn(placed)
    .some(({ event, span: date }) => event === id && Math.abs(date.start - span.start) < NEAR);
}

/** As far off a date may stand and still be beside a name, in UTF-16 units. */
const NEAR = 200;
