/** The readable document of what stands under the cursor, for the client's command that opens it. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { EntryAtResult } from '../protocol.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { knownAt } from './shared/knownAt.ts';
import { placeOf } from './shared/entryDocument.ts';

/** The document and the line of the first entry known at an offset of the note, or null. */
export function entryLookup(checked: CheckedNote, offset: number, knowledge: Knowledge): EntryAtResult {
  const [known] = knownAt(checked, offset, knowledge);
  if (known === undefined) return null;
  const observation = known.kind === 'judgement' ? known.judgement.observation : undefined;
  const place = placeOf(known.entry, observation, knowledge);
  return place === undefined ? null : { uri: place.uri, line: place.line };
}
