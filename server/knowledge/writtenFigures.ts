/** How figures are written for a reader. */
import type { Interval } from '../language/interval.ts';
import { writtenNumber } from '../language/writtenNumbers.ts';
import type { Unit } from './model.ts';

/** A number or a range without its unit: `62`, `5–7`, `over 60`, `up to 5`. */
function formatInterval({ low, high }: Interval): string {
  if (low === high) return writtenNumber(low);
  if (high === Infinity) return low === -Infinity ? 'any' : `over ${writtenNumber(low)}`;
  if (low === -Infinity) return `up to ${writtenNumber(high)}`;
  const dash = low < 0 || high < 0 ? ' to ' : '–';
  return `${writtenNumber(low)}${dash}${writtenNumber(high)}`;
}

/**
 * A value in a measure's own unit, as an essay has it: `62%`, `67.6 million tonnes`, `4.4–14.2 million households`;
 * thousands are written out (`27,000 tractors` for 27 thousand), and so is what is less than a million.
 *
 * `magnitude` leaves out the noun that is counted, which the sentence around it often has: `4.4 million`.
 */
export function formatFigure(value: Interval, unit: Unit, form: 'full' | 'magnitude' = 'full'): string {
  if (unit.label === 'percent') return `${formatInterval(value)}%`;
  const { magnitude, noun } = partsOf(unit.label);
  const scaled = writtenOut(value, magnitude);
  const words = [scaled.magnitude, form === 'full' || unit.dimension !== 'count' ? noun : ''];
  return [formatInterval(scaled.value), ...words.filter((word) => word !== '')].join(' ');
}

/** `million households` is `million` and `households`. */
function partsOf(label: string): { readonly magnitude: string; readonly noun: string } {
  const magnitude = /^(?:thousand|million|billion)(?=\s|$)/.exec(label)?.[0] ?? '';
  return { magnitude, noun: label.slice(magnitude.length).trim() };
}

function writtenOut(
  value: Interval,
  magnitude: string,
): { readonly value: Interval; readonly magnitude: string } {
  const largest = Math.max(...[value.low, value.high].filter(Number.isFinite).map(Math.abs));
  const times = (factor: number): Interval => ({ low: value.low * factor, high: value.high * factor });
  if (magnitude === 'thousand') {
    return largest < 1000
      ? { value: times(1e3), magnitude: '' }
      : { value: times(1e-3), magnitude: 'million' };
  }
  return magnitude === 'million' && largest < 1 ? { value: times(1e6), magnitude: '' } : { value, magnitude };
}
