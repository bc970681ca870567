/** How the keyboard goes from mark to mark, also to those that the picture does not show. */
import type { EntryMark, Mark } from './marks.ts';
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
  /** The first mark that it stands for. */
  readonly mark: string;
}

/** The stops of a picture, row by row, each in the order of time. */
function rowsOf({ dates, clusters, backdrop, rest }: Picture): readonly (readonly Stop[])[] {
  const along = (stops: readonly Stop[]): readonly Stop[] => stops.toSorted((a, b) => a.first - b.first);
  return [
    along([
      ...dates.map(stopOf),
      ...clusters.map(({ id, marks: [mark] }) => ({ id, first: mark?.first ?? 0, mark: mark?.id ?? id })),
    ]),
    along([...backdrop, ...rest].map(stopOf)),
  ];
}

const stopOf = ({ mark: { id, first } }: { readonly mark: Mark | EntryMark }): Stop => ({
  id,
  first,
  mark: id,
});

/** Where the keyboard is in a picture that takes the place of another one: at the same mark, or at the nearest in time of those that are seen. */
export function stillAt(id: string, before: Picture, now: Picture): string | undefined {
  const was = rowsOf(before);
  const number = was.findIndex((row) => row.some((stop) => stop.id === id));
  const stop = was[number]?.find((one) => one.id === id);
  if (stop === undefined) return undefined;
  const drawn = drawnAs(now, stop.mark);
  const rows = rowsOf(now);
  if (rows.some((row) => row.some((one) => one.id === drawn))) return drawn;
  return nearest(rows[number] ?? [], stop.first) ?? nearest(rows[1 - number] ?? [], stop.first);
}

/** The stop whose first day is nearest to a day. */
const nearest = (row: readonly Stop[], day: number): string | undefined =>
  row.toSorted((a, b) => Math.abs(a.first - day) - Math.abs(b.first - day))[0]?.id;

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
      return { view, focus: nearest(rows[1 - number] ?? [], first) ?? from };
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
