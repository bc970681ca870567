/** Ids of a pack: each is given once, and each that is named exists and is of the right kind. */
import type { AuthoredLists } from './authored.ts';
import type { Path, Report } from './problem.ts';

/** What an id can name. */
export type IdKind = keyof AuthoredLists | 'places' | 'observations';

/** An id where it is given. */
export interface GivenId {
  readonly id: string;
  readonly kind: IdKind;
  readonly path: Path;
}

/** The ids in a list, from raw data, so that an entry with another mistake can still be referred to. */
export function givenIds(kind: IdKind, list: unknown, path: Path = []): readonly GivenId[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): readonly GivenId[] => {
    const id = fieldOf(item, 'id');
    const here: Path = [...path, index];
    const within =
      kind === 'statistics'
        ? givenIds('observations', fieldOf(item, 'observations'), [...here, 'observations'])
        : [];
    const remainder = fieldOf(fieldOf(item, 'remainder'), 'id');
    const left: readonly GivenId[] =
      typeof remainder === 'string' ? [{ id: remainder, kind, path: [...here, 'remainder', 'id'] }] : [];
    return typeof id === 'string'
      ? [{ id, kind, path: [...here, 'id'] }, ...left, ...within]
      : [...left, ...within];
  });
}

/** Takes an id that is named at a path, and the kinds it may be of. */
export type Reference = (id: string | undefined, kinds: readonly IdKind[], path: Path) => void;

/** Makes the check of named ids for one file. */
export function referenceCheck(ids: ReadonlyMap<string, IdKind>, report: Report): Reference {
  return (id, kinds, path) => {
    if (id === undefined) return;
    const kind = ids.get(id);
    if (kind === undefined) report(path, `There is no “${id}” in this pack.`);
    else if (!kinds.includes(kind)) report(path, `“${id}” is in ${kind}, not in ${kinds.join(' or ')}.`);
  };
}

/** A field of what may be a mapping. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
