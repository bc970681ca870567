/** Remembers what a calculation gave by the weights that it read: with others changed it gives the same again. */
import { withWeights } from './adjustableWeights.ts';
import type { Weights } from './parameters.ts';

/** Some of the weights, and a number for each row of values that they have had. */
interface Reading {
  readonly places: readonly number[];
  readonly rows: Map<string, number>;
  /** The weights that were looked up last, and their number: many calculations ask for the same ones. */
  last: { readonly weights: Weights; readonly row: number } | undefined;
}

/** All sets of weights that any calculation has read. */
const readings = new Map<string, Reading>();

function readingOf(read: ReadonlySet<number>): Reading {
  const places = [...read].sort((a, b) => a - b);
  const key = places.join();
  const known = readings.get(key);
  if (known !== undefined) return known;
  const reading: Reading = { places, rows: new Map(), last: undefined };
  readings.set(key, reading);
  return reading;
}

function rowOf(reading: Reading, weights: Weights): number {
  if (reading.last?.weights === weights) return reading.last.row;
  const key = reading.places.map((place) => weights[place]).join();
  const row = reading.rows.get(key) ?? reading.rows.size;
  reading.rows.set(key, row);
  reading.last = { weights, row };
  return row;
}

/**
 * The calculation as a function of the weights. It must depend on nothing else that changes. `keyOf` tells results
 * apart; those that are alike are kept once.
 */
export function remembered<T>(calculate: () => T, keyOf: (value: T) => string): (weights: Weights) => T {
  const known = new Map<Reading, Map<number, T>>();
  const kept = new Map<string, T>();
  return (weights) => {
    for (const [reading, results] of known) {
      const row = rowOf(reading, weights);
      const result = results.get(row);
      if (result !== undefined) return result;
    }
    const { value, read } = withWeights(weights, calculate);
    const key = keyOf(value);
    const result = kept.get(key) ?? value;
    kept.set(key, result);
    const reading = readingOf(read);
    const results = known.get(reading) ?? new Map<number, T>();
    known.set(reading, results.set(rowOf(reading, weights), result));
    return result;
  };
}
