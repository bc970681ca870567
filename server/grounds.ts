/** What the diagnostics of a note rest on, so that it is quickly seen when they cannot have changed. */
import { entryIdOf, type Judgement } from './claims/judgement.ts';
import {
  type CheckedChunk,
  chunksOn,
  type PlacedChunk,
  type PlacedPage,
} from './features/shared/checkedNote.ts';
import { figuresIn } from './features/shared/disagreements.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Lines } from './note/lines.ts';
import type { Settings } from './protocol.ts';

/** Equal grounds give equal diagnostics. */
export interface Grounds {
  readonly settings: Settings;
  /** Counts the changes of what the other notes say. */
  readonly others: number;
  readonly pages: readonly PlacedPage[];
  readonly lines: Lines;
  /** The figures that places disagree about, by what they are of; see {@link figuresIn}. */
  readonly disputed: ReadonlySet<string>;
}

/**
 * Whether diagnostics on the grounds `b` are those that were given on the grounds `a`. Costs a look at each page; only
 * what was edited is compared by what it says. What stands behind a figure may be typed on without end.
 */
export function restOnTheSame(a: Grounds, b: Omit<Grounds, 'disputed'>, knowledge: Knowledge): boolean {
  if (a.settings !== b.settings || a.others !== b.others) return false;
  const [formerPages, pages] = differing(a.pages, b.pages);
  const [was, is] = [chunksOn(formerPages), chunksOn(pages)];
  if (was.length !== is.length) return false;
  return was.every((one, at) => {
    const other = is[at];
    if (one.line !== other?.line) return false;
    if (one.chunk === other.chunk) return true;
    if (one.chunk.ignores || other.chunk.ignores) return false;
    return (
      tellsTheSame(told(one, a.lines), told(other, b.lines)) &&
      statesTheSame(one.chunk, other.chunk, a.disputed, knowledge)
    );
  });
}

/** The pages of two notes that are not the same in the same lines: those between what they begin and what they end with alike. */
function differing(
  a: readonly PlacedPage[],
  b: readonly PlacedPage[],
): readonly [readonly PlacedPage[], readonly PlacedPage[]] {
  const same = (one: PlacedPage | undefined, other: PlacedPage | undefined): boolean =>
    one?.page === other?.page && one?.line === other?.line;
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && same(a[first], b[first])) first += 1;
  let last = 0;
  while (last < most - first && same(a.at(-1 - last), b.at(-1 - last))) last += 1;
  return [a.slice(first, a.length - last), b.slice(first, b.length - last)];
}

/** A judgement that is shown, and where: in lines, as a reader sees it. */
interface Told {
  readonly judgement: Judgement;
  readonly range: string;
}

function told({ chunk, start }: PlacedChunk, lines: Lines): readonly Told[] {
  if (!chunk.tells) return [];
  const place = (offset: number): string => Object.values(lines.positionAt(start + offset)).join(':');
  return chunk.judged.flatMap(({ placed, judgements }) =>
    judgements
      .filter(({ rule }) => rule !== undefined)
      .map((judgement) => {
        const { span } = judgement;
        return { judgement, range: `${place(placed.start + span.start)} ${place(placed.start + span.end)}` };
      }),
  );
}

function tellsTheSame(a: readonly Told[], b: readonly Told[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ judgement: one, range }, at) => {
      const other = b[at]?.judgement;
      return (
        range === b[at]?.range &&
        one.message === other?.message &&
        one.rule === other.rule &&
        one.strength === other.strength &&
        one.observation === other.observation &&
        entryIdOf(one) === entryIdOf(other)
      );
    })
  );
}

/** Whether two chunks hold the same against other places: the same figures, none of them disputed, for then it shows where they stand. */
function statesTheSame(
  a: CheckedChunk,
  b: CheckedChunk,
  disputed: ReadonlySet<string>,
  knowledge: Knowledge,
): boolean {
  const [was, is] = [figuresIn(a, knowledge), figuresIn(b, knowledge)];
  return (
    was.length === is.length &&
    was.every(({ key }, at) => key.value === is[at]?.key.value && !disputed.has(key.thing))
  );
}
