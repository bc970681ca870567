/** How figures are written for a reader. */
import type { Interval } from '../../language/interval.ts';
import type { Unit } from '../../knowledge/model.ts';

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A number with its thousands grouped: `formatNumber(240000)` is `240,000`. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** A number or a range without its unit: `62`, `5–7`, `over 60`, `up to 5`. */
export function formatInterval({ low, high }: Interval): string {
  if (low === high) return formatNumber(low);
  if (high === Infinity) return low === -Infinity ? 'any' : `over ${formatNumber(low)}`;
  if (low === -Infinity) return `up to ${formatNumber(high)}`;
  const dash = low < 0 || high < 0 ? ' to ' : '–';
  return `${formatNumber(low)}${dash}${formatNumber(high)}`;
}

/**
 * A value in a measure's own unit: `62%`, `67.6 million tonnes`, `4.4–14.2 million households`.
 *
 * `magnitude` leaves out the noun that is counted, which the sentence around it often has: `4.4 million`.
 */
export function formatFigure(value: Interval, unit: Unit, form: 'full' | 'magnitude' = 'full'): string {
  const figure = formatInterval(value);
  if (unit.label === 'percent') return `${figure}%`;
  const label = form === 'full' ? unit.label : withoutNoun(unit);
  return label === '' ? figure : `${figure} ${label}`;
}

/** `million households` is `million`, `households` nothing; only what is counted can be left out, tonnes cannot. */
function withoutNoun(unit: Unit): string {
  if (unit.dimension !== 'count') return unit.label;
  return /^(?:thousand|million|billion)(?=\s|$)/.exec(unit.label)?.[0] ?? '';
}
