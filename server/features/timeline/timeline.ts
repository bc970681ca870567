/** The timeline of a note: its dates, and what the packs know of the time they span. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent, Term } from '../../knowledge/model.ts';
import type { Period } from '../../language/period.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import type { Lines } from '../../note/lines.ts';
import type { DayStretch, TimelineDate, TimelineEntry } from '../../protocol.ts';
import { entryAddress } from '../shared/addresses.ts';
import type { CheckedChunk } from '../shared/checkedNote.ts';
import { type ChunkDate, datesIn } from './noteDates.ts';

/** The dates of a chunk that starts at `start` in the note. */
export function timelineDates(
  chunk: CheckedChunk,
  start: number,
  lines: Lines,
  knowledge: Knowledge,
): readonly TimelineDate[] {
  return datesIn(chunk, knowledge).map(({ span, ...date }: ChunkDate): TimelineDate => {
    const range = { start: lines.positionAt(start + span.start), end: lines.positionAt(start + span.end) };
    return { range, ...date };
  });
}

/** The events of the packs and the terms with a time of their own that fall into the time which some dates span. */
export function backdropOf(dates: readonly DayStretch[], { packs }: Knowledge): readonly TimelineEntry[] {
  if (dates.length === 0) return [];
  let first = Infinity;
  let last = -Infinity;
  for (const date of dates) {
    first = Math.min(first, date.first);
    last = Math.max(last, date.last);
  }
  return packs
    .flatMap(({ id, events, terms }) => [...events, ...terms].flatMap((entry) => entryOf(entry, id)))
    .filter((entry) => entry.first <= last && first <= entry.last)
    .sort((a, b) => a.first - b.first || a.last - b.last);
}

/** A term that was in use all the time that notes are about tells nothing on a timeline: nothing without both ends. */
function entryOf(entry: HistoricalEvent | Term, pack: string): readonly TimelineEntry[] {
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
    },
  ];
}
