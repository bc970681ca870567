/** Places things that have a width beside each other, so that none overlaps another. */

/** What something takes up from left to right. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** What stays empty between two in the same lane. */
export const GAP = 10;

/**
 * The lane of each extent, counted from 0: the first in which it stands behind all that are there already; undefined where
 * there is none among `most`. Extents are taken in their order, best from left to right. Linear in their number.
 */
export function lanesOf(extents: readonly Extent[], most: number): readonly (number | undefined)[] {
  const ends: number[] = [];
  return extents.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + GAP <= left);
    const lane = free >= 0 ? free : ends.length;
    if (lane >= most) return undefined;
    ends[lane] = right;
    return lane;
  });
}
