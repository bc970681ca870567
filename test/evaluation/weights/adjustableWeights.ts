/**
 * Stands in for `server/claims/weights.ts` while weights are tried (see judges.ts): the same `LINK`, but each number in it
 * is what {@link withWeights} was given, and it is noticed which numbers were read.
 */
import type { LINK as Today } from '../../../server/claims/weights.ts';
import { parameters, todaysWeights, type Tree, type Weights } from './parameters.ts';
import { LINK as tree } from '../../../server/claims/weights.ts';

let current: Weights | undefined;
let read = new Set<number>();

/** What a calculation gave, and which weights it read, as places in {@link parameters}. */
export interface Noticed<T> {
  readonly value: T;
  readonly read: ReadonlySet<number>;
}

/** Calculates something with other weights. */
export function withWeights<T>(weights: Weights, calculate: () => T): Noticed<T> {
  current = weights;
  read = new Set();
  try {
    return { value: calculate(), read };
  } finally {
    current = undefined;
  }
}

/** The same tree with properties that look the numbers up when they are asked for. */
function adjustable(part: Tree, path: string): Tree {
  if (typeof part === 'number') return part;
  const copy: Record<string, Tree> | Tree[] = Array.isArray(part) ? [] : {};
  for (const [key, value] of Object.entries<Tree>(part)) {
    const name = path === '' ? key : `${path}.${key}`;
    const inner = adjustable(value, name);
    const at = parameters.findIndex((one) => one.name === name);
    const get = at < 0 ? (): Tree => inner : (): Tree => lookUp(at);
    Object.defineProperty(copy, key, { get, enumerable: true });
  }
  return copy;
}

function lookUp(at: number): number {
  if (current === undefined) {
    throw new Error(
      'A weight is read while a module loads, where no other value can reach it: read it in a function.',
    );
  }
  read.add(at);
  return current[at] ?? todaysWeights[at] ?? NaN;
}

export const LINK = adjustable(tree, '') as unknown as typeof Today;
