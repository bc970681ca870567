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

/**
 * The lane of each extent where not all may have room: those that are left over are then spread evenly over the list, and do not
 * all stand at its end. Takes time in proportion to the number of extents and to what has room.
 */
export function evenLanesOf(extents: readonly Extent[], most: number): readonly (number | undefined)[] {
  const inOrder = lanesOf(extents, most);
  if (!inOrder.includes(undefined)) return inOrder;
  const taken: Extent[][] = Array.from({ length: most }, () => []);
  const lanes = new Map<number, number>();
  for (const at of spread(extents.length)) {
    const extent = extents[at];
    if (extent === undefined) continue;
    const lane = taken.findIndex((others) => others.every((other) => isApart(extent, other)));
    if (lane < 0) continue;
    taken[lane]?.push(extent);
    lanes.set(at, lane);
  }
  return extents.map((_, at) => lanes.get(at));
}

const isApart = (a: Extent, b: Extent): boolean => a.right + GAP <= b.left || b.right + GAP <= a.left;

/** The numbers below `count`, so that however many one takes of them, they lie evenly: 0, 4, 2, 6, 1, 5, 3, 7. */
function spread(count: number): readonly number[] {
  let numbers: readonly number[] = [0];
  for (let step = 2 ** Math.ceil(Math.log2(Math.max(count, 1))) / 2; step >= 1; step /= 2) {
    const between = step;
    numbers = [...numbers, ...numbers.map((number) => number + between)];
  }
  return numbers.filter((number) => number < count);
}
