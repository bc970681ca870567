/** The layout of a timeline: where everything stands in a picture of a given width. Pure; the same picture is shown and exported. */
import { evenLanesOf, type Extent, GAP, lanesOf } from './lanes.ts';
import type { EntryMark, Mark } from './marks.ts';
import { HALF_POINT } from './shapes.ts';
import { BOLD, fitting, textWidth } from './textWidth.ts';
import { type Tick, ticksOf } from './ticks.ts';
import { type Scale, scaleOf, type View } from './view.ts';
import { type Translate, verdictWord } from './words.ts';

/** What is drawn of a mark, in units of the picture. */
export interface PlacedMark<M = Mark | EntryMark> {
  readonly mark: M;
  /** The top of its row. */
  readonly top: number;
  /** Its time; both ends are inside the picture. A point has no width worth drawing. */
  readonly left: number;
  readonly right: number;
  readonly isPoint: boolean;
  /** Where its words begin, behind the sign of its outcome, and where they end at the latest. */
  readonly textAt: number;
  readonly wordsEnd: number;
  readonly when: string;
  readonly about: string;
}

/** Marks that had no room: a number that stands for them. */
export interface Cluster {
  readonly kind: 'cluster';
  /** `c3` */
  readonly id: string;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly marks: readonly Mark[];
  readonly name: string;
}

export interface PlacedTick extends Tick {
  readonly x: number;
}

export interface Picture {
  readonly view: View;
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly PlacedTick[];
  /** By their first day. */
  readonly dates: readonly PlacedMark<Mark>[];
  readonly clusters: readonly Cluster[];
  /** Where the packs' part begins, below its heading; absent where they have nothing. */
  readonly backdropTop?: number;
  readonly backdrop: readonly PlacedMark<EntryMark>[];
  /** Entries that had no room for words: where they stand on the last line of all. */
  readonly rest: readonly { readonly x: number; readonly y: number; readonly mark: EntryMark }[];
}

/** Sizes, in units of the picture, which are pixels on the screen. */
export const sizes = {
  axis: 26,
  row: 30,
  /** The letters of dates, and of the backdrop. */
  letters: 12,
  small: 11,
  backdropRow: 22,
  backdropHead: 30,
  sign: 14,
  clusterRow: 24,
  bottom: 14,
} as const;

/** In how many rows dates, events and terms are drawn; what has no room is shown when the timeline is zoomed. */
const MOST_ROWS = 30;
const MOST_EVENT_ROWS = 6;
const MOST_TERM_ROWS = 3;

/** How much room the words of one date have, and those of an entry. */
const WORDS = 380;
const BACKDROP_WORDS = 220;

/** What is narrower than this is drawn as a point, a single day up to where it is as wide as some letters. */
const POINT = 5;
const DAY_POINT = 24;
/** Clusters stand in columns so wide. */
const COLUMN = 52;

export interface Contents {
  readonly dates: readonly Mark[];
  readonly backdrop: readonly EntryMark[];
}

/** Lays out what falls into a view. Takes time in proportion to the number of marks. */
export function pictureOf({ dates, backdrop }: Contents, view: View, width: number, t: Translate): Picture {
  const scale = scaleOf(view, width);
  const isSeen = ({ first, last }: Mark | EntryMark): boolean => first < view.to && last + 1 > view.from;
  const { placed, crowded, rows } = datesIn(dates.filter(isSeen), scale, t);
  const below = sizes.axis + 8 + rows * sizes.row;
  const clusters = clustersOf(crowded, scale, below, t);
  const top = below + (clusters.length > 0 ? sizes.clusterRow : 0);
  const known = backdropIn(backdrop.filter(isSeen), scale, top + sizes.backdropHead, t);
  const height = known.height === 0 ? top : top + sizes.backdropHead + known.height;
  return {
    view,
    width,
    height: height + sizes.bottom,
    ticks: ticksOf(scale, t).map((tick) => placeTick(tick, scale)),
    dates: placed,
    clusters,
    ...(known.height === 0 ? {} : { backdropTop: top + sizes.backdropHead }),
    backdrop: known.placed,
    rest: known.rest,
  };
}

interface Placed {
  readonly placed: readonly PlacedMark<Mark>[];
  /** The marks that had no room. */
  readonly crowded: readonly Mark[];
  readonly rows: number;
}

/**
 * Dates with what they are the dates of where there is room for all of them; else the dates alone; else so many of those, evenly
 * spread, as have room, so that the first years do not take it all. What contradicts the record comes before the others.
 */
function datesIn(marks: readonly Mark[], scale: Scale, t: Translate): Placed {
  const full = inLanes(marks.map((mark) => shapeOf(mark, scale, t)));
  if (full.crowded.length === 0) return full;
  const shapes = marks.map((mark) => shapeOf(mark, scale, t, ''));
  for (let each = 1; each < shapes.length; each *= SPARSER) {
    const isChosen = ({ mark }: Shape<Mark>, at: number): boolean =>
      mark.outcome === 'contradicted' || Math.floor(at / each) !== Math.floor((at - 1) / each);
    const some = inLanes(shapes.filter(isChosen));
    if (some.crowded.length > 0) continue;
    return { ...some, crowded: shapes.filter((shape, at) => !isChosen(shape, at)).map(({ mark }) => mark) };
  }
  return full;
}

/** By how much fewer dates are tried next. */
const SPARSER = 1.2;

function inLanes(shapes: readonly Shape<Mark>[]): Placed {
  const lanes = lanesOf(shapes.map(extentOf), MOST_ROWS);
  return {
    placed: shapes.flatMap((shape, at) => inRow(shape, lanes[at], sizes.axis + 8, sizes.row)),
    crowded: shapes.flatMap(({ mark }, at) => (lanes[at] === undefined ? [mark] : [])),
    rows: 1 + Math.max(-1, ...new Set(lanes.map((lane) => lane ?? -1))),
  };
}

/** A mark before it has a row. */
type Shape<M> = Omit<PlacedMark<M>, 'top'>;

function shapeOf<M extends Mark | EntryMark>(
  mark: M,
  { x, width }: Scale,
  t: Translate,
  words: string = mark.kind === 'date' ? mark.about : mark.label,
): Shape<M> {
  const [from, to] = [x(mark.first), x(mark.last + 1)];
  const isPoint = to - from < (mark.first === mark.last ? DAY_POINT : POINT);
  const middle = Math.min(Math.max((from + to) / 2, HALF_POINT), width - HALF_POINT);
  const left = isPoint ? middle - HALF_POINT : Math.max(from, 0);
  const right = isPoint ? middle + HALF_POINT : Math.min(to, width);
  const isEntry = mark.kind !== 'date';
  const room = Math.min(isEntry ? BACKDROP_WORDS : WORDS, width - 2 * GAP);
  const size = isEntry ? sizes.small : sizes.letters;
  const sign = mark.outcome === 'none' ? 0 : sizes.sign;
  const head = [isEntry ? '' : mark.label, verdictWord(mark.outcome, t)]
    .filter((part) => part !== '')
    .join(', ');
  const when = fitting(head, size * BOLD, room - sign);
  const headWidth = when === '' ? 0 : textWidth(`${when}  `, size * BOLD);
  const about = fitting(words, size, room - sign - headWidth);
  const wide = sign + headWidth + textWidth(about, size);
  const textLeft = Math.max(0, Math.min(left, width - wide));
  return { mark, left, right, isPoint, textAt: textLeft + sign, when, about, wordsEnd: textLeft + wide };
}

/** What a mark takes up: its time, its words and the sign in front of them. */
const extentOf = ({ mark, left, right, textAt, wordsEnd }: Shape<Mark | EntryMark>): Extent => ({
  left: Math.min(left, textAt - (mark.outcome === 'none' ? 0 : sizes.sign)),
  right: Math.max(right, wordsEnd),
});

function inRow<M>(
  shape: Shape<M>,
  lane: number | undefined,
  top: number,
  row: number,
): readonly PlacedMark<M>[] {
  return lane === undefined ? [] : [{ ...shape, top: top + lane * row }];
}

/** A label that would be cut off at the right end is left out. */
function placeTick({ day, label }: Tick, { x, width }: Scale): PlacedTick {
  const at = x(day);
  const isWhole = label !== undefined && at + 4 + textWidth(label, sizes.small) <= width;
  return { day, x: at, ...(isWhole ? { label } : {}) };
}

/** The marks that had no room, by the column in which they begin. */
function clustersOf(
  marks: readonly Mark[],
  { x, width }: Scale,
  top: number,
  t: Translate,
): readonly Cluster[] {
  const columns = new Map<number, Mark[]>();
  const most = Math.max(1, Math.floor(width / COLUMN));
  for (const mark of marks) {
    const column = Math.min(Math.max(0, Math.floor(x(mark.first) / (width / most))), most - 1);
    const others = columns.get(column);
    if (others === undefined) columns.set(column, [mark]);
    else others.push(mark);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, inside]): Cluster => {
      const left = column * (width / most);
      const wrong = inside.filter(({ outcome }) => outcome === 'contradicted').length;
      const more = inside.length === 1 ? t('1 more date') : t('{0} more dates', inside.length);
      const name = [
        more,
        inside[0]?.label,
        ...(wrong > 0 ? [t('{0} contradicted', wrong)] : []),
        t('zoom in to see them'),
      ];
      return {
        kind: 'cluster',
        id: `c${column}`,
        top,
        left: left + 2,
        right: left + width / most - 2,
        marks: inside,
        name: name.join(', '),
      };
    });
}

interface Backdrop {
  readonly placed: readonly PlacedMark<EntryMark>[];
  readonly rest: Picture['rest'];
  readonly height: number;
}

/** Events first, in a few rows, those that are wanted before all; then terms of which an end is seen. */
function backdropIn(marks: readonly EntryMark[], scale: Scale, top: number, t: Translate): Backdrop {
  const { view, x, width } = scale;
  const events = marks.filter(({ kind }) => kind === 'event').map((mark) => shapeOf(mark, scale, t));
  const terms = marks
    .filter(({ kind, first, last }) => kind === 'term' && (first > view.from || last + 1 < view.to))
    .map((mark) => shapeOf(mark, scale, t));
  const { backdropRow } = sizes;
  const wanted = events.filter(({ mark }) => mark.isWanted);
  const usual = events.filter(({ mark }) => !mark.isWanted);
  const first = evenLanesOf(wanted.map(extentOf), MOST_EVENT_ROWS);
  const wantedRows = rowsOf(first);
  const second = evenLanesOf(usual.map(extentOf), MOST_EVENT_ROWS - wantedRows);
  const eventRows = wantedRows + rowsOf(second);
  const third = evenLanesOf(terms.map(extentOf), MOST_TERM_ROWS);
  const rows = eventRows + rowsOf(third);
  const under = (row: number): number => top + row * backdropRow;
  const placed = [
    ...wanted.flatMap((shape, at) => inRow(shape, first[at], top, backdropRow)),
    ...usual.flatMap((shape, at) => inRow(shape, second[at], under(wantedRows), backdropRow)),
    ...terms.flatMap((shape, at) => inRow(shape, third[at], under(eventRows), backdropRow)),
  ];
  const rest = [
    ...wanted.filter((_, at) => first[at] === undefined),
    ...usual.filter((_, at) => second[at] === undefined),
  ].map(({ mark }) => ({ x: Math.min(Math.max(x(mark.first), 1), width - 1), y: under(rows), mark }));
  return { placed, rest, height: rows * backdropRow + (rest.length > 0 ? 10 : 0) };
}

const rowsOf = (lanes: readonly (number | undefined)[]): number =>
  lanes.reduce<number>((most, lane) => Math.max(most, (lane ?? -1) + 1), 0);
