/** Coordinate descent over small grids: one weight at a time, the most rewarding first. */
import { DRIFT, NARROW } from './objective.ts';
import { REACH, type Parameter, type Weights } from './parameters.ts';

/** What is searched: what each case costs with some weights, and which weights may stand together. */
export interface Problem {
  readonly costs: (weights: Weights) => Promise<readonly number[]>;
  readonly isAllowed: (weights: Weights) => boolean;
}

/** Which cases are looked at. */
export type Chosen = (at: number) => boolean;

/** One weight moved in even steps, all others being what they were; ascending. */
export interface Line {
  readonly at: number;
  readonly parameter: Parameter;
  readonly tried: readonly Tried[];
}

/** One value with what each case costs. */
export interface Tried {
  readonly value: number;
  readonly weights: Weights;
  readonly costs: readonly number[];
}

/** A value that is better than the one that was searched around. */
export interface Move {
  readonly to: Tried;
  /** What it saves, less what leaving today's value costs, with the room it has. */
  readonly gain: number;
  /** What it saves in mistakes. */
  readonly saved: number;
}

/**
 * Moves weight `at` in even steps around its value in `from`, as far as it may go. Where both ends of a stretch cost each
 * case the same, what lies between is taken to cost that too and is not tried.
 */
export async function scan(problem: Problem, at: number, parameter: Parameter, from: Weights): Promise<Line> {
  // No step has more digits than these.
  const valueAt = (step: number): number => Number(((from[at] ?? 0) + step * parameter.step).toFixed(4));
  const weightsAt = (step: number): Weights => (step === 0 ? from : withValue(from, at, valueAt(step)));
  const last = (way: 1 | -1): number => {
    let step = 0;
    while (Math.abs(step) < REACH && problem.isAllowed(weightsAt(step + way))) step += way;
    return step;
  };
  const known = new Map<number, readonly number[]>();
  const costsAt = async (step: number): Promise<readonly number[]> => {
    const costs = known.get(step) ?? (await problem.costs(weightsAt(step)));
    known.set(step, costs);
    return costs;
  };
  const fill = async (low: number, high: number): Promise<void> => {
    const [a, b] = [await costsAt(low), await costsAt(high)];
    if (high - low < 2) return;
    if (isSame(a, b)) {
      for (let step = low + 1; step < high; step += 1) known.set(step, a);
      return;
    }
    const middle = Math.floor((low + high) / 2);
    await fill(low, middle);
    await fill(middle, high);
  };
  await fill(last(-1), 0);
  await fill(0, last(1));
  const steps = [...known].toSorted(([a], [b]) => a - b);
  const tried = steps.map(([step, costs]) => ({ value: valueAt(step), weights: weightsAt(step), costs }));
  return { at, parameter, tried };
}

/** The value of a line that is best for the chosen cases; nothing where that is the one that was searched around. */
export function bestMove({ at, parameter, tried }: Line, from: Weights, chosen: Chosen): Move | undefined {
  const sums = tried.map(({ costs }) => sumOf(costs, chosen));
  const full = tried.map(({ value }, place) => {
    const sum = sums[place] ?? 0;
    const isWorse = (other: number): boolean => (sums[other] ?? sum) > sum;
    const steps = [1, 2].find((near) => isWorse(place + near) || isWorse(place - near));
    const drift = DRIFT * Math.abs((value - parameter.today) / parameter.step);
    return sum + drift + (steps === undefined ? 0 : NARROW / steps);
  });
  const here = tried.findIndex(({ value }) => value === from[at]);
  const best = full.indexOf(Math.min(...full));
  const to = tried[best];
  const gain = (full[here] ?? 0) - (full[best] ?? 0);
  return to === undefined || gain < TINY
    ? undefined
    : { to, gain, saved: (sums[here] ?? 0) - (sums[best] ?? 0) };
}

/** What sums of prices may differ by without a reason. */
const TINY = 1e-6;

/**
 * Moves one weight after another to its best value for the chosen cases, the most rewarding first, each scanned again from
 * where the others have gone. Those that gain nothing by themselves are left alone. `lines` are the scans of all weights
 * from `from`.
 */
export async function descend(
  problem: Problem,
  lines: readonly Line[],
  from: Weights,
  chosen: Chosen,
): Promise<Weights> {
  const rewarding = lines
    .map((line) => ({ line, gain: bestMove(line, from, chosen)?.gain ?? 0 }))
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain);
  let weights = from;
  for (const { line } of rewarding) {
    const again = weights === from ? line : await scan(problem, line.at, line.parameter, weights);
    weights = bestMove(again, weights, chosen)?.to.weights ?? weights;
  }
  return weights;
}

/** What the chosen cases cost together. */
export const sumOf = (costs: readonly number[], chosen: Chosen): number =>
  costs.reduce((sum, cost, at) => (chosen(at) ? sum + cost : sum), 0);

/** Whether each case costs the same. */
export const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((cost, at) => cost === b[at]);

const withValue = (weights: Weights, at: number, value: number): Weights =>
  weights.map((weight, place) => (place === at ? value : weight));
