/**
 * What every note says that is known: the figures of the open ones as they were last checked; of the others, as they lie on
 * disk, also where they speak of what.
 */
import { pause } from './breathe.ts';
import { checkAll } from './checkAll.ts';
import type { EditableCheckedNote } from './checkedNotes.ts';
import type { CheckedNote } from './features/shared/checkedNote.ts';
import {
  type Disagreement,
  disagreementsOf,
  figuresOf,
  isOneNote,
  type NoteFigures,
} from './features/shared/disagreements.ts';
import { type NotedPlaces, notePlaces } from './features/shared/notedPlaces.ts';
import { inSlices } from './inSlices.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { NotesParams } from './protocol.ts';

/** What the store needs of the server. */
export interface NeighboursHost {
  readonly knowledge: Knowledge;
  /** Parses a note; its blocks are checked when they are asked for. */
  readonly parse: (text: string) => EditableCheckedNote;
  /** Called when figures have changed that open notes other than `uri` have too. */
  readonly changed: (uri: string) => void;
  readonly log: (what: string, error: unknown) => void;
}

/** What the notes say. */
export interface Neighbours {
  /** Takes notice of an open note that has just been checked. */
  learn(uri: string, checked: CheckedNote): void;
  /** The open note is closed: what lies on disk counts again. */
  forget(uri: string): void;
  /** Takes notice of notes on disk; they are checked one by one, while nothing else is to be done. */
  receive(params: NotesParams): void;
  /** Counts the changes of what the notes other than `uri` say. */
  changesBeside(uri: string): number;
  /** How the figures of an open note disagree with its own and with those of the other notes. */
  disagreementsOf(uri: string, checked: CheckedNote): readonly Disagreement[];
  /** Where the notes on disk speak of what, in the order of their addresses; those that are open as well are among them. */
  placesOnDisk(): readonly NotedPlaces[];
}

/** Lets everything else go first between two notes from disk, in milliseconds. */
const rest = 20;

/** An empty store. */
export function createNeighbours({ knowledge, parse, changed, log }: NeighboursHost): Neighbours {
  const open = new Map<string, NoteFigures>();
  const onDisk = new Map<string, NoteFigures>();
  const places = new Map<string, NotedPlaces>();
  /** Notes from disk that are still to be checked, by URI. */
  const waiting = new Map<string, string>();
  /** The figures of each version of a note, which never change. */
  const known = new WeakMap<CheckedNote, NoteFigures>();
  /** How often each note has changed what it says, and all of them together. */
  const changes = new Map<string, number>();
  let allChanges = 0;
  let working = false;

  const read = (uri: string, checked: CheckedNote): NoteFigures => {
    const figures = known.get(checked) ?? figuresOf(uri, nameOf(uri), checked, knowledge);
    known.set(checked, figures);
    return figures;
  };

  /** Says so when another open note has figures of which this one gives something else than before. */
  const tell = (before: NoteFigures | undefined, after: NoteFigures | undefined): void => {
    const uri = after?.uri ?? before?.uri ?? '';
    const others = [...open.values()].filter((note) => !isOneNote(note.uri, uri) && note.figures.length > 0);
    if (others.length === 0) return;
    const was = valuesOf(before);
    const is = valuesOf(after);
    const differing = new Set([...was.keys(), ...is.keys()].filter((key) => was.get(key) !== is.get(key)));
    if (differing.size === 0) return;
    const touched = others.some(({ figures }) => figures.some(({ key }) => differing.has(key.thing)));
    if (touched) changed(uri);
  };

  /** An open note stays known even when it has no figures: what lies on disk does not count beside it. */
  const put = (notes: Map<string, NoteFigures>, uri: string, figures: NoteFigures | undefined): void => {
    const before = open.get(uri) ?? onDisk.get(uri);
    if (figures === undefined || (notes === onDisk && figures.figures.length === 0)) notes.delete(uri);
    else notes.set(uri, figures);
    allChanges += 1;
    changes.set(uri, (changes.get(uri) ?? 0) + 1);
    tell(before, open.get(uri) ?? onDisk.get(uri));
  };

  async function work(): Promise<void> {
    for (let next = first(waiting); next !== undefined; next = first(waiting)) {
      await pause(rest);
      const [uri, text] = next;
      const checked = parse(text);
      const isWanted = (): boolean => waiting.get(uri) === text;
      const noted = (await checkAll(checked, isWanted))
        ? await inSlices(notePlaces(uri, checked, knowledge), isWanted)
        : undefined;
      if (noted === undefined) continue;
      waiting.delete(uri);
      places.set(uri, noted);
      put(onDisk, uri, read(uri, checked));
    }
  }

  return {
    learn: (uri, checked) => put(open, uri, read(uri, checked)),
    forget: (uri) => put(open, uri, undefined),
    receive({ changed: given, removed }) {
      for (const uri of removed) {
        waiting.delete(uri);
        places.delete(uri);
        put(onDisk, uri, undefined);
      }
      for (const { uri, text } of given) waiting.set(uri, text);
      if (working || waiting.size === 0) return;
      working = true;
      work()
        .catch((error: unknown) => log('notes', error))
        .finally(() => {
          working = false;
        });
    },
    changesBeside: (uri) => allChanges - (changes.get(uri) ?? 0),
    disagreementsOf(uri, checked) {
      const others = [...onDisk.values()].filter((note) => !open.has(note.uri));
      return disagreementsOf(read(uri, checked), [...open.values(), ...others], knowledge);
    },
    placesOnDisk: () => [...places.values()].toSorted((a, b) => (a.uri < b.uri ? -1 : 1)),
  };
}

const first = (waiting: ReadonlyMap<string, string>): readonly [string, string] | undefined =>
  waiting.entries().next().value;

/** What a note gives for each measure and period. */
function valuesOf(note: NoteFigures | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const noted of note?.figures ?? []) {
    const { low, high } = noted.figure.stated;
    const key = noted.key.thing;
    values.set(key, `${values.get(key) ?? ''} ${low}–${high}`);
  }
  return values;
}

/** The last part of a URI's path as a reader knows it. */
function nameOf(uri: string): string {
  const last = uri.split(/[?#]/)[0]?.split(/[/:]/).at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
