/** What is kept of a note that is not open: where it speaks of what, in few bytes. */
import type { Range } from 'vscode-languageserver-types';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CheckedNote } from './checkedNote.ts';
import { entryPlaces } from './entryPlaces.ts';
import { type NotedHeading, notedHeadings } from './notedHeadings.ts';

/** The places of one note. */
export interface NotedPlaces {
  readonly uri: string;
  /** By the id of the entry, four numbers a place: line and character of its start, and of its end. */
  readonly places: ReadonlyMap<string, Uint32Array>;
  readonly headings: readonly NotedHeading[];
}

/** Reads a note, all of which must have been checked. Pauses in between. */
export function* notePlaces(
  uri: string,
  checked: CheckedNote,
  knowledge: Knowledge,
): Generator<undefined, NotedPlaces> {
  const numbers = new Map<string, number[]>();
  for (const { entry, start, end } of yield* entryPlaces(checked, () => true, knowledge)) {
    const [from, to] = [checked.lines.positionAt(start), checked.lines.positionAt(end)];
    const known = numbers.get(entry) ?? [];
    known.push(from.line, from.character, to.line, to.character);
    numbers.set(entry, known);
  }
  const places = new Map([...numbers].map(([entry, list]) => [entry, Uint32Array.from(list)]));
  return { uri, places, headings: yield* notedHeadings(checked, knowledge) };
}

/** Where the note speaks of an entry, in order. */
export function rangesIn({ places }: NotedPlaces, entry: string): readonly Range[] {
  const numbers = places.get(entry) ?? new Uint32Array();
  return Array.from({ length: numbers.length / 4 }, (_, place) => {
    const [startLine = 0, start = 0, endLine = 0, end = 0] = numbers.subarray(place * 4);
    return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
  });
}
