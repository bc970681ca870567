/** The timeline of an open note. */
import { backdropOf, namedIn, timelineDates } from './features/timeline/timeline.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { NoteWork } from './newestNote.ts';
import type { TimelineDate, TimelineResult } from './protocol.ts';

/** How many dates are told of one note: more than anybody can tell apart in a picture. */
const most = 2000;

/** Gathers the dates of a note, with what the packs know of that time; pauses behind each chunk. */
export function timelineOf(knowledge: Knowledge): NoteWork<NonNullable<TimelineResult>> {
  return function* ({ checked }) {
    const { note, lines } = checked;
    const dates: TimelineDate[] = [];
    const named = new Set<string>();
    let total = 0;
    for (let number = 0; number < note.chunkCount; number += 1) {
      const found = timelineDates(checked.checkedChunk(number), note.startOf(number), lines, knowledge);
      total += found.length;
      for (const id of namedIn(note.readChunk(number), knowledge)) named.add(id);
      dates.push(...found.slice(0, most - dates.length));
      yield;
    }
    return { dates, total, backdrop: backdropOf(dates, named, knowledge) };
  };
}
