/** A figure that is right in another unit than the one written: tonnes for poods, hectares for acres, years for months. */
import { tokenise } from '../language/tokens.ts';
import { readUnit, type WrittenUnit } from '../language/units.ts';

/** The units that writers mix up, as they are called in a message and in a fix. */
const MIXED_UP: readonly (readonly [name: string, unit: WrittenUnit])[] = [
  'tonnes',
  'poods',
  'centners',
  'hectares',
  'acres',
  'desyatinas',
  'years',
  'months',
].map((name) => [name, readUnit(tokenise(name), 0).unit]);

/**
 * The unit in which a written number is right, where there is one. `isRight` tells whether the figure is once it is
 * multiplied by a factor: `73.3 million poods` where 73.3 million tonnes are known → `tonnes`.
 */
export function meantUnit(written: WrittenUnit, isRight: (factor: number) => boolean): string | undefined {
  const found = MIXED_UP.find(([, { dimension, factor }]) => {
    if (dimension !== written.dimension || factor === written.factor) return false;
    const ratio = factor / written.factor;
    // A tenth of so many tonnes is a nought that slipped, hardly centners.
    const isNought = written.factor === 1 && Number.isInteger(Math.log10(ratio));
    return !isNought && isRight(ratio);
  });
  return found?.[0];
}
