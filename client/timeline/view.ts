/** Which stretch of time a timeline shows, and how it is zoomed and moved. */
import type { DayStretch } from '../../server/protocol.ts';

/** From the beginning of a day to the beginning of another one; both may be parts of days. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** The shortest stretch that can be looked at, in days. */
const SHORTEST = 8;

/** What a view of everything reaches over at least. */
const LEAST = 40;

/** What is left empty at both ends, as a part of the whole; at the end there is a label to show. */
const MARGIN = { before: 0.04, after: 0.12 };

/** All of some stretches of time, with a margin; a year around today's origin where there are none. */
export function viewOf(stretches: readonly DayStretch[]): View {
  let from = Infinity;
  let to = -Infinity;
  for (const { first, last } of stretches) {
    from = Math.min(from, first);
    to = Math.max(to, last + 1);
  }
  if (from > to) return { from: 0, to: 365 };
  // A lone day stands in the middle of some weeks.
  const around = Math.max(0, LEAST - (to - from)) / 2;
  const length = to - from + 2 * around;
  return { from: from - around - length * MARGIN.before, to: to + around + length * MARGIN.after };
}

/** Nearer by a factor above 1, farther by one below; what lies at a part of the width (0 to 1) stays there. Never farther than `all`. */
export function zoomed({ from, to }: View, factor: number, at: number, all: View): View {
  const length = Math.max((to - from) / factor, Math.min(SHORTEST, all.to - all.from));
  const fixed = from + (to - from) * at;
  return within({ from: fixed - length * at, to: fixed + length * (1 - at) }, all);
}

/** Moved by a part of its width; never out of `all`. */
export function moved({ from, to }: View, by: number, all: View): View {
  const days = (to - from) * by;
  return within({ from: from + days, to: to + days }, all);
}

/** A view in which the first day of a stretch is seen: the same one where it is already, else one that begins shortly before. */
export function showing(view: View, { first, last }: DayStretch, all: View): View {
  const isSeen = first < view.to && last + 1 > view.from;
  if (isSeen) return view;
  const length = view.to - view.from;
  return within({ from: first - length * 0.2, to: first + length * 0.8 }, all);
}

function within({ from, to }: View, all: View): View {
  const length = Math.min(to - from, all.to - all.from);
  const start = Math.min(Math.max(from, all.from), all.to - length);
  return { from: start, to: start + length };
}

/** From days to places in a picture, in its own units, and how many of these a day has. */
export interface Scale {
  readonly view: View;
  readonly width: number;
  readonly perDay: number;
  x(day: number): number;
}

export function scaleOf(view: View, width: number): Scale {
  const perDay = width / (view.to - view.from);
  return { view, width, perDay, x: (day) => (day - view.from) * perDay };
}
