/** The timeline of a note: its dates, and what the packs know of the time they span. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent, Term } from '../../knowledge/model.ts';
import type { Period } from '../../language/period.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import type { ReadChunk, Span } from '../../note/note.ts';
import type { Lines } from '../../note/lines.ts';
import type { DayStretch, TimelineDate, TimelineEntry } from '../../protocol.ts';
import { entryAddress } from '../shared/addresses.ts';
import type { CheckedChunk } from '../shared/checkedNote.ts';
import { mentionsIn } from '../shared/mentions.ts';
import { type ChunkDate, datesIn } from './noteDates.ts';

/** The dates of a chunk that starts at `start` in the note. */
export function timelineDates(
  chunk: CheckedChunk,
  start: number,
  lines: Lines,
  knowledge: Knowledge,
): readonly TimelineDate[] {
  const rangeOf = (span: Span): TimelineDate['range'] => ({
    start: lines.positionAt(start + span.start),
    end: lines.positionAt(start + span.end),
  });
  return datesIn(chunk, knowledge).map(({ span, figures, ...date }: ChunkDate): TimelineDate => {
    return { range: rangeOf(span), ...date, figures: figures.map(rangeOf) };
  });
}

/** The ids of the entries that a chunk names. */
export function namedIn(chunk: ReadChunk, knowledge: Knowledge): readonly string[] {
  const { inHeadings, inText } = mentionsIn(knowledge)(chunk);
  return [...inHeadings, ...inText].map(({ entry }) => entry.id);
}

/**
 * What else happened in the time that the dates of a note span: the events of the packs but for those that stand among the dates
 * already, and what the note names of the terms with a time of their own. `named` are the ids of what it names.
 */
export function backdropOf(
  dates: readonly (DayStretch & Pick<TimelineDate, 'event'>)[],
  named: ReadonlySet<string>,
  { packs }: Knowledge,
): readonly TimelineEntry[] {
  if (dates.length === 0) return [];
  const held = (isRight: boolean): ReadonlySet<string> =>
    new Set(
      dates.flatMap(({ event }) => (event && (event.verdict === 'supported') === isRight ? [event.uri] : [])),
    );
  const [right, wrong] = [held(true), held(false)];
  let first = Infinity;
  let last = -Infinity;
  for (const date of dates) {
    first = Math.min(first, date.first);
    last = Math.max(last, date.last);
  }
  const known = packs
    .flatMap(({ id, events, terms }) => [
      ...events.flatMap((event) => entryOf(event, id, named.has(event.id))),
      ...terms.flatMap((term) => (named.has(term.id) ? entryOf(term, id, true) : [])),
    ])
    .filter((entry) => entry.first <= last && first <= entry.last);
  const events = known.filter(({ kind }) => kind === 'event');
  return known
    .filter(({ uri }) => wrong.has(uri) || !right.has(uri))
    .filter((entry) => entry.kind === 'event' || !events.some((event) => isOfSame(event, entry)))
    .sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Whether an event is what a term names: "The Holodomor", or "Dizzy with Success published" on the day of "Dizzy with Success". */
function isOfSame(event: TimelineEntry, term: TimelineEntry): boolean {
  const [long, short] = [event.label.toLowerCase().replace(/^the /, ''), term.label.toLowerCase()];
  if (long === short) return event.first <= term.last && term.first <= event.last;
  return long.includes(short) && event.first === term.first && event.last === term.last;
}

/** A term that was in use all the time that notes are about tells nothing on a timeline: nothing without both ends. */
function entryOf(entry: HistoricalEvent | Term, pack: string, isNamed: boolean): readonly TimelineEntry[] {
  const period: Period | undefined = entry.period;
  if (period === undefined || !Number.isFinite(period.last - period.first)) return [];
  return [
    {
      kind: entry.kind,
      label: entry.prefLabel,
      when: formatEdtf(period.edtf),
      first: period.first,
      last: period.last,
      circa: period.approximate,
      uri: entryAddress(pack, entry.id),
      isNamed,
    },
  ];
}
