/** Find all references: where the notes speak of something, open or not. */
import type { Location } from 'vscode-languageserver-types';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { parseAddress } from './shared/addresses.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { placeOf } from './shared/entryDocument.ts';
import { entryPlaces } from './shared/entryPlaces.ts';
import { knownAt } from './shared/knownAt.ts';
import { type NotedPlaces, rangesIn } from './shared/notedPlaces.ts';

/** The ids of the entries under the cursor. */
export function entriesAt(checked: CheckedNote, offset: number, knowledge: Knowledge): ReadonlySet<string> {
  return new Set(knownAt(checked, offset, knowledge).map(({ entry }) => entry.id));
}

/** The entry that a page of the packs is about, wherever the cursor stands in it. */
export function entryOfPage(uri: string, knowledge: Knowledge): ReadonlySet<string> {
  const destination = parseAddress(uri);
  const isEntry = destination?.kind === 'entry' && knowledge.entry(destination.entry) !== undefined;
  return new Set(isEntry ? [destination.entry] : []);
}

/** Where the entries are explained: the first line of their pages. */
export function declarations(entries: ReadonlySet<string>, knowledge: Knowledge): readonly Location[] {
  return [...entries].flatMap((id) => {
    const entry = knowledge.entry(id);
    const place = entry && placeOf(entry, undefined, knowledge);
    if (place === undefined) return [];
    const { uri, line, length } = place;
    return [{ uri, range: { start: { line, character: 0 }, end: { line, character: length } } }];
  });
}

/** Where an open note speaks of the entries, in order. All of it must have been checked. */
export function* referencesIn(
  uri: string,
  checked: CheckedNote,
  entries: ReadonlySet<string>,
  knowledge: Knowledge,
): Generator<undefined, readonly Location[]> {
  const { lines } = checked;
  const places = yield* entryPlaces(checked, (entry) => entries.has(entry), knowledge);
  return places.map(({ start, end }) => ({
    uri,
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
  }));
}

/** Where a note that is not open does. */
export function notedReferences(noted: NotedPlaces, entries: ReadonlySet<string>): readonly Location[] {
  return [...entries].flatMap((entry) => rangesIn(noted, entry).map((range) => ({ uri: noted.uri, range })));
}
