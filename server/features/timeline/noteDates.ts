/** The dates of a chunk of a note: what is told of each on the timeline. */
import type { Judgement } from '../../claims/judgement.ts';
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
  /** In offsets of the chunk too. */
  readonly figures: readonly Span[];
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

/** A date before its figures are known, and its time as judgements tell it. */
interface DatedSpan {
  readonly date: Omit<ChunkDate, 'figures'>;
  readonly edtf: string | undefined;
}

/** How many sentences back a date may lean. */
const REACH = 3;

function inBlock(placed: PlacedBlock, chunk: CheckedChunk, knowledge: Knowledge): readonly ChunkDate[] {
  const { block, context, start } = placed;
  const read = readerOf(knowledge);
  const events = eventsAt(placed, chunk, knowledge);
  const found: DatedSpan[] = [];
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
          found.push({
            date: { ...told, span, ...(event && { event, about: event.label }) },
            edtf: dates[at]?.period.edtf,
          });
        }
      }
      here = [...here, words].slice(-REACH);
      if (!apart) previous = [...previous, words].slice(-REACH);
    }
  }
  const figures = figuresIn(placed, chunk, found);
  return found.map(({ date }, number) => ({ ...date, figures: figures.get(number) ?? [] }));
}

/** The judged figures of a block by the number of the date that they are stated for: the nearest, where it stands there twice. */
function figuresIn(
  placed: PlacedBlock,
  chunk: CheckedChunk,
  dates: readonly DatedSpan[],
): ReadonlyMap<number, readonly Span[]> {
  const sameTime = new Map<string, number[]>();
  for (const [number, { edtf }] of dates.entries()) {
    if (edtf === undefined) continue;
    const others = sameTime.get(edtf);
    if (others === undefined) sameTime.set(edtf, [number]);
    else others.push(number);
  }
  const figures = new Map<number, Span[]>();
  for (const { subject, verdict, period, span } of judgementsOf(placed, chunk)) {
    if (subject !== 'statistic' || verdict === 'not-covered' || period === undefined) continue;
    const figure = { start: placed.start + span.start, end: placed.start + span.end };
    const away = (number: number): number => Math.abs((dates[number]?.date.span.start ?? 0) - figure.start);
    const nearest = leastOf(sameTime.get(period) ?? [], away);
    if (nearest === undefined) continue;
    const others = figures.get(nearest);
    if (others === undefined) figures.set(nearest, [figure]);
    else others.push(figure);
  }
  return figures;
}

/** The one of a list whose values fall and then rise of which the value is least; halves the list again and again. */
function leastOf(list: readonly number[], value: (one: number) => number): number | undefined {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [here, next] = [list[middle], list[middle + 1]];
    if (here === undefined || next === undefined || value(next) >= value(here)) high = middle;
    else low = middle + 1;
  }
  return list[low];
}

const judgementsOf = (placed: PlacedBlock, { judged }: CheckedChunk): readonly Judgement[] =>
  judged.find((one) => one.placed === placed)?.judgements ?? [];

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
  chunk: CheckedChunk,
  knowledge: Knowledge,
): (span: Span) => TimelineDate['event'] {
  const dates = judgementsOf(placed, chunk).filter(({ subject }) => subject === 'date');
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
