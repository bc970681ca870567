/** The dates of a chunk of a note: what is told of each on the timeline. */
import { oncePer } from '../../claims/oncePer.ts';
import { readerOf } from '../../claims/reader.ts';
import { datesOfEvents } from '../../claims/sentenceDates.ts';
import type { Sentence } from '../../claims/sentence.ts';
import { inStretches } from '../../claims/stretches.ts';
import type { Surroundings } from '../../claims/surroundings.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { lengthInDays } from '../../language/period.ts';
import type { Context, Passage, PlacedBlock, Span } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';
import type { TimelineDate } from '../../protocol.ts';
import { entryAddress } from '../shared/addresses.ts';
import type { CheckedChunk } from '../shared/checkedNote.ts';
import { tellDate, type ToldDate } from './tellDate.ts';
import { wordsBeside } from './wordsBeside.ts';

/** A date with its place in offsets of the chunk, whose place in the note may change. */
export interface ChunkDate extends ToldDate {
  readonly event?: NonNullable<TimelineDate['event']>;
}

/**
 * The dates of a checked chunk, in order; the same list as long as the chunk reads the same. Dates that nothing completes
 * ("in May") and years of publication are left out.
 */
export function datesIn(chunk: CheckedChunk, knowledge: Knowledge): readonly ChunkDate[] {
  return datesOf(knowledge)(chunk);
}

const datesOf = oncePer((knowledge: Knowledge) =>
  oncePer((chunk: CheckedChunk) => chunk.read.blocks.flatMap((placed) => inBlock(placed, chunk, knowledge))),
);

/** How many sentences back a date may lean. */
const REACH = 3;

function inBlock(placed: PlacedBlock, chunk: CheckedChunk, knowledge: Knowledge): readonly ChunkDate[] {
  const { block, context, start } = placed;
  const read = readerOf(knowledge);
  const events = eventsAt(placed, chunk, knowledge);
  const found: ChunkDate[] = [];
  let previous: readonly string[] = context.previous;
  for (const [number, passage] of block.passages.entries()) {
    const apart = passage.kind === 'cell' || passage.kind === 'header';
    const { text } = passage.prose;
    const beside = wordsBeside(block, number, context);
    let here: readonly string[] = [];
    for (const sentence of passage.sentences.flatMap((span) => inStretches(text, span))) {
      const words = text.slice(sentence.start, sentence.end);
      const parsed = read(words);
      if (parsed.dates.length > 0) {
        const around = surroundings(read, passage, context, apart ? [] : leansFar(parsed) ? previous : here);
        const dates = datesOfEvents(parsed, around).filter(({ period }) =>
          Number.isFinite(lengthInDays(period)),
        );
        for (const at of dates.keys()) {
          const told = tellDate(parsed, dates, at, beside);
          if (told === undefined) continue;
          const place = sourceSpan(passage.prose, {
            start: sentence.start + told.span.start,
            end: sentence.start + told.span.end,
          });
          const event = events(place);
          const span = { start: start + place.start, end: start + place.end };
          found.push({ ...told, span, ...(event && { event, about: event.label }) });
        }
      }
      here = [...here, words].slice(-REACH);
      if (!apart) previous = [...previous, words].slice(-REACH);
    }
  }
  return found;
}

/** "two years later" leans on what the paragraph before said; a mere "7 August" may not. */
const leansFar = ({ dates }: Sentence): boolean => dates.every(({ kind }) => kind !== 'month');

/** Read only for dates that lean on them. */
function surroundings(
  read: (text: string) => Sentence,
  { parents }: Passage,
  { headings }: Context,
  previous: readonly string[],
): Surroundings {
  return {
    get parents() {
      return parents.map(read);
    },
    get headings() {
      return headings.map(read);
    },
    get previous() {
      return previous.map(read);
    },
    opening: () => [],
    earlier: () => [],
  };
}

/** Finds the event that a date of a block was held against; spans are in offsets of the block. */
function eventsAt(
  placed: PlacedBlock,
  { judged }: CheckedChunk,
  knowledge: Knowledge,
): (span: Span) => TimelineDate['event'] {
  const judgements = judged.find((one) => one.placed === placed)?.judgements ?? [];
  const dates = judgements.filter(({ subject }) => subject === 'date');
  return (span) => {
    for (const { span: other, event, verdict } of dates) {
      if (verdict === 'not-covered' || event === undefined) continue;
      if (other.start >= span.end || span.start >= other.end) continue;
      const entry = knowledge.entry(event);
      const pack = knowledge.packOf(event);
      if (entry === undefined || pack === undefined) continue;
      return { label: entry.prefLabel, uri: entryAddress(pack.id, event), verdict };
    }
    return undefined;
  };
}
