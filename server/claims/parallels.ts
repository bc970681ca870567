/** Things in a list, and their figures in another: "Boats and nets in guilds: 53% and 68%". */
import { DETERMINERS } from '../language/functionWords.ts';
import type { Quantity } from '../language/quantities.ts';
import type { TokenRange } from '../language/tokens.ts';
import type { Sentence } from './sentence.ts';

/** A list of things in front of as many figures. */
export interface Parallels extends TokenRange {
  /** The thing that each figure counts, by the index of the figure. */
  readonly things: readonly TokenRange[];
}

/** What stands between two of a list. */
const LISTING = /^(?:,|and|&|\/|\+|or)$/;

/** A list of more than so many is a table, or no list. */
const MOST = 6;

/**
 * The things that the figures of a sentence are in parallel with: as many subjects of measures, with nothing but commas and
 * "and" between them, in front of figures that are listed likewise. Nothing where the two lists do not match.
 */
export function thingsInParallel({ tokens, phrases, quantities }: Sentence): Parallels | undefined {
  const [first] = quantities;
  if (first === undefined || quantities.length < 2 || quantities.length > MOST) return undefined;
  const listed = (from: number, to: number): boolean =>
    from < to &&
    tokens
      .slice(from, to)
      .every(({ lower }, at) => LISTING.test(lower) || (at > 0 && DETERMINERS.has(lower)));
  // "from 33.5 to 16.6 and from 70.5 to 38.4": each pair is of one thing.
  const paired = quantities.every(({ pair }, at) => pair?.other === (at % 2 === 0 ? at + 1 : at - 1));
  const size = paired ? 2 : 1;
  const figures = quantities.every(({ pair, from }, at) => {
    const before = quantities[at - 1];
    if (before === undefined || (paired && at % 2 === 1)) return paired || pair === undefined;
    const start = tokens[from - 1]?.lower === 'from' && paired ? from - 1 : from;
    return (paired || pair === undefined) && listed(before.to, start);
  });
  if (!figures) return undefined;
  const lists: TokenRange[][] = [];
  for (const { from, to, uses } of phrases) {
    if (from >= first.from) break;
    if (!uses.some((use) => use.of === 'measure' && use.role === 'subject')) continue;
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list !== undefined && last !== undefined && from < last.to) {
      list[list.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else if (list !== undefined && last !== undefined && listed(last.to, from)) list.push({ from, to });
    else lists.push([{ from, to }]);
  }
  const things = lists.find(({ length }) => length * size === quantities.length && length > 1);
  const [start] = things ?? [];
  const end = things?.at(-1);
  return (
    things &&
    start &&
    end && {
      from: start.from,
      to: end.to,
      things: things.flatMap((thing) => Array.from({ length: size }, () => thing)),
    }
  );
}

/** Whether a stretch of a sentence is of a list of things, and not of the one that a figure is in parallel with. */
export function isOfAnotherThing(
  parallels: Parallels,
  { quantities }: Sentence,
  quantity: Quantity,
  { from, to }: TokenRange,
): boolean {
  if (from < parallels.from || to > parallels.to) return false;
  const own = parallels.things[quantities.indexOf(quantity)];
  return own === undefined || from < own.from || to > own.to;
}
