/** Cross-validation: what is found on four fifths of the cases is tried on the rest, so that fitting to cases shows. */
import { bestMove, descend, sumOf, type Chosen, type Line, type Problem } from './search.ts';
import type { Weights } from './parameters.ts';

export const FOLDS = 5;

/** The group of a case, from 0 up to {@link FOLDS}, by its id (FNV-1a): whole texts, always in the same groups. */
export function foldOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % FOLDS;
}

/** Looks for the best value of one weight without each group in turn; what it saves in the groups left out. */
export function gainOfMove(line: Line, from: Weights, ids: readonly string[]): number {
  return folds(ids).reduce((gain, { inside, outside }) => {
    const move = bestMove(line, from, outside);
    const today = line.tried.find(({ value }) => value === from[line.at]);
    if (move === undefined || today === undefined) return gain;
    return gain + sumOf(today.costs, inside) - sumOf(move.to.costs, inside);
  }, 0);
}

/** The same for all weights together. */
export async function gainOfDescent(
  problem: Problem,
  lines: readonly Line[],
  from: Weights,
  ids: readonly string[],
): Promise<number> {
  const before = await problem.costs(from);
  let gain = 0;
  for (const { inside, outside } of folds(ids)) {
    const after = await problem.costs(await descend(problem, lines, from, outside));
    gain += sumOf(before, inside) - sumOf(after, inside);
  }
  return gain;
}

function folds(ids: readonly string[]): readonly { readonly inside: Chosen; readonly outside: Chosen }[] {
  const groups = ids.map(foldOf);
  return Array.from({ length: FOLDS }, (_, fold) => ({
    inside: (at) => groups[at] === fold,
    outside: (at) => groups[at] !== fold,
  }));
}
