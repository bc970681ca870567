/** Where a note speaks of an entry: by a name of it, or by a figure, a date or words that were judged of it. */
import { entryIdOf } from '../../claims/judgement.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Span } from '../../note/note.ts';
import { type CheckedNote, type CheckedChunk, chunksOn } from './checkedNote.ts';
import { mentionsIn } from './mentions.ts';

/** A place that speaks of an entry, in offsets of the note. */
export interface EntryPlace extends Span {
  /** The id of the entry. */
  readonly entry: string;
}

/**
 * The places of a note, all of which must have been checked, that speak of the entries that are `wanted`, in order; none
 * reaches into another one of its entry. Pauses behind each chunk.
 */
export function* entryPlaces(
  checked: CheckedNote,
  wanted: (entry: string) => boolean,
  knowledge: Knowledge,
): Generator<undefined, readonly EntryPlace[]> {
  const { note } = checked;
  const judged = new Map(chunksOn(checked.outspokenPages()).map(({ number, chunk }) => [number, chunk]));
  const found: EntryPlace[] = [];
  for (let number = 0; number < note.chunkCount; number += 1) {
    const { inHeadings, inText } = mentionsIn(knowledge)(note.readChunk(number));
    const named = [...inHeadings, ...inText].map(({ span, entry }) => ({ ...span, entry: entry.id }));
    const places = [...named, ...judgedPlaces(judged.get(number), knowledge)]
      .filter(({ entry }) => wanted(entry))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const start = note.startOf(number);
    const ends = new Map<string, number>();
    for (const place of places) {
      if (place.start < (ends.get(place.entry) ?? 0)) continue;
      ends.set(place.entry, place.end);
      found.push({ ...place, start: start + place.start, end: start + place.end });
    }
    yield;
  }
  return found;
}

/** What was judged in a chunk, in its offsets. */
function judgedPlaces(chunk: CheckedChunk | undefined, knowledge: Knowledge): readonly EntryPlace[] {
  if (chunk === undefined) return [];
  return chunk.judged.flatMap(({ placed, judgements }) =>
    judgements.flatMap((judgement) => {
      const entry = entryIdOf(judgement);
      if (judgement.verdict === 'not-covered' || knowledge.entry(entry) === undefined) return [];
      const { start, end } = judgement.span;
      return [{ start: placed.start + start, end: placed.start + end, entry }];
    }),
  );
}
