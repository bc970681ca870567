/** What a timeline shows at a moment, and what becomes of it when a person does something. Pure: the page and the editor are elsewhere. */
import type { TimelineDate, TimelineResult } from '../../server/protocol.ts';
import { entryMarksOf, marksOf } from './marks.ts';
import type { FromPage } from './messages.ts';
import { drawnAs, goTo } from './moves.ts';
import { type Cluster, type Contents, type Picture, pictureOf } from './picture.ts';
import { moved, type View, viewOf, zoomed } from './view.ts';
import { type Translate, viewWords } from './words.ts';

/** A timeline with at least one date. */
export interface Shown {
  readonly dates: readonly TimelineDate[];
  /** How many dates the note has, of which `dates` may be the first ones only. */
  readonly total: number;
  readonly contents: Contents;
  /** All of the time that it reaches over. */
  readonly all: View;
  readonly picture: Picture;
  /** What the keyboard has just come to: a mark, a cluster. */
  readonly focus?: string;
}

/** The timeline of what a note has; undefined where it has no dates. `before` is what was shown of the same note: it stays as near. */
export function shownOf(
  result: NonNullable<TimelineResult>,
  width: number,
  before: View | undefined,
  t: Translate,
): Shown | undefined {
  const { dates, total, backdrop } = result;
  if (dates.length === 0) return undefined;
  const contents = { dates: marksOf(dates, t), backdrop: entryMarksOf(backdrop, dates, t) };
  const all = viewOf(dates);
  const view = before === undefined ? all : moved(before, 0, all);
  return { dates, total, contents, all, picture: pictureOf(contents, view, width, t) };
}

/** Whether everything is shown: then more may come without a zoom. */
export const showsAll = ({ all, picture: { view } }: Shown): boolean =>
  all.from === view.from && all.to === view.to;

/** The same timeline in another view or width, with the focus on a mark. */
function redrawn(shown: Shown, view: View, width: number, focus: string | undefined, t: Translate): Shown {
  const { dates, total, contents, all } = shown;
  const picture = pictureOf(contents, view, width, t);
  return {
    dates,
    total,
    contents,
    all,
    picture,
    ...(focus === undefined ? {} : { focus: drawnAs(picture, focus) }),
  };
}

/** What is shown after something was done on the page that changes only that. */
export function after(message: FromPage, shown: Shown, t: Translate): Shown {
  const { picture, all, contents } = shown;
  const { view, width } = picture;
  switch (message.type) {
    case 'width':
      return redrawn(shown, view, message.width, undefined, t);
    case 'zoom':
      return redrawn(shown, zoomed(view, message.factor, message.at, all), width, undefined, t);
    case 'pan':
      return redrawn(shown, moved(view, message.by, all), width, undefined, t);
    case 'all':
      return redrawn(shown, all, width, undefined, t);
    case 'move': {
      const next = goTo(message.move, message.from, contents, picture, all);
      return redrawn(shown, next.view, width, next.focus, t);
    }
    default:
      return shown;
  }
}

/** The cluster with an id, zoomed so that its marks part; the same timeline where no zoom can part them. */
export function opened({ marks }: Cluster, shown: Shown, t: Translate): Shown {
  const { view, width } = shown.picture;
  const firsts = marks.map(({ first }) => Math.max(first, view.from));
  const [from, to] = [Math.min(...firsts), Math.max(...firsts) + 1];
  const length = view.to - view.from;
  const factor = Math.max(2, length / ((to - from) * 1.4));
  const nearer = zoomed(view, factor, ((from + to) / 2 - view.from) / length, shown.all);
  if (nearer.to - nearer.from > length * 0.9) return shown;
  return redrawn(shown, nearer, width, marks[0]?.id, t);
}

/** `1926 to 1938, 36 dates`. */
export function statusOf({ dates, total, picture }: Shown, t: Translate): string {
  const count =
    total > dates.length
      ? t('the first {0} of {1} dates', dates.length, total)
      : total === 1
        ? t('1 date')
        : t('{0} dates', total);
  return `${viewWords(picture.view, t)}, ${count}`;
}

/** The mark that stands for the date in which a place of the note lies, as it is drawn. */
export function markAt(
  { dates, contents, picture }: Shown,
  place: { readonly line: number; readonly character: number },
): string | undefined {
  const number = dates.findIndex(
    ({ range: { start, end } }) => !isBefore(place, start) && !isBefore(end, place),
  );
  const mark = number < 0 ? undefined : contents.dates.find((one) => one.dates.includes(number));
  return mark && drawnAs(picture, mark.id);
}

const isBefore = (a: TimelineDate['range']['start'], b: TimelineDate['range']['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
