/** What the search found, as a table that can be pasted into ARCHITECTURE.md. */
import { costOf, MISTAKES, total, type Tally } from './objective.ts';
import { isSame, type Line, type Move, type Tried } from './search.ts';

/** What was found of one weight. */
export interface Finding {
  readonly line: Line;
  /** Where it would be better, the others being what they are. */
  readonly move: Move | undefined;
  /** What moves like that save in cases that they were not searched on. */
  readonly carriedOver: number;
}

/** The values around today's that change nothing in any case, and the first ones on either side that do. */
export interface Flat {
  readonly from: Tried;
  readonly to: Tried;
  readonly below: Tried | undefined;
  readonly above: Tried | undefined;
}

/** The stretch of a line around today's value in which each case costs the same. */
export function flatOf({ parameter, tried }: Line): Flat | undefined {
  const here = tried.findIndex(({ value }) => value === parameter.today);
  const today = tried[here];
  if (today === undefined) return undefined;
  const differs = ({ costs }: Tried): boolean => !isSame(costs, today.costs);
  const below = tried.slice(0, here).findLastIndex(differs);
  const above = tried.findIndex((one, at) => at > here && differs(one));
  return {
    from: tried[below + 1] ?? today,
    to: tried[(above < 0 ? tried.length : above) - 1] ?? today,
    below: tried[below],
    above: tried[above],
  };
}

/** A mistake as it is counted in a cell: "2 misses more". */
const WORDS: Readonly<Record<keyof Tally, string>> = {
  falseAlarms: 'false alarms',
  missed: 'misses',
  unrecognised: 'unrecognised',
  misjudged: 'misjudged',
};

/** All mistakes: "3 false alarms, 20 misses, 31 unrecognised, 40 misjudged". */
export const inWords = (tallies: readonly Tally[]): string => {
  const all = total(tallies);
  return MISTAKES.map((mistake) => `${all[mistake]} ${WORDS[mistake]}`).join(', ');
};

/** What changes: "misses +2, misjudged −1"; "other cases" where the changes cancel each other. */
export function difference(before: readonly Tally[], after: readonly Tally[]): string {
  const [a, b] = [total(before), total(after)];
  const parts = MISTAKES.filter((mistake) => a[mistake] !== b[mistake]).map(
    (mistake) => `${WORDS[mistake]} ${signed(b[mistake] - a[mistake])}`,
  );
  if (parts.length > 0) return parts.join(', ');
  return isSame(before.map(costOf), after.map(costOf)) ? 'no case changes' : 'other cases';
}

/** One row a weight, in Markdown; `judge` gives the tallies of weights that have been tried. */
export async function table(
  findings: readonly Finding[],
  judge: (weights: Tried['weights']) => Promise<readonly Tally[]>,
): Promise<string> {
  const rows = await Promise.all(
    findings.map(async ({ line, move, carriedOver }): Promise<readonly string[]> => {
      const { name, today } = line.parameter;
      const flat = flatOf(line);
      const before = await judge(line.tried.find(({ value }) => value === today)?.weights ?? []);
      const side = async (tried: Tried | undefined): Promise<string> =>
        tried === undefined ? '–' : `${tried.value}: ${difference(before, await judge(tried.weights))}`;
      return [
        `\`${name}\``,
        String(today),
        flat === undefined ? '' : `${flat.from.value} to ${flat.to.value}`,
        await side(flat?.below),
        await side(flat?.above),
        move === undefined ? '–' : String(move.to.value),
        move === undefined ? '–' : signed(move.saved),
        move === undefined && carriedOver === 0 ? '–' : signed(carriedOver),
      ];
    }),
  );
  const head = ['weight', 'today', 'flat', 'below it', 'above it', 'best alone', 'saves', 'carried over'];
  const lines = [head, head.map(() => '---'), ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

/** "+1.5", "−0.25", "0". */
export const signed = (value: number): string => {
  const digits = String(Math.abs(Number(value.toFixed(2))));
  return digits === '0' ? '0' : `${value > 0 ? '+' : '−'}${digits}`;
};
