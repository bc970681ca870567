/** Units as packs write them. */
import type { Unit } from '../model.ts';

type Base = Pick<Unit, 'dimension' | 'factor'>;

const magnitudes = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Nouns that do not count single things; mass leads to tonnes, area to hectares, duration to years. */
const nouns = new Map<string, Base>([
  ['percent', { dimension: 'share', factor: 1 }],
  ['per cent', { dimension: 'share', factor: 1 }],
  ['percentage points', { dimension: 'share', factor: 1 }],
  ['tonnes', { dimension: 'mass', factor: 1 }],
  ['tons', { dimension: 'mass', factor: 1 }],
  ['kilograms', { dimension: 'mass', factor: 0.001 }],
  ['grams', { dimension: 'mass', factor: 0.000001 }],
  ['centners', { dimension: 'mass', factor: 0.1 }],
  ['poods', { dimension: 'mass', factor: 0.0163805 }],
  ['hectares', { dimension: 'area', factor: 1 }],
  ['desyatinas', { dimension: 'area', factor: 1.0925 }],
  ['years', { dimension: 'duration', factor: 1 }],
  ['months', { dimension: 'duration', factor: 1 / 12 }],
  ['times', { dimension: 'ratio', factor: 1 }],
]);

/**
 * Reads a unit: an optional magnitude and a noun. `million poods` is a mass with the factor 16380.5 (tonnes);
 * any noun that is not known counts things: `thousand stations` is a count with the factor 1000.
 */
export function readUnit(label: string): Unit {
  const written = label.trim().replaceAll(/\s+/gu, ' ');
  const [first = '', ...rest] = written.toLowerCase().split(' ');
  const magnitude = magnitudes.get(first);
  const noun = magnitude === undefined ? written.toLowerCase() : rest.join(' ');
  const base = nouns.get(noun) ?? { dimension: 'count', factor: 1 };
  return { dimension: base.dimension, label: written, factor: base.factor * (magnitude ?? 1) };
}
