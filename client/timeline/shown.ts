/** What a timeline shows at a moment, and what becomes of it when a person does something. Pure: the page and the editor are elsewhere. */
import type { TimelineDate, TimelineResult } from '../../server/protocol.ts';
import { entryMarksOf, marksOf } from './marks.ts';
import type { FromPage } from './messages.ts';
import { drawnAs, goTo, stillAt } from './moves.ts';
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
  /** Where the keyboard is: at a mark, a cluster. */
  readonly focus?: string;
}

/** The timeline of what a note has; undefined where it has no dates. `view` is what was seen of the same note, `before` what was shown of it. */
export function shownOf(
  result: NonNullable<TimelineResult>,
  width: number,
  view: View | undefined,
  t: Translate,
  before?: Shown,
): Shown | undefined {
  const { dates, total, backdrop } = result;
  if (dates.length === 0) return undefined;
  const contents = { dates: marksOf(dates, t), backdrop: entryMarksOf(backdrop, dates, t) };
  const all = viewOf(dates);
  const picture = pictureOf(contents, view === undefined ? all : moved(view, 0, all), width, t);
  return { dates, total, contents, all, picture, ...focusIn(picture, before) };
}

/** The keyboard stays where it was. */
function focusIn(picture: Picture, before: Shown | undefined): Pick<Shown, 'focus'> {
  const focus = before?.focus === undefined ? undefined : stillAt(before.focus, before.picture, picture);
  return focus === undefined ? {} : { focus };
}

/** Whether everything is shown: then more may come without a zoom. */
export const showsAll = ({ all, picture: { view } }: Shown): boolean =>
  all.from === view.from && all.to === view.to;

/** The same timeline in another view or width, with the keyboard at a mark, or where it was. */
function redrawn(shown: Shown, view: View, width: number, t: Translate, focus?: string): Shown {
  const { dates, total, contents, all } = shown;
  const picture = pictureOf(contents, view, width, t);
  return {
    dates,
    total,
    contents,
    all,
    picture,
    ...(focus === undefined ? focusIn(picture, shown) : { focus: drawnAs(picture, focus) }),
  };
}

/** What is shown after something was done on the page that changes only that. */
export function after(message: FromPage, shown: Shown, t: Translate): Shown {
  const { picture, all, contents } = shown;
  const { view, width } = picture;
  switch (message.type) {
    case 'width':
      return redrawn(shown, view, message.width, t);
    case 'zoom':
      return redrawn(shown, zoomed(view, message.factor, message.at, all), width, t);
    case 'pan':
      return redrawn(shown, moved(view, message.by, all), width, t);
    case 'all':
      return redrawn(shown, all, width, t);
    case 'move': {
      const next = goTo(message.move, shown.focus, contents, picture, all);
      return redrawn(shown, next.view, width, t, next.focus);
    }
    case 'focus':
      return { ...shown, focus: message.id };
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
  return redrawn(shown, nearer, width, t, marks[0]?.id);
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

/** The mark that stands for the date in which a place of the note lies, or for which the figure is stated in which it lies, as it is drawn. */
export function markAt(
  { dates, contents, picture }: Shown,
  place: { readonly line: number; readonly character: number },
): string | undefined {
  const isIn = ({ start, end }: TimelineDate['range']): boolean =>
    !isBefore(place, start) && !isBefore(end, place);
  const date = dates.findIndex(({ range }) => isIn(range));
  const number = date < 0 ? dates.findIndex(({ figures }) => figures.some(isIn)) : date;
  const mark = number < 0 ? undefined : contents.dates.find((one) => one.dates.includes(number));
  return mark && drawnAs(picture, mark.id);
}

const isBefore = (a: TimelineDate['range']['start'], b: TimelineDate['range']['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
