/** What stands under the cursor: a figure or date that was judged, or words the pack knows. */
import { entryIdOf, type Judgement } from '../../claims/judgement.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Entry } from '../../knowledge/model.ts';
import type { PlacedBlock, Span } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';
import { blockAt, type CheckedNote, passageSpan, surroundings, touches } from './checkedNote.ts';

/** Something known at a place; spans are in offsets of the note. */
export type Known =
  | { readonly kind: 'judgement'; readonly span: Span; readonly judgement: Judgement; readonly entry: Entry }
  | { readonly kind: 'mention'; readonly span: Span; readonly entry: Entry };

/**
 * Everything known at an offset of the note: the judged figure or date alone where there is one, else every entry that
 * is mentioned there. A cursor right behind the last letter counts as on the word when no other word begins there.
 */
export function knownAt(checked: CheckedNote, offset: number, knowledge: Knowledge): readonly Known[] {
  const placed = blockAt(checked.note, offset);
  const before = blockAt(checked.note, offset - 1);
  const here = knownIn(checked, placed, offset, knowledge);
  return here.length > 0 || before?.start === placed?.start
    ? here
    : knownIn(checked, before, offset, knowledge);
}

/**
 * The figure at an offset of the note that was read and is not compared, of which a reader may ask why; nothing where its
 * words do not lead to an entry.
 */
export function readAt(checked: CheckedNote, offset: number, knowledge: Knowledge): readonly Known[] {
  return [offset, offset - 1]
    .flatMap((at) => {
      const placed = blockAt(checked.note, at);
      if (placed === undefined) return [];
      const { start } = placed;
      return checked.judgementsIn(placed).flatMap((judgement): Known[] => {
        const entry = knowledge.entry(entryIdOf(judgement));
        const span = { start: judgement.span.start + start, end: judgement.span.end + start };
        return entry && touches(span, offset) ? [{ kind: 'judgement', span, judgement, entry }] : [];
      });
    })
    .slice(0, 1);
}

function knownIn(
  checked: CheckedNote,
  placed: PlacedBlock | undefined,
  offset: number,
  knowledge: Knowledge,
): readonly Known[] {
  if (placed === undefined) return [];
  const inBlock = offset - placed.start;
  const place = ({ start, end }: Span): Span => ({ start: start + placed.start, end: end + placed.start });

  const judged = checked.judgementsIn(placed).flatMap((judgement): Known[] => {
    const entry = judgedEntry(judgement, knowledge);
    return entry && touches(judgement.span, inBlock)
      ? [{ kind: 'judgement', span: place(judgement.span), judgement, entry }]
      : [];
  });
  if (judged.length > 0) return nearest(judged, offset).slice(0, 1);

  const mentioned = placed.block.passages
    .filter((passage) => touches(passageSpan(passage), inBlock))
    .flatMap((passage) =>
      knowledge
        .mentions(passage.prose.text, surroundings(placed, passage))
        .flatMap(({ span, entry }): Known[] => {
          const source = sourceSpan(passage.prose, span);
          return touches(source, inBlock) ? [{ kind: 'mention', span: place(source), entry }] : [];
        }),
    );
  return nearest(mentioned, offset);
}

/** Those that contain the character at the offset, if any do; else those that end there. */
function nearest(known: readonly Known[], offset: number): readonly Known[] {
  const containing = known.filter(({ span }) => offset < span.end);
  return containing.length > 0 ? containing : known;
}

/** The measure, the event or the quotation a judgement is about; undefined where the pack has nothing to say. */
function judgedEntry(judgement: Judgement, knowledge: Knowledge): Entry | undefined {
  if (judgement.verdict === 'not-covered') return undefined;
  return knowledge.entry(entryIdOf(judgement));
}
