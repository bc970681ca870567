/** The weights of linking as a row of numbers: what may be changed, in which steps, and what has to hold of them together. */
import { LINK } from '../../../server/claims/weights.ts';

/** A value for each of {@link parameters}, in their order. */
export type Weights = readonly number[];

/** The name of a weight is its place in `LINK`, as in `heading`, `previous.0`, `crossed.subject`. */
type NameIn<T> = {
  [Key in keyof T & string]: T[Key] extends number
    ? Key
    : T[Key] extends readonly number[]
      ? `${Key}.${number}`
      : `${Key}.${NameIn<T[Key]>}`;
}[keyof T & string];

export type Name = NameIn<typeof LINK>;

/** One number of `LINK`. */
export interface Parameter {
  readonly name: Name;
  readonly today: number;
  /** How far it is moved at a time. */
  readonly step: number;
  readonly least: number;
  readonly most: number;
}

/** How many steps a weight is tried on either side of its value. */
export const REACH = 10;

/** Where everything is measured from: the words that are best placed count 1. */
const FIXED: ReadonlySet<Name> = new Set<Name>(['counted']);

/** Weights near 0 or 1 are moved in smaller steps. */
function stepOf(value: number): number {
  const room = Math.min(value, 1 - value);
  if (room > 0.095) return 0.02;
  return room > 0.019 ? 0.01 : 0.0025;
}

/** All weights, as `weights.ts` has them. */
export const parameters: readonly Parameter[] = numbersIn(LINK, '').map(([path, today]) => {
  const name = path as Name;
  const fixed = FIXED.has(name);
  return {
    name,
    today,
    step: stepOf(today),
    least: fixed ? today : 0,
    most: fixed ? today : 1,
  };
});

/** The values that `weights.ts` has. */
export const todaysWeights: Weights = parameters.map(({ today }) => today);

/** What stands nearer to a figure, or says more, counts no less than what stands farther: from the least to the most. */
const NO_LESS: readonly (readonly Name[])[] = [
  ['outerHeading', 'heading', 'parent', 'sentence', 'counted'],
  ['previous.2', 'previous.1', 'previous.0', 'sentence'],
  ['sentenceLeast', 'sentence'],
  ['supporting', 'leading'],
  // A value is weaker evidence the more values would do: just the known one, one of many, one that is wrong.
  ['agreeing', 'agreeingWithSome', 'slipping', 'firm'],
  // What a figure takes over from the one before, or from a bare line, is a link.
  ['threshold', 'carried'],
  ['threshold', 'bareSubject'],
  ['firm', 'clear', 'sure'],
];

/** … and here it counts more: what only a value that agrees can make a claim, what is linked, what is surely linked. */
const MORE: readonly (readonly Name[])[] = [['agreeing', 'threshold', 'firm']];

/** What does not hold of a row of weights, each in words; empty where all is well. */
export function complaintsAbout(weights: Weights): readonly string[] {
  const valueOf = (name: Name): number => weights[parameters.findIndex((one) => one.name === name)] ?? NaN;
  const pairs = (chains: readonly (readonly Name[])[]): readonly (readonly [Name, Name])[] =>
    chains.flatMap((chain) =>
      chain.slice(1).map((more, at): readonly [Name, Name] => [chain[at] ?? more, more]),
    );
  const tell = (less: Name, sign: string, more: Name): string =>
    `${less} (${valueOf(less)}) ${sign} ${more} (${valueOf(more)}) does not hold`;
  return [
    ...parameters
      .filter(({ name, least, most }) => !(valueOf(name) >= least && valueOf(name) <= most))
      .map(({ name, least, most }) => `${name} (${valueOf(name)}) is not between ${least} and ${most}`),
    ...pairs(NO_LESS)
      .filter(([less, more]) => !(valueOf(less) <= valueOf(more)))
      .map(([less, more]) => tell(less, '≤', more)),
    ...pairs(MORE)
      .filter(([less, more]) => !(valueOf(less) < valueOf(more)))
      .map(([less, more]) => tell(less, '<', more)),
    ...(valueOf('leading') + valueOf('supporting') > 1 + 1e-9
      ? ['leading + supporting ≤ 1 does not hold']
      : []),
  ];
}

/** A tree of numbers: `LINK`, or a part of it. */
export type Tree = number | { readonly [key: string]: Tree } | readonly Tree[];

/** The numbers in a tree with their places, in the order they are written: `{a: 1, b: [2]}` has `a` 1 and `b.0` 2. */
export function numbersIn(tree: Tree, path: string): readonly (readonly [path: string, value: number])[] {
  if (typeof tree === 'number') return [[path, tree]];
  return Object.entries<Tree>(tree).flatMap(([key, part]) =>
    numbersIn(part, path === '' ? key : `${path}.${key}`),
  );
}
