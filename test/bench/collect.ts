/** Measuring the same thing often, but not for ever. */

/** When to stop although not everything was measured: a slow server need not be measured as often as a fast one. */
export interface Limit {
  /** After so many milliseconds, … */
  readonly enough: number;
  /** … but not before so many values are there. */
  readonly fewest: number;
}

/** What `measure` makes of each item, one after the other, as far as the limit lets it come. */
export async function collect<Item>(
  items: readonly Item[],
  { enough, fewest }: Limit,
  measure: (item: Item, number: number) => Promise<number>,
): Promise<readonly number[]> {
  const from = performance.now();
  const values: number[] = [];
  for (const [number, item] of items.entries()) {
    values.push(await measure(item, number));
    if (values.length >= fewest && performance.now() - from > enough) break;
  }
  return values;
}
