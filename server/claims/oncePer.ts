/** What several steps of judging ask of the same sentence, found out once. */
import type { Quantity } from '../language/quantities.ts';

/** What is known of each object, by the number of what was computed. One map for all of them keeps the collector's work small. */
const known = new WeakMap<object, unknown[]>();

/** Stands for a value that was computed and is `undefined`. */
const NOTHING = Symbol('nothing');

let computations = 0;

/**
 * Computes something of an object once and remembers it as long as the object lives. What is remembered could be computed
 * again at any time.
 *
 * `const stops = oncePer((sentence: Sentence) => …)`: `stops(sentence)` looks at the sentence the first time it is called.
 */
export function oncePer<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const number = computations;
  computations += 1;
  return (key) => {
    let facts = known.get(key);
    if (facts === undefined) known.set(key, (facts = []));
    const found = facts[number];
    if (found !== undefined) return (found === NOTHING ? undefined : found) as T;
    const value = compute(key);
    facts[number] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** … and something of each figure of a sentence. */
export function oncePerFigure<S extends object, T>(
  compute: (sentence: S, figure: Quantity) => T,
): (sentence: S, figure: Quantity) => T {
  const figuresOf = oncePer<S, Map<Quantity, { readonly value: T }>>(() => new Map());
  return (sentence, figure) => {
    const figures = figuresOf(sentence);
    const found = figures.get(figure);
    if (found !== undefined) return found.value;
    const value = compute(sentence, figure);
    figures.set(figure, { value });
    return value;
  };
}
