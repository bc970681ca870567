/** Ways to mend a note: each replaces one stretch of it and leaves the sentence readable. */
import type { Observation } from '../knowledge/model.ts';
import { calendarDay, type Period } from '../language/period.ts';
import type { Quantity } from '../language/quantities.ts';
import { writtenNumber } from '../language/writtenNumbers.ts';
import type { Sentence } from './sentence.ts';

/** A replacement in offsets of the sentence. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The right figure in the form of the wrong one: same magnitude word, same precision, unit left as it is. `26%` → `62%`
 * for 61.5, `16.5` → `61.5`, `7.7 million` → `0.77 million`. A range or a figure in words is replaced by digits.
 * `scale` is what turns the written number into the measure's unit; `moved` tells that the point or the noughts slipped, so
 * that the written precision is none. Offsets count from the start of the sentence.
 */
export function figureReplacement(
  sentence: Sentence,
  quantity: Quantity,
  observation: Observation,
  scale: number,
  moved = false,
): Replacement {
  const { low, high } = observation.value;
  const magnitude = rightMagnitude(quantity, low / scale);
  const spelt = (value: number): string => {
    const written = value / scale / magnitude.factor;
    const step = quantity.digits && !quantity.range && !moved ? quantity.step / quantity.magnitude : 0;
    const rounded = step > 0 && step <= 1 ? Math.round(written / step) * step : written;
    const kept = within(observation, rounded * scale * magnitude.factor) ? rounded : written;
    return writtenNumber(Number(kept.toPrecision(isPowerOfTen(scale) ? 6 : CONVERTED)));
  };
  const figure = low === high ? spelt(low) : `${spelt(low)}–${spelt(high)}`;
  const rest = sentence.text.slice(quantity.start, quantity.numberEnd);
  const lastDigit = Array.from(rest).findLastIndex((character) => /[\d¼½¾]/.test(character));
  const asWritten = quantity.digits ? rest.slice(lastDigit + 1) : undefined;
  const word = magnitude.changed || asWritten === undefined ? magnitude.word : asWritten;
  const spoken = !quantity.digits && quantity.unit.dimension === 'share' ? '%' : '';
  return { start: quantity.start, end: quantity.numberEnd, newText: `${figure}${word}${spoken}` };
}

/** How many digits of a figure count that was converted from tonnes to poods. */
const CONVERTED = 3;

const isPowerOfTen = (factor: number): boolean => {
  const power = Math.log10(factor);
  return Math.abs(power - Math.round(power)) < 1e-9;
};

/** The written magnitude, unless the right value wants another: millions where thousands were written. */
function rightMagnitude(
  quantity: Quantity,
  value: number,
): { readonly factor: number; readonly word: string; readonly changed: boolean } {
  const factor = fits(quantity, value) ? quantity.magnitude : magnitudeFor(quantity, value);
  const name = MAGNITUDE.get(factor);
  return { factor, word: name === undefined ? '' : ` ${name}`, changed: factor !== quantity.magnitude };
}

/** Whether a value can be written with the magnitude of a quantity: 0.77 million can, 0.0077 million cannot. */
function fits({ magnitude, unit }: Quantity, value: number): boolean {
  if (magnitude === 1) return value < 1e6 || unit.dimension === 'share';
  return value / magnitude >= 0.01 && value / magnitude < 1000;
}

function magnitudeFor({ magnitude }: Quantity, value: number): number {
  if (value >= 1e6) return 1e6;
  return value >= 1e3 && magnitude > 1 ? 1 : magnitude;
}

/** How a magnitude is written. */
const MAGNITUDE: ReadonlyMap<number, string> = new Map([
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
]);

/** Whether a rounded value still passes for an observation. */
function within(observation: Observation, value: number): boolean {
  return observation.accept.some((one) => value >= one.low && value <= one.high);
}

/** The year alone is exchanged: `in March 1930` → `in March 1932`, `'32` → `'37`. Nothing where no year is written. */
export function yearReplacement(
  sentence: Sentence,
  date: { readonly start: number; readonly end: number },
  period: Period,
): Replacement | undefined {
  const { year } = calendarDay(period.first);
  if (calendarDay(period.last).year !== year) return undefined;
  const text = sentence.text.slice(date.start, date.end);
  const match = /\d{4}|(?<=['’‘`])\d{2}/.exec(text);
  if (match === null) return undefined;
  const start = date.start + match.index;
  const newText = match[0].length === 2 ? String(year).slice(-2) : String(year);
  return newText === match[0] ? undefined : { start, end: start + match[0].length, newText };
}

/**
 * The whole date is exchanged, and with it the preposition that no longer fits: "in December 1936" → "on 27 December 1932",
 * "on 2 May 1930" → "in May 1931".
 */
export function dateReplacement(
  { tokens }: Sentence,
  mention: { readonly from: number; readonly start: number; readonly end: number },
  when: string,
): Replacement {
  const before = tokens[mention.from - 1];
  const wanted = /^\d{1,2} \p{L}/u.test(when) ? 'on' : 'in';
  if (before === undefined || !/^(?:in|on)$/.test(before.lower) || before.lower === wanted) {
    return { start: mention.start, end: mention.end, newText: when };
  }
  const word = before.text === before.lower ? wanted : wanted.charAt(0).toUpperCase() + wanted.slice(1);
  return { start: before.start, end: mention.end, newText: `${word} ${when}` };
}
