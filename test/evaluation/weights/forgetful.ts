/**
 * Stands in for `server/claims/oncePer.ts` while weights are tried: what is found out of a sentence may depend on them, and
 * a result that is remembered hides which of them it has read.
 */
import type { Quantity } from '../../../server/language/quantities.ts';

/** Computes each time. */
export function oncePer<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  return compute;
}

/** … and for each figure. */
export function oncePerFigure<S extends object, T>(
  compute: (sentence: S, figure: Quantity) => T,
): (sentence: S, figure: Quantity) => T {
  return compute;
}
