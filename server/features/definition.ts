/** Go to definition, and peek: from what stands under the cursor to its page. */
import type { Location, LocationLink, Range } from 'vscode-languageserver-types';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Span } from '../note/note.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { citationAt } from './shared/citedSources.ts';
import { type DocumentLine, placeOf } from './shared/entryDocument.ts';
import { knownAt } from './shared/knownAt.ts';

/** Where something is explained, and what in the note leads there, in offsets of the note. */
interface Lead {
  readonly span: Span;
  readonly place: DocumentLine;
}

/**
 * The pages behind an offset of the note: of every entry that is mentioned there; of the figure or the date that was judged,
 * in the line of its own value; of the source that is cited. Null where nothing is known. A client that knows links is
 * told which words lead there as well.
 */
export function definition(
  checked: CheckedNote,
  offset: number,
  knowledge: Knowledge,
  knowsLinks: boolean,
): LocationLink[] | Location[] | null {
  const leads = leadsAt(checked, offset, knowledge);
  if (leads.length === 0) return null;
  if (!knowsLinks) return leads.map(({ place }) => ({ uri: place.uri, range: lineOf(place) }));
  const { lines } = checked;
  return leads.map(({ span, place }) => ({
    originSelectionRange: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    targetUri: place.uri,
    targetRange: lineOf(place),
    targetSelectionRange: lineOf(place),
  }));
}

function leadsAt(checked: CheckedNote, offset: number, knowledge: Knowledge): readonly Lead[] {
  const known = knownAt(checked, offset, knowledge);
  if (known.length === 0) {
    const cited = citationAt(checked, offset, knowledge);
    return cited === undefined ? [] : [{ span: cited.span, place: { uri: cited.uri, line: 0, length: 0 } }];
  }
  const leads = new Map<string, Lead>();
  for (const one of known) {
    const observation = one.kind === 'judgement' ? one.judgement.observation : undefined;
    const place = placeOf(one.entry, observation, knowledge);
    if (place !== undefined && !leads.has(one.entry.id)) leads.set(one.entry.id, { span: one.span, place });
  }
  return [...leads.values()];
}

function lineOf({ line, length }: DocumentLine): Range {
  return { start: { line, character: 0 }, end: { line, character: length } };
}
