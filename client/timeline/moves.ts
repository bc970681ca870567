/** How the keyboard goes from mark to mark, also to those that the picture does not show. */
import type { Contents, Picture } from './picture.ts';
import { showing, type View } from './view.ts';

/** Where to go: along a row in time, to its ends, or between the note's dates and what the packs know. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'across';

/** What is looked at then, and the mark that has the focus. */
export interface Moved {
  readonly view: View;
  /** The id of a mark, of a cluster, or undefined where there is nothing to go to. */
  readonly focus: string | undefined;
}

/** Something the keyboard stops at. */
interface Stop {
  readonly id: string;
  readonly first: number;
}

/** The stops of a picture, row by row, each in the order of time. */
function rowsOf({ dates, clusters, backdrop, rest }: Picture): readonly (readonly Stop[])[] {
  const along = (stops: readonly Stop[]): readonly Stop[] => stops.toSorted((a, b) => a.first - b.first);
  return [
    along([
      ...dates.map(({ mark }) => mark),
      ...clusters.map(({ id, marks }) => ({ id, first: marks[0]?.first ?? 0 })),
    ]),
    along([...backdrop, ...rest].map(({ mark }) => mark)),
  ];
}

/** Goes from the mark with the id `from`, or, where nothing has the focus, to the first that is seen; `all` bounds the view. */
export function goTo(
  move: Move,
  from: string | undefined,
  contents: Contents,
  picture: Picture,
  all: View,
): Moved {
  const { view } = picture;
  const rows = rowsOf(picture);
  const number = Math.max(
    0,
    rows.findIndex((row) => row.some(({ id }) => id === from)),
  );
  const row = rows[number] ?? [];
  const at = row.findIndex(({ id }) => id === from);
  const marks = number === 0 ? contents.dates : contents.backdrop;
  const show = (mark: (typeof marks)[number] | undefined): Moved =>
    mark === undefined ? { view, focus: from } : { view: showing(view, mark, all), focus: mark.id };
  switch (move) {
    case 'first':
      return show(marks[0]);
    case 'last':
      return show(marks.at(-1));
    case 'across': {
      const { first } = row[at] ?? { first: view.from };
      const [nearest] = (rows[1 - number] ?? []).toSorted(
        (a, b) => Math.abs(a.first - first) - Math.abs(b.first - first),
      );
      return { view, focus: nearest?.id ?? from };
    }
    case 'next': {
      const next = row[at + 1];
      return next === undefined
        ? show(marks.find(({ first }) => first >= view.to))
        : { view, focus: next.id };
    }
    case 'previous': {
      if (at < 0) return { view, focus: row[0]?.id };
      const previous = row[at - 1];
      return previous === undefined
        ? show(marks.findLast(({ last }) => last + 1 <= view.from))
        : { view, focus: previous.id };
    }
  }
}

/** What a picture shows of a mark: the mark itself, or the cluster it is in. */
export function drawnAs({ clusters }: Picture, id: string): string {
  return clusters.find(({ marks }) => marks.some((mark) => mark.id === id))?.id ?? id;
}
