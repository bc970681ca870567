/** Document highlights: every place of the note that speaks of what is under the cursor. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { entryPlaces } from './shared/entryPlaces.ts';
import { knownAt } from './shared/knownAt.ts';

/**
 * The places of what is known at an offset of the note, in order; null where nothing is, so that an editor can mark equal
 * words. All of the note must have been checked.
 */
export function* documentHighlights(
  checked: CheckedNote,
  offset: number,
  knowledge: Knowledge,
): Generator<undefined, DocumentHighlight[] | null> {
  const known = new Set(knownAt(checked, offset, knowledge).map(({ entry }) => entry.id));
  if (known.size === 0) return null;
  const { lines } = checked;
  const places = yield* entryPlaces(checked, (entry) => known.has(entry), knowledge);
  return places.map(({ start, end }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    kind: DocumentHighlightKind.Text,
  }));
}
