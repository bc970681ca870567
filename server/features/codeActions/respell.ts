/** Spelling a name or a term as the packs do: where the cursor is, or all over the note. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { fold, words } from '../../knowledge/words.ts';
import type { Note, PlacedBlock, Prose } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';
import { blockAt, type CheckedNote, passageSpan, touches } from '../shared/checkedNote.ts';
import { inBlock, type Replacement } from '../shared/edits.ts';
import { type Misspelt, misspeltAt } from './misspelt.ts';

/** What can be done, under its title. */
export interface Respelling {
  readonly title: string;
  readonly edits: readonly Replacement[];
}

/**
 * Ways to mend the misspelt name or term at an offset of the note: this one, and where the note has it more than once, all of
 * them. None where nothing is misspelt.
 */
export function respellings(
  { note }: CheckedNote,
  offset: number,
  knowledge: Knowledge,
): readonly Respelling[] {
  const placed = blockAt(note, offset);
  const passage = placed?.block.passages.find((one) => touches(passageSpan(one), offset - placed.start));
  if (placed === undefined || passage === undefined) return [];
  const { prose } = passage;
  const word = words(prose.text).find(({ span }) => touches(sourceSpan(prose, span), offset - placed.start));
  const misspelt = word && misspeltAt(prose.text, word.span.start, knowledge);
  if (misspelt === undefined) return [];
  const { written, right } = misspelt;
  const here = { title: `Change “${written}” to “${right}”`, edits: editsFor(misspelt, placed, prose) };
  const all = everywhere(note, misspelt, knowledge);
  if (all.length < 2) return [here];
  const title = `Change “${written}” to “${right}” everywhere in this note (${all.length} times)`;
  return [here, { title, edits: all.flat() }];
}

function editsFor({ words: off }: Misspelt, placed: PlacedBlock, prose: Prose): readonly Replacement[] {
  return off.map(({ written, right }) => inBlock(placed, sourceSpan(prose, written.span), right));
}

/** The edits that mend each place where the same is misspelt in the same way; a look at the text of most blocks is enough. */
function everywhere(
  note: Note,
  { words: off }: Misspelt,
  knowledge: Knowledge,
): readonly (readonly Replacement[])[] {
  const [first] = off;
  if (first === undefined) return [];
  const { base, meant } = first;
  const found: (readonly Replacement[])[] = [];
  const lookAt = (placed: PlacedBlock): void => {
    for (const { prose } of placed.block.passages) {
      if (!fold(prose.text).includes(base)) continue;
      for (const { text, span } of words(prose.text)) {
        if (!fold(text).startsWith(base)) continue;
        const one = misspeltAt(prose.text, span.start, knowledge);
        const isSame = one?.words.some(
          (other) => other.written.span.start === span.start && other.base === base && other.meant === meant,
        );
        if (one !== undefined && isSame === true) found.push(editsFor(one, placed, prose));
      }
    }
  };
  for (let number = 0; number < note.chunkCount; number += 1) {
    const start = note.startOf(number);
    for (const placed of note.readChunk(number).blocks) lookAt({ ...placed, start: start + placed.start });
  }
  return found;
}
