/** A note with everything that was found in it: what the features read. */
import type { Judgement, Silence } from '../../claims/judgement.ts';
import type { Lines } from '../../note/lines.ts';
import type { Note, Passage, PlacedBlock, Span } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';

/** One version of a note, parsed; its blocks are checked when they are asked for. */
export interface CheckedNote {
  readonly note: Note;
  readonly lines: Lines;
  /** What was judged in a block, by its number in `note.blocks`; spans are in offsets of the block. Never throws. */
  judgementsIn(block: number): readonly Judgement[];
}

/** A checked note that also knows of the figures which are not judged. */
export interface ExaminedNote extends CheckedNote {
  /** The figures of a block that are not judged, by its number, and why; spans are in offsets of the block. Never throws. */
  silencesIn(block: number): readonly Silence[];
}

/** A judgement with the block it was made in. */
export interface PlacedJudgement {
  readonly judgement: Judgement;
  readonly placed: PlacedBlock;
}

/** The number of the block in which an offset of the note lies, -1 in an empty note. The end belongs to the last. */
export function blockNumberAt(note: Note, offset: number): number {
  let low = 0;
  let high = note.blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((note.blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Every judgement of the note, in its order. */
export function allJudgements(checked: CheckedNote): readonly PlacedJudgement[] {
  return checked.note.blocks.flatMap((placed, number) =>
    checked.judgementsIn(number).map((judgement) => ({ judgement, placed })),
  );
}

/** Where a passage stands, in offsets of its block. */
export function passageSpan({ prose }: Passage): Span {
  return sourceSpan(prose, { start: 0, end: prose.text.length });
}

/** True when the offset lies in the span or right behind it, where a cursor is that has just left its last letter. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Everything a homograph in this passage is judged by, besides the passage itself. */
export function surroundings(placed: PlacedBlock, passage: Passage): readonly string[] {
  return [
    ...placed.context.headings,
    ...placed.context.previous,
    ...passage.parents,
    ...placed.block.passages.filter((other) => other !== passage).map((other) => other.prose.text),
  ];
}
